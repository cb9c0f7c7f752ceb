// What a computation over a list of firms has to say of some of its rows.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

namespace liantu::cli {

/// Rows with something to look at, told in one line on stderr.
class Remarks {
 public:
  explicit Remarks(std::string what) : what_(std::move(what)) {}
  void add(int row) {
    if (++count_ <= kNamed) rows_ += fmt::format("{}{}", count_ > 1 ? "、" : "", row + 2);   // row 1 is the heading
  }
  void say() const {
    if (count_ > 0) fmt::print(stderr, "{}：{} 行（第 {} 行{}）。\n", what_, count_, rows_, count_ > kNamed ? "等" : "");
  }

 private:
  static constexpr int kNamed = 5;
  std::string what_, rows_;
  int count_ = 0;
};

}  // namespace liantu::cli

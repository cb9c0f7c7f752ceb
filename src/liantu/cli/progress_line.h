// How far a long verb is, on stderr: one line that is rewritten on a terminal, nothing otherwise.
#pragma once

#include <cstdint>
#include <string>

namespace liantu::cli {

class ProgressLine {
 public:
  explicit ProgressLine(std::string what);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void operator()(std::int64_t done, std::int64_t total);   ///< total 0 = unknown

 private:
  std::string what_;
  bool terminal_, shown_ = false;
  std::int64_t last_ = -1;
};

}  // namespace liantu::cli

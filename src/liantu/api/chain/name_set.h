// Names, nearly none of which is among those asked for: a mark made of a name's end says no before the name is hashed.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <unordered_set>

namespace liantu::api {

class NameSet {
 public:
  void insert(const std::string& name) {
    marks_.set(mark(name));
    names_.insert(name);
  }
  bool contains(const std::string& name) const {
    return (names_.size() <= kFew || marks_.test(mark(name))) && names_.contains(name);
  }
  bool empty() const { return names_.empty(); }
  void clear() {
    marks_.reset();
    names_.clear();
  }

 private:
  static constexpr std::size_t kFew = 20;   // compared one by one, by their lengths first
  static constexpr std::size_t kMarks = 1U << 16;

  static std::size_t mark(const std::string& name) {
    std::uint64_t end = 0;
    const std::size_t bytes = std::min(name.size(), sizeof end);
    std::memcpy(&end, name.data() + name.size() - bytes, bytes);
    return (end + name.size()) * 0x9E3779B97F4A7C15ULL >> 48;
  }

  std::unordered_set<std::string> names_;
  std::bitset<kMarks> marks_;
};

}  // namespace liantu::api

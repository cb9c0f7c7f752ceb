// How far two headings mean the same column, told by their words alone.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace liantu::sheet {

/// Which pairs of neighbouring characters a text has, as bits: texts without a common bit have no pair in common.
class PairBits {
 public:
  explicit PairBits(std::string_view text);
  bool meet(const PairBits& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1]) | (bits_[2] & other.bits_[2]) |
            (bits_[3] & other.bits_[3])) != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// 0 … 1; both sides are heading keys. The last word of a heading is what the column holds: 企业联系人 is a
/// contact, 产权单位 is no title. 0 for different texts whose PairBits do not meet.
double heading_likeness(std::string_view key, std::string_view synonym);

/// The key without words that say only whose or when: 项目, 目前, 情况. "" when nothing telling is left.
std::string_view heading_core(std::string_view key);

}  // namespace liantu::sheet

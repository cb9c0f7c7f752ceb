// Terms in buckets, compared with the text at places where one of a bucket may begin.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::text {

/// In a bucket the terms stand in byte order, and each knows the longest other term that it begins with. The terms that a
/// text begins with are then the last term not after the text, and those behind it, as far as text and term agree.
class TermIndex {
 public:
  struct Item {
    std::string_view bytes;
    std::uint32_t term, bucket;
  };

  TermIndex(std::vector<Item> items, std::uint32_t buckets);

  static constexpr std::size_t kHead = 24;  ///< bytes: eight characters
  struct Entry {
    std::array<char, kHead> head;  ///< its first bytes, zeros behind a shorter one
    std::uint32_t length, term;
    std::uint32_t shorter;         ///< the longest other entry that this one begins with, or kNone
    std::uint32_t at;              ///< where all its bytes are
  };

  /// The bucket's entries: their first and how many.
  struct Range {
    std::uint32_t first, many;
  };
  Range range(std::uint32_t bucket) const { return {starts_[bucket], starts_[bucket + 1] - starts_[bucket]}; }

  void bring_near(Range range) const { __builtin_prefetch(entries_.data() + range.first); }

  const Entry& entry(std::uint32_t number) const { return entries_[number]; }

  /// Whether [text, text + left) begins with the entry. kHead bytes are readable whatever is left. Without branches but for
  /// long entries.
  bool begins(const unsigned char* text, std::size_t left, const Entry& entry) const {
    const std::size_t size = entry.length < kHead ? entry.length : kHead;
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < kHead; i += 8) {
      std::uint64_t a, b, counts;
      std::memcpy(&a, entry.head.data() + i, 8);
      std::memcpy(&b, text + i, 8);
      std::memcpy(&counts, kCounting.data() + kHead - size + i, 8);
      differ |= (a ^ b) & counts;
    }
    const bool same = (differ == 0) & (entry.length <= left);
    if (entry.length <= kHead) [[likely]] return same;
    return same && std::memcmp(text, bytes_.data() + entry.at, entry.length) == 0;
  }

  /// Calls `each(length, term)`, longest first, for the entries of the range that the text begins with, by halving.
  template <typename Each>
  void each_beginning(const unsigned char* text, std::size_t left, Range range, Each&& each) const {
    for (; range.many > 1; range.many -= range.many / 2) {
      if (!after(entries_[range.first + range.many / 2], text, left)) range.first += range.many / 2;
    }
    const std::size_t agreed = agreement(entries_[range.first], text, left);
    for (std::uint32_t i = range.first; i != kNone; i = entries_[i].shorter) {
      if (entries_[i].length <= agreed) each(entries_[i].length, entries_[i].term);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::array<unsigned char, 2 * kHead> kCounting = [] {
    std::array<unsigned char, 2 * kHead> bytes{};
    for (std::size_t i = 0; i < kHead; ++i) bytes[i] = 0xFF;
    return bytes;
  }();

  /// How many first bytes of the entry the text has.
  std::size_t agreement(const Entry& entry, const unsigned char* text, std::size_t left) const;
  bool after(const Entry& entry, const unsigned char* text, std::size_t left) const;

  std::string bytes_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace liantu::text

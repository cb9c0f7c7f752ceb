// A few dozen words, asked for at a place of a text.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liantu::chain {

class WordList {
 public:
  explicit WordList(const std::vector<std::string>& words);

  /// Bytes of the longest word that `text` begins (ends) with; 0 when none.
  std::size_t begins(std::string_view text) const { return longest(first_, text, false); }
  std::size_t ends(std::string_view text) const { return longest(last_, text, true); }
  bool holds(std::string_view word) const { return begins(word) == word.size() && !word.empty(); }

  /// A number below kOpenings of the character that `text` begins with; few characters have the same.
  static constexpr std::size_t kOpenings = 2048;
  static std::uint32_t opening(std::string_view text) { return place_of(key_of(text, false)); }
  bool has_opening(std::uint32_t opening) const { return (first_.seen[opening / 64] >> (opening & 63) & 1) != 0; }

 private:
  /// Words by their first (last) character, longest first.
  struct Side {
    std::array<std::uint64_t, kOpenings / 64> seen{};   ///< nearly all places are told apart by it
    std::vector<std::pair<std::uint32_t, std::string>> words;
  };

  static std::uint32_t byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }
  /// The outermost byte if it is ASCII, else the outermost three: a Chinese character.
  static std::uint32_t key_of(std::string_view text, bool at_end) {
    const std::uint32_t outer = byte_at(text, at_end ? text.size() - 1 : 0);
    if (outer < 0x80 || text.size() < 3) return outer;
    const std::size_t begin = at_end ? text.size() - 3 : 0;
    return byte_at(text, begin) << 16 | byte_at(text, begin + 1) << 8 | byte_at(text, begin + 2);
  }
  static std::uint32_t place_of(std::uint32_t key) { return key * 0x9E3779B1U >> 21; }

  static std::size_t longest(const Side& side, std::string_view text, bool at_end) {
    if (text.empty()) return 0;
    const std::uint32_t key = key_of(text, at_end), place = place_of(key);
    return (side.seen[place / 64] >> (place & 63) & 1) == 0 ? 0 : longest_of(side, key, text, at_end);
  }
  static std::size_t longest_of(const Side& side, std::uint32_t key, std::string_view text, bool at_end);
  static void add(Side& side, const std::vector<std::string>& words, bool at_end);

  Side first_, last_;
};

/// Where words of several lists begin in a text, found in one pass.
class WordPlaces {
 public:
  struct Place {
    std::size_t at, bytes;   ///< of the longest word that begins there
  };
  using List = std::vector<Place>;
  static constexpr std::size_t kMostLists = 8;

  /// Of places() by list, in order.
  using Found = std::array<List, kMostLists>;

  /// At most kMostLists, which must outlive it.
  explicit WordPlaces(std::vector<const WordList*> lists);
  Found places(std::string_view text) const;

 private:
  std::vector<const WordList*> lists_;
  std::array<std::uint8_t, WordList::kOpenings> of_opening_{};   ///< a bit per list
};

/// Nothing but words of these lists, one behind the other.
bool consists_of(std::string_view text, std::initializer_list<const WordList*> lists);

}  // namespace liantu::chain

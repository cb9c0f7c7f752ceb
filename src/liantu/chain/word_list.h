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

  bool any_in(std::string_view text) const;

  /// Where words begin in `text`, in order.
  std::vector<std::uint32_t> places(std::string_view text) const;

 private:
  /// Words by their first (last) character, longest first.
  struct Side {
    std::array<std::uint64_t, 32> seen{};   ///< bits of the characters: nearly all places are told apart by it
    std::vector<std::pair<std::uint32_t, std::string>> words;
  };
  std::size_t longest(const Side& side, std::string_view text, bool at_end) const;
  void add(Side& side, const std::vector<std::string>& words, bool at_end);

  Side first_, last_;
};

/// Nothing but words of these lists, one behind the other.
bool consists_of(std::string_view text, std::initializer_list<const WordList*> lists);

}  // namespace liantu::chain

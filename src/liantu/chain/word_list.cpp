#include "liantu/chain/word_list.h"

#include <algorithm>
#include <bit>

namespace liantu::chain {
namespace {

/// Words are UTF-8, so none begins inside a character.
bool inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

WordList::WordList(const std::vector<std::string>& words) {
  add(first_, words, false);
  add(last_, words, true);
}

void WordList::add(Side& side, const std::vector<std::string>& words, bool at_end) {
  for (const std::string& word : words) {
    if (word.empty()) continue;
    const std::uint32_t key = key_of(word, at_end), place = place_of(key);
    side.seen[place / 64] |= std::uint64_t{1} << (place & 63);
    side.words.emplace_back(key, word);
  }
  std::ranges::sort(side.words, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
  });
}

std::size_t WordList::longest_of(const Side& side, std::uint32_t key, std::string_view text, bool at_end) {
  auto word = std::ranges::lower_bound(side.words, key, {}, &std::pair<std::uint32_t, std::string>::first);
  for (; word != side.words.end() && word->first == key; ++word) {
    if (at_end ? text.ends_with(word->second) : text.starts_with(word->second)) return word->second.size();
  }
  return 0;
}

WordPlaces::WordPlaces(std::vector<const WordList*> lists) : lists_(std::move(lists)) {
  for (std::uint32_t opening = 0; opening < WordList::kOpenings; ++opening) {
    for (std::size_t list = 0; list < lists_.size(); ++list) of_opening_[opening] |= static_cast<std::uint8_t>(lists_[list]->has_opening(opening) << list);
  }
}

WordPlaces::Found WordPlaces::places(std::string_view text) const {
  Found found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (inside_character(text[at])) continue;
    const std::string_view here = text.substr(at);
    for (unsigned lists = of_opening_[WordList::opening(here)]; lists != 0; lists &= lists - 1) {
      const auto list = static_cast<std::size_t>(std::countr_zero(lists));
      if (const std::size_t bytes = lists_[list]->begins(here); bytes > 0) found[list].push_back({at, bytes});
    }
  }
  return found;
}

bool consists_of(std::string_view text, std::initializer_list<const WordList*> lists) {
  while (!text.empty()) {
    std::size_t size = 0;
    for (const WordList* words : lists) size = std::max(size, words->begins(text));
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace liantu::chain

#include "liantu/chain/word_list.h"

#include <algorithm>

namespace liantu::chain {
namespace {

std::uint32_t byte_at(std::string_view text, std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; }

/// The outermost byte if it is ASCII, else the outermost three: a Chinese character.
std::uint32_t key_of(std::string_view text, bool at_end) {
  const std::uint32_t outer = byte_at(text, at_end ? text.size() - 1 : 0);
  if (outer < 0x80 || text.size() < 3) return outer;
  const std::size_t begin = at_end ? text.size() - 3 : 0;
  return byte_at(text, begin) << 16 | byte_at(text, begin + 1) << 8 | byte_at(text, begin + 2);
}

std::uint32_t place_of_bit(std::uint32_t key) { return key * 0x9E3779B1U >> 21; }   // of 2,048
std::uint64_t bit_of(std::uint32_t key) { return std::uint64_t{1} << (place_of_bit(key) & 63); }

/// Words are UTF-8, so none begins inside a character.
bool inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

WordList::WordList(const std::vector<std::string>& words) {
  add(first_, words, false);
  add(last_, words, true);
}

void WordList::add(Side& side, const std::vector<std::string>& words, bool at_end) {
  for (const std::string& word : words) {
    const std::uint32_t key = key_of(word, at_end);
    side.seen[place_of_bit(key) / 64] |= bit_of(key);
    side.words.emplace_back(key, word);
  }
  std::ranges::sort(side.words, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
  });
}

std::size_t WordList::longest(const Side& side, std::string_view text, bool at_end) const {
  if (text.empty()) return 0;
  const std::uint32_t key = key_of(text, at_end);
  if ((side.seen[place_of_bit(key) / 64] & bit_of(key)) == 0) return 0;
  auto word = std::ranges::lower_bound(side.words, key, {}, &std::pair<std::uint32_t, std::string>::first);
  for (; word != side.words.end() && word->first == key; ++word) {
    if (at_end ? text.ends_with(word->second) : text.starts_with(word->second)) return word->second.size();
  }
  return 0;
}

bool WordList::any_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!inside_character(text[at]) && begins(text.substr(at)) > 0) return true;
  }
  return false;
}

std::vector<std::uint32_t> WordList::places(std::string_view text) const {
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!inside_character(text[at]) && begins(text.substr(at)) > 0) found.push_back(static_cast<std::uint32_t>(at));
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

#include "liantu/text/facts/word_table.h"

#include <algorithm>
#include <ranges>

namespace liantu::text {

/// The node behind `letter`, made when it is missing.
std::uint32_t WordTable::Tree::grown(std::uint32_t node, char32_t letter) {
  if ((kept + 1) * 2 > keys.size()) {
    const std::vector<std::uint64_t> old_keys = std::move(keys);
    const std::vector<std::uint32_t> old_children = std::move(children);
    keys.assign(old_keys.size() * 2, 0);
    children.assign(old_keys.size() * 2, 0);
    for (std::size_t i = 0; i < old_keys.size(); ++i) {
      if (old_keys[i] == 0) continue;
      const std::size_t at = slot(old_keys[i]);
      keys[at] = old_keys[i];
      children[at] = old_children[i];
    }
  }
  const std::size_t at = slot(key(node, letter));
  if (keys[at] == 0) {
    keys[at] = key(node, letter);
    children[at] = static_cast<std::uint32_t>(nodes.size());
    nodes.emplace_back();
    ++kept;
  }
  return children[at];
}

template <typename Letters>
void WordTable::Tree::add(const Letters& letters, Roles roles, std::uint32_t number) {
  std::uint32_t node = 0;
  for (const char32_t letter : letters) {
    if (node != 0) {
      node = grown(node, letter);
    } else if (std::uint32_t& begun = first[letter]; begun != 0) {
      node = begun;
    } else {
      node = begun = static_cast<std::uint32_t>(nodes.size());
      nodes.emplace_back();
    }
    nodes[node].below |= roles;
  }
  nodes[node].roles |= roles;
  if (number != 0) nodes[node].number = number;
}

void WordTable::add(std::u32string_view word, Roles roles, std::uint32_t number) {
  if (word.empty() || std::ranges::any_of(word, [](char32_t letter) { return letter >= kPoints; })) return;
  beginnings_ = std::make_shared<Beginnings>();
  forward_.add(word, roles, number);
  backward_.add(word | std::views::reverse, roles, number);
}

const LetterSet& WordTable::beginnings(Roles roles) const {
  const std::lock_guard lock(beginnings_->mutex);
  for (const auto& [known, set] : beginnings_->sets) {
    if (known == roles) return set;
  }
  LetterSet& set = beginnings_->sets.emplace_back(roles, LetterSet{}).second;
  for (char32_t letter = 0; letter < kPoints; ++letter) {
    if (forward_.leads_to(forward_.first[letter], roles)) set.add(letter);
  }
  return set;
}

}  // namespace liantu::text

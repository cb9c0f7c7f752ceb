#include "liantu/text/facts/word_table.h"

#include <algorithm>
#include <ranges>

namespace liantu::text {

/// The place in heads of words that begin with `letter`, made when it is missing.
std::uint32_t WordTable::Tree::head(char32_t letter) {
  std::uint16_t& begun = first[letter];
  if (begun == 0) {
    begun = static_cast<std::uint16_t>(heads.size());
    heads.push_back({0, 0, 0, static_cast<std::uint32_t>(nodes.size())});
    nodes.emplace_back();
  }
  return begun;
}

/// The node behind `letter`, made when it is missing.
std::uint32_t WordTable::Tree::grown(std::uint32_t node, char32_t letter) {
  if ((kept + 1) * 2 > steps.size()) {
    const std::vector<Step> old = std::move(steps);
    steps.assign(old.size() * 2, {});
    for (const Step& step : old) {
      if (step.key != 0) steps[slot(step.key)] = step;
    }
  }
  Step& step = steps[slot(key(node, letter))];
  if (step.key == 0) {
    step = {key(node, letter), static_cast<std::uint32_t>(nodes.size())};
    nodes.emplace_back();
    ++kept;
  }
  return step.child;
}

template <typename Letters>
void WordTable::Tree::add(const Letters& letters, Roles roles, std::uint32_t number) {
  std::uint32_t node = 0, begun = 0;
  std::size_t length = 0;
  for (const char32_t letter : letters) {
    if (length == 0) {
      begun = head(letter);
      heads[begun].below |= roles;
      node = heads[begun].node;
    } else {
      if (length == 1) heads[begun].next |= bit(letter);
      node = grown(node, letter);
    }
    nodes[node].below |= roles;
    ++length;
  }
  if (length == 1) heads[begun].alone |= roles;
  nodes[node].roles |= roles;
  if (number != 0) nodes[node].number = number;
}

WordTable::Word WordTable::longest_at(std::u32string_view text, std::size_t at, std::size_t end,
                                      Roles roles) const {
  Word longest;
  std::uint32_t node = forward_.heads[forward_.first[text[at]]].node;
  for (std::size_t length = 1; forward_.leads_to(node, roles); ++length) {
    forward_.take(node, length, roles, longest);
    if (at + length >= end) break;
    node = forward_.next(node, text[at + length]);
  }
  return longest;
}

WordTable::Word WordTable::longest_before(std::u32string_view text, std::size_t begin, std::size_t end,
                                          Roles roles) const {
  Word longest;
  std::uint32_t node = backward_.heads[backward_.first[text[end - 1]]].node;
  for (std::size_t length = 1; backward_.leads_to(node, roles); ++length) {
    backward_.take(node, length, roles, longest);
    if (end - length <= begin) break;
    node = backward_.next(node, text[end - length - 1]);
  }
  return longest;
}

void WordTable::add(std::u32string_view word, Roles roles, std::uint32_t number) {
  const auto beyond = [](char32_t letter) { return letter >= kPoints - 1; };  // U+FFFF is no character
  if (word.empty() || std::ranges::any_of(word, beyond)) return;
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
    if (forward_.begins(forward_.first[letter], roles)) set.add(letter);
  }
  return set;
}

}  // namespace liantu::text

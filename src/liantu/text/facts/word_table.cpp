#include "liantu/text/facts/word_table.h"

#include <algorithm>
#include <ranges>

namespace liantu::text {

/// The place in heads of words that begin with `letter`, made when it is missing.
std::uint32_t WordTable::Tree::head(char32_t letter) {
  std::uint16_t& begun = first[letter];
  if (begun == 0) {
    begun = static_cast<std::uint16_t>(heads.size());
    heads.emplace_back().node = ++nodes;
  }
  return begun;
}

/// The step to `letter` behind `node`, made when it is missing; stands until the next is made.
WordTable::Tree::Step& WordTable::Tree::grown(std::uint32_t node, char32_t letter) {
  if ((kept + 1) * 2 > tags.size()) {
    const std::vector<Step> old = std::move(steps);
    const std::vector<std::uint32_t> old_tags = std::move(tags);
    steps.assign(old.size() * 2, {});
    tags.assign(old.size() * 2, 0);
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (old_tags[i] == 0) continue;
      const std::size_t at = slot(old[i].key);
      steps[at] = old[i];
      tags[at] = old_tags[i];
    }
  }
  const std::uint64_t wanted = key(node, letter);
  const std::size_t at = slot(wanted);
  Step& step = steps[at];
  if (tags[at] == 0) {
    tags[at] = tag_of(wanted * kSpread);
    step.key = wanted;
    step.node = ++nodes;
    ++kept;
  }
  return step;
}

template <typename Letters>
void WordTable::Tree::add(const Letters& letters, Roles roles, std::uint32_t number) {
  Head* begun = nullptr;
  Step* step = nullptr;
  for (const char32_t letter : letters) {
    if (begun == nullptr) {
      begun = &heads[head(letter)];
      begun->below |= roles;
      continue;
    }
    if (step == nullptr) {
      begun->next |= bit(letter);
      begun->spread |= other_bit(letter);
    }
    step = &grown(step == nullptr ? begun->node : step->node, letter);
    step->below |= roles;
  }
  (step == nullptr ? begun->alone : step->roles) |= roles;
  if (number != 0) (step == nullptr ? begun->number : step->number) = number;
}

template <typename Letter>
WordTable::Word WordTable::Tree::longest(Letter letter, std::size_t most, Roles roles) const {
  const Head& begun = heads[first[letter(0)]];
  Word longest;
  if ((begun.alone & roles) != 0) longest = {1, begun.alone, begun.number};
  std::uint32_t node = begun.node;
  for (std::size_t length = 1; length < most; ++length) {
    const std::size_t at = slot(key(node, letter(length)));
    if (tags[at] == 0) break;
    const Step& step = steps[at];
    if ((step.below & roles) == 0) break;
    if ((step.roles & roles) != 0) longest = {length + 1, step.roles, step.number};
    node = step.node;
  }
  return longest;
}

WordTable::Word WordTable::longest_at(std::u32string_view text, std::size_t at, std::size_t end,
                                      Roles roles) const {
  const char32_t* first = text.data() + at;
  return forward_.longest([&](std::size_t i) { return first[i]; }, end - at, roles);
}

WordTable::Word WordTable::longest_before(std::u32string_view text, std::size_t begin, std::size_t end,
                                          Roles roles) const {
  const char32_t* last = text.data() + end - 1;
  return backward_.longest([&](std::size_t i) { return *(last - i); }, end - begin, roles);
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

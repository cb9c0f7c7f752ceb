#include "liantu/text/lexicon/word_table.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

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
    const std::vector<std::uint8_t> old_tags = std::move(tags);
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
std::uint32_t WordTable::Tree::add(const Letters& letters, Roles roles, std::uint32_t next) {
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
  std::uint32_t& word = step == nullptr ? begun->word : step->word;
  if (word == 0) word = next;
  return word;
}

template <typename Letter>
WordTable::Word WordTable::Tree::longest(Letter letter, std::size_t most, Roles roles,
                                         const std::vector<Kept>& kept_words) const {
  const Head& begun = heads[first[letter(0)]];
  Word longest;
  std::uint32_t word = 0;
  if ((begun.alone & roles) != 0) {
    longest = {1, begun.alone};
    word = begun.word;
  }
  std::uint32_t node = begun.node;
  for (std::size_t length = 1; length < most; ++length) {
    const std::size_t at = slot(key(node, letter(length)));
    if (tags[at] == 0) break;
    const Step& step = steps[at];
    if ((step.below & roles) == 0) break;
    if ((step.roles & roles) != 0) {
      longest = {length + 1, step.roles};
      word = step.word;
    }
    node = step.node;
  }
  longest.number = kept_words[word].number;
  return longest;
}

/// The longest word that begins with `head` and goes on as `following` does.
std::uint32_t WordTable::Tree::longest_opened(std::uint32_t head, std::u32string_view following) const {
  const Head& begun = heads[head];
  std::uint32_t word = begun.word;
  if (following.empty() || !may_go_on(begun, following[0])) return word;
  std::uint32_t node = begun.node;
  for (const char32_t letter : following) {
    const std::size_t at = slot(key(node, letter));
    if (tags[at] == 0) break;
    if (steps[at].word != 0) word = steps[at].word;
    node = steps[at].node;
  }
  return word;
}

WordTable::Word WordTable::longest_at(std::u32string_view text, std::size_t at, std::size_t end,
                                      Roles roles) const {
  const char32_t* first = text.data() + at;
  return forward_.longest([&](std::size_t i) { return first[i]; }, end - at, roles, kept_);
}

WordTable::Word WordTable::longest_before(std::u32string_view text, std::size_t begin, std::size_t end,
                                          Roles roles) const {
  const char32_t* last = text.data() + end - 1;
  return backward_.longest([&](std::size_t i) { return *(last - i); }, end - begin, roles, kept_);
}

void WordTable::add(std::u32string_view word, Roles roles, std::uint32_t number) {
  const auto beyond = [](char32_t letter) { return letter >= kPoints - 1; };  // U+FFFF is no character
  if (word.empty() || std::ranges::any_of(word, beyond)) return;
  made_ = std::make_shared<Made>();
  const auto next = static_cast<std::uint32_t>(kept_.size());
  const std::uint32_t place = forward_.add(word, roles, next);
  backward_.add(word | std::views::reverse, roles, next);
  if (place == next) kept_.push_back({std::u32string(word)});
  kept_[place].roles |= roles;
  if (number != 0) kept_[place].number = number;
}

WordTable::Openings WordTable::made_openings() const {
  Openings made;
  made.words.resize(kept_.size());
  made.all.resize(std::max<std::size_t>(kept_.size(), Openings::kUnmarked + 1));
  std::vector<std::uint32_t> by_length(kept_.size() - 1);
  std::iota(by_length.begin(), by_length.end(), 1U);
  std::ranges::sort(by_length, {}, [&](std::uint32_t word) { return kept_[word].letters.size(); });
  for (const std::uint32_t word : by_length) {
    const Kept& kept = kept_[word];
    const std::u32string_view letters = kept.letters;
    const std::uint32_t shorter = letters.size() > 1 ? opening(letters.substr(0, letters.size() - 1), 0) : 0;
    made.words[word] = {{letters.size(), kept.roles, kept.number}, shorter};
    made.all[word] = kept.roles | made.all[shorter];
  }
  made.all[Openings::kUnmarked] = ~Roles{0};
  return made;
}

const WordTable::Openings& WordTable::openings() const {
  std::call_once(made_->once, [&] { made_->openings = made_openings(); });
  return made_->openings;
}

}  // namespace liantu::text

#include "liantu/text/facts/distributed_names.h"

#include <algorithm>

#include "liantu/text/facts/noun_phrase.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kFarthestNumber = 12;  // characters between 分别 and its first number
constexpr std::size_t kLongestNames = 60;

/// The numbers from `first` on that stand together, parted by 、 or 和 alone.
std::size_t numbers_together(const LexedText& text, const std::vector<Quantity>& numbers, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < numbers.size()) {
    std::size_t at = numbers[last].end;
    at += text.word_at(at, numbers[last + 1].begin, role::kAfter).length;
    const bool joined = numbers[last + 1].begin == at + 1 && is_one_of(text[at], U"、和,");
    if (!joined) break;
    ++last;
  }
  return last - first + 1;
}

struct Names {
  Span span;
  std::u32string change;  ///< 增幅, where it stands between the names and 分别
};

/// What stands before 分别 without its adverbs: 同比, 比去年同期.
Names names_before(const LexedText& text, Span sentence, std::size_t each) {
  std::size_t end = each;
  std::u32string change;
  for (;;) {
    const std::size_t before = end;
    while (end > sentence.begin && is_one_of(text[end - 1], U", ")) --end;
    const WordTable::Word word = text.word_before(sentence.begin, end, role::kLead | role::kGrowth);
    const bool noun = (word.roles & role::kGrowth) != 0 && (word.roles & role::kQuantityNoun) != 0;
    if (noun) change = text.substr(end - word.length, word.length);
    end -= word.length;
    if (end == before) break;
  }
  std::size_t begin = end;
  while (begin > sentence.begin && end - begin < kLongestNames && !is_one_of(text[begin - 1], U",;:。()"))
    --begin;
  return {{begin, end}, change};
}

std::vector<Span> parts_of(std::u32string_view text, Span names, bool joints) {
  std::vector<Span> parts;
  std::size_t begin = names.begin;
  for (std::size_t at = names.begin; at <= names.end; ++at) {
    if (at < names.end && text[at] != U'、' && !(joints && is_one_of(text[at], U"和与及"))) continue;
    parts.push_back({begin, at});
    begin = at + 1;
  }
  return parts;
}

/// "城镇和农村居民人均可支配收入": what the last part closes with is of each: 城镇居民人均可支配收入.
std::u32string shared_end(const LexedText& text, Span part, Span last) {
  const auto has_noun = [&](std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (text.word_at(at, end, role::kQuantityNoun)) return true;
    }
    return false;
  };
  const std::size_t own = part.end - part.begin;
  if (last.end - last.begin < own + 2 || has_noun(part.begin, part.end) ||
      !has_noun(last.begin + own, last.end))
    return {};
  return std::u32string(text.substr(last.begin + own, last.end - last.begin - own));
}

}  // namespace

std::vector<std::u32string> distributed_names(const LexedText& text, Span sentence,
                                              const std::vector<Quantity>& numbers) {
  std::vector<std::u32string> names(numbers.size()), last;
  const std::u32string& key = text.lexicon().keys.each;
  if (key.empty()) return names;
  const std::u32string_view all = text.substr(0, sentence.end);
  for (std::size_t each = all.find(key, sentence.begin); each != std::u32string_view::npos;
       each = all.find(key, each + key.size())) {
    const auto first = std::ranges::find_if(numbers, [&](const Quantity& one) { return one.begin >= each; });
    if (first == numbers.end() || first->begin - each > kFarthestNumber) continue;
    const auto place = static_cast<std::size_t>(first - numbers.begin());
    const std::size_t count = numbers_together(text, numbers, place);
    const Names before = names_before(text, sentence, each);
    std::vector<Span> parts = parts_of(text, before.span, true);
    if (parts.size() != count) parts = parts_of(text, before.span, false);
    const bool again = before.span.begin == before.span.end || is_digit(text[before.span.end - 1]) ||
                       text.word_before(before.span.begin, before.span.end, role::kUnit);
    if (again && count == last.size()) {  // 分别达到3.6万元和1.8万元,分别增长7%和8%
      for (std::size_t i = 0; i < count; ++i) names[place + i] = last[i] + before.change;
      continue;
    }
    if (count < 2 || parts.size() != count) continue;
    last.clear();
    for (std::size_t i = 0; i < count; ++i) {
      const Span name = i == 0 ? name_before(text, parts[i]) : parts[i];
      last.push_back(std::u32string(text.substr(name.begin, name.end - name.begin)));
      if (i + 1 < count) last.back() += shared_end(text, name, parts.back());
      names[place + i] = last.back() + before.change;
    }
  }
  return names;
}

}  // namespace liantu::text

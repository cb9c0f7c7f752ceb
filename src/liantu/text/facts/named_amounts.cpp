#include "liantu/text/facts/named_amounts.h"

#include <algorithm>

#include "liantu/text/facts/surroundings.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {

std::size_t NamedAmounts::skip(std::size_t at, std::size_t end, WordTable::Roles roles) const {
  return at + text_.word_at(at, end, roles).length;
}

bool NamedAmounts::is_class(std::size_t i, Span sentence) const {
  const Quantity& number = numbers_[i];
  if (number.measure != Measure::Money) return false;
  if (number.end < sentence.end && text_[number.end] == U'级') return true;
  if (text_.word_at(number.end, sentence.end, role::kGrant)) return true;  // 20亿元以上奖励
  if (number.begin > sentence.begin && text_[number.begin - 1] == U'含') return true;
  std::size_t at = skip(number.end, sentence.end, role::kAfter);
  const bool open = at > number.end || number.value2;
  if (open && at < sentence.end && text_[at] == U'、' && is_listed_class(at, sentence)) return true;
  const bool joined = at < sentence.end && text_[at] == U'的';
  if (joined) ++at;
  if (at < sentence.end && text_[at] == U'“')
    at = std::min(text_.substr(0, sentence.end).find(U'”', at), sentence.end - 1) + 1;
  for (int words = 0; words < 5 && !text_.word_at(at, sentence.end, role::kClassed); ++words)
    at = skip(at, sentence.end, role::kGeneric | role::kWord);
  if (open && !joined && is_measured_class(i, at, sentence)) return true;
  const WordTable::Word classed =
      text_.word_at(at, sentence.end, role::kClassed | role::kThing | role::kQuantityNoun | role::kWord);
  if ((classed.roles & role::kClassed) == 0) {  // 5亿元以上的8个, 超5000万元的有16个
    const bool above =
        relation_of(text_.word_before(sentence.begin, number.begin, role::kBefore)) == Relation::More;
    const bool counts = open ? !joined || is_digit(text_[at])
                             : above && joined && text_.word_at(at, sentence.end, role::kState);
    return counts && counts_next(i, at);
  }
  std::size_t behind = at + classed.length;
  for (int words = 0; words < 2; ++words) behind = skip(behind, sentence.end, role::kBefore);
  if (open) return true;
  const bool counted = i + 1 < numbers_.size() && numbers_[i + 1].measure == Measure::Count &&
                       numbers_[i + 1].begin >= behind && numbers_[i + 1].begin - behind <= 1;
  const WordTable::Word before = text_.word_before(sentence.begin, number.begin, role::kBefore);
  const bool passed = relation_of(before) == Relation::More;
  const bool measured = static_cast<bool>(text_.word_before(sentence.begin, number.begin - before.length,
                                                            role::kQuantityNoun | role::kExtentNoun));
  return counted ? open || passed || !joined : !measured && (open || passed || !joined);
}

bool NamedAmounts::is_listed_class(std::size_t at, Span sentence) const {
  constexpr std::size_t kFarthest = 16;
  const std::size_t last = std::min(sentence.end, at + kFarthest);
  for (; at < last && text_[at] != U','; ++at) {
    const WordTable::Word bound = text_.word_at(at, last, role::kAfter);
    if (bound.length >= 2 && text_.word_at(at + bound.length, sentence.end, role::kClassed)) return true;
  }
  return false;
}

bool NamedAmounts::counts_next(std::size_t i, std::size_t at) const {
  constexpr std::size_t kFarthest = 6;
  if (i + 1 == numbers_.size() || numbers_[i + 1].measure != Measure::Count) return false;
  const std::size_t next = numbers_[i + 1].begin;
  return next >= at && next - at <= kFarthest &&
         text_.substr(at, next - at).find_first_of(U",、") == std::u32string_view::npos;
}

bool NamedAmounts::is_measured_class(std::size_t i, std::size_t at, Span sentence) const {
  const WordTable::Word general = text_.word_before(numbers_[i].end, at, role::kGeneric);
  const bool noun = (text_.word_at(at, sentence.end, role::kQuantityNoun) && general) ||
                    text_.word_before(numbers_[i].end, at, role::kQuantityNoun);
  return noun && i + 1 < numbers_.size() &&
         numbers_[i + 1].begin < clause_of(text_, numbers_[i], sentence).end &&
         !text_.word_before(sentence.begin, numbers_[i].begin, role::kActual);
}

bool NamedAmounts::is_part_of_name(std::size_t i, Span sentence) const {
  const Quantity& number = numbers_[i];
  if (number.measure == Measure::Area && number.end < sentence.end && text_[number.end] != U'的' &&
      number.begin > sentence.begin && text_[number.begin - 1] == U'、')
    return is_listed_name(number.end, sentence);  // 甲项目、15万亩粮油基地等项目
  if (!is_size(text_, number, i + 1 < numbers_.size() ? &numbers_[i + 1] : nullptr)) return false;
  if (text_.word_before(sentence.begin, number.begin, role::kQuantityNoun | role::kExtentNoun)) return false;
  constexpr std::size_t kFarthest = 60;
  for (std::size_t at = number.end; at < std::min(sentence.end, number.end + kFarthest); ++at) {
    if (at == number.end && text_[at] == U'(')
      at = std::min(text_.find(U')', at), sentence.end - 1);  // 80万kw(千瓦)
    if (is_name_mark(text_[at]) && text_[at] != U'、' && text_[at] != U')') break;
    if (text_.word_at(at, sentence.end, role::kClassed)) return true;
  }
  return is_listed_name(number.end, sentence);
}

bool NamedAmounts::is_listed_name(std::size_t at, Span sentence) const {
  constexpr std::size_t kFarthest = 240, kNearest = 10;
  const std::size_t last = std::min(sentence.end, at + kFarthest);
  for (; at < last && !is_one_of(text_[at], U",;:"); ++at) {
    if (text_[at] != U'等' || text_.word_at(at, last, role::kWord)) continue;
    for (std::size_t i = at + 1; i < std::min(sentence.end, at + kNearest); ++i) {
      if (text_.word_at(i, sentence.end, role::kNameHead | role::kWord).roles & role::kNameHead) return true;
    }
    return false;
  }
  return false;
}

bool NamedAmounts::is_next_cost(const Quantity& last, const Quantity& number) const {
  const bool listed = last.end < number.begin && text_[number.begin - 1] == U'、';
  return listed && last.measure == Measure::Money && number.measure == Measure::Money &&
         text_[last.end] == U'的' && number.end < text_.size() && text_[number.end] == U'的';
}

bool is_output(const LexedText& text, const Quantity& number) {
  constexpr std::size_t kFarthest = 16;
  if (text.word_before(0, number.begin, role::kOutput)) return true;
  if (number.begin == 0 || !is_one_of(text[number.begin - 1], U"和及、")) return false;
  const std::size_t least = number.begin - std::min(number.begin, kFarthest);
  for (std::size_t at = number.begin - 1; at > least && !is_one_of(text[at - 1], U",;:。"); --at) {
    const WordTable::Word makes = text.word_at(at - 1, number.begin, role::kOutput);
    if (makes) return is_digit(text[at - 1 + makes.length]);  // 年产2000台电梯和500个车库
  }
  return false;
}

bool is_size(const LexedText& text, const Quantity& number, const Quantity* next) {
  switch (number.measure) {
    case Measure::Mass:
    case Measure::Volume:
    case Measure::Energy:
    case Measure::Power:
    case Measure::Rate:
      return true;
    case Measure::Count:
      return is_output(text, number) || magnitude(number.unit) > 1 ||
             (next != nullptr && next->begin == number.end && next->measure == Measure::Power);
    default:
      return is_output(text, number);
  }
}

}  // namespace liantu::text

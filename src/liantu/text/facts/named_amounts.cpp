#include "liantu/text/facts/named_amounts.h"

#include <algorithm>

#include "liantu/text/facts/surroundings.h"
#include "liantu/text/facts/undertaking_names.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {

std::size_t NamedAmounts::skip(std::size_t at, std::size_t end, WordTable::Roles roles) const {
  return at + lexicon_.words.at(text_, at, end, roles).length;
}

bool NamedAmounts::is_class(std::size_t i, Span sentence) const {
  const Quantity& number = numbers_[i];
  if (number.measure != Measure::Money) return false;
  if (number.end < sentence.end && text_[number.end] == U'级') return true;
  if (lexicon_.words.at(text_, number.end, sentence.end, role::kGrant)) return true;  // 20亿元以上奖励
  if (number.begin > sentence.begin && text_[number.begin - 1] == U'含') return true;
  std::size_t at = skip(number.end, sentence.end, role::kAfter);
  const bool open = at > number.end || number.value2;
  if (open && at < sentence.end && text_[at] == U'、' && is_listed_class(at, sentence)) return true;
  const bool joined = at < sentence.end && text_[at] == U'的';
  if (joined) ++at;
  if (at < sentence.end && text_[at] == U'“')
    at = std::min(text_.substr(0, sentence.end).find(U'”', at), sentence.end - 1) + 1;
  for (int words = 0; words < 5 && !lexicon_.words.at(text_, at, sentence.end, role::kClassed); ++words)
    at = skip(at, sentence.end, role::kGeneric | role::kWord);
  if (open && !joined && is_measured_class(i, at, sentence)) return true;
  const WordTable::Word classed = lexicon_.words.at(
      text_, at, sentence.end, role::kClassed | role::kThing | role::kQuantityNoun | role::kWord);
  if ((classed.roles & role::kClassed) == 0) return open && !joined && counts_next(i, at);
  std::size_t behind = at + classed.length;
  for (int words = 0; words < 2; ++words) behind = skip(behind, sentence.end, role::kBefore);
  if (open) return true;
  const bool counted = i + 1 < numbers_.size() && numbers_[i + 1].measure == Measure::Count &&
                       numbers_[i + 1].begin >= behind && numbers_[i + 1].begin - behind <= 1;
  const WordTable::Word before = lexicon_.words.before(text_, sentence.begin, number.begin, role::kBefore);
  const bool passed = relation_of(before) == Relation::More;
  const bool measured = static_cast<bool>(lexicon_.words.before(
      text_, sentence.begin, number.begin - before.length, role::kQuantityNoun | role::kExtentNoun));
  return counted ? open || passed || !joined : !measured && (open || passed || !joined);
}

bool NamedAmounts::is_listed_class(std::size_t at, Span sentence) const {
  constexpr std::size_t kFarthest = 16;
  const std::size_t last = std::min(sentence.end, at + kFarthest);
  for (; at < last && text_[at] != U','; ++at) {
    const WordTable::Word bound = lexicon_.words.at(text_, at, last, role::kAfter);
    if (bound.length >= 2 && lexicon_.words.at(text_, at + bound.length, sentence.end, role::kClassed))
      return true;
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
  const WordTable::Word general = lexicon_.words.before(text_, numbers_[i].end, at, role::kGeneric);
  const bool noun = (lexicon_.words.at(text_, at, sentence.end, role::kQuantityNoun) && general) ||
                    lexicon_.words.before(text_, numbers_[i].end, at, role::kQuantityNoun);
  return noun && i + 1 < numbers_.size() &&
         numbers_[i + 1].begin < clause_of(text_, numbers_[i], sentence).end &&
         !lexicon_.words.before(text_, sentence.begin, numbers_[i].begin, role::kActual);
}

bool NamedAmounts::is_part_of_name(std::size_t i, Span sentence) const {
  const Quantity& number = numbers_[i];
  if (!is_size(text_.substr(0, sentence.end), number, i + 1 < numbers_.size() ? &numbers_[i + 1] : nullptr,
               lexicon_))
    return false;
  if (lexicon_.words.before(text_, sentence.begin, number.begin, role::kQuantityNoun | role::kExtentNoun))
    return false;
  constexpr std::size_t kFarthest = 60;
  for (std::size_t at = number.end; at < std::min(sentence.end, number.end + kFarthest); ++at) {
    if (at == number.end && text_[at] == U'(')
      at = std::min(text_.find(U')', at), sentence.end - 1);  // 80万kw(千瓦)
    if (is_name_mark(text_[at]) && text_[at] != U'、' && text_[at] != U')') break;
    if (lexicon_.words.at(text_, at, sentence.end, role::kClassed)) return true;
  }
  return is_listed_name(number.end, sentence);
}

bool NamedAmounts::is_listed_name(std::size_t at, Span sentence) const {
  constexpr std::size_t kFarthest = 240, kNearest = 10;
  const std::size_t last = std::min(sentence.end, at + kFarthest);
  for (; at < last && !is_one_of(text_[at], U",;:"); ++at) {
    if (text_[at] != U'等' || lexicon_.words.at(text_, at, last, role::kWord)) continue;
    for (std::size_t i = at + 1; i < std::min(sentence.end, at + kNearest); ++i) {
      if (lexicon_.words.at(text_, i, sentence.end, role::kNameHead | role::kWord).roles & role::kNameHead)
        return true;
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

}  // namespace liantu::text

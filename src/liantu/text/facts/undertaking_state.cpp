#include "liantu/text/facts/undertaking_state.h"

#include <algorithm>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {

Span clause_around(std::u32string_view text, Span part, Span sentence) {
  Span clause = sentence;
  for (std::size_t at = part.begin; at > sentence.begin && clause.begin == sentence.begin; --at) {
    if (is_one_of(text[at - 1], U",:\n")) clause.begin = at;
  }
  for (std::size_t at = part.end; at < sentence.end && clause.end == sentence.end; ++at) {
    if (is_one_of(text[at], U",:\n")) clause.end = at;
  }
  return clause;
}

bool is_yuan(const Quantity& number) {
  const std::u32string_view unit = number.unit;
  return number.measure == Measure::Money &&
         (unit.ends_with(U'亿') || unit.ends_with(U'万') ||
          (unit.ends_with(U'元') && unit.find_first_of(U"美欧港日") == std::u32string_view::npos));
}

std::uint32_t UndertakingState::verb_behind(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    if (const auto number = lexicon_.words.at(text_, at, end, role::kStageVerb).number; number != 0)
      return number;
  }
  return 0;
}

std::uint32_t UndertakingState::verb_before(std::size_t begin, std::size_t end) const {
  for (std::size_t at = end; at > begin; --at) {
    if (const auto number = lexicon_.words.at(text_, at - 1, end, role::kStageVerb).number; number != 0)
      return number;
  }
  return 0;
}

/// "甲项目、乙建设项目等项目正在洽谈": behind the names that follow in the row.
std::size_t UndertakingState::behind_row(std::size_t at, std::size_t end) const {
  if (at >= end || text_[at] != U'、') return at;
  const std::u32string_view rest = text_.substr(at, end - at);
  const std::size_t etc = rest.find(U'等');
  return at + (etc == std::u32string_view::npos ? rest.rfind(U'、') : etc) + 1;
}

std::string UndertakingState::stage(Span name, Span sentence) const {
  const Span clause = clause_around(text_, name, sentence);
  std::uint32_t number = verb_behind(behind_row(name.end, clause.end), clause.end);
  if (number == 0) number = verb_before(clause.begin, name.begin);
  if (number == 0) number = verb_before(sentence.begin, clause.begin);
  if (number == 0) number = verb_before(name.begin, name.end);
  if (number == 0 || number > lexicon_.stages.size()) return {};
  bool aimed = false;
  for (std::size_t at = sentence.begin; at < name.begin && !aimed;) {
    const WordTable::Word word = lexicon_.words.at(
        text_, at, name.begin, role::kTarget | role::kExtentNoun | role::kWord);  // 计划总投资
    aimed = (word.roles & role::kTarget) != 0;
    at += word ? word.length : 1;
  }
  return (aimed ? lexicon_.stages_planned : lexicon_.stages)[number - 1];
}

bool UndertakingState::says_cost(std::size_t least, const Quantity& number, std::size_t behind) const {
  if (number.measure != Measure::Money) return false;
  std::size_t end = number.begin;
  while (const WordTable::Word word = lexicon_.words.before(text_, least, end, role::kBefore))
    end -= word.length;  // 为, 达
  const std::u32string_view before = text_.substr(least, end - least);
  if (lexicon_.words.before(text_, least, end, role::kExtentNoun))
    return !before.ends_with(U"年度计划投资") && !before.ends_with(U"年度投资");
  return before.ends_with(U"投资") && text_.substr(number.end, behind - number.end).ends_with(U'的') &&
         !lexicon_.words.before(text_, least, end - 2, role::kActual);
}

std::optional<double> UndertakingState::cost(Span name, Span sentence,
                                             std::span<const Quantity> numbers) const {
  constexpr std::size_t kFarthest = 24, kNearest = 4;
  for (const Quantity& number : numbers) {
    const bool behind = number.begin >= name.end;
    const bool near = behind ? number.begin - name.end <= kFarthest
                             : name.begin - std::min(number.end, name.begin) <= kNearest;
    const bool of_another = behind && number.end < sentence.end && text_[number.end] == U'的';
    const bool before_comma =
        !behind && text_.substr(number.end, name.begin - number.end).find(U',') != std::u32string_view::npos;
    if (!is_yuan(number) || !near || number.value2 || of_another || before_comma) continue;
    const std::size_t begin = std::max(name.begin, number.end);
    if (says_cost(sentence.begin, number, begin)) return number.value * magnitude(number.unit);
  }
  return std::nullopt;
}

std::optional<double> UndertakingState::cost_in(Span sentence, std::span<const Quantity> numbers) const {
  for (const Quantity& number : numbers) {
    if (is_yuan(number) && !number.value2 && says_cost(sentence.begin, number, number.end))
      return number.value * magnitude(number.unit);
  }
  return std::nullopt;
}

std::size_t UndertakingState::behind_building_verb(const Quantity& number) const {
  if (number.measure != Measure::Money || !text_.substr(0, number.begin).ends_with(U"投资")) return 0;
  const WordTable::Word verb = lexicon_.words.at(text_, number.end, text_.size(), role::kAction);
  const bool lays_out = verb.length == 2 && is_one_of(text_[number.end + 1], U"建设造");
  return lays_out ? number.end + verb.length : 0;
}

bool UndertakingState::costs_before(std::size_t name, std::span<const Quantity> numbers) const {
  return std::ranges::any_of(numbers, [&](const Quantity& number) {
    return number.measure == Measure::Money && number.end + 1 == name && text_[number.end] == U'的';
  });
}

}  // namespace liantu::text

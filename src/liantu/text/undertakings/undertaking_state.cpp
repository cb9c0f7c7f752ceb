#include "liantu/text/undertakings/undertaking_state.h"

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

/// The stage of the verb at `at`, of 投产 in 竣工投产; 0: none, or part of a name: 建设 of 建设项目.
UndertakingState::Verb UndertakingState::verb_at(std::size_t at, std::size_t least, std::size_t end) const {
  WordTable::Word verb = text_.word_at(at, end, role::kStageVerb);
  if (!verb) return {};
  const WordTable::Word whole = text_.word_before(least, at + verb.length, role::kStageVerb);
  if (whole.length > verb.length) {
    at = at + verb.length - whole.length;
    verb = whole;
  }
  std::size_t behind = at + verb.length;
  std::uint32_t number = verb.number;
  for (int more = 0; more < 2; ++more) {
    const WordTable::Word next = text_.word_at(behind, end, role::kStageVerb);
    if (!next) break;
    behind += next.length;
    number = std::min(number, next.number);  // the list of stages begins with the last
  }
  const bool of_name = (verb.roles & role::kNamePart) != 0 && behind < text_.size() &&
                       (is_one_of(text_[behind], U"、和及") ||
                        text_.word_at(behind, text_.size(), role::kNameHead | role::kBuilding));
  const bool some_day = behind < text_.size() && text_[behind] == U'后';  // 建成达产后
  return {at, of_name || some_day ? 0 : number};
}

UndertakingState::Verb UndertakingState::verb_behind(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    if (const Verb verb = verb_at(at, at, end); verb.number != 0) return verb;
  }
  return {};
}

UndertakingState::Verb UndertakingState::verb_before(std::size_t begin, std::size_t end) const {
  for (std::size_t at = end; at > begin; --at) {
    if (const Verb verb = verb_at(at - 1, begin, end); verb.number != 0) return verb;
  }
  return {};
}

/// ",已开工建设": the clause behind opens with how far it is.
UndertakingState::Verb UndertakingState::verb_of_next(std::size_t comma, std::size_t end) const {
  if (comma >= end || text_[comma] != U',') return {};
  std::size_t at = comma + 1;
  for (int leads = 0; leads < 4; ++leads) {
    if (const Verb verb = verb_at(at, at, end); verb.number != 0) return verb;
    const WordTable::Word lead = text_.word_at(at, end, role::kSure | role::kStop | role::kLead);
    if (!lead) break;
    at += lead.length;
  }
  return {};
}

/// "甲项目、乙建设项目等项目正在洽谈": behind the names that follow in the row.
std::size_t UndertakingState::behind_row(std::size_t at, std::size_t end) const {
  if (at < end && is_one_of(text_[at], U"和及")) {  // 签订了甲项目和乙建设项目
    for (std::size_t next = at + 1; next < end && !is_one_of(text_[next], U"、;"); ++next) {
      const WordTable::Word head = text_.word_at(next, end, role::kNameHead | role::kWord);
      if ((head.roles & role::kNameHead) != 0) return next + head.length;
    }
    return at;
  }
  if (at >= end || text_[at] != U'、') return at;
  const std::u32string_view rest = text_.substr(at, end - at);
  const std::size_t etc = rest.find(U'等');
  return at + (etc == std::u32string_view::npos ? rest.rfind(U'、') : etc) + 1;
}

std::string UndertakingState::stage(Span name, Span sentence, Span other, std::string carried) const {
  const Span clause = clause_around(text_, name, sentence);
  Verb verb = verb_behind(behind_row(name.end, clause.end), clause.end);
  if (verb.number == 0) verb = verb_before(clause.begin, name.begin);
  if (verb.number == 0) verb = verb_of_next(clause.end, sentence.end);
  if (verb.number == 0) {
    verb = verb_before(sentence.begin, clause.begin);
    const bool of_other = other.begin < other.end && other.begin >= sentence.begin &&
                          other.end <= verb.at;  // 甲通车,乙前期工作加快
    if (of_other) verb = verb_before(sentence.begin, other.begin);
  }
  if (verb.number == 0 && !carried.empty()) return carried;
  if (verb.number == 0) verb = verb_in_name(name);
  if (verb.number == 0 || verb.number > lexicon_.stages.size()) return {};
  return (is_aimed(name, verb, sentence) ? lexicon_.stages_planned : lexicon_.stages)[verb.number - 1];
}

std::string UndertakingState::stage_of_listed(Span sentence, Span before) const {
  constexpr std::size_t kLongestLead = 10, kFarthest = 200;  // 这17个项目分别为
  constexpr WordTable::Roles kBoth = role::kPlain | role::kNameLead;
  if (before.end > sentence.begin || before.end + 2 < sentence.begin) return {};  // 。 and a new line
  before.begin = std::max(before.begin, before.end - std::min(before.end, kFarthest));
  const std::size_t last = std::min(sentence.end, sentence.begin + kLongestLead);
  for (std::size_t at = sentence.begin; at < last; ++at) {
    const WordTable::Word lead = text_.word_at(at, sentence.end, kBoth);
    if ((lead.roles & kBoth) != kBoth) continue;
    const Verb verb = verb_before(before.begin, before.end);
    if (verb.number == 0 || verb.number > lexicon_.stages.size() || is_aimed(before, verb, before)) return {};
    return lexicon_.stages[verb.number - 1];
  }
  return {};
}

UndertakingState::Verb UndertakingState::verb_in_name(Span name) const {
  for (std::size_t at = name.end; at > name.begin; --at) {
    const WordTable::Word verb = text_.word_at(at - 1, name.end, role::kStageVerb);
    if (verb) return {at - 1, verb.number};
  }
  return {};
}

/// 将 or 力争 before the name or before the verb; not where 已 stands right before the verb.
bool UndertakingState::is_aimed(Span name, const Verb& verb, Span sentence) const {
  constexpr std::size_t kNearest = 4;
  for (std::size_t at = verb.at; at > sentence.begin && verb.at - at < kNearest; --at) {
    if (text_[at - 1] == U',') break;
    if ((text_.word_at(at - 1, verb.at, role::kActual).roles & role::kSure) != 0) return false;
  }
  const std::size_t end = std::max(name.begin, verb.at >= name.end ? verb.at : name.begin);
  for (std::size_t at = sentence.begin; at < end;) {
    if (at == name.begin) {
      at = std::max(name.end, at + 1);
      continue;
    }
    const WordTable::Word word = text_.word_at(at, end, role::kTarget | role::kExtentNoun | role::kWord);
    if ((word.roles & role::kTarget) != 0) return true;  // not 计划总投资
    at += word ? word.length : 1;
  }
  return false;
}

bool UndertakingState::says_cost(std::size_t least, const Quantity& number, std::size_t behind) const {
  if (number.measure != Measure::Money) return false;
  std::size_t end = number.begin;
  while (const WordTable::Word word = text_.word_before(least, end, role::kBefore))
    end -= word.length;  // 为, 达
  const std::u32string_view before = text_.substr(least, end - least);
  if (text_.word_before(least, end, role::kExtentNoun))
    return std::ranges::none_of(lexicon_.keys.yearly_spending,
                                [&](const std::u32string& said) { return before.ends_with(said); });
  return before.ends_with(lexicon_.keys.spending) &&
         text_.substr(number.end, behind - number.end).ends_with(U'的') &&
         !text_.word_before(least, end - 2, role::kActual);
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
    if (!behind && behind_building_verb(number) == name.begin) return number.value * magnitude(number.unit);
    if (says_cost(sentence.begin, number, begin)) return number.value * magnitude(number.unit);
  }
  return std::nullopt;
}

std::optional<double> UndertakingState::cost_said_later(Span sentence, std::span<const Quantity> numbers,
                                                        std::size_t behind, bool of_last) const {
  if (!of_last) {
    if (const auto spent = spent_by_whom(behind, numbers)) return spent;
  }
  for (std::size_t at = behind; at < sentence.end; ++at) {
    if (at != sentence.begin && text_[at - 1] != U',') continue;  // 据介绍,该项目总投资
    const bool counts = std::ranges::any_of(numbers, [&](const Quantity& number) {
      return number.begin >= behind && number.begin < at && number.measure == Measure::Count;
    });
    if (!of_last && counts) return std::nullopt;  // 甲等9个项目,总投资14亿元: of all
    const WordTable::Word opens = text_.word_at(at, sentence.end, role::kThatOne);
    if (!opens && (of_last || !text_.word_at(at, sentence.end, role::kExtentNoun))) continue;
    if (const auto cost = cost_in({at, sentence.end}, numbers)) return cost;
  }
  return std::nullopt;
}

/// "星澜项目由云岭公司投资11亿元建设".
std::optional<double> UndertakingState::spent_by_whom(std::size_t behind,
                                                      std::span<const Quantity> numbers) const {
  if (behind >= text_.size() || text_[behind] != U'由') return std::nullopt;
  for (const Quantity& number : numbers) {
    if (number.begin <= behind || !is_yuan(number)) continue;
    const std::u32string_view words = text_.substr(behind, number.begin - behind);
    const bool spends =
        words.ends_with(lexicon_.keys.spending) && words.find(U',') == std::u32string_view::npos;
    return spends ? std::optional(number.value * magnitude(number.unit)) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<double> UndertakingState::cost_in(Span sentence, std::span<const Quantity> numbers) const {
  for (const Quantity& number : numbers) {
    if (number.begin >= sentence.begin && is_yuan(number) && !number.value2 &&
        says_cost(sentence.begin, number, number.end))
      return number.value * magnitude(number.unit);
  }
  return std::nullopt;
}

std::size_t UndertakingState::behind_building_verb(const Quantity& number) const {
  if (number.measure != Measure::Money || !text_.substr(0, number.begin).ends_with(lexicon_.keys.spending))
    return 0;
  const WordTable::Word verb = text_.word_at(number.end, text_.size(), role::kAction | role::kNameLead);
  return verb.length == 2 && (verb.roles & role::kAction) != 0 ? number.end + verb.length : 0;
}

bool UndertakingState::costs_before(std::size_t name, std::span<const Quantity> numbers) const {
  return std::ranges::any_of(numbers, [&](const Quantity& number) {
    return number.measure == Measure::Money && number.end + 1 == name && text_[number.end] == U'的';
  });
}

}  // namespace liantu::text

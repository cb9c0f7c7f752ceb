#include "liantu/text/undertakings/named_works.h"

#include <algorithm>

#include "liantu/text/reading/code_points.h"
#include "liantu/text/undertakings/undertaking_names.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestName = 30, kShortestName = 4;

constexpr char32_t kClauseMarks[] = U",;:。、\n";

std::size_t clause_end(std::u32string_view text, std::size_t at, std::size_t end) {
  while (at < end && !is_one_of(text[at], kClauseMarks) && !(text[at] == U'.' && at + 1 == end)) ++at;
  return at;
}

}  // namespace

std::vector<NamedWork> NamedWorks::in(Span sentence, std::span<const Quantity> numbers,
                                      std::span<const std::size_t> buildings) const {
  std::vector<NamedWork> works;
  for (const Quantity& number : numbers) {
    if (!is_yuan(number) || number.value2) continue;
    std::optional<Span> name = costed(sentence, number, numbers);
    if (!name) name = built(sentence, number, numbers);
    if (name) works.push_back({*name, number.value * magnitude(number.unit)});
  }
  if (const auto name = item(sentence, numbers)) works.push_back({*name, std::nullopt});
  const std::u32string& named = lexicon_.keys.works;
  std::size_t clause = sentence.begin, next = 0;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    const bool building = next < buildings.size() && buildings[next] == at + 1;
    const bool closes = !named.empty() && text_[at] == named.back();
    if (!building && !closes && !is_one_of(text_[at], U",;:。、\n“《及期段")) continue;
    if (!is_han(text_[at])) {
      if (text_[at] == U'《')
        at += std::min(text_.substr(at, sentence.end - at).find(U'》'), sentence.end - 1 - at);
      if (is_one_of(text_[at], kClauseMarks) || text_[at] == U'“') clause = at + 1;
    } else if (text_[at] == U'及' && at > sentence.begin && text_[at - 1] != U'以') {
      clause = at + 1;
    }
    if (building) ++next;
    const bool work = closes && text_.substr(clause, at + 1 - clause).ends_with(named);
    if (!building && !work && text_[at] != U'期' && text_[at] != U'段') continue;
    const std::size_t end = building ? behind_part(at + 1, sentence.end) : at + 1;
    if (const auto name = subject({clause, end}, sentence.end, building, numbers))
      works.push_back({*name, std::nullopt});
  }
  return works;
}

std::size_t NamedWorks::behind_part(std::size_t at, std::size_t end) const {
  std::size_t behind = at;
  if (behind + 1 < end && is_one_of(text_[behind], U"一二三四五六") && text_[behind + 1] == U'期') {
    behind += 2;
    const WordTable::Word head = text_.word_at(behind, end, role::kNameHead | role::kThing);
    if (text_.substr(behind, head.length) == lexicon_.keys.works || (head.roles & role::kNameHead) != 0)
      behind += head.length;
  }
  return behind;
}

/// "石桥大桥建成通车", "加快星澜电池一期投产": a work or its part, and right behind it that it comes to be.
std::optional<Span> NamedWorks::subject(Span part, std::size_t sentence_end, bool building,
                                        std::span<const Quantity> numbers) const {
  if (part.end < part.begin + kShortestName || part.end >= sentence_end ||
      part.end - part.begin > kLongestName + kShortestName)
    return std::nullopt;
  const bool of_work = ends_part(part);  // 宁德核电二期前期工作加快
  const bool told =
      comes_to_be(part.end, sentence_end) || text_.word_at(part.end, sentence_end, role::kExtentNoun);
  if (!of_work && !told && !(building && joins_places(part))) return std::nullopt;
  const std::size_t clause = clause_end(text_, part.end, sentence_end);
  if (clause == part.end || (text_[part.end - 1] == U'段' && !says_stage({part.end, clause})))
    return std::nullopt;
  const std::size_t begin = bounds_.behind_verbs(part);
  constexpr std::size_t kPart = 2, kLeastOwn = 2;  // 二期; not 共分二期
  if (of_work && begin + kPart < part.end &&
      (own_letters(text_, {begin, part.end - kPart}, role::kBranch) < kLeastOwn ||
       text_.word_at(begin, part.end, role::kLead).length == 1))
    return std::nullopt;
  const Span name{begin, part.end};
  constexpr std::size_t kLeastOfWork = 5;  // 某某煤炭综合利用工程
  const std::size_t least = of_work ? kLeastOwn : building ? kLeastOwn + 1 : kLeastOfWork;
  if (!is_name(name, numbers, least)) return std::nullopt;
  return Span{begin, behind_bracket(part.end, sentence_end)};
}

/// "神木至府谷高速公路".
bool NamedWorks::joins_places(Span part) const {
  constexpr std::size_t kShortest = 2, kRoad = 2;
  for (std::size_t at = part.begin + kShortest; at + kShortest + kRoad < part.end; ++at) {
    if (text_[at] == U'至') return part.end - part.begin <= kLongestName / 2;
  }
  return false;
}

/// Behind "(支线)" at `at`.
std::size_t NamedWorks::behind_bracket(std::size_t at, std::size_t end) const {
  constexpr std::size_t kLongest = 8;
  if (at >= end || text_[at] != U'(') return at;
  for (std::size_t close = at + 2; close < std::min(end, at + kLongest); ++close) {
    if (text_[close] == U')') return close + 1;
  }
  return at;
}

/// "正在加快建设", "顺利投产".
bool NamedWorks::comes_to_be(std::size_t at, std::size_t end) const {
  for (int leads = 0; leads < 3; ++leads) {
    const WordTable::Word verb = text_.word_at(at, end, role::kStageVerb | role::kWord);
    if ((verb.roles & role::kStageVerb) != 0)
      return !text_.word_at(at + verb.length, end, role::kExtentNoun);  // 开工建设面积
    const WordTable::Word lead = text_.word_at(at, end, role::kStop | role::kLead);
    if (!lead || is_one_of(text_[at], U"的等和及与、")) return false;
    at += lead.length;
  }
  return false;
}

/// Whether it is said how far something is.
bool NamedWorks::says_stage(Span part) const {
  for (std::size_t at = part.begin; at < part.end; ++at) {
    if (text_.word_at(at, part.end, role::kStageVerb | role::kEvent | role::kActual)) return true;
  }
  return comes_to_be(part.begin, part.end);
}

/// 二期, 二期工程, 上杭段.
bool NamedWorks::ends_part(Span name) const {
  if (name.end < name.begin + kShortestName) return false;
  if (text_[name.end - 1] == U'段' && is_han(text_[name.end - 2]) &&
      !text_.word_before(name.begin, name.end, role::kWord))
    return true;
  for (const std::size_t part : {std::size_t{2}, std::size_t{4}}) {
    if (name.end >= name.begin + part + 2 && behind_part(name.end - part, name.end) == name.end) return true;
  }
  return false;
}

bool NamedWorks::ends_building(Span name) const {
  const WordTable::Word close =
      text_.word_before(name.begin, name.end, role::kBuilding | role::kNameHead | role::kWord);
  return (close.roles & role::kBuilding) != 0;
}

bool NamedWorks::is_name(Span name, std::span<const Quantity> numbers, std::size_t least) const {
  if (name.end < name.begin + kShortestName || name.end - name.begin > kLongestName) return false;
  const std::u32string_view words = text_.substr(name.begin, name.end - name.begin);
  if (words.find_first_of(U"的、,:;“”‘’《》()等 ") != std::u32string_view::npos || names_class(words) ||
      is_one_of(words[0], U"和及与等这该其此各每") || names_place_only(words, lexicon_) ||
      own_letters(text_, name, role::kBranch) < least || own_letters(text_, name, role::kKnownPlace) == 0 ||
      text_.word_at(name.begin, name.end, role::kNameHead) ||
      words.find(U"..") != std::u32string_view::npos || joins_class(name, text_) ||
      bounds_.behind_verbs(name) != name.begin)
    return false;
  return std::ranges::none_of(numbers, [&](const Quantity& number) {
    return number.begin >= name.begin && number.begin < name.end && !lists_.is_sized(numbers, number);
  });
}

/// "总投资6亿元的星澜铜箔正在建设": to the mark or the verb that follows.
std::optional<Span> NamedWorks::costed(Span sentence, const Quantity& number,
                                       std::span<const Quantity> numbers) const {
  if (number.end + kShortestName >= sentence.end || text_[number.end] != U'的') return std::nullopt;
  const std::size_t begin = number.end + 1;
  if (!state_.says_cost(sentence.begin, number, begin)) return std::nullopt;
  std::size_t end = begin;
  const std::size_t mark = clause_end(text_, begin, sentence.end);
  while (end < mark && text_[end] != U'在') {
    const bool work =
        end >= begin + kShortestName && (ends_part({begin, end}) || ends_building({begin, end}));
    if (end > begin + 2 && comes_to_be(end, mark) &&
        (work || text_.word_at(end, mark, role::kStop | role::kLead).length >= 2))
      break;
    ++end;
  }
  while (end > begin && is_one_of(text_[end - 1], U"已将正均也都")) --end;
  const WordTable::Word close = text_.word_before(
      begin, end, role::kThing | role::kNotListed | role::kBuilding | role::kNameHead | role::kSite);
  const bool class_of_things = (close.roles & (role::kThing | role::kNotListed)) != 0 &&
                               (close.roles & (role::kBuilding | role::kNameHead | role::kSite)) == 0 &&
                               text_.substr(end - close.length, close.length) != lexicon_.keys.works;
  const Span name{begin, end};
  if (class_of_things || (mark < sentence.end && text_[mark] == U'、') || !is_name(name, numbers, 2))
    return std::nullopt;
  return name;
}

/// "投资2亿元兴建东湖公路": to the end of the clause.
std::optional<Span> NamedWorks::built(Span sentence, const Quantity& number,
                                      std::span<const Quantity> numbers) const {
  if (!text_.substr(0, number.begin).ends_with(lexicon_.keys.spending)) return std::nullopt;
  const WordTable::Word verb = text_.word_at(number.end, sentence.end, role::kAction | role::kNameLead);
  if (verb.length < 2) return std::nullopt;
  const Span name{number.end + verb.length, clause_end(text_, number.end, sentence.end)};
  if (name.end < name.begin + kShortestName) return std::nullopt;
  const WordTable::Word close =
      text_.word_before(name.begin, name.end,
                        role::kBuilding | role::kNameHead | role::kSite | role::kNamePart | role::kStageVerb);
  if (!close || !is_name(name, numbers)) return std::nullopt;
  return name;
}

/// "3.高新区星澜总部基地是某某的组成部分,总投资60亿元": the subject of an item that says what is spent.
std::optional<Span> NamedWorks::item(Span sentence, std::span<const Quantity> numbers) const {
  if (sentence.begin > 0 && text_[sentence.begin - 1] != U'\n') return std::nullopt;
  std::size_t begin = sentence.begin;
  while (begin < sentence.end && is_digit(text_[begin])) ++begin;
  if (begin == sentence.begin || begin >= sentence.end || !is_one_of(text_[begin], U".、)"))
    return std::nullopt;
  ++begin;
  const bool spends = std::ranges::any_of(numbers, [&](const Quantity& number) { return is_yuan(number); });
  if (!spends) return std::nullopt;
  std::size_t end = begin;
  const std::size_t mark = clause_end(text_, begin, sentence.end);
  while (end < mark && !is_one_of(text_[end], U"是由为") && !text_.word_at(end, mark, role::kLocates)) ++end;
  const Span name{begin, end};
  if (end < begin + kShortestName ||
      !(ends_part(name) || ends_building(name) ||
        text_.word_before(begin, end, role::kSite | role::kNameHead)) ||
      !is_name(name, numbers))
    return std::nullopt;
  return name;
}

}  // namespace liantu::text

#include "liantu/text/undertakings/listed_names.h"
#include "liantu/text/facts/named_amounts.h"

#include <algorithm>

#include "liantu/text/reading/code_points.h"
#include "liantu/text/undertakings/undertaking_names.h"
#include "liantu/text/undertakings/undertaking_state.h"

namespace liantu::text {

std::vector<ListedName> ListedNames::members(std::span<const Quantity> numbers, Span list, bool goes_on,
                                             bool pair) const {
  std::vector<ListedName> members;
  std::size_t parts_read = 0, classes = 0;
  const std::size_t last = last_mark(list);
  std::size_t begin = list.begin;
  int open = 0;
  for (std::size_t at = list.begin; at <= list.end; ++at) {
    if (at < list.end && is_one_of(text_[at], U"()")) open += text_[at] == U'(' ? 1 : -1;
    const std::size_t joint =
        (pair || begin > list.begin) && at > last && !goes_on ? joint_at({at, list.end}, begin) : 0;
    const bool parts = at == list.end || (text_[at] == U'、' && open <= 0);
    if (!parts && joint == 0) continue;
    ListedName member = this->member(numbers, {begin, at});
    if (member.name.find(U"其他") != std::u32string::npos) return {};
    ++parts_read;
    if (own_letters(member.name, lexicon_, role::kBranch) == 0)
      ++classes;
    else if (is_member(numbers, member, at))
      members.push_back(std::move(member));
    begin = at + std::max<std::size_t>(joint, 1);
    if (joint > 1) ++at;
  }
  constexpr std::size_t kLeastPerClass = 5;  // one class among many works: 保障性住房
  if (classes * kLeastPerClass > parts_read) return {};
  return members;
}

/// Of the 、 of a list: 和 before it stands inside a name.
std::size_t ListedNames::last_mark(Span list) const {
  for (std::size_t at = list.end; at > list.begin; --at) {
    if (text_[at - 1] == U'、') return at - 1;
  }
  return list.begin;
}

/// Letters of the 和, 及 or 以及 that opens the rest of a list, whose last member began at `begin`; 0:
/// none.
std::size_t ListedNames::joint_at(Span rest, std::size_t begin) const {
  if (rest.end <= rest.begin + 2 || rest.begin <= begin + 1) return 0;
  const std::u32string_view words = text_.substr(rest.begin, rest.end - rest.begin);
  if (words.starts_with(U"以及")) return 2;
  return words[0] == U'和' || (words[0] == U'及' && words[1] != U'其') ? 1 : 0;
}

/// "总投资10亿元的能蜂储能" is 能蜂储能, and what it costs.
ListedName ListedNames::member(std::span<const Quantity> numbers, Span part) const {
  ListedName member;
  for (const Quantity& number : numbers) {
    const bool costs = number.measure == Measure::Money && number.end < part.end &&
                       number.end + 1 >= part.begin && text_[number.end] == U'的';
    if (!costs) continue;
    part.begin = number.end + 1;
    if (is_yuan(number)) member.investment = number.value * magnitude(number.unit);
  }
  member.name = text_.substr(part.begin, part.end - part.begin);
  if (const std::size_t of = behind_builder(member.name); of != 0) member.name.erase(0, of);
  return member;
}

/// "天工门业投资1.2亿元建设的云岭生产线": behind who builds it; 0 when nobody is said to.
std::size_t ListedNames::behind_builder(std::u32string_view name) const {
  const std::size_t of = name.rfind(U'的');
  if (of == std::u32string_view::npos || of + 2 >= name.size()) return 0;
  const WordTable::Word verb = lexicon_.words.before(name, 0, of, role::kStageVerb | role::kNamePart);
  return verb.length >= 2 ? of + 1 : 0;
}

/// A member of a list that ends at `end` of the text.
bool ListedNames::is_member(std::span<const Quantity> numbers, const ListedName& of, std::size_t end) const {
  const std::u32string_view member = of.name;
  constexpr std::size_t kLeastOwnWithYear = 6;  // 2017年度易地扶贫搬迁安置点
  constexpr std::size_t kLongestPlace = 7;      // 国家级旅游度假区 may be built, 高新区 is where
  if (member.size() < 2 || member.size() > kLongest ||
      lexicon_.words.at(member, 0, member.size(), role::kKnownPlace).length == member.size() ||
      own_letters(member, lexicon_) < (member.size() <= 3 || of.investment ? 1U : 2U))
    return false;
  const WordTable::Word last = lexicon_.words.before(member, 0, member.size(), role::kPlace | role::kWord);
  if ((last.roles & role::kPlace) != 0 && member.size() <= kLongestPlace) return false;
  for (std::size_t i = 0; i < member.size(); ++i) {
    if (member[i] == U'的' && !ends_firm(member.substr(0, i), lexicon_)) return false;
    if (is_one_of(member[i], U"年月") && i > 0 && is_digit(member[i - 1]) &&
        own_letters(member, lexicon_) < kLeastOwnWithYear)
      return false;
  }
  return std::ranges::none_of(numbers, [&](const Quantity& number) {
    return number.begin + member.size() >= end && number.end <= end && !is_sized(numbers, number);
  });
}

bool ListedNames::is_sized(std::span<const Quantity> numbers, const Quantity& number) const {
  const auto at = static_cast<std::size_t>(&number - numbers.data());
  return number.measure == Measure::Area || number.measure == Measure::Length ||
         is_size(text_, number, at + 1 < numbers.size() ? &numbers[at + 1] : nullptr);
}

}  // namespace liantu::text

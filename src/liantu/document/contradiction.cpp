#include "liantu/document/contradiction.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/base/number_in.h"

namespace liantu::document {
namespace {

using text::Relation;

struct Multiple {
  std::string_view word;
  double times;
};

/// Longest first.
constexpr std::array<Multiple, 6> kMultiples{
    {{"万亿", 1e12}, {"千万", 1e7}, {"百万", 1e6}, {"亿", 1e8}, {"万", 1e4}, {"千", 1e3}}};

/// Half a step of the last digit, so that 62.3 stands for 62.25 … 62.35.
double half_step(std::string_view unit, int decimals) {
  return plain_amount(1, unit).value / 2 * std::pow(10.0, -decimals);
}

/// Decimals of a number as it is commonly written.
int decimals_of(double value) {
  const std::string text = fmt::format("{:.10f}", value);
  std::size_t end = text.find_last_not_of('0');
  const std::size_t point = text.find('.');
  return end == std::string::npos || end <= point ? 0 : static_cast<int>(end - point);
}

std::string without_blanks(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\t') continue;
    if (text.substr(i, 3) == "\u3000") {
      i += 2;
      continue;
    }
    plain += text[i];
  }
  return plain;
}

std::string core_name(std::string_view name, const ComparisonRules& rules) {
  std::string core = without_blanks(name);
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string& word : rules.leading) {
      if (word.empty() || core.size() <= word.size() || !core.starts_with(word)) continue;
      core.erase(0, word.size());
      cut = true;
    }
  }
  return core;
}

bool beyond(Relation relation, double said, double figure, double slack) {
  switch (relation) {
    case Relation::AtLeast:
    case Relation::More:
      return figure < said - slack;
    case Relation::AtMost:
    case Relation::Less:
      return figure > said + slack;
    case Relation::Equal:
    case Relation::About:
    case Relation::FromTo:
      return std::abs(figure - said) > slack;
    case Relation::Increase:
    case Relation::Decrease:
      return false;
  }
  return false;
}

DateSpan months(int year, unsigned first, unsigned last) {
  const Date next = last == 12 ? *Date::of(year + 1, 1, 1) : *Date::of(year, last + 1, 1);
  return {*Date::of(year, first, 1), next.plus(-1)};
}

std::string amount_words(const StatedFact& fact) {
  return fact.value2 ? fmt::format("{}—{}{}", fact.value, *fact.value2, fact.unit)
                     : fmt::format("{}{}", fact.value, fact.unit);
}

constexpr Phrase kSentence{"{0}：文稿《{1}》说“{2}”（{3}），{4}是 {5}{6}（{7}）。请核对。",
                           "{0}: the document \"{1}\" says \"{2}\" ({3}); {4}: {5}{6} ({7}). Please verify."};

}  // namespace

PlainAmount plain_amount(double value, std::string_view unit) {
  for (const Multiple& multiple : kMultiples)
    if (unit.starts_with(multiple.word))
      return {value * multiple.times, std::string(unit.substr(multiple.word.size()))};
  return {value, std::string(unit)};
}

std::optional<double> amount_in(double value, std::string_view unit, std::string_view other) {
  const PlainAmount said = plain_amount(value, unit), step = plain_amount(1, other);
  if (said.unit != step.unit) return std::nullopt;
  return said.value / step.value;
}

std::string known_name(std::string_view name, const ComparisonRules& rules) {
  std::string core = core_name(name, rules);
  for (const std::vector<std::string>& names : rules.same)
    for (const std::string& one : names)
      if (core_name(one, rules) == core) return core_name(names.front(), rules);
  return core;
}

bool same_indicator(std::string_view a, std::string_view b, const ComparisonRules& rules) {
  const std::string first = known_name(a, rules);
  return !first.empty() && first == known_name(b, rules);
}

std::optional<DateSpan> period_days(std::string_view period) {
  if (const std::size_t slash = period.find('/'); slash != std::string_view::npos) {
    const auto first = period_days(period.substr(0, slash)), last = period_days(period.substr(slash + 1));
    if (!first || !last || last->to < first->from) return std::nullopt;
    return DateSpan{first->from, last->to};
  }
  const auto year = period.size() >= 4 ? number_in<int>(period.substr(0, 4)) : std::nullopt;
  if (!year || *year < 1990 || *year > 2100) return std::nullopt;
  if (period.size() == 4) return months(*year, 1, 12);
  if (period[4] != '-' || period.size() != 7) return std::nullopt;
  const char kind = period[5];
  const auto number = number_in<int>(kind == 'H' || kind == 'Q' ? period.substr(6) : period.substr(5));
  if (!number || *number < 1) return std::nullopt;
  const auto part = static_cast<unsigned>(*number);
  if (kind == 'H') return part > 2 ? std::nullopt : std::optional(months(*year, part * 6 - 5, part * 6));
  if (kind == 'Q') return part > 4 ? std::nullopt : std::optional(months(*year, part * 3 - 2, part * 3));
  return part > 12 ? std::nullopt : std::optional(months(*year, part, part));
}

bool contradicts(const StatedFact& fact, const Figure& figure, const ComparisonRules& rules) {
  const double last = fact.relation == Relation::FromTo && fact.value2 ? *fact.value2 : fact.value;
  const PlainAmount said = plain_amount(last, fact.unit), known = plain_amount(figure.value, figure.unit);
  if (said.unit != known.unit || said.unit.find('/') != std::string::npos) return false;
  double slack = std::max(half_step(fact.unit, decimals_of(last)), half_step(figure.unit, figure.decimals));
  if (fact.relation == Relation::About) slack += std::abs(said.value) * rules.approximate;
  if (fact.relation != Relation::FromTo && fact.value2) {
    const double high = plain_amount(*fact.value2, fact.unit).value;
    return known.value < said.value - slack || known.value > high + slack;
  }
  return beyond(fact.relation, said.value, known.value, slack);
}

std::string contradiction_sentence(const StatedFact& fact, std::string_view title, const Figure& figure,
                                   Language language) {
  const Word& word = words<FigureSource>[static_cast<std::size_t>(figure.source)];
  return say(language, kSentence, fact.indicator, title, fact.quote, amount_words(fact),
             language == Language::Zh ? word.zh : word.en,
             fmt::format("{:.{}f}", figure.value, figure.decimals), figure.unit, figure.said_by);
}

}  // namespace liantu::document

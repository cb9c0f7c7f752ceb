// How far an undertaking is and what it costs, from the words around its name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "liantu/text/facts/fact_lexicon.h"
#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"

namespace liantu::text {

/// The part of the sentence between commas and colons around `part`.
Span clause_around(std::u32string_view text, Span part, Span sentence);

/// Money of this country: 亿元, 万元, 亿; not 万美元.
bool is_yuan(const Quantity& number);

class UndertakingState {
 public:
  UndertakingState(std::u32string_view text, const FactLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// The verb behind the name in its clause, else before it, else the last before the clause, else in the
  /// name; planned where the sentence aims at it. Empty when there is none.
  std::string stage(Span name, Span sentence) const;

  /// In yuan; `numbers` are those of the sentence.
  std::optional<double> cost(Span name, Span sentence, std::span<const Quantity> numbers) const;

  /// The first that the sentence says; nothing when it says none.
  std::optional<double> cost_in(Span sentence, std::span<const Quantity> numbers) const;

  /// "投资85亿元建设龙湖生态城": behind 建设; 0 where the number is not what a thing costs that is built.
  std::size_t behind_building_verb(const Quantity& number) const;

  /// "投资4100万元的" before the name.
  bool costs_before(std::size_t name, std::span<const Quantity> numbers) const;

  /// "总投资10亿元", "投资6亿元的" in [least, ..): not 完成投资 and not 年度计划投资. `behind`: where the
  /// name begins that follows.
  bool says_cost(std::size_t least, const Quantity& number, std::size_t behind) const;

 private:
  std::size_t behind_row(std::size_t at, std::size_t end) const;
  std::uint32_t verb_behind(std::size_t begin, std::size_t end) const;
  std::uint32_t verb_before(std::size_t begin, std::size_t end) const;

  std::u32string_view text_;
  const FactLexicon& lexicon_;
};

}  // namespace liantu::text

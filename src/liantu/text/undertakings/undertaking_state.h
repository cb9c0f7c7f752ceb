// How far an undertaking is and what it costs, from the words around its name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// The part of the sentence between commas and colons around `part`.
Span clause_around(std::u32string_view text, Span part, Span sentence);

/// Money of this country: 亿元, 万元, 亿; not 万美元.
bool is_yuan(const Quantity& number);

class UndertakingState {
 public:
  explicit UndertakingState(const LexedText& text) : text_(text), lexicon_(text.lexicon()) {}

  /// The verb behind the name in its clause, else before it, else the one that opens the clause behind, else
  /// the last before the clause, else `carried`, else in the name; planned where the sentence aims at it.
  /// Empty when there is none.
  /// `other`: the one named before it, whose verb is not its own.
  std::string stage(Span name, Span sentence, Span other, std::string carried) const;
  /// "此次集中开工的项目较多。具体包括:甲、乙": of those that `sentence` lists, from the sentence before.
  std::string stage_of_listed(Span sentence, Span before) const;

  /// In yuan; `numbers` are those of the sentence.
  std::optional<double> cost(Span name, Span sentence, std::span<const Quantity> numbers) const;

  /// The first that the sentence says; nothing when it says none.
  std::optional<double> cost_in(Span sentence, std::span<const Quantity> numbers) const;

  /// The first that is said behind `behind` by a part between commas that opens with 该项目, or 总投资 unless
  /// it is of an undertaking of an earlier sentence (`of_last`).
  std::optional<double> cost_said_later(Span sentence, std::span<const Quantity> numbers, std::size_t behind,
                                        bool of_last) const;

  /// "投资85亿元建设龙湖生态城": behind 建设; 0 where the number is not what a thing costs that is built.
  std::size_t behind_building_verb(const Quantity& number) const;

  /// "投资4100万元的" before the name.
  bool costs_before(std::size_t name, std::span<const Quantity> numbers) const;

  /// "总投资10亿元", "投资6亿元的" in [least, ..): not 完成投资 and not 年度计划投资. `behind`: where the
  /// name begins that follows.
  bool says_cost(std::size_t least, const Quantity& number, std::size_t behind) const;

 private:
  std::size_t behind_row(std::size_t at, std::size_t end) const;
  struct Verb {
    std::size_t at = 0;
    std::uint32_t number = 0;  ///< its stage + 1; 0: none
  };
  Verb verb_at(std::size_t at, std::size_t least, std::size_t end) const;
  Verb verb_behind(std::size_t begin, std::size_t end) const;
  Verb verb_before(std::size_t begin, std::size_t end) const;
  Verb verb_of_next(std::size_t comma, std::size_t end) const;
  Verb verb_in_name(Span name) const;
  std::optional<double> spent_by_whom(std::size_t behind, std::span<const Quantity> numbers) const;
  bool is_aimed(Span name, const Verb& verb, Span sentence) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
};

}  // namespace liantu::text

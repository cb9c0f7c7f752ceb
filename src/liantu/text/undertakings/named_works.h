// Works that a sentence names without a head word: "石桥大桥建成通车", "总投资6亿元的星澜铜箔",
// "投资2亿元兴建 东湖公路", and what an item of a numbered list is about.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"
#include "liantu/text/undertakings/listed_names.h"
#include "liantu/text/undertakings/name_bounds.h"
#include "liantu/text/undertakings/undertaking_state.h"

namespace liantu::text {

struct NamedWork {
  Span name;
  std::optional<double> investment;  ///< in yuan
};

class NamedWorks {
 public:
  explicit NamedWorks(const LexedText& text)
      : text_(text), lexicon_(text.lexicon()), bounds_(text), state_(text), lists_(text) {}

  /// `numbers`: of the sentence; `buildings`: where the words in it end that close the name of a building.
  std::vector<NamedWork> in(Span sentence, std::span<const Quantity> numbers,
                            std::span<const std::size_t> buildings) const;

  /// Behind 一期, 二期工程 at `at`; `at` when none stands there.
  std::size_t behind_part(std::size_t at, std::size_t end) const;

 private:
  std::optional<Span> subject(Span part, std::size_t sentence_end, bool building,
                              std::span<const Quantity> numbers) const;
  std::optional<Span> costed(Span sentence, const Quantity& number, std::span<const Quantity> numbers) const;
  std::optional<Span> built(Span sentence, const Quantity& number, std::span<const Quantity> numbers) const;
  std::optional<Span> item(Span sentence, std::span<const Quantity> numbers) const;
  bool comes_to_be(std::size_t at, std::size_t end) const;
  bool joins_places(Span part) const;
  std::size_t behind_bracket(std::size_t at, std::size_t end) const;
  bool says_stage(Span part) const;
  bool ends_part(Span name) const;
  bool ends_building(Span name) const;
  bool is_name(Span name, std::span<const Quantity> numbers, std::size_t least = 3) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
  NameBounds bounds_;
  UndertakingState state_;
  ListedNames lists_;
};

}  // namespace liantu::text

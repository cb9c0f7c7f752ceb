// Counts that follow a count in their sentence and go on from it: what came to be of the whole came to be of
// its parts.
#pragma once

#include <optional>
#include <string>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/surroundings.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// Counts of one text, in order: ask of each, then note it.
class CountedParts {
 public:
  explicit CountedParts(const LexedText& text) : text_(text) {}

  /// What follows goes on from nothing that was counted before.
  void begin() {
    unit_.clear();
    described_unit_.clear();
  }

  /// "新签约项目225个,其中外资项目9个", "培育甲企业45家、乙企业16户": the nature of the count that it is a
  /// part of. `left_bound`: behind the number before it.
  std::optional<Nature> nature_of_whole(const Quantity& quantity, const Surroundings& around,
                                        std::size_t left_bound) const;

  /// "实施项目95项,续建项目41项": behind a count that only describes, a verb and what is counted.
  bool is_part_of_described(const Quantity& quantity, const Surroundings& around) const;

  void note(const Quantity& quantity, Nature nature, const Surroundings& around, bool part);

 private:
  bool stands_in_row(Span left) const;
  bool names_action(Span left) const;

  const LexedText& text_;
  std::u32string unit_;            ///< of the last count that has come to be or is aimed at
  Nature nature_ = Nature::Scope;  ///< of the last count
  bool occasion_ = false;  ///< it tells of an occasion (集中开工), whose classes are only described
  std::u32string described_unit_;  ///< of the last count when it only describes
};

}  // namespace liantu::text

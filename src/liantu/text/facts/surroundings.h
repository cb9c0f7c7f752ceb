// What stands around one number of a sentence: its clause, the words on both sides, how it is compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct Surroundings {
  Span clause;       ///< between commas
  Span left, right;  ///< up to the neighbouring numbers and marks, comparison words left out
  Relation relation = Relation::Equal;
  std::optional<Relation> bound;  ///< of a change
  std::u32string cues;            ///< the words that decided, joined by " · "

  void note(std::u32string_view cue);
};

/// Of numbers[i], whose left side begins behind `left_bound`, where the last number that was read ends.
Surroundings surroundings(const LexedText& text, Span sentence, const std::vector<Quantity>& numbers,
                          std::size_t i, std::size_t left_bound);

/// The part of the sentence between commas and colons that holds the number.
Span clause_of(std::u32string_view text, const Quantity& number, Span sentence);

std::optional<Relation> relation_of(const WordTable::Word& word);

/// Parts names: , : 、 ( ) a blank.
inline bool is_name_mark(char32_t point) {
  if (point > U'、') return false;
  return point == U',' || point == U':' || point == U'、' || point == U'(' || point == U')' || point == U'\n' ||
         point == U' ';
}

}  // namespace liantu::text

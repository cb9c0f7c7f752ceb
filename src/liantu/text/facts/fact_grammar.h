// Statements with numbers, read from clean text: what is said (indicator), how much (quantity, relation),
// whether it is aimed at, has come to be or only describes (nature), when and of whom. A grammar of cues
// around numbers; all words are data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/deadlines.h"
#include "liantu/text/facts/place_reading.h"
#include "liantu/text/facts/quantities.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct Fact {
  std::size_t begin = 0, end = 0;  ///< of the clean text: the clause that says it
  Quantity quantity;
  std::u32string indicator;
  /// May be carried over from an earlier sentence; empty: nobody is named.
  std::u32string_view subject;
  /// The place it is said of, 全市 resolved to the place the text speaks of; empty: none named.
  std::u32string_view region;
  Relation relation = Relation::Equal;
  std::optional<Relation> bound;  ///< of a change: "增长30%以上" is Increase, AtLeast
  Nature nature = Nature::Scope;
  std::u32string period;  ///< as written: 全年, 上半年, 2月份, 到2025年; carried over; may be empty
  std::optional<DeadlineWords>
      deadline;           ///< the last said before the number or in its clause; none of what has come to be
  double confidence = 0;  ///< 0 … 1
  std::u32string why;     ///< the cues that decided, joined by " · "
};

/// What else the reading of the facts has seen, for the one who reads on; empty when there is very much.
struct ReadAlong {
  std::vector<Quantity> numbers;  ///< all of the text, in order
  std::vector<SaidPlace> places;  ///< the same
};

/// In the order of the text; what is said again with the same number and a like indicator is left out. Linear
/// in the text: no sentence is looked at beyond 400 characters at once.
/// `year` is the one the text speaks in (0: not known): what is said of an earlier one is over. Subjects and
/// regions are parts of `text` or of `lexicon`.
std::vector<Fact> facts(const LexedText& text, int year = 0, ReadAlong* along = nullptr);

}  // namespace liantu::text

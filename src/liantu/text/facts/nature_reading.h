// Whether a statement is aimed at, has come to be or only describes: from the cues of its clause, of its
// sentence and of what the paragraph speaks of.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/text/facts/fact_lexicon.h"
#include "liantu/text/facts/surroundings.h"

namespace liantu::text {

/// Sentences of one text, in order: note each, read the cues of those with numbers, close them.
class NatureReading {
 public:
  NatureReading(std::u32string_view text, const FactLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  void note(Span sentence);
  void read_cues(Span sentence);
  /// Of a number of the sentence whose cues were read; `period` is the last named before it, `due`: a
  /// time is set by which it is done. Adds the cues that decided to
  /// `around`.
  Nature nature(const Quantity& number, Relation relation, Surroundings& around, std::u32string_view period,
                bool due) const;
  /// Of the sentence whose cues were read.
  void close(Span sentence);

 private:
  struct Cue {
    std::size_t at, length;
    WordTable::Roles roles;
  };
  /// The cues of the sentence as they bear on one number.
  struct Bearing {
    bool target = false, carried = false, actual = false, sure = false, plain = false;
  };

  Bearing bearing(const Quantity& number, Surroundings& around) const;
  bool disposes(const Cue& cue, Span clause) const;

  std::u32string_view text_;
  const FactLexicon& lexicon_;
  std::vector<Cue> cues_;
  Nature mood_ = Nature::Scope;
  bool sets_out_ = false;  ///< the text is a plan or report
  bool aimed_ = false;     ///< the part of the sentence before ; says what is aimed at
};

}  // namespace liantu::text

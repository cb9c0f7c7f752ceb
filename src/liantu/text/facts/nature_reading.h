// Whether a statement is aimed at, has come to be or only describes: from the cues of its clause, of its
// sentence and of what the paragraph speaks of.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "liantu/text/facts/number_phrase.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// What was read before a number.
struct SaidBefore {
  std::u32string_view period;          ///< the last named in the sentence
  std::u32string_view carried_period;  ///< the last named in the paragraph
  std::u32string_view period_done;     ///< of the last number that has come to be
  bool own_period = false;             ///< it stands in the number's clause
  bool due = false;                    ///< a time is set by which it is done
  Nature last = Nature::Scope;         ///< of the number before it in the sentence
  bool base_of_share = false;          ///< a share of it is said right behind
  bool of_base = false;                ///< the share of an amount said right before it
  bool part_of_described = false;      ///< a verb and a thing counted behind a count that only describes
  bool part_of_aim = false;            ///< the same of a count that is aimed at
  bool part = false;  ///< a count of the sentence has come to be, and this may be one of its parts
};

/// Sentences of one text, in order: note each, read the cues of those with numbers, close them.
class NatureReading {
 public:
  /// `year` is the one spoken in; 0: not known.
  NatureReading(const LexedText& text, int year);

  void note(Span sentence);
  void read_cues(Span sentence);
  /// Of a number of the sentence whose cues were read. Adds the cues that decided to `around`.
  Nature nature(const Quantity& number, Relation relation, Surroundings& around,
                const SaidBefore& before) const;
  /// Of the sentence whose cues were read.
  void close(Span sentence);

 private:
  struct Cue {
    std::size_t at, length;
    WordTable::Roles roles;
  };
  /// The cues of the sentence as they bear on one number.
  struct Bearing {
    bool target = false, carried = false, planned = false, actual = false, sure = false, plain = false,
         state = false, of_event = false, so_far = false, of_noun = false;
  };

  Bearing bearing(const Quantity& number, const SaidBefore& said, Surroundings& around) const;
  bool is_attribute(Span sentence, std::size_t at, const WordTable::Word& cue) const;
  bool is_told_as_done(const Cue& cue) const;
  bool is_purpose(Span sentence, std::size_t at, const WordTable::Word& word) const;
  bool estimates_statistic(const Cue& cue, const Quantity& number, const SaidBefore& said) const;
  bool tells_of_event(Span subject) const;
  bool qualifies_noun(const Quantity& number, std::size_t cue, std::size_t length) const;
  bool is_share_of(const Quantity& number, std::size_t cue) const;
  bool is_attributive(const Cue& cue, const Quantity& number) const;
  std::optional<Nature> told_beside(const Quantity& number, const NumberPhrase& phrase, const Bearing& said,
                                    bool change, const Surroundings& around, const SaidBefore& before) const;
  bool disposes(const Cue& cue, const Quantity& number, const Surroundings& around) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
  int year_;
  std::vector<Cue> cues_;
  Nature mood_ = Nature::Scope;
  Nature part_mood_ = Nature::Scope;  ///< of the part of the text that a heading opened
  bool sets_out_ = false;             ///< the text is a plan or report
  bool states_rule_ = false;          ///< the sentence, or its part before ; says what is given for what
  bool aimed_ = false;                ///< the part of the sentence before ; says what is aimed at
};

}  // namespace liantu::text

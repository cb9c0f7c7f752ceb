// The places that a text names, and which of them a number is said of.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// A place where the text names it.
struct SaidPlace {
  Span span;
  std::u32string_view name;   ///< whole: 云川县 of 云川
  std::uint32_t own_row = 0;  ///< of 全市: row of FactLexicon::own_places + 1
};

/// Sentences in order: read each with its numbers, then pass its numbers one by one and its end. Names are
/// parts of the text or of the lexicon.
class PlaceReading {
 public:
  explicit PlaceReading(const LexedText& text);

  void read(Span sentence, const std::vector<Quantity>& numbers);
  void pass(std::size_t until);

  /// Those of the sentence that something is said of, in order.
  void append_said(std::vector<SaidPlace>& places) const;
  /// The first place of the sentence, else that of an earlier one.
  std::u32string_view subject() const { return subject_; }
  /// The last place passed; one that stands right before the number that was passed last is of that number
  /// alone.
  std::u32string_view region() const { return local_.empty() ? region_ : local_; }
  /// 全市 was passed last: row of FactLexicon::own_places + 1; 0: a name.
  std::uint32_t own_row() const { return local_.empty() ? own_row_ : 0; }
  /// The place named most often whose name closes as those of the row do; the shortest of several.
  std::u32string_view most_named(std::uint32_t row) const;

 private:
  struct NamedPlace {
    Span span;
    std::uint32_t own_row = 0;  ///< of 全市
    bool compared = false;      ///< 占全市, 高于全省
    bool counted = false;       ///< 甲县14个: of this number alone
    std::u32string_view whole;  ///< of a name without what closes it
  };
  /// A name that the text said whole before.
  struct SaidName {
    std::u32string_view brief, whole;
  };

  Span name_closed_by(Span place, Span sentence, const std::vector<Quantity>& numbers) const;
  std::u32string_view name_of(const NamedPlace& place) const;
  std::size_t behind_last_mark(Span sentence) const;
  /// False only where no place begins that is known without what closes it.
  bool may_be_known(std::size_t at) const {
    return (said_letters_ >> (text_[at] & 63U) & 1U) != 0 ||
           text_.next_word(at, at + 1, role::kKnownPlace) == at;
  }
  NamedPlace known_place(std::size_t at, Span sentence) const;
  bool is_said_of(Span name, Span sentence) const;
  void remember(std::u32string_view name);
  bool is_behind_amount(std::size_t at, Span sentence) const;
  bool names_before(std::size_t at) const;
  Span closing_of(const WordTable::Word& word, std::size_t at) const;
  std::size_t opening_name(Span place, Span sentence) const;
  bool opens_said_name(std::size_t at, Span sentence) const;
  bool is_general(Span name) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
  std::size_t headlines_;          ///< where they end
  std::vector<NamedPlace> named_;  ///< in the sentence
  std::size_t passed_ = 0;         ///< of named_
  std::u32string_view subject_, region_, local_;
  std::uint32_t own_row_ = 0;
  std::map<std::u32string_view, std::size_t> times_;  ///< how often each was named
  std::deque<SaidName> said_;                         ///< the last places named whole
  std::uint64_t said_letters_ = 0;                    ///< with which they begin, each as one of 64 bits
};

}  // namespace liantu::text

// Where an undertaking is: the place in its name, the place it is said to stand in, else the one the
// paragraph or the text speaks of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/place_reading.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// Sentences in order: read each, then ask for the undertakings in it.
class UndertakingPlaces {
 public:
  /// `said`: all places of the text in order.
  UndertakingPlaces(const LexedText& text, std::span<const SaidPlace> said);

  void read(Span sentence);

  /// Of the undertaking named in [begin, end) of the sentence; empty when nothing says where it is.
  std::u32string place_of(Span name, Span sentence) const;

  /// "项目位于石桥镇": behind a word that says where something stands, in the part of a sentence; empty:
  /// nowhere is named.
  std::u32string_view located_in(Span part) const;

 private:
  bool is_built(std::u32string_view name) const;
  void note_names();
  std::u32string_view of_row(std::uint32_t row) const;
  std::u32string_view in_name(Span name) const;
  std::u32string_view brief_in_name(Span name) const;
  std::u32string_view before(Span name, Span sentence) const;
  std::u32string_view behind(Span name, Span sentence) const;
  std::u32string_view site_at(std::size_t at, std::size_t end) const;
  void note_heading(Span sentence, char32_t last);
  bool names_that_one(Span part) const;
  bool governs(const SaidPlace& place, Span sentence) const;
  std::u32string_view name_of(const SaidPlace& place) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
  std::span<const SaidPlace> said_, here_;  ///< of the text, of the sentence
  std::size_t passed_ = 0;                  ///< of said_, before the sentence
  std::vector<std::u32string_view> names_;  ///< of the places of the text, those named most often first
  std::u32string_view heading_;             ///< the place a line above names alone
  std::u32string_view paragraph_;           ///< the place the paragraph speaks of
};

}  // namespace liantu::text

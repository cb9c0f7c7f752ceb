// A document as it may be read: spellings folded, noise left out, broken paragraphs joined, columns read one
// after the other, and what is no part of the text (mastheads, notices, lists of links) set aside with a
// reason. Every character leads back to the one it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/reading/source_places.h"

namespace liantu::text {

/// A kind of line that is no part of the text. A line is one when it has a word of each list that is not
/// empty.
struct AsideRule {
  std::string reason;
  std::vector<std::u32string> has, begins, ends;
  bool phone = false;       ///< the line has seven digits in a row or more, hyphens between them allowed
  std::size_t longest = 0;  ///< characters of the line at most; 0: any length
  bool tail = false;        ///< what follows it is text only where it is a whole paragraph
};

/// Words are in folded form (folded_form.h), without blanks.
struct CleaningRules {
  struct Misread {
    char32_t seen, meant;
  };
  std::vector<Misread> misread;
  /// Letters that stand in names of today as they are, 乾 of 乾安县, and elsewhere are old forms, 乾 of 乾燥.
  /// They stay where one of the words as written covers them, and in a line without a letter that is only
  /// old.
  std::u32string name_letters;
  std::vector<std::u32string> name_words;
  std::vector<AsideRule> asides;
  std::vector<std::u32string> kept;  ///< lines that name the columns of a table, short as headlines are
  std::string reason_links;          ///< said of runs of headlines and of what follows a tail
  std::string reason_torn;  ///< said of numbers whose digits end one line of a column and begin the next
};

struct Aside {
  std::uint32_t begin = 0, end = 0;  ///< of the source, in characters
  std::string reason;
};

struct CleanText {
  std::u32string text;        ///< paragraphs, each closed by one '\n'
  SourcePlaces from;          ///< from[i]: place in the source of the character that text[i] came from
  std::vector<Aside> asides;  ///< in order
  /// Places in the text, in order, before which its column ends in the source and stands further on.
  std::vector<std::uint32_t> breaks;

  std::uint32_t source_begin(std::size_t begin) const { return from[begin]; }
  /// Behind the last source character of [.., end); end > 0.
  std::uint32_t source_end(std::size_t end) const { return from[end - 1] + 1; }
};

/// Linear in the source, whose room the text is written into: a long document is held once. Quotation marks
/// keep their direction, 「」『』 become “”‘’. At most 2^31 characters.
CleanText clean_text(std::u32string source, const CleaningRules& rules);

}  // namespace liantu::text

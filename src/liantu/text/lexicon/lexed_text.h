// A text together with the words of a lexicon in it, looked up once, so that those who read it after each
// other ask a few bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "liantu/text/lexicon/fact_lexicon.h"
#include "liantu/text/lexicon/word_table.h"

namespace liantu::text {

class LexedText {
 public:
  using Word = WordTable::Word;
  using Roles = WordTable::Roles;

  /// Both are kept by reference; two bytes more for each character.
  LexedText(std::u32string_view text, const FactLexicon& lexicon);

  operator std::u32string_view() const { return text_; }
  const FactLexicon& lexicon() const { return lexicon_; }
  std::size_t size() const { return text_.size(); }
  char32_t operator[](std::size_t at) const { return text_[at]; }
  std::size_t find(char32_t letter, std::size_t from) const { return text_.find(letter, from); }
  std::u32string_view substr(std::size_t begin, std::size_t length = std::u32string_view::npos) const {
    return text_.substr(begin, length);
  }

  /// As WordTable::at and WordTable::before of the lexicon's words.
  Word word_at(std::size_t at, std::size_t end, Roles roles) const {
    if (at >= end) return {};
    const std::uint16_t mark = marks_[at];
    if ((openings_.all[mark] & roles) == 0) return {};
    if (mark == WordTable::Openings::kUnmarked) return lexicon_.words.at(text_, at, end, roles);
    for (std::uint32_t one = mark; one != 0; one = openings_.words[one].shorter) {
      const Word& word = openings_.words[one].word;
      if ((word.roles & roles) != 0 && word.length <= end - at) return word;
    }
    return {};
  }
  Word word_before(std::size_t begin, std::size_t end, Roles roles) const {
    return lexicon_.words.before(text_, begin, end, roles);
  }

  /// The first place of [begin, end) where a word with one of the roles may begin, even one that reaches
  /// beyond; `end` for none.
  std::size_t next_word(std::size_t begin, std::size_t end, Roles roles) const {
    while (begin < end && (openings_.all[marks_[begin]] & roles) == 0) ++begin;
    return begin;
  }

  /// Whether a word with one of the roles stands in [begin, end).
  bool occurs(std::size_t begin, std::size_t end, Roles roles) const {
    for (std::size_t at = next_word(begin, end, roles); at < end; at = next_word(at + 1, end, roles)) {
      if (word_at(at, end, roles)) return true;
    }
    return false;
  }

 private:
  std::u32string_view text_;
  const FactLexicon& lexicon_;
  const WordTable::Openings& openings_;
  std::vector<std::uint16_t> marks_;  ///< of each character: the longest word that begins there
};

}  // namespace liantu::text

// Text as people mean it, for matching: folded, without blanks and noise; every part leads back to the characters it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::text {

class Normalised {
 public:
  /// Folded (folded_form.h). Left out: blanks, except one between ASCII letters or digits; pinyin that stands in brackets
  /// after its character, "萬(wàn)"; a mark , ; : 、 。 ! ? behind the same mark, also in another width. Bytes that are not
  /// UTF-8 stay. "總投資 １．６７萬(wàn)畝,，" → "总投资1.67万亩,".
  explicit Normalised(std::string_view source);

  const std::string& text() const { return text_; }

  /// The part of the source that [begin, end) of text() came from, whole characters; begin < end ≤ text().size().
  std::string_view source(std::string_view source, std::size_t begin, std::size_t end) const;

 private:
  /// From byte `at` of the text on: copied from `from` on, or all of it the form of the one character at `from`.
  struct Run {
    std::size_t at, from;
    bool copied;
  };

  void append(std::string_view source, std::size_t at, std::size_t bytes);
  void extend_runs(std::size_t at, std::size_t from, bool copied);
  std::size_t source_of(std::size_t at) const;

  std::string text_;
  std::vector<Run> runs_;
};

}  // namespace liantu::text

// A text in sentences, and in them what the grammar must not read into: short quotations and titles.
#pragma once

#include <string_view>
#include <vector>

namespace liantu::text {

struct Span {
  std::size_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};

inline bool closes_sentence(char32_t point) {
  if (point > U'。') return false;  // as nearly all do
  return point == U'。' || point == U'!' || point == U'?' || point == U';' || point == U'\n' || point == U'…';
}

/// `visit(Span)` for each sentence, closed by 。！？ ; … or the paragraph's end, its mark left out; a longer
/// one is cut at a comma, or hard.
constexpr std::size_t kLongestSentence = 400;

template <typename Visit>
void each_sentence(std::u32string_view text, Visit visit) {
  std::size_t begin = 0, comma = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t point = text[at];
    if (closes_sentence(point)) {
      if (at > begin) visit(Span{begin, at});
      begin = comma = at + 1;
    } else if (point == U',') {
      comma = at + 1;
    }
    if (at + 1 - begin >= kLongestSentence) {
      const std::size_t end = comma > begin ? comma : at + 1;
      visit(Span{begin, end});
      begin = comma = end;
    }
  }
  if (begin < text.size()) visit(Span{begin, text.size()});
}

/// Of [begin, end): quotations of at most `longest` characters, and titles 《…》 of any length. Marks
/// included.
std::vector<Span> labels(std::u32string_view text, Span sentence, std::size_t longest);

/// Where the lines end that open the text without closing a sentence: at most three, short ones.
std::size_t end_of_headlines(std::u32string_view text);

inline bool within(const std::vector<Span>& spans, std::size_t at) {
  for (const Span& span : spans) {
    if (at >= span.begin && at < span.end) return true;
  }
  return false;
}

}  // namespace liantu::text

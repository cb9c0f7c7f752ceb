#include "liantu/text/facts/sentences.h"

#include <algorithm>

namespace liantu::text {

std::vector<Span> labels(std::u32string_view text, Span sentence, std::size_t longest) {
  std::vector<Span> found;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    const char32_t open = text[at];
    if (open > U'》') continue;  // as nearly all do
    char32_t close = 0;
    if (open == U'“')
      close = U'”';
    else if (open == U'‘')
      close = U'’';
    else if (open == U'"')
      close = U'"';
    else if (open == U'《')
      close = U'》';
    else
      continue;
    const std::size_t reach = open == U'《' ? sentence.end : std::min(sentence.end, at + longest + 2);
    for (std::size_t end = at + 1; end < reach; ++end) {
      if (text[end] == open && open != close) break;
      if (text[end] != close) continue;
      found.push_back({at, end + 1});
      at = end;
      break;
    }
  }
  return found;
}

std::size_t end_of_headlines(std::u32string_view text) {
  constexpr int kMostHeadlines = 3;
  constexpr std::size_t kLongestHeadline = 80;
  std::size_t begin = 0;
  for (int line = 0; line < kMostHeadlines; ++line) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    if (end == begin || end - begin > kLongestHeadline ||
        text.substr(begin, end - begin).find_first_of(U"。;") != std::u32string_view::npos)
      break;
    begin = std::min(end + 1, text.size());
  }
  return begin;
}

}  // namespace liantu::text

#include "liantu/text/facts/sentences.h"

#include <algorithm>

namespace liantu::text {

std::vector<Span> labels(std::u32string_view text, Span sentence, std::size_t longest) {
  std::vector<Span> found;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    const char32_t open = text[at];
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

}  // namespace liantu::text

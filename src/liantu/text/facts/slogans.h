// Names of mechanisms, campaigns and mottos in a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct Slogan {
  std::size_t begin = 0, end = 0;  ///< of the text, quotation marks left out
};

/// Short quotations that are no speech, words of the lexicon with or without marks ("链长制", "…攻坚战"),
/// clauses set in parallel ("细化清单抓落地,完善机制抓服务"). Each once. Linear in the text.
std::vector<Slogan> slogans(const LexedText& text);

}  // namespace liantu::text

// Undertakings that a text names one by one: members of lists ("甲、乙、丙等4个新项目开工"), names that end
// in a head word
// ("丁新材料扩建项目"), buildings behind their size ("9.2万平方米的人才公寓").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/fact_grammar.h"

#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct Undertaking {
  std::size_t begin = 0, end = 0;  ///< of the text: the clause that names it
  std::u32string name;
  std::string stage;                 ///< one of the lexicon's; empty when the clause says none
  std::optional<double> investment;  ///< in units of money (元), said beside this one alone
  std::u32string place;
};

/// In the order of the text, each name once. Linear in the text.
/// `along`: what was seen by the one who read the facts of the text; numbers that are left out are read here.
std::vector<Undertaking> undertakings(const LexedText& text, const ReadAlong& along);

}  // namespace liantu::text

// What a number is of: the name before or behind it, the verb that belongs to it, what the sentence named
// before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/surroundings.h"

#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct NamedNumber {
  std::u32string name;      ///< empty when nothing names it
  double confidence = 0.9;  ///< 0 … 1
};

/// `last` is what the last number of the sentence was of: "同比增长8%" and "和82%" go on from it.
NamedNumber indicator(const LexedText& text, const Quantity& number, const Surroundings& around,
                      bool follows_number, std::u32string_view last);

/// "投资同比增长" → "投资".
std::u32string without_change(std::u32string_view name);

/// "总投资和年度投资" names two things, most names one.
std::vector<std::u32string> parted_names(const std::u32string& name, Measure measure,
                                         const FactLexicon& lexicon);

}  // namespace liantu::text

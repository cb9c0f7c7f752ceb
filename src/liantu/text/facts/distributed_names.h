// "项目数、总投资分别增加593个、1365亿元": which name belongs to which number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// A name for each number, empty where 分别 gives it none; names are given only where there are as many as
/// numbers behind 分别, which stand together.
std::vector<std::u32string> distributed_names(const LexedText& text, Span sentence,
                                              const std::vector<Quantity>& numbers);

}  // namespace liantu::text

// What may be the name of an undertaking, and what only looks like one.
#pragma once

#include <string_view>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// Letters of a name that are not general words; words with one of the roles `more` are general too.
std::size_t own_letters(std::u32string_view name, const FactLexicon& lexicon, WordTable::Roles more = 0);
std::size_t own_letters(const LexedText& text, Span name, WordTable::Roles more = 0);

/// "3000万元以上重点项目", "2025年春季重大项目": a class, no name.
bool names_class(std::u32string_view name);

/// "疫情防控和重点项目": what is joined last is a class.
bool joins_class(Span name, const LexedText& text);

/// "山东省重大项目": nothing of its own behind the place.
bool names_place_only(std::u32string_view name, const FactLexicon& lexicon);

/// Whether they end with a firm, "甲有限公司": what follows its 的 is the firm's.
bool ends_firm(std::u32string_view words, const FactLexicon& lexicon);

}  // namespace liantu::text

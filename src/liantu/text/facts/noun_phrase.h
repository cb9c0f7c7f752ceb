// The name of what a number counts or measures: the words before it or behind it, without verbs, adverbs and
// dates.
#pragma once

#include <string>
#include <string_view>

#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// Of `span`, which ends before a number and its comparison: what follows the last word that leads to a name.
Span name_before(const LexedText& text, Span span);

/// Of `span`, which begins behind a unit and its comparison: up to a word that stops a name. Empty when a
/// verb stands there.
Span name_behind(const LexedText& text, Span span);

/// "5360亿元招商引资目标任务的25%": where the share of a quota begins behind the quota's own number, which
/// ends at `begin`; `end` when none is told.
std::size_t share_of_quota(const LexedText& text, std::size_t begin, std::size_t end);

}  // namespace liantu::text

// Who answers for what: "由市发改委牵头,市工信局配合", "(市商务局负责)", "牵头单位:…", "完成时限:…" and the
// part of the text each of them bears on. The names of units are what closes like one; all words are data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/deadlines.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct ResponsibleUnit {
  std::u32string name;
  Part part = Part::Lead;  ///< Lead or Support
  bool operator==(const ResponsibleUnit&) const = default;
};

struct Assignment {
  Span covered;                           ///< of the text
  std::vector<ResponsibleUnit> units;     ///< in the order they are named, each once
  std::optional<DeadlineWords> deadline;  ///< of "完成时限:"
};

/// In the order of the text. What a bracket or a label says bears on the paragraph before it, back to the
/// last one that said so; a clause of a sentence on its sentence. Linear in the text.
std::vector<Assignment> assignments(const LexedText& text);

}  // namespace liantu::text

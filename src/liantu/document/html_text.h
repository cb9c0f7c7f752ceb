// The text of a web page in its own places.
#pragma once

#include <string>

namespace liantu::document {

/// Replaces tags, comments, scripts and styles by blanks, block ends by '\n', entities by their character and
/// blanks; the length stays. An unclosed tag runs to the next '<'. Linear.
void blank_markup(std::u32string& page);

}  // namespace liantu::document

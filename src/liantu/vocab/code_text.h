// A code as people type and spreadsheets keep it, brought to plain capitals: full-width forms, blanks, stray
// quotes.
#pragma once

#include <string>
#include <string_view>

namespace liantu::vocab {

/// Full-width letters, digits and hyphens (Ａ０－) as ASCII, letters in capitals; blanks of every kind,
/// control characters, byte-order marks and a leading apostrophe (Excel's text mark) left out. Other
/// characters stay.
std::string plain_code(std::string_view text);

/// Characters (not bytes) of UTF-8 text; a byte that is not UTF-8 counts as one.
std::size_t characters(std::string_view text);

/// The whole character that starts at `byte`.
std::string_view character_at(std::string_view text, std::size_t byte);

bool all_digits(std::string_view text);

}  // namespace liantu::vocab

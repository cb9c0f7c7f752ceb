// The encoding of a text file, told with certainty or not at all.
#pragma once

#include <string>
#include <string_view>

namespace liantu::sheet {

/// UTF-8 without BOM. Throws InvalidInput when the bytes are binary or of no certain encoding: UTF-8 (with or
/// without BOM), UTF-16 with BOM, and GB18030 when it is well formed and its characters are those of Chinese
/// text.
std::string decoded_text(std::string_view bytes);

/// The same without copying what is UTF-8 already; `decoded` holds the rest. Both must outlive the answer.
std::string_view text_of(std::string_view bytes, std::string& decoded);

bool is_utf8(std::string_view bytes);

/// True when every sequence is one of GB 18030 and at least four in five are GB 2312 or four-byte ones: Big5,
/// Shift JIS and Latin-1 have most of theirs elsewhere.
bool is_gb18030(std::string_view bytes);

}  // namespace liantu::sheet

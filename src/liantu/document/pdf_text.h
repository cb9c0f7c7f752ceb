// The text layer of a .pdf.
#pragma once

#include <string>
#include <string_view>

namespace liantu::document {

/// Lines as they stand, the first 2,000 pages one after another. Read by pdftotext (poppler-utils) in a
/// process of its own with limits. Throws InvalidInput for a damaged or locked file and for one without text
/// (a scan), Unavailable without the program.
std::u32string pdf_text(std::string_view bytes);

}  // namespace liantu::document

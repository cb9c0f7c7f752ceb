// A document of an office as text: plain text, web page, .docx, .pdf with a text layer.
#pragma once

#include <string>
#include <string_view>

namespace liantu::document {

enum class SourceKind { Text, Html, Docx, Pdf };

struct SourceText {
  SourceKind kind = SourceKind::Text;
  /// Of a text or a web page as many characters as the file has, markup replaced by blanks, so that a place
  /// in it is a place in the file. Of .docx and .pdf what they show, paragraphs and lines closed by '\n'.
  std::u32string text;
};

/// Told by the bytes, not by a name. Throws InvalidInput with the remedy: no certain encoding, an old .doc, a
/// .pdf without text, a damaged or protected file.
SourceText source_text(std::string_view bytes);

/// A sentence when the first page carries a mark of classification (绝密, 机密, 秘密 with ★ or a term), else
/// empty. The system must not keep such papers (保守国家秘密法).
std::string classification_refusal(std::u32string_view text);

}  // namespace liantu::document

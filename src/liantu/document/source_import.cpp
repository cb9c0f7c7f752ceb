#include "liantu/document/source_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/base/error.h"
#include "liantu/document/html_text.h"
#include "liantu/document/pdf_text.h"
#include "liantu/paper/xml_tree.h"
#include "liantu/paper/zip_package.h"
#include "liantu/sheet/formats/text_encoding.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

constexpr std::size_t kFirstPage = 1'000;  ///< characters

/// UTF-8 with at most one bad byte in a thousand, which a careless copy leaves behind.
bool is_nearly_utf8(std::string_view bytes, std::u32string_view points) {
  return static_cast<std::size_t>(std::ranges::count(points, char32_t{0xFFFD})) * 1000 <= bytes.size();
}

std::u32string decoded(std::string_view bytes) {
  std::u32string points = text::code_points(bytes);
  if (is_nearly_utf8(bytes, points) && bytes.find('\0') == std::string_view::npos) return points;
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!utf16 && (bytes.find('\0') != std::string_view::npos || !sheet::is_gb18030(bytes)))
    throw Error(
        ErrorCode::InvalidInput,
        "看不出这份文稿的编码，或它不是文字，请另存为 UTF-8 的 .txt、.docx 或有文字层的 .pdf 后再试。");
  return text::code_points(sheet::decoded_text(bytes));
}

bool is_html(std::u32string_view text) {
  constexpr std::size_t kHead = 2'000;
  std::u32string head(text.substr(0, kHead));
  for (char32_t& point : head) point = point >= U'A' && point <= U'Z' ? point + 32 : point;
  return head.find(U"<html") != std::u32string::npos ||
         head.find(U"<!doctype html") != std::u32string::npos || head.find(U"<body") != std::u32string::npos;
}

void append_paragraphs(const paper::XmlNode& node, std::u32string& text) {
  for (const paper::XmlNode& child : node.children) {
    if (child.is("t"))
      text += text::code_points(child.text());
    else if (child.is("tab"))
      text += U'\t';
    else if (child.is("br") || child.is("cr"))
      text += U'\n';
    else if (!child.is("del") && !child.is("instrText"))
      append_paragraphs(child, text);
    if (child.is("p")) text += U'\n';
    if (child.is("tc") && !text.empty() && text.back() == U'\n') text.back() = U'\t';
    if (child.is("tr")) text += U'\n';
  }
}

/// The form's field, which the reader of packages names, is none of a document's.
[[noreturn]] void rethrow_of_document(const Error& error) {
  throw Error(error.code(), error.what());
}

std::u32string docx_text(std::string_view bytes) try {
  for (const paper::Part& part : paper::unpacked(bytes)) {
    if (part.name != "word/document.xml") continue;
    std::u32string text;
    append_paragraphs(paper::xml_tree(part.bytes), text);
    return text;
  }
  throw Error(ErrorCode::InvalidInput, "这个压缩包不是 .docx 文档，请另存为 .docx、.pdf 或 .txt 后再试。");
} catch (const Error& error) {
  rethrow_of_document(error);
}

}  // namespace

SourceText source_text(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return {SourceKind::Pdf, pdf_text(bytes)};
  if (bytes.starts_with("PK\x03\x04")) return {SourceKind::Docx, docx_text(bytes)};
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    throw Error(ErrorCode::InvalidInput, "这是旧版 .doc 文件，请用 WPS 或 Word 另存为 .docx 后再试。");
  SourceText source{SourceKind::Text, decoded(bytes)};
  if (is_html(source.text)) {
    source.kind = SourceKind::Html;
    blank_markup(source.text);
  }
  return source;
}

std::string classification_refusal(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 3> kMarks{U"绝密", U"机密", U"秘密"};
  const std::u32string_view page = text.substr(0, kFirstPage);
  for (std::size_t line = 0; line < page.size();) {
    const std::size_t end = std::min(page.find(U'\n', line), page.size());
    std::u32string marks;
    for (const char32_t point : page.substr(line, end - line)) {
      if (point != U' ' && point != U'\t' && point != 0x3000 && point != U'\r') marks += point;
    }
    line = end + 1;
    for (const std::u32string_view mark : kMarks) {
      const bool stands = marks == mark || marks.starts_with(std::u32string(mark) + U"★") ||
                          marks.starts_with(U"密级:" + std::u32string(mark)) ||
                          marks.starts_with(U"密级：" + std::u32string(mark));
      if (stands)
        return fmt::format("首页带有“{}”标志，本系统禁止存储处理国家秘密，请勿导入。", text::utf8(mark));
    }
  }
  return {};
}

}  // namespace liantu::document

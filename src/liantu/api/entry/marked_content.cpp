#include "liantu/api/entry/marked_content.h"

#include <algorithm>
#include <array>

#include "liantu/base/error.h"
#include "liantu/document/source_import.h"

namespace liantu::api {
namespace {

constexpr std::size_t kTitleRows = 10;
constexpr std::array<std::string_view, 3> kTableEndings = {".csv", ".tsv", ".et"};

/// Each cell of the first rows as a line of its own, as a mark stands alone in one.
std::string title_lines(const sheet::Grid& grid) {
  std::string lines;
  for (std::size_t row = 0; row < std::min(kTitleRows, grid.rows.size()); ++row) {
    for (const sheet::Cell& cell : grid.rows[row]) {
      if (cell.kind == sheet::Cell::Kind::Text) lines += cell.text + "\n";
    }
  }
  return lines;
}

bool is_table(std::string_view bytes, std::string_view name) {
  const bool packed = bytes.starts_with("PK\x03\x04") && bytes.find("word/document.xml") == std::string_view::npos;
  return packed || bytes.starts_with("\xD0\xCF\x11\xE0") ||
         std::any_of(kTableEndings.begin(), kTableEndings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_picture(std::string_view bytes) {
  return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("II*") ||
         bytes.starts_with("MM") || bytes.starts_with("SQLite format 3");
}

}  // namespace

std::string marked_refusal(const sheet::Workbook& workbook) {
  for (const sheet::Grid& grid : workbook.sheets) {
    const std::string lines = title_lines(grid);
    if (lines.empty()) continue;
    if (std::string refusal = document::classification_refusal(document::source_text(lines).text); !refusal.empty())
      return refusal;
  }
  return {};
}

std::string marked_refusal(std::string_view bytes, const std::string& name) {
  if (is_picture(bytes)) return {};
  try {
    if (is_table(bytes, name)) return marked_refusal(sheet::read_workbook_bytes(bytes, name, {}));
    return document::classification_refusal(document::source_text(bytes).text);
  } catch (const Error&) {
    return {};  // evidence need not be readable: a scan without text, an old format
  }
}

void refuse_marked(const sheet::Workbook& workbook) {
  if (const std::string refusal = marked_refusal(workbook); !refusal.empty())
    throw Error(ErrorCode::InvalidInput, refusal, std::string(kMarkedContent));
}

}  // namespace liantu::api

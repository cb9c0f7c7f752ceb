#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/text_encoding.h"

namespace liantu::sheet {
namespace {

constexpr int kSampleRecords = 20;
constexpr std::size_t kSampleBytes = 64 << 10;

/// The separator that stands most often outside quotes in the first records; comma when none does.
char separator(std::string_view text) {
  constexpr std::array kCandidates{',', ';', '\t'};
  std::array<std::size_t, kCandidates.size()> counts{};
  bool quoted = false;
  int records = 0;
  for (const char c : text.substr(0, kSampleBytes)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' && ++records == kSampleRecords) break;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) counts[i] += c == kCandidates[i] ? 1 : 0;
  }
  return kCandidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                              counts.begin())];
}

class CsvParser {
 public:
  CsvParser(std::string_view text, const ReadLimits& limits, Grid& grid)
      : text_(text), separator_(separator(text)), limits_(limits), grid_(grid) {}

  void parse() {
    std::size_t cells = 0;
    while (at_ < text_.size()) {
      if (static_cast<int>(grid_.rows.size()) >= limits_.max_rows) {
        refuse(fmt::format("表格超过 {} 行，请拆成几个文件再导入。", limits_.max_rows));
      }
      std::vector<Cell> row;
      row.reserve(width_);
      record(row);
      width_ = row.size();
      cells += row.size();
      if (cells > static_cast<std::size_t>(limits_.max_cells)) {
        refuse(fmt::format("表格超过 {} 个单元格，请拆成几个文件再导入。", limits_.max_cells));
      }
      grid_.rows.push_back(std::move(row));
    }
    const auto blank = [](const Cell& cell) { return cell.kind == Cell::Kind::Empty; };
    auto& rows = grid_.rows;
    while (!rows.empty() && std::all_of(rows.back().begin(), rows.back().end(), blank)) rows.pop_back();
  }

 private:
  /// One record up to and with its line break.
  void record(std::vector<Cell>& row) {
    for (;;) {
      Cell& cell = row.emplace_back();
      text_[at_] == '"' ? quoted(cell.text) : bare(cell.text);
      if (!cell.text.empty()) cell.kind = Cell::Kind::Text;
      check(cell.text, row.size());
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        if (at_ == text_.size()) {
          row.emplace_back();
          return;
        }
        continue;
      }
      break;
    }
    if (row.size() == 1 && row[0].text.empty()) row.clear();
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  void bare(std::string& out) {
    const char* const from = text_.data() + at_;
    const char* const end = text_.data() + text_.size();
    const char* to = from;
    while (to != end && *to != separator_ && *to != '\n' && *to != '\r') ++to;
    out.append(from, to);
    at_ += static_cast<std::size_t>(to - from);
  }

  void quoted(std::string& out) {
    ++at_;
    for (;;) {
      const auto quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        refuse(fmt::format("第 {} 行的引号没有成对，请检查后再导入。", grid_.rows.size() + 1),
               fmt::format("row {}", grid_.rows.size() + 1));
      }
      out.append(text_.substr(at_, quote - at_));
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      out += '"';
      ++at_;
    }
    bare(out);  // what a careless writer left between the quote and the separator
  }

  void check(const std::string& text, std::size_t columns) const {
    const int row = static_cast<int>(grid_.rows.size());
    if (columns > static_cast<std::size_t>(limits_.max_columns)) {
      refuse(fmt::format("表格超过 {} 列，请删去多余的列再导入。", limits_.max_columns));
    }
    if (text.size() > limits_.max_cell_text) {
      const std::string name = cell_name(row, static_cast<int>(columns) - 1);
      refuse(fmt::format("单元格 {} 的文字过长（{} 字节），请删减到 32767 字以内再导入。", name, text.size()),
             name);
    }
  }

  std::string_view text_;
  char separator_;
  const ReadLimits& limits_;
  Grid& grid_;
  std::size_t at_ = 0, width_ = 0;
};

}  // namespace

Workbook read_csv(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  std::string text = decoded_text(bytes);
  while (!text.empty() && text.back() == '\x1A') text.pop_back();  // end of file of old systems
  Workbook workbook;
  Grid& grid = workbook.sheets.emplace_back();
  grid.file = file;
  CsvParser(text, options.limits, grid).parse();
  return workbook;
}

}  // namespace liantu::sheet

#include "liantu/sheet/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kSearchRows = 60;
constexpr int kMostHeaderRows = 5;

}  // namespace

bool is_text(const Cell& cell) {
  return cell.kind == Cell::Kind::Text && !trimmed(cell.text).empty();
}

bool is_filled(const Cell& cell) {
  return cell.kind == Cell::Kind::Text ? !trimmed(cell.text).empty() : cell.kind != Cell::Kind::Empty;
}

MergedCells::MergedCells(const Grid& grid)
    : grid_(&grid), by_column_(static_cast<std::size_t>(grid.columns())) {
  std::size_t entries = 0;
  const auto rows = static_cast<int>(grid.rows.size());
  for (const Merge& merge : grid.merges) {
    const int last = std::min(merge.last_column, grid.columns() - 1);
    if (merge.first_row >= rows) continue;
    for (int column = std::max(merge.first_column, 0); column <= last && entries < 4'000'000;
         ++column, ++entries) {
      by_column_[static_cast<std::size_t>(column)].push_back(&merge);
    }
  }
  for (auto& column : by_column_) {
    std::sort(column.begin(), column.end(),
              [](const Merge* a, const Merge* b) { return a->first_row < b->first_row; });
  }
}

const Merge* MergedCells::at(int row, int column) const {
  if (grid_->merges.empty() || column < 0 || static_cast<std::size_t>(column) >= by_column_.size()) return nullptr;
  const auto& merges = by_column_[static_cast<std::size_t>(column)];
  if (merges.empty()) return nullptr;
  auto next = std::upper_bound(merges.begin(), merges.end(), row,
                               [](int r, const Merge* merge) { return r < merge->first_row; });
  if (next == merges.begin()) return nullptr;
  const Merge* merge = *--next;
  return row <= merge->last_row ? merge : nullptr;
}

const Cell& MergedCells::cell(int row, int column) const {
  const Merge* merge = at(row, column);
  return merge != nullptr ? grid_->at(merge->first_row, merge->first_column) : grid_->at(row, column);
}

bool MergedCells::is_own(int row, int column) const {
  if (!is_filled(grid_->at(row, column))) return false;
  const Merge* merge = at(row, column);
  return merge == nullptr || (merge->first_row == row && merge->first_column == column);
}

std::vector<int> MergedCells::own_columns(int row) const {
  std::vector<int> out;
  if (row < 0 || static_cast<std::size_t>(row) >= grid_->rows.size()) return out;
  const auto columns = static_cast<int>(grid_->rows[static_cast<std::size_t>(row)].size());
  out.reserve(static_cast<std::size_t>(columns));
  for (int column = 0; column < columns; ++column) {
    if (is_own(row, column)) out.push_back(column);
  }
  return out;
}

namespace {

/// 截至3月底累计完成投资 is a heading, 截至2025年3月31日 none.
bool names_amount(std::string_view text) {
  return contains(text, "投资") || contains(text, "完成") || contains(text, "累计") ||
         contains(text, "到位") || contains(text, "进");
}

}  // namespace

bool is_remark_text(std::string_view text) {
  static constexpr std::array<std::string_view, 22> kFront = {
      "注:",      "注：",     "备注:",    "说明:", "填表",  "填报",    "制表", "审核",
      "单位:",    "金额单位", "面积单位", "截至",  "截止",  "联系人:", "编制", "坐标系",
      "统计时间", "报送",     "负责人:",  "日期:", "时间:", "数据来源"};
  return std::any_of(kFront.begin(), kFront.end(), [text](std::string_view word) {
    if (!text.starts_with(word)) return false;
    return word.ends_with(":") || contains(text, ":") || (text.starts_with("截") && !names_amount(text));
  });
}

namespace {

/// A cell that may be a header word: short, no sentence, no "label: value".
bool may_head(const Cell& cell) {
  if (cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::Error) return false;
  if (cell.kind == Cell::Kind::Number) return cell.number == std::floor(cell.number) && cell.number < 100;
  const std::string text = folded(cell.text);
  return length(text) <= 40 && !contains(text, "。") && !is_remark_text(text);
}

bool row_may_head(const MergedCells& cells, int row) {
  const auto own = cells.own_columns(row);
  return !own.empty() &&
         std::all_of(own.begin(), own.end(), [&](int c) { return may_head(cells.grid().at(row, c)); });
}

/// Words a form puts into a heading (从下列选一：线索、在谈…) make one cell in five too long for one.
bool row_mostly_heads(const MergedCells& cells, int row) {
  const auto own = cells.own_columns(row);
  const auto odd =
      std::count_if(own.begin(), own.end(), [&](int c) { return !may_head(cells.grid().at(row, c)); });
  return !own.empty() && odd * 5 <= static_cast<std::ptrdiff_t>(own.size());
}

bool is_group(const Merge* merge, int row, int columns) {
  return merge != nullptr && merge->first_row == row && merge->last_column > merge->first_column &&
         merge->last_column - merge->first_column + 1 < (columns * 4 + 4) / 5;
}

/// 1 2 3 4 … or 甲 乙 1 2: the row that numbers the columns.
bool numbers_columns(const MergedCells& cells, int row) {
  const auto own = cells.own_columns(row);
  if (own.size() < 4) return false;
  int last = 0, steps = 0;
  for (const int c : own) {
    const Cell& cell = cells.grid().at(row, c);
    std::string text = folded(cell.text);
    std::erase_if(text, [](char ch) { return ch == '(' || ch == ')'; });
    if (is_one_of(text, "甲|乙|丙|丁|戊")) continue;
    const int value =
        text.size() <= 2 && !text.empty() &&
                std::all_of(text.begin(), text.end(), [](char ch) { return ch >= '0' && ch <= '9'; })
            ? std::atoi(text.c_str())
            : -1;
    if (value < 0) return false;
    steps += value == last + 1;
    last = value;
  }
  return steps >= static_cast<int>(own.size()) - 2;
}

int lowest_merge(const MergedCells& cells, int first, int last, int columns) {
  int lowest = last;
  for (int row = first; row <= last; ++row) {
    for (int c = 0; c < columns; ++c) {
      const Merge* merge = cells.at(row, c);
      if (merge != nullptr && merge->first_row >= first && merge->first_row <= last &&
          is_filled(cells.cell(row, c))) {
        lowest = std::max(lowest, std::min(merge->last_row, first + kMostHeaderRows - 1));
      }
    }
  }
  return lowest;
}

/// True when the row under the header names sub-columns or units: its words stand under groups or are units.
bool continues_header(const MergedCells& cells, const HeaderBlock& block, int row, const KnowsWord& knows) {
  if (numbers_columns(cells, row)) return true;
  const auto own = cells.own_columns(row);
  if (own.empty() || !row_may_head(cells, row)) return false;
  const int columns = cells.grid().columns();
  int units = 0, bracketed = 0, known = 0, under_group = 0, text = 0;
  for (const int c : own) {
    const Cell& cell = cells.grid().at(row, c);
    if (!is_text(cell)) continue;
    ++text;
    std::string word = folded(cell.text);
    Heading alone{{cell.text}};
    const HeadingUnit unit = unit_of(alone);
    if (word.starts_with("(") && word.ends_with(")")) {
      word = word.substr(1, word.size() - 2);
      ++bracketed;
    }
    units += parse_measure(word).has_value() || word == "%" || (keys_of(alone).empty() && unit.measure);
    const auto keys = keys_of(alone);
    known += std::any_of(keys.begin(), keys.end(), [&](const HeadingKey& key) { return knows(key.text); });
    const Merge* above = cells.at(block.last, c);
    const bool empty_above = !is_filled(cells.cell(block.last, c));
    under_group += is_group(above, above != nullptr ? above->first_row : 0, columns) || empty_above;
  }
  if (text < static_cast<int>(own.size())) return false;
  const bool first_empty = own.front() > 0 || units == text;
  if (units == text && (text >= 2 || bracketed == text)) return true;
  return first_empty && text >= 1 && under_group * 4 >= text * 3 && (known + units) * 3 >= text;
}

void extend_up(const MergedCells& cells, HeaderBlock& block, int from) {
  const int columns = cells.grid().columns();
  for (bool again = true; again && block.first > from && block.last - block.first + 1 < kMostHeaderRows;) {
    again = false;
    for (int c = 0; c < columns; ++c) {
      const Merge* merge = cells.at(block.first, c);
      if (merge != nullptr && merge->first_row < block.first && merge->first_row >= from) {
        block.first = merge->first_row;
        again = true;
      }
    }
    const int above = block.first - 1;
    if (again || above < from || !row_may_head(cells, above)) continue;
    const auto own = cells.own_columns(above);
    int groups = 0, spanning = 0;
    for (const int c : own) {
      const Merge* merge = cells.at(above, c);
      groups += is_group(merge, above, columns);
      spanning += merge != nullptr && merge->last_row > above;
    }
    if (own.size() >= 2 && (groups >= 2 || spanning > 0)) block.first = above, again = true;
  }
}

/// The nearest words to the left in a row whose groups were never merged (csv): "投资方情况,,".
std::string left_group(const MergedCells& cells, int row, int column, int below) {
  for (int c = column - 1; c >= 0; --c) {
    const Cell& cell = cells.cell(row, c);
    if (!is_filled(cells.cell(below, c))) return {};
    if (is_filled(cell)) return cell.text;
  }
  return {};
}

Heading heading_of(const MergedCells& cells, const HeaderBlock& block, int column) {
  Heading heading;
  const int columns = cells.grid().columns();
  for (int row = block.first; row <= block.last; ++row) {
    if (row > block.first && numbers_columns(cells, row)) continue;
    const Merge* merge = cells.at(row, column);
    if (merge != nullptr && merge->first_row < block.first) continue;
    if (merge != nullptr && merge->last_column - merge->first_column + 1 >= columns && columns > 3) continue;
    std::string text(trimmed(cells.cell(row, column).text));
    if (text.empty() && merge == nullptr && row < block.last && is_filled(cells.cell(row + 1, column)) &&
        cells.at(row + 1, column) == nullptr) {
      text = std::string(trimmed(left_group(cells, row, column, row + 1)));
    }
    if (!text.empty() && (heading.parts.empty() || heading.parts.back() != text))
      heading.parts.push_back(text);
  }
  return heading;
}

/// The words of an upper row of headings, standing again in the same columns: the header of the next page.
bool says_again(const MergedCells& cells, int upper, int row) {
  int same = 0;
  for (const int c : cells.own_columns(row)) {
    const Cell& above = cells.grid().at(upper, c);
    same += is_text(above) && is_text(cells.grid().at(row, c)) && folded(above.text) == folded(cells.grid().at(row, c).text);
  }
  constexpr int kLeastRepeated = 3;
  return same >= kLeastRepeated;
}

bool known(const Cell& cell, const KnowsWord& knows) {
  if (!is_text(cell) || cell.text.size() > 120) return false;
  const auto keys = keys_of(Heading{{cell.text}});
  return std::any_of(keys.begin(), keys.end(), [&](const HeadingKey& key) { return knows(key.text); });
}

}  // namespace

int known_words(const MergedCells& cells, int row, const KnowsWord& knows) {
  int count = 0;
  for (const int c : cells.own_columns(row)) count += known(cells.grid().at(row, c), knows);
  return count;
}

std::optional<HeaderBlock> find_header(const MergedCells& cells, int from, const KnowsWord& knows,
                                       int least) {
  const auto rows = static_cast<int>(cells.grid().rows.size());
  const int end = std::min(rows, from + kSearchRows);
  int best = -1, most = least - 1;
  for (int row = from; row < end; ++row) {
    const int count = known_words(cells, row, knows);
    const bool soon = best < 0 || row <= best + kMostHeaderRows;
    if (count > most && soon && row_mostly_heads(cells, row) && (best < 0 || !says_again(cells, best, row)))
      best = row, most = count;
    if (best >= 0 && row > best + kMostHeaderRows) break;
  }
  if (best < 0) return std::nullopt;
  HeaderBlock block{best, best, {}, {}};
  extend_up(cells, block, from);
  const int columns = cells.grid().columns();
  block.last = std::min(lowest_merge(cells, block.first, block.last, columns), rows - 1);
  while (block.last + 1 < rows && block.last - block.first + 1 < kMostHeaderRows + 1 &&
         continues_header(cells, block, block.last + 1, knows)) {
    ++block.last;
    block.last = std::min(lowest_merge(cells, block.first, block.last, columns), rows - 1);
  }
  for (int c = 0; c < columns; ++c) {
    block.headings.push_back(heading_of(cells, block, c));
    auto& words = block.words.emplace_back();
    for (int row = block.first; row <= block.last; ++row) {
      if (const Cell& cell = cells.grid().at(row, c); is_text(cell)) words.push_back(folded(cell.text));
    }
  }
  return block;
}

int serial_column(const HeaderBlock& header) {
  for (std::size_t c = 0; c < header.headings.size(); ++c) {
    const auto& parts = header.headings[c].parts;
    if (!parts.empty() && is_one_of(folded(parts.back()), "序号|序|no|no.|#|序次|项次|顺序号|行号|编号"))
      return static_cast<int>(c);
  }
  return -1;
}

}  // namespace liantu::sheet

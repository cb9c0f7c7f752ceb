#include "liantu/sheet/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "liantu/sheet/numeral.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kSearchRows = 60;
constexpr int kMostHeaderRows = 5;

bool is_text(const Cell& cell) {
  return cell.kind == Cell::Kind::Text && !trimmed(cell.text).empty();
}

bool is_filled(const Cell& cell) {
  return cell.kind == Cell::Kind::Text ? !trimmed(cell.text).empty() : cell.kind != Cell::Kind::Empty;
}

}  // namespace

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

/// A line such as "单位：万元", "填报单位：…", "截至2025年3月31日": above or below a table, never its header.
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

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr std::string_view kTotals =
    "合计|总计|小计|共计|总和|累计|本页小计|本页合计|平均|全区合计|全县合计|全市合计|总合计|页计|汇总";

/// False for most texts, at a glance: every word for a total has one of these characters.
bool may_be_total(std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const std::string_view next = text.substr(i, 3);
    switch (static_cast<unsigned char>(text[i])) {
      case 0xE8:
        if (next == "计") return true;
        break;
      case 0xE5:
        if (next == "均" || next == "和") return true;
        break;
      case 0xE7:
        if (next == "累") return true;
        break;
      case 0xE6:
        if (next == "汇") return true;
        break;
      default:
        break;
    }
  }
  return false;
}

bool is_total_text(std::string_view text) {
  if (!may_be_total(text)) return false;
  std::string word;
  for (std::size_t i = 0; i < text.size();) {  // "小计(4个)" → "小计"
    if (text[i] == '(') {
      const std::size_t end = text.find(')', i);
      if (end == std::string_view::npos) break;
      i = end + 1;
      continue;
    }
    word += text[i++];
  }
  std::string_view view = word;
  while (drop_back(view, ":") || drop_back(view, "：")) {
  }
  if (is_one_of(view, kTotals)) return true;
  for (const std::string_view total : {"小计", "合计", "总计", "共计"}) {
    if ((view.ends_with(total) && length(view) <= 14) || (view.starts_with(total) && length(view) <= 8))
      return true;
  }
  return false;
}

/// A row that shows how to fill in the form: 示例, 例：某某项目.
bool is_sample_text(std::string_view text) {
  if (is_one_of(text, "例|示例|样例|范例|举例|填写示例|填报示例|(示例)|(例)|模板|样表")) return true;
  for (const std::string_view word : {"示例:", "例:", "样例:", "范例:", "例如:", "填报示例:", "填写示例:"}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool is_ordinal_front(std::string_view text) {
  if (text.starts_with("(") && text.size() > 4) {
    const auto numeral = chinese_numeral(text.substr(1));
    return numeral && text.substr(1 + numeral->bytes).starts_with(")");
  }
  if (text.starts_with("第"))
    return contains(text.substr(0, 15), "类") || contains(text.substr(0, 15), "部分");
  const auto numeral = chinese_numeral(text);
  return numeral &&
         (text.substr(numeral->bytes).starts_with("、") || text.substr(numeral->bytes).starts_with("."));
}

bool is_note_text(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kFront = {"注",   "备注", "说明", "填表说明",
                                                             "附注", "提示", "※",    "*"};
  for (const std::string_view word : kFront) {
    std::string_view rest = text;
    if (!drop_front(rest, word)) continue;
    if (word == "*" || word == "※" || rest.starts_with(":") || rest.starts_with("1") || rest.starts_with("("))
      return true;
  }
  return is_remark_text(text);
}

bool repeats_header(const MergedCells& cells, int row, const std::vector<int>& own,
                    const HeaderBlock& header) {
  const auto says_header = [&](int c) {
    const Cell& cell = cells.grid().at(row, c);
    const auto words = static_cast<std::size_t>(c);
    if (words >= header.words.size() || !is_text(cell)) return false;
    return std::ranges::any_of(header.words[words],
                               [&](const std::string& word) { return folds_to(cell.text, word); });
  };
  const std::size_t most_others = own.size() / 3;
  std::size_t others = 0;
  for (const int c : own) {
    if (!says_header(c) && ++others > most_others) return false;
  }
  return own.size() >= 2;
}

}  // namespace

std::string section_words(std::string_view text) {
  std::string folded_text = folded(text);
  std::string_view view = trimmed(text);
  const std::string line = one_line(view);
  view = line;
  if (is_ordinal_front(folded_text)) {
    for (const std::string_view mark : {"、", "．", ".", "）", ")"}) {
      const std::size_t at = view.find(mark);
      if (at != std::string_view::npos && at < 16) {
        view.remove_prefix(at + mark.size());
        break;
      }
    }
  }
  std::string out(trimmed(view));
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t at = out.rfind(open);
    const std::string_view inside =
        at == std::string::npos ? std::string_view{} : std::string_view(out).substr(at);
    const bool counts =
        std::any_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (counts && out.ends_with(close)) out = std::string(trimmed(std::string_view(out).substr(0, at)));
  }
  while (!out.empty() && (out.back() == ':' || std::string_view(out).ends_with("："))) {
    out.resize(out.size() - (out.back() == ':' ? 1 : std::string_view("：").size()));
  }
  return out;
}

namespace {

bool struck(const MergedCells& cells, int row, const std::vector<int>& own) {
  int strikes = 0;
  for (const int c : own) strikes += cells.grid().at(row, c).strike;
  return strikes > 0 && strikes * 2 > static_cast<int>(own.size());
}

bool has_name(const MergedCells& cells, int row, const ShapeContext& context) {
  return std::any_of(context.name_columns.begin(), context.name_columns.end(), [&](int c) {
    const Cell& cell = cells.cell(row, c);
    if (!is_filled(cell)) return false;
    const Merge* merge = cells.at(row, c);
    return merge == nullptr || merge->last_column - merge->first_column < 2;
  });
}

int filled_fields(const std::vector<int>& own, const ShapeContext& context) {
  int count = 0;
  for (const int c : own) {
    count += std::find(context.bound_columns.begin(), context.bound_columns.end(), c) !=
             context.bound_columns.end();
  }
  return count;
}

/// "省级重点项目（5个）" says how many rows follow.
bool counts_rows(std::string_view text) {
  for (const std::string_view end : {"个)", "家)", "项)", "宗)", "处)", "块)", "个:", "项:"}) {
    if (text.size() > end.size() && text.ends_with(end)) {
      const char before = text[text.size() - end.size() - 1];
      return before >= '0' && before <= '9';
    }
  }
  return false;
}

/// One text alone in a row, or the same across a merged range: a section, a note, or a record with nothing
/// but a name.
RowShape lone_text(const MergedCells& cells, int row, int column, const ShapeContext& context) {
  const Cell& cell = cells.grid().at(row, column);
  const std::string text = folded(cell.text);
  RowShape shape;
  shape.words = one_line(cell.text);
  if (is_note_text(text) || contains(text, "。") || length(text) > 40) {
    shape.skip = Skip::Note;
    return shape;
  }
  const Merge* merge = cells.at(row, column);
  const bool across = merge != nullptr && merge->last_column - merge->first_column >= 2;
  const bool in_name = std::find(context.name_columns.begin(), context.name_columns.end(), column) !=
                       context.name_columns.end();
  const bool heads_rows = is_ordinal_front(text) || counts_rows(text);
  if (in_name && !across && !heads_rows && !is_total_text(text)) return shape;
  if (cell.kind != Cell::Kind::Text) {
    shape.skip =
        column == context.serial_column || cell.kind == Cell::Kind::Number ? Skip::Blank : Skip::Note;
    return shape;
  }
  shape.skip = is_total_text(text) ? Skip::Subtotal : Skip::Section;
  if (shape.skip == Skip::Section && column == context.serial_column && text.size() <= 4)
    shape.skip = Skip::Blank;
  return shape;
}

}  // namespace

RowShape shape_of(const MergedCells& cells, int row, const ShapeContext& context) {
  RowShape shape;
  const auto own = cells.own_columns(row);
  if (own.empty()) {
    shape.skip = Skip::Blank;
    return shape;
  }
  const int fields = filled_fields(own, context);
  const bool named = has_name(cells, row, context);
  // Totals, sections and repeated headers show in the first columns; a full row of data is told by its name
  // alone.
  for (std::size_t i = 0; i < own.size() && i < 4; ++i) {
    const Cell& cell = cells.grid().at(row, own[i]);
    if (cell.kind != Cell::Kind::Text || cell.text.size() > 60) continue;
    if (i > 0 && is_ascii(cell.text)) continue;  // codes and dates are no totals
    const FoldedView fold(cell.text);
    const std::string_view text = fold;
    if (i < 2 && is_sample_text(text)) {
      shape.skip = Skip::NotData;
      return shape;
    }
    if (is_total_text(text)) {
      shape.skip = Skip::Subtotal;
      shape.words = one_line(cell.text);
      shape.grand_total = !contains(text, "小计") && !contains(text, "本页");
      return shape;
    }
    if (i == 0 && is_ordinal_front(text) && text.size() > 6) {
      shape.words = one_line(cell.text);
      const bool numbers = std::any_of(
          own.begin(), own.end(), [&](int c) { return cells.grid().at(row, c).kind == Cell::Kind::Number; });
      const bool own_name = own.size() > 4 && named && own[0] == context.serial_column &&
                            context.serial_column >= 0 && !numbers;
      if (!own_name) {
        shape.skip = numbers ? Skip::Subtotal : Skip::Section;
        return shape;
      }
    }
    const auto numeral = i == 0 && own[0] == context.serial_column ? chinese_numeral(text) : std::nullopt;
    if (numeral && numeral->bytes == text.size() && fields <= 3 && own.size() > 1) {  // 一 | 省级重大项目 | …
      shape.words = one_line(cells.grid().at(row, own[1]).text);
      shape.skip = own.size() > 2 ? Skip::Subtotal : Skip::Section;
      return shape;
    }
    if (i == 0 && own.size() <= 3 && is_note_text(text)) {
      shape.skip = Skip::Note;
      shape.words = one_line(cell.text);
      return shape;
    }
  }
  if (own.size() == 1) return lone_text(cells, row, own[0], context);
  if (context.header != nullptr && cells.grid().at(row, own[0]).kind == Cell::Kind::Text &&
      repeats_header(cells, row, own, *context.header)) {
    shape.skip = Skip::Header;
    return shape;
  }
  if (struck(cells, row, own)) {
    shape.skip = Skip::Cancelled;
    return shape;
  }
  if (named) return shape;
  if (fields >= 3) return shape;
  const bool only_serial = own.size() <= 2 && fields <= 1;
  const Cell& first = cells.grid().at(row, own[0]);
  shape.skip = only_serial && !is_text(first) ? Skip::Blank : Skip::Note;
  if (own.size() == 2 && fields <= 2 && own[0] == context.serial_column) shape.skip = Skip::Blank;
  return shape;
}

}  // namespace liantu::sheet

#include <algorithm>
#include <array>

#include "liantu/sheet/layout.h"
#include "liantu/sheet/numeral.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
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

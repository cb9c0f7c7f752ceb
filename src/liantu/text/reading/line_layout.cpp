#include "liantu/text/reading/line_layout.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "liantu/text/reading/code_points.h"
#include "liantu/text/reading/columns.h"
#include "liantu/text/reading/line_parts.h"

namespace liantu::text {
namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kLeastLines = 4;  ///< that can show how they belong together

/// "- 3 -", "第3页", "3/12": letters that say which page it is and nothing else.
bool is_page_number(std::u32string_view text) {
  constexpr std::size_t kLongest = 14;
  bool digits = false;
  for (const char32_t letter : text) {
    digits = digits || is_digit(letter);
    if (!is_digit(letter) && !is_one_of(letter, U" 　-—–·/第共页")) return false;
  }
  return digits && text.size() <= kLongest;
}

/// Rows of one column, each as one part, and the page numbers between them.
struct WholeRows {
  std::vector<LinePart> rows, numbers;
};

/// A row that has gaps is of a table and goes on nowhere: it counts as without room. Rows are counted without
/// page numbers and the blanks about them, so that a sentence goes on over them.
WholeRows whole_rows(std::u32string_view source, const LineParts& lines, std::size_t from, std::size_t to) {
  WholeRows whole;
  std::uint32_t skipped = 0;
  for (std::size_t row = from; row < to; ++row) {
    const std::span<const LinePart> parts = lines.row(row);
    if (parts.empty()) continue;
    LinePart one = parts.front();
    one.end = parts.back().end;
    one.to = parts.back().to;
    if (parts.size() > 1) one.room = 0;
    std::size_t next = row + 1;
    while (next < to && lines.row(next).empty()) ++next;
    if (next < to && lines.begins_page(next) &&
        is_page_number(source.substr(one.begin, one.end - one.begin))) {
      whole.numbers.push_back(one);
      const std::size_t last = whole.rows.empty() ? row : whole.rows.back().row + skipped;
      skipped += static_cast<std::uint32_t>(next - last - 1);
      continue;
    }
    one.row -= skipped;
    whole.rows.push_back(one);
  }
  return whole;
}

class Laying {
 public:
  Laying(std::u32string_view source, const LineParts& lines, std::vector<LinePiece>& pieces)
      : source_(source), lines_(lines), pieces_(pieces) {}

  void run() {
    const std::vector<ColumnBlock> blocks = column_blocks(source_, lines_);
    std::size_t row = 0;
    for (const ColumnBlock& block : blocks) {
      add(whole_rows(source_, lines_, row, block.from));
      std::vector<LinePart> column_after_column;
      for (const std::vector<LinePart>& column : block.columns)
        column_after_column.insert(column_after_column.end(), column.begin(), column.end());
      add({std::move(column_after_column), {}});
      row = block.to;
    }
    add(whole_rows(source_, lines_, row, lines_.row_count()));
    const bool plain = blocks.empty() && std::ranges::none_of(pieces_, &LinePiece::goes_on);
    if (plain) pieces_.clear();
  }

 private:
  /// Page numbers stand behind the sentence that goes on over them.
  void add(const WholeRows& whole) {
    const std::vector<bool> on = going_on(source_, whole.rows);
    auto number = whole.numbers.begin();
    for (std::size_t i = 0; i < whole.rows.size(); ++i) {
      for (; !on[i] && number != whole.numbers.end() && number->begin < whole.rows[i].begin; ++number)
        add(*number, false);
      add(whole.rows[i], on[i]);
    }
    for (; number != whole.numbers.end(); ++number) add(*number, false);
  }

  void add(const LinePart& part, bool goes_on) {
    pieces_.push_back({part.begin, part.end, goes_on, stands_apart(part)});
  }

  /// Whether text stands between it and the last piece.
  bool stands_apart(const LinePart& part) const {
    if (pieces_.empty()) return false;
    const auto next = std::ranges::lower_bound(lines_.parts, pieces_.back().end, {}, &LinePart::begin);
    return next == lines_.parts.end() || next->begin != part.begin;
  }

  std::u32string_view source_;
  const LineParts& lines_;
  std::vector<LinePiece>& pieces_;
};

/// Whether three of the lines that end within a sentence stand near each other and are about as long: only
/// then some may read on.
class OpenLines {
 public:
  void add(std::u32string_view line) {
    ++row_;
    if (found_ || line.size() < kShortest || ends_as_sentence(line)) return;
    const Open now{row_, line.size()};
    const auto [least, most] = std::minmax({before_[0].letters, before_[1].letters, now.letters});
    found_ = before_[0].letters != 0 && row_ - before_[0].row <= kReach && least * 2 >= most;
    before_ = {before_[1], now};
  }
  bool may_read_on() const { return found_; }

 private:
  struct Open {
    std::size_t row = 0, letters = 0;
  };
  static constexpr std::size_t kShortest = 9, kReach = 16;
  std::size_t row_ = 0;
  std::array<Open, kLeastOpen - 1> before_;  ///< the last two
  bool found_ = false;
};

}  // namespace

void lay_out(std::u32string_view source, LineLayout& layout) {
  layout.end = 0;
  layout.pieces.clear();
  std::vector<std::uint32_t> breaks;
  std::size_t lines = 0;  // that are not blank
  OpenLines open;
  while (breaks.size() < kMostLines && layout.end < source.size()) {
    const std::u32string_view ahead = source.substr(layout.end, kLongestLaidOut + 1);
    const std::size_t mark = ahead.find(U'\n');
    if (mark == std::u32string_view::npos && ahead.size() > kLongestLaidOut) break;
    const std::size_t length = std::min(mark, ahead.size());
    lines += length > 0 ? 1 : 0;
    open.add(ahead.substr(0, length));
    breaks.push_back(static_cast<std::uint32_t>(layout.end + length));
    layout.end = std::min(layout.end + length + 1, source.size());
  }
  if (lines < kLeastLines || !open.may_read_on()) return;
  LineParts parts;
  parts.rows.reserve(breaks.size() + 1);
  parts.parts.reserve(lines);
  std::size_t begin = 0;
  for (const std::uint32_t end : breaks) {
    add_line(source, begin, end, parts);
    begin = end + 1;
  }
  Laying(source, parts, layout.pieces).run();
}

}  // namespace liantu::text

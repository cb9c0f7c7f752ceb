// An office paper as a value: page, text and tables, as offices set them. `docx` and `pdf` turn it into bytes.
// No word of the field stands here. Lengths are millimetres on the page and points in type; colours are 0xRRGGBB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/paper/drawing.h"

namespace liantu::paper {

/// What a run is for, which decides the typeface of its Chinese: 小标宋, 黑体, 楷体, 仿宋, 宋体, fixed width. Figures and
/// Latin letters are Times New Roman in all of them but Mono. The .docx names the office's font; the .pdf embeds
/// it where it is installed and else the nearest free one.
enum class Face { Title, Heading, Kai, Body, Song, Mono };

constexpr std::uint32_t kBlack = 0x000000, kRed = 0xFF0000;

/// Text of one look. `\t` moves to the next tab of the paragraph, `\n` begins a new line. Marks such as ■▲○□ take the
/// Chinese typeface, − and figures the Latin one, whatever the run.
struct Run {
  std::string text{};
  Face face = Face::Body;
  double size_pt = 16;
  bool bold = false;
  std::uint32_t colour = kBlack;
  double spacing_pt = 0;   ///< added after each character; −0.25 gives 28 characters of 16 pt on 156 mm
  bool operator==(const Run&) const = default;
};

/// A line across. ThickThin has its thick line above, ThinThick below; `width_pt` is that of the thick one, the thin
/// one and the air between are 0.75 pt each.
struct Rule {
  enum class Style { Single, Dashed, ThickThin, ThinThick };
  Style style = Style::Single;
  double width_pt = 1;
  std::uint32_t colour = kBlack;
  double gap_pt = 1;       ///< between text and line
  bool operator==(const Rule&) const = default;
};

/// `at_mm` from the left edge of the text (of the cell, in a table).
struct Tab {
  enum class Kind { Left, Right, Centre };
  double at_mm = 0;
  Kind kind = Kind::Left;
  bool operator==(const Tab&) const = default;
};

enum class Align { Left, Centre, Right, Justify };

/// An empty paragraph is a blank line of its pitch. Indents in characters are of the first run's size; a first line
/// less than 0 hangs out to the left of the others.
struct Paragraph {
  std::vector<Run> runs{};
  Align align = Align::Justify;
  double line_pt = 28.9;   ///< fixed pitch of its lines
  double before_pt = 0, after_pt = 0;
  double first_line_chars = 0, right_chars = 0;
  double left_mm = 0, right_mm = 0;   ///< negative: into the margin
  std::vector<Tab> tabs{};
  std::optional<Rule> above{}, below{};
  bool keep_next = false;             ///< stays on the page of what follows; its last two lines when it is longer
  bool new_page = false;
  std::optional<Drawing> drawing{};   ///< instead of text; `line_pt` is its height
  bool operator==(const Paragraph&) const = default;
};

/// `columns`, `rows`: how many it covers. A covered cell is left out of its row.
struct Cell {
  enum class Vertical { Top, Middle, Bottom };
  std::vector<Paragraph> paragraphs{};
  int columns = 1, rows = 1;
  std::optional<std::uint32_t> fill{};
  Vertical vertical = Vertical::Middle;
  bool operator==(const Cell&) const = default;
};

struct TableRow {
  std::vector<Cell> cells{};
  double height_mm = 0;   ///< at least
  bool heading = false;   ///< leading heading rows stand again on every page
  bool operator==(const TableRow&) const = default;
};

/// Line widths in points; 0 = none.
struct Borders {
  double top = 1, bottom = 1, left = 1, right = 1, between_rows = 0.5, between_columns = 0.5;
  bool operator==(const Borders&) const = default;
};

/// Rows are never split over pages unless one is higher than a page.
struct Table {
  std::vector<double> widths_mm{};
  std::vector<TableRow> rows{};
  Borders borders{};
  double pad_x_mm = 0.8, pad_y_mm = 0.4;
  bool operator==(const Table&) const = default;
};

using Block = std::variant<Paragraph, Table>;

struct Page {
  double width_mm = 210, height_mm = 297;
  double top_mm = 37, right_mm = 26, bottom_mm = 35, left_mm = 28;
  double header_mm = 15, footer_mm = 12;   ///< from the edge of the sheet to the running head and foot
  double text_width_mm() const { return width_mm - left_mm - right_mm; }
  double text_height_mm() const { return height_mm - top_mm - bottom_mm; }
  bool operator==(const Page&) const = default;
};

inline Page a3_landscape() {
  return {.width_mm = 420, .top_mm = 20, .right_mm = 15, .bottom_mm = 15, .left_mm = 15, .footer_mm = 8};
}

/// Outside: — 1 — in 宋体 14 pt, odd pages right, even pages left, one character in from the edge.
/// OfTotal: 第 1 页 共 2 页 in the middle, 9 pt.
enum class PageNumbers { None, Outside, OfTotal };

struct Paper {
  std::string title{};                 ///< for the file's properties, not printed
  std::string author{};                ///< the office, never a person; may stay empty
  std::optional<Instant> created{};    ///< of the file's properties; without it 2000-01-01, so that bytes repeat
  Page page{};
  std::vector<Block> blocks{};
  std::vector<Paragraph> header{}, footer{};   ///< on every page
  std::vector<Block> imprint{};        ///< 版记: at the foot of the text area of the last page
  PageNumbers numbers = PageNumbers::None;
  bool operator==(const Paper&) const = default;
};

}  // namespace liantu::paper

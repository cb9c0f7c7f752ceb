#include "liantu/paper/page_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/paper/flow.h"
#include "liantu/paper/table_draw.h"

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;
constexpr double kHair = 0.01;

void draw_rule(const Paragraph& paragraph, const Rule& rule, double left, double width, double y, Sheet& sheet) {
  const double from = left + paragraph.left_mm * kPtPerMm, to = left + width - paragraph.right_mm * kPtPerMm;
  const auto across = [&](double top, double thick) {
    sheet.strokes.push_back({from, top + thick / 2, to, top + thick / 2, thick, rule.colour, rule.style == Rule::Style::Dashed});
  };
  constexpr double thin = 0.75;
  switch (rule.style) {
    case Rule::Style::Single:
    case Rule::Style::Dashed: across(y, rule.width_pt); return;
    case Rule::Style::ThickThin:
      across(y, rule.width_pt);
      across(y + rule.width_pt + thin, thin);
      return;
    case Rule::Style::ThinThick:
      across(y, thin);
      across(y + 2 * thin, rule.width_pt);
      return;
  }
}

/// A column of units on one sheet, from the top down.
class Column {
 public:
  Column(const Flow& flow, double left, double width, DrawnLines& drawn) : flow_(flow), left_(left), width_(width), drawn_(drawn) {}

  void draw(std::size_t from, std::size_t to, double y, bool heads_page, Sheet& sheet) {
    RowsOnSheet rows;   // without a table: none gathered
    const auto flush = [&] {
      if (rows.table != nullptr) draw_rows(rows, sheet, drawn_);
      rows = RowsOnSheet{};
    };
    for (std::size_t i = from; i < to; ++i) {
      const Unit& unit = flow_.units[i];
      if (i > from || !heads_page) y += unit.before;
      if (unit.table < 0) {
        flush();
        draw_line(unit, y, sheet);
        y += unit.height;
        continue;
      }
      const FlowTable& table = flow_.tables[static_cast<std::size_t>(unit.table)];
      if (rows.table != &table) {
        flush();
        rows = RowsOnSheet{.table = &table, .rows = {}, .x = left_ + (width_ - table.edges.back()) / 2, .y = y};
        if (unit.row >= table.headings) {
          for (int r = 0; r < table.headings; ++r) rows.rows.push_back(r);
          y += table.heading_height();
        }
      }
      rows.rows.push_back(unit.row);
      y += unit.height;
    }
    flush();
  }

 private:
  void draw_line(const Unit& unit, double y, Sheet& sheet) const {
    const Paragraph& paragraph = *unit.paragraph;
    if (unit.first_line && paragraph.above) {
      draw_rule(paragraph, *paragraph.above, left_, width_, y, sheet);
      y += rule_height(paragraph.above);
    }
    if (paragraph.drawing) sheet.drawings.push_back({left_ + paragraph.left_mm * kPtPerMm, y, &*paragraph.drawing});
    if (!unit.line.glyphs.empty()) sheet.texts.push_back({left_, y + unit.line.baseline_pt, unit.line.glyphs});
    if (unit.last_line && paragraph.below)
      draw_rule(paragraph, *paragraph.below, left_, width_, y + paragraph.line_pt + paragraph.below->gap_pt, sheet);
  }

  const Flow& flow_;
  double left_, width_;
  DrawnLines& drawn_;
};

/// Which units stand on which page.
struct PageUnits {
  std::size_t from = 0, to = 0;
  double used = 0;
};

/// The headings that a page repeats when it begins inside a table.
double repeated_heading(const Flow& flow, std::size_t unit) {
  const Unit& first = flow.units[unit];
  if (first.table < 0) return 0;
  const FlowTable& table = flow.tables[static_cast<std::size_t>(first.table)];
  return first.row >= table.headings ? table.heading_height() : 0;
}

std::vector<PageUnits> paginated(const Flow& flow, double height) {
  std::vector<PageUnits> pages{PageUnits{}};
  const auto& units = flow.units;
  const auto start_page = [&](std::size_t at) { pages.push_back({at, at, repeated_heading(flow, at)}); };
  for (std::size_t i = 0; i < units.size();) {
    std::size_t end = i + 1;
    while (end < units.size() && units[end - 1].glue && !units[end].new_page) ++end;
    if (units[i].new_page && pages.back().to > pages.back().from) start_page(i);
    const auto tall = [&](std::size_t from, std::size_t to) {
      double sum = 0;
      for (std::size_t k = from; k < to; ++k) {
        const bool heads = pages.size() > 1 && k == pages.back().from;
        sum += units[k].height + (heads ? 0 : units[k].before);
      }
      return sum;
    };
    if (repeated_heading(flow, i) + tall(i, end) > height + kHair) end = i + 1;   // higher than a page: unit by unit
    const bool empty = pages.back().to == pages.back().from;
    if (pages.back().used + tall(i, end) > height + kHair && !empty) start_page(i);
    pages.back().used += tall(i, end);
    pages.back().to = i = end;
  }
  return pages;
}

double height_of(const Flow& flow) {
  double sum = 0;
  for (const Unit& unit : flow.units) sum += unit.before + unit.height;
  return sum + flow.after;
}

std::vector<Block> as_blocks(const std::vector<Paragraph>& paragraphs) { return {paragraphs.begin(), paragraphs.end()}; }

Paragraph number_line(PageNumbers numbers, int page, int pages) {
  if (numbers == PageNumbers::OfTotal)
    return {.runs = {{.text = fmt::format("第 {} 页　共 {} 页", page, pages), .face = Face::Song, .size_pt = 9}},
            .align = Align::Centre, .line_pt = 12};
  Paragraph line{.runs = {{.text = fmt::format("— {} —", page), .face = Face::Song, .size_pt = 14}},
                 .align = page % 2 == 0 ? Align::Left : Align::Right, .line_pt = 18};
  (page % 2 == 0 ? line.left_mm : line.right_mm) = 14 / kPtPerMm;
  return line;
}

class PageSetter {
 public:
  PageSetter(const Paper& paper, FontLibrary& fonts) : paper_(paper), page_(paper.page), fonts_(fonts) {
    left_ = page_.left_mm * kPtPerMm;
    width_ = page_.text_width_mm() * kPtPerMm;
    const double head = paper.header.empty() ? 0 : page_.header_mm * kPtPerMm + height_of(plain(as_blocks(paper.header)));
    const auto foot_blocks = foot(1, 1);
    const double foot_height = foot_blocks.empty() ? 0 : page_.footer_mm * kPtPerMm + height_of(plain(foot_blocks));
    top_ = std::max(page_.top_mm * kPtPerMm, head);
    height_ = page_.height_mm * kPtPerMm - top_ - std::max(page_.bottom_mm * kPtPerMm, foot_height);
  }

  Layout laid_out() {
    const Flow body = flow_of(paper_.blocks, width_, height_, fonts_, layout_.extent.missing);
    const Flow imprint = plain(paper_.imprint);
    const double imprint_height = height_of(imprint);
    auto pages = paginated(body, height_);
    if (imprint_height > 0 && pages.back().used + imprint_height > height_ + kHair)
      pages.push_back({body.units.size(), body.units.size(), 0});
    DrawnLines drawn;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      Sheet sheet;
      draw_head_and_foot(static_cast<int>(p) + 1, static_cast<int>(pages.size()), sheet);
      Column(body, left_, width_, drawn).draw(pages[p].from, pages[p].to, top_, p > 0, sheet);
      if (p + 1 == pages.size())
        Column(imprint, left_, width_, drawn).draw(0, imprint.units.size(), top_ + height_ - imprint_height, false, sheet);
      layout_.sheets.push_back(std::move(sheet));
    }
    layout_.extent.pages = static_cast<int>(pages.size());
    layout_.extent.spare_mm = std::max(0.0, height_ - pages.back().used - imprint_height) / kPtPerMm;
    return std::move(layout_);
  }

 private:
  Flow plain(const std::vector<Block>& blocks) { return flow_of(blocks, width_, 1e9, fonts_, layout_.extent.missing); }

  std::vector<Block> foot(int page, int pages) const {
    auto blocks = as_blocks(paper_.footer);
    if (paper_.numbers != PageNumbers::None) blocks.push_back(number_line(paper_.numbers, page, pages));
    return blocks;
  }

  void draw_head_and_foot(int page, int pages, Sheet& sheet) {
    DrawnLines drawn;
    const auto head_blocks = as_blocks(paper_.header);
    const Flow head = plain(head_blocks);
    Column(head, left_, width_, drawn).draw(0, head.units.size(), page_.header_mm * kPtPerMm, false, sheet);
    const auto foot_blocks = foot(page, pages);
    const Flow foot_flow = plain(foot_blocks);
    const double bottom = (page_.height_mm - page_.footer_mm) * kPtPerMm;
    Column(foot_flow, left_, width_, drawn).draw(0, foot_flow.units.size(), bottom - height_of(foot_flow), false, sheet);
  }

  const Paper& paper_;
  const Page& page_;
  FontLibrary& fonts_;
  Layout layout_;
  double left_ = 0, width_ = 0, top_ = 0, height_ = 0;
};

}  // namespace

Layout laid_out(const Paper& paper, FontLibrary& fonts) { return PageSetter(paper, fonts).laid_out(); }

}  // namespace liantu::paper

#include "liantu/paper/flow.h"

#include <algorithm>
#include <numeric>

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;

class FlowMaker {
 public:
  FlowMaker(double width, double height, FontLibrary& fonts, std::vector<std::string>& missing)
      : width_(width), height_(height), fonts_(fonts), missing_(missing) {}

  Flow made(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) add(*paragraph);
      else add(std::get<Table>(block));
    return std::move(flow_);
  }

 private:
  void add(const Paragraph& paragraph) {
    auto lines = broken_lines(paragraph, width_, fonts_, missing_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Unit unit{.paragraph = &paragraph, .line = std::move(lines[i]), .first_line = i == 0, .last_line = i + 1 == lines.size()};
      unit.height = paragraph.line_pt;
      if (unit.first_line) {
        unit.before = std::max(paragraph.before_pt, flow_.after);
        unit.new_page = paragraph.new_page;
        unit.height += rule_height(paragraph.above);
      }
      if (unit.last_line) unit.height += rule_height(paragraph.below);
      unit.glue = paragraph.keep_next && i + 2 >= lines.size();
      flow_.units.push_back(std::move(unit));
    }
    flow_.after = paragraph.after_pt;
  }

  void add(const Table& table) {
    const auto grid = table_grid(table);
    FlowTable made{.table = &table, .edges = {0}, .rows = {}, .headings = heading_rows(table)};
    for (const double width : table.widths_mm) made.edges.push_back(made.edges.back() + width * kPtPerMm);
    for (std::size_t r = 0; r < grid.size(); ++r) made.rows.push_back(row_of(table, grid[r], r, made.edges));
    make_room_for_spans(made, grid);
    std::vector<bool> glued(made.rows.size(), false);
    for (std::size_t r = 0; r < grid.size(); ++r)
      for (const Slot& slot : grid[r]) {
        if (static_cast<int>(r) < made.headings) glued[r] = true;
        for (int k = 0; slot.first && k + 1 < slot.rows; ++k) glued[r + static_cast<std::size_t>(k)] = true;
      }
    share_out_high_rows(made, glued);
    const int at = static_cast<int>(flow_.tables.size());
    for (std::size_t r = 0; r < made.rows.size(); ++r) {
      Unit unit{.height = made.rows[r].height, .glue = glued[r] && r + 1 < made.rows.size(), .table = at, .row = static_cast<int>(r)};
      if (r == 0) unit.before = flow_.after;
      flow_.units.push_back(std::move(unit));
    }
    flow_.after = 0;
    flow_.tables.push_back(std::move(made));
  }

  FlowRow row_of(const Table& table, const std::vector<Slot>& slots, std::size_t r, const std::vector<double>& edges) {
    FlowRow row{.cells = {}, .height = table.rows[r].height_mm * kPtPerMm};
    const double pad_x = table.pad_x_mm * kPtPerMm, pad_y = table.pad_y_mm * kPtPerMm;
    for (const Slot& slot : slots) {
      CellText text{.slot = slot, .lines = {}};
      if (slot.first) {
        const double left = edges[static_cast<std::size_t>(slot.column)];
        const double right = edges[static_cast<std::size_t>(slot.column + slot.columns)];
        set_column(text, right - left - 2 * pad_x);
        if (slot.rows == 1) row.height = std::max(row.height, text.height + 2 * pad_y);
      }
      row.cells.push_back(std::move(text));
    }
    return row;
  }

  void set_column(CellText& text, double width) {
    double y = 0, after = 0;
    for (const Paragraph& paragraph : text.slot.cell->paragraphs) {
      y += std::max(paragraph.before_pt, after);
      for (auto& line : broken_lines(paragraph, width, fonts_, missing_)) {
        text.lines.push_back({y, paragraph.line_pt, std::move(line)});
        y += paragraph.line_pt;
      }
      after = paragraph.after_pt;
    }
    text.height = y + after;
  }

  static void make_room_for_spans(FlowTable& made, const std::vector<std::vector<Slot>>& grid) {
    for (std::size_t r = 0; r < grid.size(); ++r)
      for (std::size_t s = 0; s < grid[r].size(); ++s) {
        const Slot& slot = grid[r][s];
        if (!slot.first || slot.rows < 2) continue;
        double has = 0;
        for (int k = 0; k < slot.rows; ++k) has += made.rows[r + static_cast<std::size_t>(k)].height;
        const double needs = made.rows[r].cells[s].height + 2 * made.table->pad_y_mm * kPtPerMm;
        if (needs > has) made.rows[r + static_cast<std::size_t>(slot.rows) - 1].height += needs - has;
      }
  }

  /// Only single rows: the text of a cell over several rows is shared out where it is drawn.
  void share_out_high_rows(FlowTable& made, std::vector<bool>& glued) const {
    const double pad = 2 * made.table->pad_y_mm * kPtPerMm;
    for (std::size_t r = static_cast<std::size_t>(made.headings); r < made.rows.size(); ++r) {
      const double room = height_ - made.heading_height() - pad;
      if (made.rows[r].height <= room + pad || room < 20) continue;
      FlowRow rest = made.rows[r];
      FlowRow& kept = made.rows[r];
      double kept_height = 0, rest_height = 0;
      for (std::size_t c = 0; c < kept.cells.size(); ++c) {
        auto& lines = kept.cells[c].lines;
        auto& others = rest.cells[c].lines;
        const auto over = std::find_if(lines.begin(), lines.end(), [&](const ColumnLine& l) { return l.top + l.height > room; });
        const auto fits = std::max<std::ptrdiff_t>(over - lines.begin(), lines.empty() ? 0 : 1);
        lines.erase(lines.begin() + fits, lines.end());
        others.erase(others.begin(), others.begin() + fits);
        const double up = others.empty() ? 0 : others.front().top;
        for (ColumnLine& line : others) line.top -= up;
        const auto bottom = [](const std::vector<ColumnLine>& of) { return of.empty() ? 0 : of.back().top + of.back().height; };
        kept.cells[c].height = bottom(lines);
        rest.cells[c].height = bottom(others);
        kept_height = std::max(kept_height, bottom(lines));
        rest_height = std::max(rest_height, bottom(others));
      }
      kept.height = kept_height > 0 ? std::min(room, kept_height) + pad : room + pad;
      if (rest_height == 0) continue;   // a high row without text is held to one page
      rest.height = rest_height + pad;
      made.rows.insert(made.rows.begin() + static_cast<std::ptrdiff_t>(r) + 1, std::move(rest));
      glued.insert(glued.begin() + static_cast<std::ptrdiff_t>(r), false);
    }
  }

  double width_, height_;
  FontLibrary& fonts_;
  std::vector<std::string>& missing_;
  Flow flow_;
};

}  // namespace

double FlowTable::heading_height() const {
  return std::accumulate(rows.begin(), rows.begin() + headings, 0.0, [](double sum, const FlowRow& row) { return sum + row.height; });
}

double rule_height(const std::optional<Rule>& rule) {
  if (!rule) return 0;
  const bool twofold = rule->style == Rule::Style::ThickThin || rule->style == Rule::Style::ThinThick;
  return rule->gap_pt + rule->width_pt + (twofold ? 1.5 : 0);
}

Flow flow_of(const std::vector<Block>& blocks, double width_pt, double height_pt, FontLibrary& fonts,
             std::vector<std::string>& missing) {
  return FlowMaker(width_pt, height_pt, fonts, missing).made(blocks);
}

}  // namespace liantu::paper

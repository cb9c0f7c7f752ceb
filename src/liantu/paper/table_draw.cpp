#include "liantu/paper/table_draw.h"

#include <algorithm>

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

class RowsDrawer {
 public:
  RowsDrawer(const RowsOnSheet& part, Sheet& sheet, DrawnLines& drawn)
      : part_(part), table_(*part.table->table), sheet_(sheet), drawn_(drawn) {
    double y = part.y;
    for (const int row : part.rows) {
      tops_.push_back(y);
      y += part.table->rows[static_cast<std::size_t>(row)].height;
    }
    tops_.push_back(y);
  }

  void draw() {
    for (std::size_t i = 0; i < part_.rows.size(); ++i)
      for (const CellText& text : row(i).cells)
        if (text.slot.first || i == 0) draw_cell(i, text);
    const Borders& b = table_.borders;
    const double left = part_.x, right = part_.x + part_.table->edges.back();
    const double from = left - b.left / 2, to = right + b.right / 2;   // corners closed
    line({from, tops_.front(), to, tops_.front()}, b.top);
    line({from, tops_.back(), to, tops_.back()}, b.bottom);
    line({left, tops_.front(), left, tops_.back()}, b.left);
    line({right, tops_.front(), right, tops_.back()}, b.right);
  }

 private:
  const FlowRow& row(std::size_t i) const { return part_.table->rows[static_cast<std::size_t>(part_.rows[i])]; }

  /// The first row of this sheet may begin inside a cell that came from the sheet before.
  void draw_cell(std::size_t i, const CellText& text) {
    std::size_t end = i + 1;
    const std::size_t last = i + static_cast<std::size_t>(text.slot.rows);
    while (end < part_.rows.size() && end < last && part_.rows[end] == part_.rows[end - 1] + 1) ++end;
    const Box box{part_.x + part_.table->edges[static_cast<std::size_t>(text.slot.column)], tops_[i],
                  part_.x + part_.table->edges[static_cast<std::size_t>(text.slot.column + text.slot.columns)], tops_[end]};
    if (text.slot.cell->fill)
      sheet_.fills.push_back({box.left, box.top, box.right - box.left, box.bottom - box.top, *text.slot.cell->fill});
    const Borders& b = table_.borders;
    const bool inner_right = static_cast<std::size_t>(text.slot.column + text.slot.columns) + 1 < part_.table->edges.size();
    if (inner_right) line({box.right, box.top, box.right, box.bottom}, b.between_columns);
    if (end < part_.rows.size()) line({box.left, box.bottom, box.right, box.bottom}, b.between_rows);
    draw_text(text, box, end >= last);
  }

  const std::vector<ColumnLine>* lines_of(const CellText& text) const {
    if (text.slot.first) return &text.lines;
    for (const FlowRow& other : part_.table->rows)
      for (const CellText& cell : other.cells)
        if (cell.slot.first && cell.slot.cell == text.slot.cell) return &cell.lines;
    return nullptr;
  }

  void draw_text(const CellText& text, const Box& box, bool ends_here) {
    const auto* lines = lines_of(text);
    if (lines == nullptr || lines->empty()) return;
    const double pad_x = table_.pad_x_mm * kPtPerMm, pad_y = table_.pad_y_mm * kPtPerMm;
    const double room = box.bottom - box.top - 2 * pad_y;
    const bool over_rows = text.slot.rows > 1 || !text.slot.first;
    const std::size_t from = over_rows && !repeated(text) ? drawn_[text.slot.cell] : 0;
    if (from >= lines->size()) return;
    std::size_t to = from;
    const double up = (*lines)[from].top;
    while (to < lines->size() && (!over_rows || ends_here || (*lines)[to].top + (*lines)[to].height - up <= room + 0.01)) ++to;
    if (to == from) return;
    if (over_rows) drawn_[text.slot.cell] = to;
    const double high = (*lines)[to - 1].top + (*lines)[to - 1].height - up;
    double y = box.top + pad_y;
    if (text.slot.cell->vertical == Cell::Vertical::Middle) y += std::max(0.0, (room - high) / 2);
    if (text.slot.cell->vertical == Cell::Vertical::Bottom) y += std::max(0.0, room - high);
    for (std::size_t k = from; k < to; ++k) {
      const ColumnLine& line = (*lines)[k];
      sheet_.texts.push_back({box.left + pad_x, y + line.top - up + line.text.baseline_pt, line.text.glyphs});
    }
  }

  bool repeated(const CellText& text) const {
    for (int r = 0; r < part_.table->headings; ++r)
      for (const CellText& cell : part_.table->rows[static_cast<std::size_t>(r)].cells)
        if (cell.slot.cell == text.slot.cell) return true;
    return false;
  }

  void line(const Box& from_to, double width) {
    if (width > 0) sheet_.strokes.push_back({from_to.left, from_to.top, from_to.right, from_to.bottom, width});
  }

  const RowsOnSheet& part_;
  const Table& table_;
  Sheet& sheet_;
  DrawnLines& drawn_;
  std::vector<double> tops_;
};

}  // namespace

void draw_rows(const RowsOnSheet& part, Sheet& sheet, DrawnLines& drawn) { RowsDrawer(part, sheet, drawn).draw(); }

}  // namespace liantu::paper

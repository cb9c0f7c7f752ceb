// A paper as sheets with everything in its place, ready to be drawn. Points from the upper left corner.
#pragma once

#include <vector>

#include "liantu/paper/font_library.h"
#include "liantu/paper/line_break.h"
#include "liantu/paper/pdf.h"

namespace liantu::paper {

struct Fill {
  double x = 0, y = 0, width = 0, height = 0;
  std::uint32_t colour = kBlack;
};

struct Stroke {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 1;
  std::uint32_t colour = kBlack;
  bool dashed = false;
};

/// Glyphs of one line; their x is counted from `x`.
struct SetText {
  double x = 0, baseline = 0;
  std::vector<PlacedGlyph> glyphs;
};

/// Its upper left corner; the paper outlives the layout.
struct PlacedDrawing {
  double x = 0, y = 0;
  const Drawing* drawing = nullptr;
};

struct Sheet {
  std::vector<Fill> fills;
  std::vector<Stroke> strokes;
  std::vector<SetText> texts;
  std::vector<PlacedDrawing> drawings;
};

struct Layout {
  std::vector<Sheet> sheets;
  Extent extent;
};

/// Call under the lock of the library.
Layout laid_out(const Paper& paper, FontLibrary& fonts);

}  // namespace liantu::paper

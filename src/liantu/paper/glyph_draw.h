// Placed glyphs and drawings on a cairo surface.
#pragma once

#include <string>
#include <vector>

#include <cairo.h>

#include "liantu/paper/drawing.h"
#include "liantu/paper/page_layout.h"

namespace liantu::paper {

void set_colour(cairo_t* cairo, std::uint32_t colour);
void draw_text(cairo_t* cairo, const SetText& text);

/// In points, its upper left corner at x, y. Call under the lock of the library.
void draw_drawing(cairo_t* cairo, const Drawing& drawing, double x, double y, FontLibrary& fonts,
                  std::vector<std::string>& missing);

}  // namespace liantu::paper

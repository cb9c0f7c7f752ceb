#include "liantu/paper/glyph_draw.h"

#include <cairo-ft.h>

#include <cmath>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/paper/script.h"

namespace liantu::paper {

void set_colour(cairo_t* cairo, std::uint32_t colour) {
  const auto part = [&](int shift) { return static_cast<double>(colour >> shift & 0xFFu) / 255; };
  cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

namespace {

bool same_look(const PlacedGlyph& a, const PlacedGlyph& b) {
  return a.font == b.font && a.size_pt == b.size_pt && a.colour == b.colour;
}

/// The outlines once more, beside the text itself so that it still reads back: uprights grow, strokes across
/// hardly do, as in a heavy Song.
void draw_heavier(cairo_t* cairo, std::vector<cairo_glyph_t> placed, double size_pt) {
  const double aside = 0.016 * size_pt;
  for (const double shift : {-aside, 2 * aside}) {
    for (cairo_glyph_t& glyph : placed) glyph.x += shift;
    cairo_glyph_path(cairo, placed.data(), static_cast<int>(placed.size()));
  }
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
  cairo_fill(cairo);
}

}  // namespace

void draw_text(cairo_t* cairo, const SetText& text) {
  const auto& glyphs = text.glyphs;
  for (std::size_t from = 0; from < glyphs.size();) {
    std::string utf8;
    std::vector<cairo_glyph_t> placed;
    std::vector<cairo_text_cluster_t> clusters;
    std::size_t to = from;
    for (; to < glyphs.size() && same_look(glyphs[from], glyphs[to]); ++to) {
      const std::string one = encoded({&glyphs[to].c, 1});
      utf8 += one;
      placed.push_back({glyphs[to].index, text.x + glyphs[to].x, text.baseline});
      clusters.push_back({static_cast<int>(one.size()), 1});
    }
    set_colour(cairo, glyphs[from].colour);
    cairo_set_font_face(cairo, glyphs[from].font->cairo);
    cairo_set_font_size(cairo, glyphs[from].size_pt);
    cairo_show_text_glyphs(cairo, utf8.data(), static_cast<int>(utf8.size()), placed.data(),
                           static_cast<int>(placed.size()), clusters.data(),
                           static_cast<int>(clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
    if (glyphs[from].font->made_bold) draw_heavier(cairo, std::move(placed), glyphs[from].size_pt);
    from = to;
  }
}

namespace {

constexpr double kPtPerMm = 72 / 25.4;
constexpr double kHatchPt = 4;

void trace(cairo_t* cairo, const DrawnShape& shape) {
  cairo_new_path(cairo);
  for (const auto& ring : shape.rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const double x = ring[i].first * kPtPerMm, y = ring[i].second * kPtPerMm;
      if (i == 0)
        cairo_move_to(cairo, x, y);
      else
        cairo_line_to(cairo, x, y);
    }
    if (shape.closed && !ring.empty()) cairo_close_path(cairo);
  }
}

/// Slanted lines over the whole drawing, cut to the shape.
void hatch(cairo_t* cairo, const Drawing& of) {
  const double width = of.width_mm * kPtPerMm, height = of.height_mm * kPtPerMm;
  cairo_save(cairo);
  cairo_clip(cairo);
  cairo_set_line_width(cairo, 0.5);
  cairo_set_dash(cairo, nullptr, 0, 0);
  for (double from = -height; from < width; from += kHatchPt) {
    cairo_move_to(cairo, from, height);
    cairo_line_to(cairo, from + height, 0);
  }
  cairo_stroke(cairo);
  cairo_restore(cairo);
}

void draw_shape(cairo_t* cairo, const Drawing& of, const DrawnShape& shape) {
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
  if (shape.fill) {
    trace(cairo, shape);
    set_colour(cairo, *shape.fill);
    if (shape.hatched)
      hatch(cairo, of);
    else
      cairo_fill(cairo);
  }
  if (!shape.stroke) return;
  trace(cairo, shape);
  set_colour(cairo, *shape.stroke);
  cairo_set_line_width(cairo, shape.width_pt);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  const double dash[] = {4, 3};
  cairo_set_dash(cairo, dash, shape.dashed ? 2 : 0, 0);
  cairo_stroke(cairo);
}

void draw_label(cairo_t* cairo, const DrawnLabel& label, FontLibrary& fonts,
                std::vector<std::string>& missing) {
  constexpr double kOneLine = 1e6;
  Paragraph paragraph{.runs = {{.text = label.text,
                                .face = Face::Heading,
                                .size_pt = label.size_pt,
                                .bold = label.bold,
                                .colour = label.colour}},
                      .align = Align::Left,
                      .line_pt = label.size_pt * 1.2};
  for (const TextLine& line : broken_lines(paragraph, kOneLine, fonts, missing)) {
    if (line.glyphs.empty()) return;
    const PlacedGlyph& last = line.glyphs.back();
    const double width = last.x + fonts.glyph(Face::Heading, label.bold, last.c).advance_em * last.size_pt;
    const SetText text{label.x_mm * kPtPerMm - width / 2, label.y_mm * kPtPerMm + label.size_pt * 0.35,
                       line.glyphs};
    cairo_new_path(cairo);
    for (const PlacedGlyph& glyph : line.glyphs) {
      cairo_set_font_face(cairo, glyph.font->cairo);
      cairo_set_font_size(cairo, glyph.size_pt);
      const cairo_glyph_t one{glyph.index, text.x + glyph.x, text.baseline};
      cairo_glyph_path(cairo, &one, 1);
    }
    set_colour(cairo, 0xFFFFFF);
    cairo_set_line_width(cairo, 2);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_stroke(cairo);
    draw_text(cairo, text);
  }
}

struct DestroyImage {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append_png(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void draw_drawing(cairo_t* cairo, const Drawing& drawing, double x, double y, FontLibrary& fonts,
                  std::vector<std::string>& missing) {
  cairo_save(cairo);
  cairo_translate(cairo, x, y);
  cairo_rectangle(cairo, 0, 0, drawing.width_mm * kPtPerMm, drawing.height_mm * kPtPerMm);
  cairo_clip(cairo);
  for (const DrawnShape& shape : drawing.shapes) draw_shape(cairo, drawing, shape);
  for (const DrawnLabel& label : drawing.labels) draw_label(cairo, label, fonts, missing);
  cairo_restore(cairo);
}

std::string png(const Drawing& drawing, double dots_per_inch) {
  FontLibrary& fonts = FontLibrary::of_machine();
  const auto lock = fonts.lock();
  const double scale = dots_per_inch / 72;
  const auto pixels = [&](double mm) { return static_cast<int>(std::lround(mm * kPtPerMm * scale)); };
  const std::unique_ptr<cairo_surface_t, DestroyImage> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(drawing.width_mm), pixels(drawing.height_mm)));
  const std::unique_ptr<cairo_t, DestroyContext> cairo(cairo_create(surface.get()));
  set_colour(cairo.get(), 0xFFFFFF);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  std::vector<std::string> missing;
  draw_drawing(cairo.get(), drawing, 0, 0, fonts, missing);
  std::string bytes;
  const cairo_status_t drawn = cairo_status(cairo.get());
  const cairo_status_t written = cairo_surface_write_to_png_stream(surface.get(), append_png, &bytes);
  if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS)
    throw Error{ErrorCode::Internal, "图片没有画成，请重试。", "drawing"};
  return bytes;
}

}  // namespace liantu::paper

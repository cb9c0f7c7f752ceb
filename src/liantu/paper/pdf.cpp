#include "liantu/paper/pdf.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fmt/format.h>

#include <ctime>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/paper/font_library.h"
#include "liantu/paper/glyph_draw.h"
#include "liantu/paper/page_layout.h"
#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
struct DestroyOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

void draw_sheet(cairo_t* cairo, const Sheet& sheet, FontLibrary& fonts, std::vector<std::string>& missing) {
  for (const Fill& fill : sheet.fills) {
    set_colour(cairo, fill.colour);
    cairo_rectangle(cairo, fill.x, fill.y, fill.width, fill.height);
    cairo_fill(cairo);
  }
  for (const Stroke& stroke : sheet.strokes) {
    set_colour(cairo, stroke.colour);
    cairo_set_line_width(cairo, stroke.width);
    const double dash[] = {4, 3};
    cairo_set_dash(cairo, dash, stroke.dashed ? 2 : 0, 0);
    cairo_move_to(cairo, stroke.x1, stroke.y1);
    cairo_line_to(cairo, stroke.x2, stroke.y2);
    cairo_stroke(cairo);
  }
  for (const SetText& text : sheet.texts) draw_text(cairo, text);
  for (const PlacedDrawing& placed : sheet.drawings) draw_drawing(cairo, *placed.drawing, placed.x, placed.y, fonts, missing);
  cairo_show_page(cairo);
}

void set_properties(cairo_surface_t* surface, const Paper& paper) {
  const std::time_t seconds = paper.created ? *paper.created / 1'000'000 : 946'684'800;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  const std::string when = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                                       utc.tm_hour, utc.tm_min, utc.tm_sec);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, paper.title.c_str());
  if (!paper.author.empty()) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, paper.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, when.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, when.c_str());
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string drawn(const Paper& paper, const std::vector<Sheet>& sheets, FontLibrary& fonts, std::vector<std::string>& missing) {
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface(cairo_pdf_surface_create_for_stream(
      append, &bytes, paper.page.width_mm * kPtPerMm, paper.page.height_mm * kPtPerMm));
  set_properties(surface.get(), paper);
  const std::unique_ptr<cairo_t, DestroyCairo> cairo(cairo_create(surface.get()));
  const std::unique_ptr<cairo_font_options_t, DestroyOptions> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cairo.get(), options.get());
  for (const Sheet& sheet : sheets) draw_sheet(cairo.get(), sheet, fonts, missing);
  const cairo_status_t drawing = cairo_status(cairo.get());
  cairo_surface_finish(surface.get());
  const cairo_status_t writing = cairo_surface_status(surface.get());
  for (const cairo_status_t status : {drawing, writing})
    if (status != CAIRO_STATUS_SUCCESS)
      throw Error{ErrorCode::Internal, fmt::format("PDF 没有生成（{}），请重试或改用 .docx。", cairo_status_to_string(status)), "pdf"};
  return bytes;
}

}  // namespace

Pdf pdf(const Paper& paper) {
  FontLibrary& fonts = FontLibrary::of_machine();
  const auto lock = fonts.lock();
  Layout layout = laid_out(paper, fonts);
  Pdf made;
  static_cast<Extent&>(made) = std::move(layout.extent);
  made.bytes = drawn(paper, layout.sheets, fonts, made.missing);
  return made;
}

Extent extent(const Paper& paper) {
  FontLibrary& fonts = FontLibrary::of_machine();
  const auto lock = fonts.lock();
  return laid_out(paper, fonts).extent;
}

}  // namespace liantu::paper

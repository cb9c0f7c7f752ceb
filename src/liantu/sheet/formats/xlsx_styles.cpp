#include "liantu/sheet/formats/xlsx_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <utility>

namespace liantu::sheet {
namespace {

constexpr std::size_t kMaxStyles = 70'000;  ///< Excel itself admits 65,490 cell formats

std::string rgb_of(std::string_view argb) {
  if (argb.size() == 8) argb.remove_prefix(2);
  if (argb.size() != 6) return {};
  std::string rgb(argb);
  for (char& c : rgb) {
    if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
    if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'))) return {};
  }
  return rgb;
}

class ThemeSink : public XmlSink {
 public:
  explicit ThemeSink(std::vector<std::string>& colours) : colours_(colours) {
    colours_.assign(kNames.size(), "");
  }

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "clrScheme") inside_ = true;
    if (!inside_) return;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      if (name == kNames[i]) current_ = i;
    }
    if (current_ == kNames.size()) return;
    if (name == "srgbClr") colours_[current_] = rgb_of(attributes.get("val"));
    if (name == "sysClr") colours_[current_] = rgb_of(attributes.get("lastClr"));
  }
  void end(std::string_view name) override {
    if (name == "clrScheme") inside_ = false;
  }
  void text(std::string_view) override {}

 private:
  static constexpr std::array<std::string_view, 12> kNames{"lt1",     "dk1",     "lt2",     "dk2",
                                                           "accent1", "accent2", "accent3", "accent4",
                                                           "accent5", "accent6", "hlink",   "folHlink"};
  std::vector<std::string>& colours_;
  std::size_t current_ = kNames.size();
  bool inside_ = false;
};

struct Font {
  bool strike = false;
  std::string colour;
};

class StylesSink : public XmlSink {
 public:
  explicit StylesSink(XlsxStyles& styles) : styles_(styles) {}

  void start(std::string_view name, const Attributes& a) override {
    if (path_.size() == 1) section_ = name;
    const bool direct = path_.size() == 2;
    path_.emplace_back(name);
    if (section_ == "numFmts" && direct && formats_.size() < kMaxStyles) {
      formats_[a.number("numFmtId", -1)] = a.get("formatCode");
    } else if (section_ == "fonts") {
      start_font(name, a, direct);
    } else if (section_ == "fills") {
      start_fill(name, a, direct);
    } else if (section_ == "cellXfs" && direct && name == "xf" && formats_of_cells_.size() < kMaxStyles) {
      formats_of_cells_.push_back({a.number("numFmtId", 0), a.number("fontId", 0), a.number("fillId", 0), 0});
    } else if (section_ == "cellXfs" && name == "alignment" && path_.size() == 4 && !formats_of_cells_.empty()) {
      formats_of_cells_.back().indent = std::clamp(a.number("indent", 0), 0, 250);
    } else if (section_ == "colors" && name == "rgbColor" && styles_.colours.indexed.size() < 64) {
      styles_.colours.indexed.push_back(rgb_of(a.get("rgb")));
    }
  }
  void end(std::string_view) override {
    if (!path_.empty()) path_.pop_back();
    if (path_.size() == 1) section_.clear();
  }
  void text(std::string_view) override {}

  /// Colours may stand after what uses them, so they are resolved last.
  void resolve() {
    for (const auto& [format, font, fill, indent] : formats_of_cells_) {
      Look look;
      look.indent = static_cast<std::uint8_t>(indent);
      if (const auto own = formats_.find(format); own != formats_.end()) {
        look.format = own->second;
      } else {
        look.format = built_in_format(format);
      }
      if (look.format == "General" || look.format == "GENERAL") look.format.clear();
      look.shows_day = shows_day(look.format);
      if (const auto i = static_cast<std::size_t>(font); font >= 0 && i < fonts_.size()) {
        look.strike = fonts_[i].strike;
        look.font_colour = text_colour(resolved(fonts_[i].colour));
      }
      if (const auto i = static_cast<std::size_t>(fill); fill >= 0 && i < fills_.size()) {
        look.fill_colour = resolved(fills_[i]);
      }
      styles_.looks.push_back(std::move(look));
    }
  }

 private:
  void start_font(std::string_view name, const Attributes& a, bool direct) {
    if (direct && name == "font" && fonts_.size() < kMaxStyles) fonts_.emplace_back();
    if (fonts_.empty() || path_.size() != 4) return;
    if (name == "strike") fonts_.back().strike = a.truth("val", true);
    if (name == "color") fonts_.back().colour = noted(a);
  }
  void start_fill(std::string_view name, const Attributes& a, bool direct) {
    if (direct && name == "fill" && fills_.size() < kMaxStyles) fills_.emplace_back();
    if (fills_.empty()) return;
    if (name == "patternFill") solid_ = a.get("patternType") == "solid";
    if (name == "fgColor" && solid_) fills_.back() = noted(a);
  }
  /// An indexed colour waits as "#5" until the file's palette is known.
  std::string noted(const Attributes& a) const {
    if (a.has("indexed") && !a.has("rgb")) return fmt::format("#{}", a.number("indexed", 64));
    return styles_.colours.of(a);
  }
  std::string resolved(const std::string& colour) const {
    if (colour.empty() || colour[0] != '#') return colour;
    const int index = std::atoi(colour.c_str() + 1);
    const auto& own = styles_.colours.indexed;
    if (index >= 0 && static_cast<std::size_t>(index) < own.size())
      return own[static_cast<std::size_t>(index)];
    return palette_colour(index);
  }

  struct CellFormat {
    int format, font, fill, indent;
  };
  XlsxStyles& styles_;
  std::vector<std::string> path_;
  std::string section_;
  bool solid_ = false;
  std::map<int, std::string> formats_;
  std::vector<Font> fonts_;
  std::vector<std::string> fills_;
  std::vector<CellFormat> formats_of_cells_;
};

template <class Sink>
void parse_part(ZipArchive& archive, const std::string& part, Sink& sink) {
  XmlParser parser(sink);
  if (archive.read(part, [&](std::string_view piece) { parser.feed(piece); })) parser.finish();
}

}  // namespace

std::string XlsxColours::of(const Attributes& colour) const {
  if (colour.truth("auto", false)) return {};
  if (colour.has("rgb")) return rgb_of(colour.get("rgb"));
  if (colour.has("theme")) {
    const int i = colour.number("theme", -1);
    if (i < 0 || static_cast<std::size_t>(i) >= theme.size()) return {};
    double tint = 0;
    const auto text = colour.get("tint");
    std::from_chars(text.data(), text.data() + text.size(), tint);
    if (i == 1 && tint == 0) return {};  // the default text colour
    return tinted(theme[static_cast<std::size_t>(i)], tint);
  }
  if (!colour.has("indexed")) return {};
  const int i = colour.number("indexed", 64);
  if (i >= 0 && static_cast<std::size_t>(i) < indexed.size()) return indexed[static_cast<std::size_t>(i)];
  return palette_colour(i);
}

const Look& XlsxStyles::look(int index) const {
  static const Look plain;
  return index >= 0 && static_cast<std::size_t>(index) < looks.size() ? looks[static_cast<std::size_t>(index)]
                                                                      : plain;
}

XlsxStyles read_xlsx_styles(ZipArchive& archive, const std::string& styles_part,
                            const std::string& theme_part) {
  XlsxStyles styles;
  if (!theme_part.empty()) {
    ThemeSink theme(styles.colours.theme);
    parse_part(archive, theme_part, theme);
  }
  if (!styles_part.empty()) {
    StylesSink sink(styles);
    parse_part(archive, styles_part, sink);
    sink.resolve();
  }
  return styles;
}

}  // namespace liantu::sheet

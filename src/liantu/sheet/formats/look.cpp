#include "liantu/sheet/formats/look.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace liantu::sheet {
namespace {

constexpr std::array<unsigned, 64> kPalette{
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF,
    0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000,
    0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
    0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
    0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300,
    0x993300, 0x993366, 0x333399, 0x333333};

struct Hsl {
  double hue, saturation, lightness;
};

Hsl hsl(double r, double g, double b) {
  const double high = std::max({r, g, b}), low = std::min({r, g, b}), spread = high - low;
  const double lightness = (high + low) / 2;
  if (spread <= 0) return {0, 0, lightness};
  const double saturation = lightness > 0.5 ? spread / (2 - high - low) : spread / (high + low);
  double hue = (r - g) / spread + 4;
  if (r >= g && r >= b) {
    hue = (g - b) / spread + (g < b ? 6 : 0);
  } else if (g >= b) {
    hue = (b - r) / spread + 2;
  }
  return {hue / 6, saturation, lightness};
}

int channel(double p, double q, double t) {
  if (t < 0) t += 1;
  if (t > 1) t -= 1;
  double value = p;
  if (t < 1.0 / 6) {
    value = p + (q - p) * 6 * t;
  } else if (t < 0.5) {
    value = q;
  } else if (t < 2.0 / 3) {
    value = p + (q - p) * (2.0 / 3 - t) * 6;
  }
  return static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

}  // namespace

void set_look(Cell& cell, const Look& look) {
  cell.format = look.format;
  cell.strike = look.strike;
  cell.indent = look.indent;
  cell.font_colour = look.font_colour;
  cell.fill_colour = look.fill_colour;
}

void set_number(Cell& cell, double number, bool shows_day, DateSystem system) {
  cell.number = number;
  if (shows_day) {
    if (auto day = serial_day(number, system)) {
      cell.kind = Cell::Kind::Date;
      cell.text = std::move(*day);
      return;
    }
  }
  cell.kind = Cell::Kind::Number;
  cell.text = number_text(number);
}

void set_text(Cell& cell, std::string text) {
  cell.kind = text.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
  cell.text = std::move(text);
}

void set_flag(Cell& cell, bool flag) {
  cell.kind = Cell::Kind::Flag;
  cell.number = flag ? 1 : 0;
  cell.text = flag ? "TRUE" : "FALSE";
}

void set_error(Cell& cell, std::string_view word) {
  cell.kind = Cell::Kind::Error;
  cell.text = word;
}

std::string text_colour(std::string colour) {
  if (colour == "000000") colour.clear();
  return colour;
}

std::string palette_colour(int index) {
  if (index < 0 || index >= static_cast<int>(kPalette.size())) return {};
  return fmt::format("{:06X}", kPalette[static_cast<std::size_t>(index)]);
}

std::string tinted(std::string_view colour, double tint) {
  unsigned rgb = 0;
  if (colour.size() != 6 || !(std::abs(tint) <= 1) || tint == 0) return std::string(colour);
  if (std::from_chars(colour.data(), colour.data() + 6, rgb, 16).ptr != colour.data() + 6)
    return std::string(colour);
  Hsl tone = hsl((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
  tone.lightness = tint < 0 ? tone.lightness * (1 + tint) : tone.lightness * (1 - tint) + tint;
  const double l = tone.lightness, s = tone.saturation;
  const double q = l < 0.5 ? l * (1 + s) : l + s - l * s, p = 2 * l - q;
  return fmt::format("{:02X}{:02X}{:02X}", channel(p, q, tone.hue + 1.0 / 3), channel(p, q, tone.hue),
                     channel(p, q, tone.hue - 1.0 / 3));
}

}  // namespace liantu::sheet

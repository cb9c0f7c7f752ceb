// A picture made of lines, areas and words, as a paper holds it: drawn as such in a .pdf, as a .png in a
// .docx.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace liantu::paper {

/// Millimetres from the upper left corner of the drawing; several rings leave holes (even-odd).
struct DrawnShape {
  std::vector<std::vector<std::pair<double, double>>> rings{};
  bool closed = true;
  std::optional<std::uint32_t> fill{};
  std::optional<std::uint32_t> stroke{};
  double width_pt = 0.75;
  bool dashed = false;
  bool hatched = false;  ///< the fill as slanted lines
  bool operator==(const DrawnShape&) const = default;
};

/// Words in the middle of their place, with a white edge so that they read on any ground.
struct DrawnLabel {
  double x_mm = 0, y_mm = 0;
  std::string text{};
  double size_pt = 8;
  bool bold = false;
  std::uint32_t colour = 0x000000;
  bool operator==(const DrawnLabel&) const = default;
};

struct Drawing {
  double width_mm = 0, height_mm = 0;
  std::vector<DrawnShape> shapes{};
  std::vector<DrawnLabel> labels{};
  std::string says{};  ///< for readers who do not see it
  bool operator==(const Drawing&) const = default;
};

/// Throws Internal when it cannot be drawn.
std::string png(const Drawing& drawing, double dots_per_inch = 220);

}  // namespace liantu::paper

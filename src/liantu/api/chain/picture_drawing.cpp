#include "liantu/api/chain/picture_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "liantu/base/word_code.h"
#include "liantu/chain/layout.h"

namespace liantu::api {
namespace {

using Ring = std::vector<std::pair<double, double>>;

constexpr double kLetters = 13, kHead = 15;  // points of the picture
constexpr double kLeastPt = 4.5;             // on paper; smaller print cannot be read
constexpr std::uint32_t kLine = 0x8A96A3, kText = 0x1E2A36, kQuiet = 0x55616E, kWhite = 0xFFFFFF;

struct StateLook {
  std::uint32_t edge, fill;
};
/// By NodeState, as web/src/styles/tokens.css has them.
constexpr std::array<StateLook, 4> kStates{
    {{0x0D6B7D, 0xD9EEF1}, {0x93610A, 0xFBF0D6}, {0xB92B27, 0xFFFFFF}, {0x7A3291, 0xF5EAF9}}};

constexpr Phrase kCounts{"本地 {0} · 在谈 {1}", "{0} local · {1} in talks"},
    kLocal{"本地 {0} 家", "{0} local"}, kSuspected{"疑似", "suspected"},
    kPicture{"{0}图谱", "Picture of the chain {0}"};

/// Width in letters: a Chinese character is one, others are half of it.
double letters_in(std::string_view text) {
  double out = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += 0.55;
    else if ((byte & 0xC0) != 0x80)
      out += 1;
  }
  return out;
}

/// Two lines at most; what does not fit is cut.
std::vector<std::string> lines_of(const std::string& text, double most) {
  std::vector<std::string> lines{""};
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string letter = text.substr(i, end - i);
    if (letters_in(lines.back() + letter) > most) {
      if (lines.size() == 2) {
        lines.back() += "…";
        return lines;
      }
      lines.emplace_back();
    }
    lines.back() += letter;
    i = end;
  }
  return lines;
}

class Sheet {
 public:
  Sheet(const chain::Layout& layout, double width_mm, double height_mm)
      : mm_(std::min(width_mm / layout.width, height_mm / layout.height)),
        drawing_{.width_mm = layout.width * mm_, .height_mm = layout.height * mm_} {}

  double letter_pt(double points) const { return points * mm_ * kPtPerMm; }

  void box(double x, double y, double width, double height, chain::NodeState state) {
    const StateLook& look = kStates[static_cast<std::size_t>(state)];
    paper::DrawnShape shape{
        .rings = {frame(x, y, width, height)}, .fill = look.fill, .stroke = look.edge, .width_pt = 0.8};
    shape.dashed = state == chain::NodeState::Missing;
    if (state == chain::NodeState::Weak) {
      shape.fill = kWhite;
      drawing_.shapes.push_back(shape);
      constexpr double kStrip = 16;  // at both sides, so that the words read
      for (const double left : {x, x + width - kStrip})
        drawing_.shapes.push_back(
            {.rings = {frame(left, y, kStrip, height)}, .fill = look.edge, .hatched = true});
      return;
    }
    drawing_.shapes.push_back(shape);
    if (state != chain::NodeState::SupplyRisk) return;
    constexpr double kInner = 3;
    drawing_.shapes.push_back(
        {.rings = {frame(x + kInner, y + kInner, width - 2 * kInner, height - 2 * kInner)},
         .fill = {},
         .stroke = look.edge,
         .width_pt = 0.6});
  }

  /// Ends at the box it points to with a head.
  void line(const std::vector<chain::LayoutPoint>& points) {
    paper::DrawnShape shape{.rings = {{}}, .closed = false, .fill = {}, .stroke = kLine, .width_pt = 0.6};
    for (const chain::LayoutPoint& point : points) shape.rings[0].push_back(at(point.x, point.y));
    drawing_.shapes.push_back(std::move(shape));
    if (points.size() < 2) return;
    const chain::LayoutPoint &end = points.back(), &before = points[points.size() - 2];
    const double length = std::max(1e-9, std::hypot(end.x - before.x, end.y - before.y));
    const double ux = (end.x - before.x) / length, uy = (end.y - before.y) / length;
    constexpr double kLong = 8, kWide = 3.5;
    const double bx = end.x - ux * kLong, by = end.y - uy * kLong;
    drawing_.shapes.push_back({.rings = {{at(end.x, end.y), at(bx - uy * kWide, by + ux * kWide),
                                          at(bx + uy * kWide, by - ux * kWide)}},
                               .fill = kLine});
  }

  void words(double x, double y, std::string text, double points, bool bold, std::uint32_t colour) {
    const auto [x_mm, y_mm] = at(x, y);
    drawing_.labels.push_back({.x_mm = x_mm,
                               .y_mm = y_mm,
                               .text = std::move(text),
                               .size_pt = letter_pt(points),
                               .bold = bold,
                               .colour = colour});
  }

  paper::Drawing take(std::string says) {
    drawing_.says = std::move(says);
    return std::move(drawing_);
  }

 private:
  std::pair<double, double> at(double x, double y) const { return {x * mm_, y * mm_}; }
  Ring frame(double x, double y, double width, double height) const {
    return {at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)};
  }

  double mm_;  ///< of one point of the picture
  paper::Drawing drawing_;
};

std::string counts_of(const WorldChain& chain, std::size_t node, PictureReader reader, Language language) {
  if (reader == PictureReader::Everybody) return say(language, kLocal, chain.known[node].local);
  std::string out = say(language, kCounts, chain.known[node].local, chain.talks[node].size());
  if (const auto& decision = chain.decisions[node]; decision && decision->row.decision)
    out += " · " + word_of(*decision->row.decision, language);
  else if (chain.standing[node].state != chain::NodeState::Strong)
    out += fmt::format(" · {}", kSuspected.in(language));
  return out;
}

void draw_node(Sheet& sheet, const WorldChain& chain, std::size_t node, const chain::LayoutBox& at,
               PictureReader reader, Language language) {
  const chain::LayoutSize size;
  const chain::NodeStanding& standing = chain.standing[node];
  sheet.box(at.x, at.y, size.box_width, size.box_height, standing.state);
  const double middle = at.x + size.box_width / 2;
  const std::string name =
      fmt::format("{} {}", word_of(standing.state, language), chain.drawn.nodes[node].name);
  const auto lines = lines_of(name, size.box_width / kLetters - 1);
  for (std::size_t i = 0; i < lines.size(); ++i)
    sheet.words(middle, at.y + (lines.size() == 1 ? 20.0 : 13.0 + 16.0 * static_cast<double>(i)), lines[i],
                kLetters, true, kText);
  const std::string counts = counts_of(chain, node, reader, language);
  sheet.words(middle, at.y + size.box_height - 13, counts, kLetters - 2.5, false, kQuiet);
}

}  // namespace

std::optional<paper::Drawing> picture_drawing(const WorldChain& chain, double width_mm, double height_mm,
                                              PictureReader reader, Language language) {
  std::vector<std::string> titles;
  for (const auto& node : chain.nodes) titles.push_back(node.row.stage_name);
  const chain::Layout layout = chain::layout_of(chain.drawn, titles);
  if (layout.boxes.empty()) return std::nullopt;
  Sheet sheet(layout, width_mm, height_mm);
  if (sheet.letter_pt(kLetters - 2.5) < kLeastPt) return std::nullopt;
  const chain::LayoutSize size;
  for (const chain::LayoutColumn& column : layout.columns)
    sheet.words(column.x + size.box_width / 2, size.head / 2,
                column.title.empty() ? word_of(column.tier, language) : column.title, kHead, true, kText);
  for (const chain::LayoutLine& line : layout.lines) sheet.line(line.points);
  for (std::size_t node = 0; node < layout.boxes.size(); ++node)
    draw_node(sheet, chain, node, layout.boxes[node], reader, language);
  return sheet.take(say(language, kPicture, chain.drawn.name));
}

}  // namespace liantu::api

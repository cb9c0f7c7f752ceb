#include "liantu/demo/place.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace liantu::demo {
namespace {

using geo::Point;
using Line = std::vector<Point>;

constexpr std::array<std::string_view, 10> kTowns = {"青禾镇", "云门街道", "松岭镇",   "白鹭镇", "东坪街道",
                                                     "南浦镇", "石桥镇",   "雁落镇", "柳泉镇", "河湾镇"};
constexpr std::array<int, 3> kTownsInRow = {3, 4, 3};
constexpr double kWest = 119.38, kEast = 119.86, kSouth = 38.45, kNorth = 38.79;

double to_7_decimals(double degrees) { return std::round(degrees * 1e7) / 1e7; }

/// Midpoint displacement ("reach" is a share of the distance): a border as a surveyor would find it, between two corners.
void wander(Line& line, Point from, Point to, double reach, int depth, Dice& dice) {
  if (depth == 0) {
    line.push_back({to_7_decimals(to.lon), to_7_decimals(to.lat)});
    return;
  }
  const double off = dice.between(-reach, reach), dx = to.lon - from.lon, dy = to.lat - from.lat;
  const Point middle{(from.lon + to.lon) / 2 - dy * off, (from.lat + to.lat) / 2 + dx * off};
  wander(line, from, middle, reach, depth - 1, dice);
  wander(line, middle, to, reach, depth - 1, dice);
}

Line border(Point from, Point to, Dice& dice) {
  Line line{{to_7_decimals(from.lon), to_7_decimals(from.lat)}};
  wander(line, from, to, 0.13, 5, dice);
  return line;
}

void append(Line& ring, const Line& line, bool backwards) {
  const Line turned = backwards ? Line(line.rbegin(), line.rend()) : line;
  ring.insert(ring.end(), turned.begin() + (ring.empty() ? 0 : 1), turned.end());
}

/// Where the vertical borders of a row of towns meet its lower and upper line, ends included, as shares of the width.
std::vector<double> splits(int towns, Dice& dice) {
  std::vector<double> at{0};
  for (int i = 1; i < towns; ++i) at.push_back((i + dice.between(-0.14, 0.14)) / towns);
  at.push_back(1);
  return at;
}

/// One line across the county with a corner at every split of the rows below and above it.
struct Crossing {
  std::vector<double> corners;
  std::vector<Line> pieces;   ///< between consecutive corners

  Line between(double from, double to) const {
    Line line;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (corners[i] >= from && corners[i + 1] <= to) append(line, pieces[i], false);
    return line;
  }
};

Crossing crossing(int level, std::vector<double> corners, Dice& dice) {
  Crossing made;
  std::sort(corners.begin(), corners.end());
  corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
  Line points;
  for (const double share : corners) {
    // corners drawn in, so that the county is no box
    const double x = 2 * share - 1 + dice.between(-0.04, 0.04), y = 2.0 * level / 3 - 1 + dice.between(-0.08, 0.08);
    points.push_back({(kWest + kEast) / 2 + (kEast - kWest) / 2 * x * (1.04 - 0.2 * y * y),
                      (kSouth + kNorth) / 2 + (kNorth - kSouth) / 2 * y * (1.04 - 0.24 * x * x)});
  }
  for (std::size_t i = 0; i + 1 < points.size(); ++i) made.pieces.push_back(border(points[i], points[i + 1], dice));
  made.corners = std::move(corners);
  return made;
}

Line town_ring(const Crossing& lower, const Crossing& upper, const Line& left, const Line& right, double from,
               double to) {
  Line ring;
  append(ring, lower.between(from, to), false);
  append(ring, right, false);
  append(ring, upper.between(from, to), true);
  append(ring, left, true);
  return ring;
}

}  // namespace

Land make_land(Dice& dice) {
  std::array<std::vector<double>, 3> row_splits;
  for (std::size_t row = 0; row < 3; ++row) row_splits[row] = splits(kTownsInRow[row], dice);
  std::vector<Crossing> crossings;
  for (std::size_t level = 0; level < 4; ++level) {
    std::vector<double> corners;
    if (level > 0) corners = row_splits[level - 1];
    if (level < 3) corners.insert(corners.end(), row_splits[level].begin(), row_splits[level].end());
    crossings.push_back(crossing(static_cast<int>(level), corners, dice));
  }
  Land land;
  Line west, east;
  std::size_t name = 0;
  for (std::size_t row = 0; row < 3; ++row) {
    const auto& at = row_splits[row];
    std::vector<Line> walls;
    for (const double share : at) {
      const Line foot = crossings[row].between(0, share), head = crossings[row + 1].between(0, share);
      walls.push_back(border(share == 0 ? crossings[row].pieces.front().front() : foot.back(),
                             share == 0 ? crossings[row + 1].pieces.front().front() : head.back(), dice));
    }
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
      land.towns.push_back({std::string(kTowns[name++]),
                            {{{town_ring(crossings[row], crossings[row + 1], walls[i], walls[i + 1], at[i], at[i + 1])}}}});
    append(west, walls.front(), false);
    append(east, walls.back(), false);
  }
  Line ring = crossings[0].between(0, 1);
  append(ring, east, false);
  append(ring, crossings[3].between(0, 1), true);
  append(ring, west, true);
  land.outline = {{{ring}}};
  return land;
}

geo::Point point_in(const geo::Outline& outline, Dice& dice) {
  const geo::Box box = outline.box();
  const geo::Point middle = outline.label_point();
  for (;;) {
    const geo::Point any{dice.between(box.west, box.east), dice.between(box.south, box.north)};
    const geo::Point nearer{to_7_decimals(middle.lon + (any.lon - middle.lon) * 0.8),
                            to_7_decimals(middle.lat + (any.lat - middle.lat) * 0.8)};
    if (outline.holds(nearer)) return nearer;
  }
}

}  // namespace liantu::demo

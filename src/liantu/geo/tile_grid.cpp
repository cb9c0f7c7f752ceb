#include "liantu/geo/tile_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace liantu::geo {
namespace {

constexpr std::int64_t kLow = -kTileBuffer, kHigh = kTileExtent + kTileBuffer;

enum class Axis { X, Y };

template <Axis axis>
std::int64_t along(const GridPoint& p) {
  return axis == Axis::X ? p.x : p.y;
}

std::int64_t turn(const GridPoint& a, const GridPoint& b, const GridPoint& c) {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

bool goes_on(const GridPoint& a, const GridPoint& b, const GridPoint& c) {
  return turn(a, b, c) == 0 && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0;
}

/// Appends to a ring, taking back points that the new one makes needless.
void append_to_ring(GridLine& ring, GridPoint p) {
  while (ring.size() > 1 && turn(ring[ring.size() - 2], ring.back(), p) == 0) ring.pop_back();
  if (ring.empty() || ring.back() != p) ring.push_back(p);
}

void append_to_line(GridLine& line, GridPoint p) {
  if (!line.empty() && line.back() == p) return;
  if (line.size() > 1 && goes_on(line[line.size() - 2], line.back(), p)) line.pop_back();
  line.push_back(p);
}

/// Where the ring closes, points may be needless too.
void close_ring(GridLine& ring) {
  std::size_t first = 0;
  for (bool settled = false; !settled && ring.size() - first > 2;) {
    const GridPoint last = ring.back(), begin = ring[first];
    settled = false;
    if (last == begin || turn(ring[ring.size() - 2], last, begin) == 0) {
      ring.pop_back();
    } else if (turn(last, begin, ring[first + 1]) == 0) {
      ++first;
    } else {
      settled = true;
    }
  }
  if (ring.size() - first < 3)
    ring.clear();
  else
    ring.erase(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first));
}

/// Where the line from a to b crosses x = at (or y = at). From the lesser end always, so that both directions
/// and all tiles agree.
template <Axis axis>
GridPoint crossing(GridPoint a, GridPoint b, std::int64_t at) {
  if (along<axis>(b) < along<axis>(a)) std::swap(a, b);
  constexpr Axis kOther = axis == Axis::X ? Axis::Y : Axis::X;
  const double share = static_cast<double>(at - along<axis>(a)) *
                       static_cast<double>(along<kOther>(b) - along<kOther>(a)) /
                       static_cast<double>(along<axis>(b) - along<axis>(a));
  const std::int64_t other = along<kOther>(a) + static_cast<std::int64_t>(std::floor(share + 0.5));
  return axis == Axis::X ? GridPoint{at, other} : GridPoint{other, at};
}

template <Axis axis>
bool crosses(const GridPoint& a, const GridPoint& b, std::int64_t at) {
  return (along<axis>(a) < at && at < along<axis>(b)) || (along<axis>(b) < at && at < along<axis>(a));
}

/// Calls take for the crossings of a–b with the four edges of the tile, in order from a to b.
template <class Take>
void edge_crossings(const GridPoint& a, const GridPoint& b, Take take) {
  std::array<GridPoint, 4> found;
  std::size_t count = 0;
  const std::int64_t east = b.x > a.x ? 1 : -1, south = b.y > a.y ? 1 : -1;
  const auto add = [&](const GridPoint& p) {
    std::size_t place = count++;
    for (; place > 0 && (found[place - 1].x - p.x) * east + (found[place - 1].y - p.y) * south > 0; --place)
      found[place] = found[place - 1];
    found[place] = p;
  };
  for (const std::int64_t at : {0, kTileExtent}) {
    if (crosses<Axis::X>(a, b, at)) add(crossing<Axis::X>(a, b, at));
    if (crosses<Axis::Y>(a, b, at)) add(crossing<Axis::Y>(a, b, at));
  }
  for (std::size_t i = 0; i < count; ++i) take(found[i]);
}

/// One side of Sutherland and Hodgman's clipping (1974): keeps what is not beyond `at`.
template <Axis axis, bool keep_greater>
void keep_side(const GridLine& ring, std::int64_t at, GridLine& out) {
  const auto kept = [&](const GridPoint& p) {
    return keep_greater ? along<axis>(p) >= at : along<axis>(p) <= at;
  };
  out.clear();
  GridPoint before = ring.back();
  for (const GridPoint& p : ring) {
    if (kept(before) != kept(p) && along<axis>(before) != at && along<axis>(p) != at)
      out.push_back(crossing<axis>(before, p, at));
    if (kept(p)) out.push_back(p);
    before = p;
  }
}

/// Both ends of a–b drawn in to lo ≤ x ≤ hi (or y); nothing when it lies outside.
template <Axis axis>
bool draw_in(GridPoint& a, GridPoint& b) {
  if (std::max(along<axis>(a), along<axis>(b)) < kLow || std::min(along<axis>(a), along<axis>(b)) > kHigh)
    return false;
  const GridPoint from = a, to = b;
  for (GridPoint* end : {&a, &b}) {
    if (along<axis>(*end) < kLow) *end = crossing<axis>(from, to, kLow);
    if (along<axis>(*end) > kHigh) *end = crossing<axis>(from, to, kHigh);
  }
  return true;
}

}  // namespace

WorldBox TileGrid::around(std::int64_t margin) const {
  const auto world = [](std::int64_t units) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(units, 0, UINT32_MAX));
  };
  const auto first = [&](std::int64_t corner) { return world(((corner - margin) << shift_) - half_); };
  const auto last = [&](std::int64_t corner) {
    return world(((corner + kTileExtent + margin) << shift_) + half_ - 1);
  };
  return {first(west_), first(north_), last(west_), last(north_)};
}

void TileGrid::snap_ring(std::span<const WorldPoint> ring, GridLine& out) const {
  out.clear();
  for (const WorldPoint& p : ring) append_to_ring(out, snap(p));
  close_ring(out);
}

void TileGrid::snap_line(std::span<const WorldPoint> line, GridLine& out) const {
  out.clear();
  for (const WorldPoint& p : line) append_to_line(out, snap(p));
}

std::int64_t twice_area(const GridLine& ring) {
  std::int64_t sum = 0;
  GridPoint before = ring.back();
  for (const GridPoint& p : ring) {
    sum += before.x * p.y - p.x * before.y;
    before = p;
  }
  return sum;
}

void cut_ring(GridLine& ring, GridLine& spare) {
  if (ring.empty()) return;
  spare.clear();
  GridPoint before = ring.back();
  for (const GridPoint& p : ring) {
    edge_crossings(before, p, [&](const GridPoint& at) { spare.push_back(at); });
    spare.push_back(p);
    before = p;
  }
  keep_side<Axis::X, true>(spare, kLow, ring);
  if (!ring.empty())
    keep_side<Axis::X, false>(ring, kHigh, spare);
  else
    spare.clear();
  if (!spare.empty())
    keep_side<Axis::Y, true>(spare, kLow, ring);
  else
    ring.clear();
  if (!ring.empty())
    keep_side<Axis::Y, false>(ring, kHigh, spare);
  else
    spare.clear();
  ring.clear();
  for (const GridPoint& p : spare) append_to_ring(ring, p);
  close_ring(ring);
}

std::vector<GridLine> cut_line(const GridLine& line) {
  std::vector<GridLine> pieces;
  bool open = false;
  const auto piece = [&](GridPoint a, GridPoint b) {
    const GridPoint end = b;
    if (!draw_in<Axis::X>(a, b) || !draw_in<Axis::Y>(a, b)) {
      open = false;
      return;
    }
    if (!open || pieces.back().back() != a) pieces.push_back({a});
    append_to_line(pieces.back(), b);
    open = b == end;
  };
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    GridPoint from = line[i];
    edge_crossings(line[i], line[i + 1], [&](const GridPoint& at) {
      piece(from, at);
      from = at;
    });
    piece(from, line[i + 1]);
  }
  std::erase_if(pieces, [](const GridLine& p) { return p.size() < 2; });
  return pieces;
}

}  // namespace liantu::geo

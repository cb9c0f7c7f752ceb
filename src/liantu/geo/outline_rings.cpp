#include <algorithm>
#include <cmath>
#include <optional>

#include "liantu/geo/outline.h"

namespace liantu::geo {
namespace {

/// A ring with where it stands among the others.
struct Nested {
  Ring ring;
  Outline area;
  double size = 0;
  std::size_t depth = 0;
  std::optional<std::size_t> around{};  ///< the smallest that holds it
};

bool closes(Ring& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  return ring.size() >= 4;
}

/// Rings do not cross: the middle of any edge that is not on the other's border decides. The middle, since
/// rings of one area may share a corner.
bool lies_in(const Ring& ring, const Outline& area) {
  std::size_t in = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    in += area.holds({(ring[i].lon + ring[i + 1].lon) / 2, (ring[i].lat + ring[i + 1].lat) / 2});
  }
  return in * 2 > ring.size() - 1;
}

}  // namespace

Outline outline_of_rings(std::vector<Ring> rings) {
  std::vector<Nested> nested;
  for (Ring& ring : rings) {
    if (!closes(ring)) continue;
    Nested& one = nested.emplace_back();
    one.area.polygons.push_back({ring});
    one.size = one.area.area_m2();
    one.ring = std::move(ring);
  }
  for (std::size_t i = 0; i < nested.size(); ++i) {
    for (std::size_t j = 0; j < nested.size(); ++j) {
      if (i == j || nested[j].size < nested[i].size || !lies_in(nested[i].ring, nested[j].area)) continue;
      if (nested[j].size == nested[i].size && j > i) continue;  // one ring twice
      ++nested[i].depth;
      if (!nested[i].around || nested[j].size < nested[*nested[i].around].size) nested[i].around = j;
    }
  }
  Outline outline;
  std::vector<std::size_t> polygon_of(nested.size(), 0);
  for (const bool holes : {false, true}) {
    for (std::size_t i = 0; i < nested.size(); ++i) {
      if ((nested[i].depth % 2 == 1) != holes) continue;
      if (holes) {
        outline.polygons[polygon_of[*nested[i].around]].push_back(std::move(nested[i].ring));
      } else {
        polygon_of[i] = outline.polygons.size();
        outline.polygons.push_back({std::move(nested[i].ring)});
      }
    }
  }
  return outline;
}

}  // namespace liantu::geo

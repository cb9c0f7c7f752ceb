// One area asked many times: does it hold this point, how far is that outline from it.
#pragma once

#include <vector>

#include "liantu/geo/outline.h"

namespace liantu::geo {

class AreaIndex {
 public:
  explicit AreaIndex(Outline area);

  bool holds(Point p) const;                      ///< as Outline::holds
  double distance_m(const Outline& other) const;  ///< as geo::distance_m; 0 when they have a point in common
  /// Metres from the corner of `other` that is furthest outside to the nearest edge of the area; 0 when none
  /// is outside.
  double reach_m(const Outline& other) const;
  const Outline& area() const { return area_; }

 private:
  struct Edge {
    Point a, b;
  };
  std::size_t band_of(double lat) const;
  double metres_to_edge(Point p) const;

  Outline area_;
  Box box_;
  std::vector<std::vector<Edge>> bands_;  ///< edges by the bands of latitude they pass, from south to north
};

}  // namespace liantu::geo

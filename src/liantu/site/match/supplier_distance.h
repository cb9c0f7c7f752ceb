// How near the suppliers of a project are to a place.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "liantu/site/match/matching_rule.h"
#include "liantu/site/match/site_table.h"

namespace liantu::site {

/// A local firm upstream on the project's chain.
struct Supplier {
  std::string name;
  geo::Point at;
};

class SupplierDistance {
 public:
  SupplierDistance(std::span<const Supplier> suppliers, const Plane& plane, const AdvantageRule& rule);

  struct Near {
    double metres;
    std::size_t supplier;  ///< in the span
  };
  /// The nearest ones, at most as many as the rule counts, nearest first.
  std::vector<Near> nearest(double x, double y) const;
  /// Mean over those of 1 at the supplier's door to 0 at the reach; unknown without suppliers or place.
  double share(double x, double y) const;

 private:
  static constexpr int kMost = 8;
  struct Place {
    double x, y;
    std::size_t supplier;
  };
  struct Found {
    double square[kMost];
    std::size_t place[kMost];
    int count = 0;
  };
  Found find(double x, double y) const;

  std::vector<Place> places_;  ///< by x: looking outwards from a place ends where x alone is too far
  int counted_;
  double reach_;
};

}  // namespace liantu::site

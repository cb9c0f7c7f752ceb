// Directed edges between places on a plane, walked round the faces on their left.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "liantu/geo/outline.h"

namespace liantu::geo {

/// Gnomonic plane about an origin, in metres there: the shortest way between two places is a straight line on
/// it (Snyder, Map Projections, 22), so a border stays where it is when it gets another corner. For areas
/// within some kilometres.
class LocalPlane {
 public:
  explicit LocalPlane(Point origin);
  struct Metres {
    double x = 0, y = 0;
  };
  Metres metres(Point p) const;
  Point degrees(Metres m) const;

 private:
  Point origin_;
  double sine_, cosine_;  ///< of the origin's latitude
};

/// Places: each is told from all others by more than `same_place_m`; the first of several keeps its
/// coordinates.
class EdgeGraph {
 public:
  EdgeGraph(LocalPlane plane, double same_place_m) : plane_(plane), same_place_m_(same_place_m) {}

  std::size_t place(Point p);
  Point at(std::size_t place) const { return points_[place]; }
  std::size_t places() const { return points_.size(); }
  const LocalPlane& plane() const { return plane_; }

  /// An edge and its opposite cancel each other when `cancelling`.
  void add(std::size_t from, std::size_t to, bool cancelling);

  /// Edges that lead to a place from which none leads on, taken off again and again.
  void prune();

  /// The faces on the left of the edges; every edge is used once. Rings are closed.
  std::vector<Ring> faces();

  /// Places within `same_place_m` of the segment, ends not counted, from `a` to `b`.
  std::vector<std::size_t> along(std::size_t a, std::size_t b) const;

 private:
  std::size_t next(std::size_t from, std::size_t at,
                   const std::multiset<std::pair<std::size_t, std::size_t>>& left) const;

  LocalPlane plane_;
  double same_place_m_;
  std::vector<Point> points_{};
  std::vector<LocalPlane::Metres> metres_{};
  std::multiset<std::pair<std::size_t, std::size_t>> edges_{};
};

}  // namespace liantu::geo

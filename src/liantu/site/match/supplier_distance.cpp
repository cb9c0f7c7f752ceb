#include "liantu/site/match/supplier_distance.h"

#include <algorithm>
#include <cmath>

namespace liantu::site {

SupplierDistance::SupplierDistance(std::span<const Supplier> suppliers, const Plane& plane,
                                   const AdvantageRule& rule)
    : counted_(std::clamp(rule.suppliers_counted, 1, kMost)), reach_(rule.supplier_reach_m) {
  for (std::size_t i = 0; i < suppliers.size(); ++i)
    places_.push_back({plane.x(suppliers[i].at), plane.y(suppliers[i].at), i});
  std::sort(places_.begin(), places_.end(),
            [](const Place& a, const Place& b) { return a.x != b.x ? a.x < b.x : a.supplier < b.supplier; });
}

SupplierDistance::Found SupplierDistance::find(double x, double y) const {
  Found found;
  double worst = kEnough;  ///< square of the farthest of those that count, once there are enough
  const auto take = [&](std::size_t at, double square) {
    int to = found.count < counted_ ? found.count++ : found.count - 1;
    for (; to > 0 && found.square[to - 1] > square; --to)
      found.square[to] = found.square[to - 1], found.place[to] = found.place[to - 1];
    found.square[to] = square;
    found.place[to] = at;
    if (found.count == counted_) worst = found.square[counted_ - 1];
  };
  const auto middle = std::lower_bound(places_.begin(), places_.end(), x,
                                       [](const Place& place, double at) { return place.x < at; });
  const auto from = static_cast<std::size_t>(middle - places_.begin());
  std::size_t right = from, left = from;
  for (bool more = true; more;) {
    more = false;
    if (left > 0) {
      const double dx = places_[left - 1].x - x, dy = places_[left - 1].y - y, square = dx * dx + dy * dy;
      if (dx * dx < worst) {
        --left;
        more = true;
        if (square < worst) take(left, square);
      }
    }
    if (right < places_.size()) {
      const double dx = places_[right].x - x, dy = places_[right].y - y, square = dx * dx + dy * dy;
      if (dx * dx < worst) {
        more = true;
        if (square < worst) take(right, square);
        ++right;
      }
    }
  }
  return found;
}

std::vector<SupplierDistance::Near> SupplierDistance::nearest(double x, double y) const {
  std::vector<Near> out;
  if (std::isnan(x)) return out;
  const Found found = find(x, y);
  for (int i = 0; i < found.count; ++i)
    out.push_back({std::sqrt(found.square[i]), places_[found.place[i]].supplier});
  return out;
}

double SupplierDistance::share(double x, double y) const {
  if (std::isnan(x) || places_.empty()) return kUnknown;
  const Found found = find(x, y);
  double sum = 0;
  for (int i = 0; i < found.count; ++i) sum += std::max(0.0, 1 - std::sqrt(found.square[i]) / reach_);
  return sum / found.count;
}

}  // namespace liantu::site

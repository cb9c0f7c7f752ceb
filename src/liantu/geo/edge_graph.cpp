#include "liantu/geo/edge_graph.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace liantu::geo {

namespace {

constexpr double kPlaneRadius = 6'371'007.2, kPlaneRadians = std::numbers::pi / 180;

}  // namespace

LocalPlane::LocalPlane(Point origin)
    : origin_(origin),
      sine_(std::sin(origin.lat * kPlaneRadians)),
      cosine_(std::cos(origin.lat * kPlaneRadians)) {}

LocalPlane::Metres LocalPlane::metres(Point p) const {
  const double off = (p.lon - origin_.lon) * kPlaneRadians, sine = std::sin(p.lat * kPlaneRadians),
               cosine = std::cos(p.lat * kPlaneRadians);
  const double towards = sine_ * sine + cosine_ * cosine * std::cos(off);
  return {kPlaneRadius * cosine * std::sin(off) / towards,
          kPlaneRadius * (cosine_ * sine - sine_ * cosine * std::cos(off)) / towards};
}

Point LocalPlane::degrees(Metres m) const {
  const double x = m.x / kPlaneRadius, y = m.y / kPlaneRadius;
  const double off = std::atan2(x, cosine_ - y * sine_);
  const double lat = std::atan2(sine_ + y * cosine_, std::hypot(x, cosine_ - y * sine_));
  return {origin_.lon + off / kPlaneRadians, lat / kPlaneRadians};
}

std::size_t EdgeGraph::place(Point p) {
  const LocalPlane::Metres m = plane_.metres(p);
  std::size_t best = points_.size();
  double least = same_place_m_;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const double apart = std::hypot(metres_[i].x - m.x, metres_[i].y - m.y);
    if (apart <= least && (apart < least || best == points_.size())) best = i, least = apart;
  }
  if (best == points_.size()) {
    points_.push_back(p);
    metres_.push_back(m);
  }
  return best;
}

void EdgeGraph::add(std::size_t from, std::size_t to, bool cancelling) {
  if (from == to) return;
  if (cancelling) {
    if (const auto opposite = edges_.find({to, from}); opposite != edges_.end()) {
      edges_.erase(opposite);
      return;
    }
  }
  edges_.insert({from, to});
}

void EdgeGraph::prune() {
  bool changed = true;
  while (changed) {
    changed = false;
    for (auto edge = edges_.begin(); edge != edges_.end();) {
      const auto first = edges_.lower_bound({edge->second, 0});
      // Only the way back leads on from there.
      bool leads_on = false;
      for (auto out = first; out != edges_.end() && out->first == edge->second; ++out)
        leads_on = leads_on || out->second != edge->first;
      if (leads_on) {
        ++edge;
        continue;
      }
      const auto back = edges_.find({edge->second, edge->first});
      if (back != edges_.end()) edges_.erase(back);
      edge = edges_.erase(edge);
      changed = true;
    }
  }
}

std::size_t EdgeGraph::next(std::size_t from, std::size_t at,
                            const std::multiset<std::pair<std::size_t, std::size_t>>& left) const {
  const auto angle = [&](std::size_t to) {
    return std::atan2(metres_[to].y - metres_[at].y, metres_[to].x - metres_[at].x);
  };
  const double back = angle(from);
  std::size_t best = points_.size();
  double least = 7;
  for (auto edge = left.lower_bound({at, 0}); edge != left.end() && edge->first == at; ++edge) {
    double clockwise = back - angle(edge->second);
    while (clockwise <= 1e-12) clockwise += 2 * std::numbers::pi;
    if (clockwise < least) best = edge->second, least = clockwise;
  }
  return best;
}

std::vector<Ring> EdgeGraph::faces() {
  std::vector<Ring> rings;
  std::multiset<std::pair<std::size_t, std::size_t>> left = edges_;
  while (!left.empty()) {
    auto [from, at] = *left.begin();
    const std::size_t start = from;
    left.erase(left.begin());
    Ring ring{points_[from], points_[at]};
    while (at != start) {
      const std::size_t to = next(from, at, left);
      if (to == points_.size()) return {};  // not closed: the edges were no borders
      left.erase(left.find({at, to}));
      from = at;
      at = to;
      ring.push_back(points_[at]);
    }
    rings.push_back(std::move(ring));
  }
  return rings;
}

std::vector<std::size_t> EdgeGraph::along(std::size_t a, std::size_t b) const {
  const double dx = metres_[b].x - metres_[a].x, dy = metres_[b].y - metres_[a].y,
               length = std::hypot(dx, dy);
  std::vector<std::pair<double, std::size_t>> found;
  if (length == 0) return {};
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (i == a || i == b) continue;
    const double px = metres_[i].x - metres_[a].x, py = metres_[i].y - metres_[a].y;
    const double share = (px * dx + py * dy) / length, off = std::abs(px * dy - py * dx) / length;
    if (off <= same_place_m_ && share > 0 && share < length) found.emplace_back(share, i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> places;
  for (const auto& [share, place] : found) places.push_back(place);
  return places;
}

}  // namespace liantu::geo

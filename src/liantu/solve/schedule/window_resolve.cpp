#include "liantu/solve/schedule/window_resolve.h"

#include <algorithm>
#include <limits>

namespace liantu::solve {

WindowResolve::WindowResolve(const ScheduleProblem& problem, Negotiation& talks, std::uint64_t seed)
    : problem_(problem), talks_(talks), random_(seed), users_(problem.resources.size()) {
  for (const std::vector<Index>& group : talks.groups())
    for (const Index i : group)
      for (const ResourceDemand& demand : problem.activities[i].demands)
        if (demand.units > 0 && problem.activities[i].duration > 0) users_[demand.resource].push_back(i);
}

/// The one who waits, and some of those that run on one of its resources meanwhile.
void WindowResolve::choose(const Window& window, std::span<const Time> starts) {
  freed_.assign(1, talks_.group_of(window.waiting));
  rivals_.clear();
  const std::vector<ResourceDemand>& demands = problem_.activities[window.waiting].demands;
  if (demands.empty()) return;
  for (const Index i : users_[demands[random_.below(demands.size())].resource]) {
    if (starts[i] >= window.to || starts[i] + problem_.activities[i].duration <= window.from) continue;
    const std::size_t group = talks_.group_of(i);
    if (group != freed_[0] && std::ranges::find(rivals_, group) == rivals_.end()) rivals_.push_back(group);
  }
  for (std::size_t wanted = 1 + random_.below(kMostFreed - 1); wanted > 0 && !rivals_.empty(); --wanted) {
    const std::size_t at = random_.below(rivals_.size());
    freed_.push_back(rivals_[at]);
    rivals_[at] = rivals_.back();
    rivals_.pop_back();
  }
}

bool WindowResolve::solve(const Window& window, std::span<Time> starts) {
  choose(window, starts);
  if (freed_.size() < 2) return false;
  if (!talks_.stand(starts, kScarce * talks_.mean_weight())) return false;
  float best = std::numeric_limits<float>::max();
  for (std::size_t order = 0; order < kOrders; ++order) {
    for (std::size_t k = freed_.size(); k > 1; --k) std::swap(freed_[k - 1], freed_[random_.below(k)]);
    for (const std::size_t group : freed_) talks_.leave(group);
    float cost = 0;
    for (const std::size_t group : freed_) cost += talks_.come_back(group);
    if (cost >= best) continue;
    best = cost;
    for (const std::size_t group : freed_)
      for (const Index i : talks_.groups()[group]) starts[i] = talks_.start(i);
  }
  return true;
}

}  // namespace liantu::solve

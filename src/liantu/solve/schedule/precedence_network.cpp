#include "liantu/solve/schedule/precedence_network.h"

#include <algorithm>

namespace liantu::solve {
namespace {

struct ArcTable {
  std::vector<std::size_t> first;
  std::vector<PrecedenceArc> arcs;
};

/// One arc per pair, with the longest lag of those given.
template <typename Owner, typename Other>
ArcTable arc_table(const ScheduleProblem& problem, Owner owner, Other other) {
  std::vector<std::vector<PrecedenceArc>> of(problem.activities.size());
  for (const PrecedenceLink& link : problem.links) of[owner(link)].push_back({other(link), link.lag});
  ArcTable table{{0}, {}};
  for (auto& arcs : of) {
    std::ranges::sort(arcs, [](const PrecedenceArc& a, const PrecedenceArc& b) {
      return a.activity != b.activity ? a.activity < b.activity : a.lag > b.lag;
    });
    const auto twice = std::ranges::unique(arcs, {}, &PrecedenceArc::activity);
    table.arcs.insert(table.arcs.end(), arcs.begin(), twice.begin());
    table.first.push_back(table.arcs.size());
  }
  return table;
}

}  // namespace

PrecedenceNetwork::PrecedenceNetwork(const ScheduleProblem& problem) {
  ArcTable before = arc_table(
      problem, [](const PrecedenceLink& l) { return l.to; }, [](const PrecedenceLink& l) { return l.from; });
  ArcTable after = arc_table(
      problem, [](const PrecedenceLink& l) { return l.from; }, [](const PrecedenceLink& l) { return l.to; });
  before_ = std::move(before.arcs);
  before_first_ = std::move(before.first);
  after_ = std::move(after.arcs);
  after_first_ = std::move(after.first);

  std::vector<std::size_t> waits(size());
  for (Index i = 0; i < size(); ++i) {
    waits[i] = this->before(i).size();
    if (waits[i] == 0) order_.push_back(i);
  }
  for (std::size_t next = 0; next < order_.size(); ++next) {
    for (const PrecedenceArc& arc : this->after(order_[next]))
      if (--waits[arc.activity] == 0) order_.push_back(arc.activity);
  }
}

std::vector<Index> PrecedenceNetwork::ring() const {
  if (order_.size() == size()) return {};
  std::vector<char> ordered(size(), 0);
  for (const Index i : order_) ordered[i] = 1;
  // Who is not ordered waits for another one that is not, so going back comes round.
  std::vector<std::size_t> met(size(), 0);
  std::vector<Index> way;
  Index at = static_cast<Index>(std::ranges::find(ordered, 0) - ordered.begin());
  while (met[at] == 0) {
    way.push_back(at);
    met[at] = way.size();
    at = std::ranges::find_if(before(at), [&](const PrecedenceArc& arc) {
           return ordered[arc.activity] == 0;
         })->activity;
  }
  std::vector<Index> ring(way.begin() + static_cast<std::ptrdiff_t>(met[at] - 1), way.end());
  std::ranges::reverse(ring);
  return ring;
}

}  // namespace liantu::solve

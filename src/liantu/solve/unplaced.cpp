#include "liantu/solve/unplaced.h"

#include <algorithm>

namespace liantu::solve {
namespace {

/// What is left of every capacity and quota.
struct Room {
  std::vector<Amount> capacity, quota;

  Room(const AssignmentProblem& problem, const std::vector<Index>& choice) {
    for (Index agent = 0; agent < problem.agents(); ++agent)
      for (const Amount amount : problem.capacity(agent)) capacity.push_back(amount);
    for (Index q = 0; q < problem.quotas(); ++q) quota.push_back(problem.quota(q));
    for (Index item = 0; item < choice.size(); ++item) {
      if (choice[item] == kNone) continue;
      const auto load = problem.load(item, choice[item]);
      const std::size_t first = problem.choices(item)[choice[item]].agent * problem.dimensions();
      for (std::size_t d = 0; d < load.size(); ++d) capacity[first + d] -= load[d];
      for (const QuotaUse& use : problem.uses(item, choice[item])) quota[use.quota] -= use.amount;
    }
  }
};

/// Counts one choice that needs more than there is; true when it does.
bool lacks(Unplaced& why, const Resource& resource, Amount needed, Amount room, double price) {
  if (needed <= room) return false;
  auto known = std::ranges::find(why.lacks, resource, &Lack::resource);
  if (known == why.lacks.end()) known = why.lacks.insert(known, {resource, 0, needed - room, price});
  ++known->choices;
  known->least_short = std::min(known->least_short, needed - room);
  return true;
}

Unplaced explain(const AssignmentProblem& problem, const AssignmentResult& result, const Room& room,
                 Index item) {
  Unplaced why;
  why.item = item;
  const std::size_t dimensions = problem.dimensions();
  for (Index c = 0; c < problem.choices(item).size(); ++c) {
    const Index agent = problem.choices(item)[c].agent;
    bool short_of = false;
    for (Index d = 0; d < dimensions; ++d) {
      const std::size_t at = agent * dimensions + d;
      short_of |= lacks(why, {agent, d, kNone}, problem.load(item, c)[d], room.capacity[at],
                        result.capacity_price[at]);
    }
    for (const QuotaUse& use : problem.uses(item, c))
      short_of |=
          lacks(why, {kNone, 0, use.quota}, use.amount, room.quota[use.quota], result.quota_price[use.quota]);
    why.fitting += short_of ? 0 : 1;
  }
  std::ranges::stable_sort(why.lacks, [](const Lack& a, const Lack& b) {
    return a.choices != b.choices ? a.choices > b.choices : a.price > b.price;
  });
  return why;
}

}  // namespace

std::vector<Unplaced> explain_unplaced(const AssignmentProblem& problem, const AssignmentResult& result) {
  std::vector<Unplaced> all;
  const Room room(problem, result.choice);
  for (Index item = 0; item < result.choice.size(); ++item)
    if (result.choice[item] == kNone) all.push_back(explain(problem, result, room, item));
  return all;
}

}  // namespace liantu::solve

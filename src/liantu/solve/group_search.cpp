#include "liantu/solve/group_search.h"

#include <algorithm>

namespace liantu::solve {
namespace {

constexpr double kFirstSize = 40, kLeastSize = 8;
constexpr double kGrow = 1.01, kShrink = 0.99;  // of the wanted size, after complete and cut-off searches
constexpr std::size_t kNodesPerItem = 2, kLeastNodes = 200, kMostNodes = 400;  // of a search …
constexpr std::size_t kNodesGrow = 2;        // … and of those of everything, each time they were too few
constexpr std::uint64_t kCellWork = 100;     // of setting up a cell of the group's tables
constexpr double kMostSideways = 0.5;        // share of searches for one as cheap instead of cheaper …
constexpr double kFailuresToSideways = 100;  // … reached by that many groups in vain

}  // namespace

GroupSearch::GroupSearch(const GroupSearchInput& input, RandomStream& random, Budget& budget)
    : table_(input.table),
      knapsacks_(input.knapsacks),
      prices_(input.prices),
      random_(random),
      budget_(budget),
      loading_(table_),
      choice_(table_, input.ranked, random),
      branching_(random, budget),
      size_(kFirstSize),
      nodes_(std::clamp(kNodesPerItem * table_.items(), kLeastNodes, kMostNodes)),
      nodes_for_whole_(nodes_),
      agent_number_(table_.agents() + 1, kNone),
      side_number_(table_.resources(), kNone) {}

void GroupSearch::start(const std::vector<Index>& choices) {
  for (Index item = 0; item < table_.items(); ++item) {
    if (loading_.choice(item) != kNone) loading_.take(item);
    loading_.put(item, choices[item]);
  }
  failures_ = 0;
}

/// Its capacity is what items outside the group leave; those inside are added back by build_problem.
Index GroupSearch::agent_number(Index agent) {
  if (agent_number_[agent] == kNone) {
    agent_number_[agent] = static_cast<Index>(agents_.size());
    agents_.push_back(agent);
  }
  return agent_number_[agent];
}

/// The number of a limited resource beside the knapsacks; nothing for what a knapsack holds exactly.
std::optional<Index> GroupSearch::side_number(Index resource) {
  const std::size_t agent = resource / table_.dimensions();
  const bool main = agent < table_.agents() && knapsacks_.resource[agent] == resource;
  if (main && knapsacks_.exact[agent] != 0) return std::nullopt;
  if (side_number_[resource] == kNone) {
    side_number_[resource] = static_cast<Index>(sides_.size());
    sides_.push_back(resource);
    problem_.room.push_back(table_.limit(resource) - loading_.used(resource));
    problem_.room_price.push_back(main ? 0 : prices_.of_resource[resource]);
  }
  return side_number_[resource];
}

// Quotas, and capacities beyond the knapsack's own, with the room that others leave.
void GroupSearch::add_sides() {
  GroupProblem& p = problem_;
  for (const Index r : sides_) side_number_[r] = kNone;
  sides_.clear();
  p.room.clear();
  p.room_price.clear();
  p.side_uses.clear();
  p.first_side_use.clear();
  const auto plain = [&](Index a) { return a >= table_.agents() || knapsacks_.exact[a] != 0; };
  if (table_.dimensions() == 1 && !table_.has_quotas() && std::ranges::all_of(agents_, plain)) return;
  p.first_side_use.push_back(0);
  for (const Index choice : group_.choices) {
    table_.each_use(choice, [&](Index resource, Amount amount) {
      if (const auto number = side_number(resource)) p.side_uses.push_back({*number, amount});
    });
    p.first_side_use.push_back(p.side_uses.size());
  }
  for (const Index item : group_.items) {
    table_.each_use(loading_.choice(item), [&](Index resource, Amount amount) {
      if (side_number_[resource] != kNone) p.room[side_number_[resource]] += amount;
    });
  }
}

void GroupSearch::build_problem() {
  GroupProblem& p = problem_;
  for (const Index agent : agents_) agent_number_[agent] = kNone;
  agents_.clear();
  p.first_cell = group_.first;
  p.cells.clear();
  for (const Index c : group_.choices)
    p.cells.push_back({agent_number(table_.agent(c)), knapsacks_.load[c], table_.cost(c)});
  std::vector<Amount> left;
  for (const Index agent : agents_) {
    const bool someone = agent < table_.agents();
    left.push_back(
        someone ? table_.limit(knapsacks_.resource[agent]) - loading_.used(knapsacks_.resource[agent]) : 0);
  }
  for (const Index item : group_.items) {
    const Index choice = loading_.choice(item), agent = table_.agent(choice);
    if (table_.placed(choice))
      left[agent_number(agent)] +=
          table_.load(choice)[knapsacks_.resource[agent] - agent * table_.dimensions()];
  }
  p.capacity.clear();
  for (std::size_t k = 0; k < agents_.size(); ++k)
    p.capacity.push_back(agents_[k] < table_.agents()
                             ? static_cast<std::int32_t>(left[k] / knapsacks_.divisor[agents_[k]])
                             : 0);
  add_sides();
  budget_.charge(kCellWork * p.cells.size());
}

Cost GroupSearch::group_cost() const {
  Cost cost = 0;
  for (const Index item : group_.items) cost += table_.cost(loading_.choice(item));
  return cost;
}

bool GroupSearch::improve_once() {
  choice_.choose(loading_, size_, group_);
  build_problem();
  std::vector<double> price;
  for (const Index item : group_.items) price.push_back(prices_.of_item[item]);
  const double sideways_share =
      kMostSideways * std::min(1.0, static_cast<double>(failures_) / kFailuresToSideways);
  const bool sideways = random_.unit() < sideways_share;
  const Cost before = group_cost();
  GroupBranching::Limits limits;
  limits.nodes = group_.whole ? nodes_for_whole_ : nodes_;
  const auto found = branching_.improve(problem_, sideways ? before + 1 : before, std::move(price), limits);
  if (!sideways) {
    size_ *= branching_.complete() ? kGrow : kShrink;
    size_ = std::clamp(size_, kLeastSize, std::max(kLeastSize, static_cast<double>(table_.items())));
  }
  ++failures_;
  if (!found) {
    if (group_.whole && branching_.complete())
      optimal_ = true;
    else if (group_.whole)
      nodes_for_whole_ *= kNodesGrow;
    return false;
  }
  for (const Index item : group_.items) loading_.take(item);
  for (std::size_t k = 0; k < group_.items.size(); ++k)
    loading_.put(group_.items[k], group_.choices[(*found)[k]]);
  const bool better = group_cost() < before;
  if (better) failures_ = 0;
  return better;
}

}  // namespace liantu::solve

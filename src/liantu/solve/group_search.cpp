#include "liantu/solve/group_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liantu::solve {
namespace {

constexpr double kFirstSize = 40, kLeastSize = 8;
constexpr double kGrow = 1.01, kShrink = 0.99;  // of the wanted size, after complete and cut-off searches
constexpr std::size_t kMostAgents = kGroupAgents - 1;  // one stands for "unplaced"
constexpr std::size_t kNodes = 200;

}  // namespace

GroupSearch::GroupSearch(const ChoiceTable& table, const ResourcePrices& resources,
                         const KnapsackCapacities& knapsacks, const std::vector<double>& item_price,
                         RandomStream& random, Budget& budget)
    : table_(table),
      resources_(resources),
      knapsacks_(knapsacks),
      item_price_(item_price),
      random_(random),
      budget_(budget),
      loading_(table),
      branching_(random, budget),
      size_(kFirstSize),
      local_agent_(table.agents() + 1, kNone) {}

void GroupSearch::start(const std::vector<Index>& choices) {
  for (Index item = 0; item < table_.items(); ++item) {
    if (loading_.choice(item) != kNone) loading_.take(item);
    loading_.put(item, choices[item]);
  }
}

void GroupSearch::choose_agents() {
  for (const Index agent : agents_) local_agent_[agent] = kNone;
  std::vector<Index> all(table_.agents());
  std::iota(all.begin(), all.end(), Index{0});
  agents_.clear();
  double items = 0;
  for (std::size_t k = 0; k < std::min(all.size(), kMostAgents) && (agents_.size() < 2 || items < size_);
       ++k) {
    std::swap(all[k], all[k + random_.below(all.size() - k)]);
    local_agent_[all[k]] = static_cast<Index>(agents_.size());
    agents_.push_back(all[k]);
    items += static_cast<double>(loading_.items_of(all[k]).size());
  }
}

void GroupSearch::gather_items() {
  items_.clear();
  for (const Index agent : agents_)
    for (const Index item : loading_.items_of(agent)) items_.push_back(item);
  const auto nobody = static_cast<Index>(table_.agents());
  for (const Index item : loading_.items_of(nobody)) {
    bool touches = false;
    for (Index c = table_.begin(item); c < table_.end(item); ++c)
      touches |= local_agent_[table_.agent(c)] != kNone;
    if (touches) items_.push_back(item);
  }
  local_agent_[nobody] = static_cast<Index>(agents_.size());
  agents_.push_back(nobody);
}

// Quotas, and capacities beyond the knapsack's own, with the room that others leave.
void GroupSearch::add_sides(std::vector<Index>& side_of) {
  GroupProblem& p = problem_;
  p.room.clear();
  p.room_price.clear();
  p.side_uses.clear();
  p.first_side_use.clear();
  const bool all_exact =
      std::ranges::all_of(agents_, [&](Index a) { return a >= table_.agents() || knapsacks_.exact[a] != 0; });
  if (table_.dimensions() == 1 && !table_.has_quotas() && all_exact) return;
  side_of.assign(table_.resources(), kNone);
  p.first_side_use.push_back(0);
  for (std::size_t at = 0; at < choice_at_.size(); ++at) {
    if (choice_at_[at] != kNone) {
      table_.each_use(choice_at_[at], [&](Index r, Amount amount) {
        const std::size_t agent = r / table_.dimensions();
        if (agent < table_.agents() && knapsacks_.resource[agent] == r && knapsacks_.exact[agent] != 0)
          return;
        if (side_of[r] == kNone) {
          side_of[r] = static_cast<Index>(p.room.size());
          p.room.push_back(table_.limit(r) - loading_.used(r));
          p.room_price.push_back(knapsacks_.resource.size() > agent && knapsacks_.resource[agent] == r
                                     ? 0
                                     : resources_.of_resource[r]);
        }
        p.side_uses.push_back({side_of[r], amount});
      });
    }
    p.first_side_use.push_back(p.side_uses.size());
  }
  for (const Index item : items_) {
    table_.each_use(loading_.choice(item), [&](Index r, Amount amount) {
      if (side_of[r] != kNone) p.room[side_of[r]] += amount;
    });
  }
}

void GroupSearch::build_problem() {
  GroupProblem& p = problem_;
  p.items = items_.size();
  p.agents = agents_.size();
  p.allowed.assign(p.items, 0);
  p.cost.assign(p.items * p.agents, 0);
  p.load.assign(p.items * p.agents, 0);
  choice_at_.assign(p.items * p.agents, kNone);
  p.capacity.clear();
  for (const Index agent : agents_)
    p.capacity.push_back(agent < table_.agents() ? knapsacks_.capacity[agent] : 0);
  for (std::size_t item = 0; item < p.items; ++item) {
    for (Index c = table_.begin(items_[item]); c < table_.end(items_[item]); ++c) {
      const Index agent = local_agent_[table_.agent(c)];
      if (agent == kNone) continue;
      const std::size_t at = p.at(agent, item);
      p.allowed[item] |= std::uint64_t{1} << agent;
      p.cost[at] = table_.cost(c);
      p.load[at] = knapsacks_.load[c];
      choice_at_[at] = c;
    }
  }
  std::vector<Index> side_of;
  add_sides(side_of);
}

Cost GroupSearch::group_cost() const {
  Cost cost = 0;
  for (const Index item : items_) cost += table_.cost(loading_.choice(item));
  return cost;
}

bool GroupSearch::improve_once() {
  choose_agents();
  gather_items();
  build_problem();
  std::vector<double> price;
  for (const Index item : items_) price.push_back(item_price_[item]);
  GroupBranching::Limits limits;
  limits.nodes = kNodes;
  const auto found = branching_.improve(problem_, group_cost(), std::move(price), limits);
  budget_.charge(items_.size() * agents_.size());
  const bool everything = items_.size() == table_.items() && agents_.size() == table_.agents() + 1;
  size_ = branching_.complete() ? std::min(size_ * kGrow, static_cast<double>(table_.items()))
                                : std::max(size_ * kShrink, kLeastSize);
  if (!found) {
    optimal_ |= everything && branching_.complete();
    return false;
  }
  for (std::size_t item = 0; item < items_.size(); ++item) loading_.take(items_[item]);
  for (std::size_t item = 0; item < items_.size(); ++item)
    loading_.put(items_[item], choice_at_[problem_.at((*found)[item], item)]);
  return true;
}

}  // namespace liantu::solve

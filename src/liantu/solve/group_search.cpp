#include "liantu/solve/group_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liantu::solve {
namespace {

constexpr double kFirstSize = 40, kLeastSize = 8;
constexpr double kGrow = 1.01, kShrink = 0.99;         // of the wanted size, after complete and cut-off searches
constexpr std::size_t kMostAgents = kGroupAgents - 1;  // one stands for "unplaced"
constexpr std::size_t kNodes = 200;
constexpr std::uint64_t kCellWork = 20;                // of setting up a cell of the group's tables
constexpr double kRankDecay = 3;                       // related agents: odds of rank r fall by e^(−r / this)
constexpr double kMostSideways = 0.5;                  // share of searches for one as cheap instead of cheaper …
constexpr double kFailuresToSideways = 100;            // … reached by that many groups in vain

}  // namespace

GroupSearch::GroupSearch(const GroupSearchInput& input, RandomStream& random, Budget& budget)
    : table_(input.table),
      ranked_(input.ranked),
      knapsacks_(input.knapsacks),
      prices_(input.prices),
      random_(random),
      budget_(budget),
      loading_(table_),
      branching_(random, budget),
      size_(kFirstSize),
      local_agent_(table_.agents() + 1, kNone),
      side_of_(table_.resources(), kNone) {}

void GroupSearch::start(const std::vector<Index>& choices) {
  for (Index item = 0; item < table_.items(); ++item) {
    if (loading_.choice(item) != kNone) loading_.take(item);
    loading_.put(item, choices[item]);
  }
}

void GroupSearch::add_agent(Index agent) {
  if (local_agent_[agent] != kNone) return;
  local_agent_[agent] = static_cast<Index>(agents_.size());
  agents_.push_back(agent);
}

void GroupSearch::choose_agents() {
  for (const Index agent : agents_) local_agent_[agent] = kNone;
  agents_.clear();
  if (table_.agents() <= kMostAgents) {
    choose_all_agents();
  } else {
    add_related_agents();
    add_empty_agents();
  }
}

// Any of them, until they have as many items as wanted.
void GroupSearch::choose_all_agents() {
  std::vector<Index> all(table_.agents());
  std::iota(all.begin(), all.end(), Index{0});
  double items = 0;
  for (std::size_t k = 0; k < all.size() && (agents_.size() < 2 || items < size_); ++k) {
    std::swap(all[k], all[k + random_.below(all.size() - k)]);
    add_agent(all[k]);
    items += static_cast<double>(loading_.items_of(all[k]).size());
  }
}

// An item's agent, an agent that one of its items would like, and so on.
void GroupSearch::add_related_agents() {
  std::vector<Index> items{static_cast<Index>(random_.below(table_.items()))};
  const std::size_t most = kMostAgents / 2;
  for (std::size_t tries = 0; tries < 4 * most && agents_.size() < most && static_cast<double>(items.size()) < size_; ++tries) {
    const Index item = items[random_.below(items.size())];
    const auto liked = ranked_.of(item);
    const auto rank = static_cast<std::size_t>(-std::log(random_.unit() + 1e-300) * kRankDecay);
    const Index agent = tries == 0 ? loading_.agent(item) : table_.agent(liked[std::min(rank, liked.size() - 1)]);
    if (agent >= table_.agents() || local_agent_[agent] != kNone) continue;
    add_agent(agent);
    for (const Index there : loading_.items_of(agent)) items.push_back(there);
  }
}

// What the group's items would like best and is not taken: no item joins by that.
void GroupSearch::add_empty_agents() {
  const std::vector<Index> chosen = agents_;
  for (std::size_t rank = 0; agents_.size() < kMostAgents && rank < kMostAgents; ++rank) {
    for (const Index agent : chosen) {
      for (const Index item : loading_.items_of(agent)) {
        const auto liked = ranked_.of(item);
        if (rank >= liked.size() || agents_.size() >= kMostAgents) continue;
        const Index other = table_.agent(liked[rank]);
        if (other < table_.agents() && loading_.items_of(other).empty()) add_agent(other);
      }
    }
  }
}

void GroupSearch::gather_items() {
  items_.clear();
  for (const Index agent : agents_)
    for (const Index item : loading_.items_of(agent)) items_.push_back(item);
  const auto nobody = static_cast<Index>(table_.agents());
  for (const Index item : loading_.items_of(nobody)) {
    bool touches = agents_.size() == table_.agents();
    for (Index c = table_.begin(item); !touches && c < table_.end(item); ++c)
      touches = local_agent_[table_.agent(c)] != kNone;
    if (touches) items_.push_back(item);
  }
  add_agent(nobody);
}

/// The number of a limited resource beside the knapsacks; nothing for what a knapsack holds exactly.
std::optional<Index> GroupSearch::side(Index resource) {
  const std::size_t agent = resource / table_.dimensions();
  const bool main = agent < table_.agents() && knapsacks_.resource[agent] == resource;
  if (main && knapsacks_.exact[agent] != 0) return std::nullopt;
  if (side_of_[resource] == kNone) {
    side_of_[resource] = static_cast<Index>(sides_.size());
    sides_.push_back(resource);
    problem_.room.push_back(table_.limit(resource) - loading_.used(resource));
    problem_.room_price.push_back(main ? 0 : prices_.of_resource[resource]);
  }
  return side_of_[resource];
}

// Quotas, and capacities beyond the knapsack's own, with the room that others leave.
void GroupSearch::add_sides() {
  GroupProblem& p = problem_;
  for (const Index r : sides_) side_of_[r] = kNone;
  sides_.clear();
  p.room.clear();
  p.room_price.clear();
  p.side_uses.clear();
  p.first_side_use.clear();
  const auto plain = [&](Index a) { return a >= table_.agents() || knapsacks_.exact[a] != 0; };
  if (table_.dimensions() == 1 && !table_.has_quotas() && std::ranges::all_of(agents_, plain)) return;
  p.first_side_use.push_back(0);
  for (const Index choice : choice_at_) {
    if (choice != kNone) {
      table_.each_use(choice, [&](Index resource, Amount amount) {
        if (const auto number = side(resource)) p.side_uses.push_back({*number, amount});
      });
    }
    p.first_side_use.push_back(p.side_uses.size());
  }
  for (const Index item : items_) {
    table_.each_use(loading_.choice(item), [&](Index resource, Amount amount) {
      if (side_of_[resource] != kNone) p.room[side_of_[resource]] += amount;
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
  add_sides();
}

Cost GroupSearch::group_cost() const {
  Cost cost = 0;
  for (const Index item : items_) cost += table_.cost(loading_.choice(item));
  return cost;
}

bool GroupSearch::everything() const {
  return items_.size() == table_.items() && agents_.size() == table_.agents() + 1;
}

void GroupSearch::apply(const std::vector<std::uint8_t>& agent_of) {
  for (const Index item : items_) loading_.take(item);
  for (std::size_t item = 0; item < items_.size(); ++item)
    loading_.put(items_[item], choice_at_[problem_.at(agent_of[item], item)]);
}

bool GroupSearch::improve_once() {
  choose_agents();
  gather_items();
  build_problem();
  budget_.charge(kCellWork * items_.size() * agents_.size());
  std::vector<double> price;
  for (const Index item : items_) price.push_back(prices_.of_item[item]);
  const bool sideways = random_.unit() < kMostSideways * std::min(1.0, static_cast<double>(failures_) / kFailuresToSideways);
  const Cost before = group_cost();
  const auto found = branching_.improve(problem_, sideways ? before + 1 : before, std::move(price), {.nodes = kNodes});
  if (!sideways) {
    size_ *= branching_.complete() ? kGrow : kShrink;
    size_ = std::clamp(size_, kLeastSize, std::max(kLeastSize, static_cast<double>(table_.items())));
  }
  ++failures_;
  if (!found) {
    optimal_ |= everything() && branching_.complete();
    return false;
  }
  apply(*found);
  const bool better = group_cost() < before;
  if (better) failures_ = 0;
  return better;
}

}  // namespace liantu::solve

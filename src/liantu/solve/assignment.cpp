#include "liantu/solve/assignment.h"

#include <algorithm>
#include <cmath>

#include "liantu/solve/group_search.h"
#include "liantu/solve/penalty_search.h"
#include "liantu/solve/priced_start.h"
#include "liantu/solve/unplaced.h"

namespace liantu::solve {
namespace {

constexpr int kFirstSteps = 1000, kResourceSteps = 1500, kItemSteps = 2500;  // of subgradients
constexpr double kFirstShare = 0.1, kResourceShare = 0.2,
                 kItemShare = 0.3;                  // of the budget, at most until their end
constexpr std::uint64_t kTurnWork = 2'000'000'000;  // of groups and of chains, in turn
constexpr std::size_t kRoundsPerLook = 20;
constexpr std::size_t kRoundsAtOnce = 100'000;
constexpr std::size_t kRanked = 12;  // choices of an item that the chains go to

/// The course of one call: what is known so far, and who is told of it.
class Course {
 public:
  Course(const AssignmentProblem& problem, const AssignmentLimits& limits)
      : problem_(problem),
        limits_(limits),
        table_(problem),
        random_(limits.seed),
        budget_(limits.work, limits.seconds, limits.cancel) {
    result_.bound = -std::numeric_limits<double>::infinity();
  }

  AssignmentResult run();

 private:
  const AssignmentProblem& problem_;
  const AssignmentLimits& limits_;
  ChoiceTable table_;
  RandomStream random_;
  Budget budget_;
  ResourcePrices resources_;
  KnapsackCapacities knapsacks_;
  ItemPrices items_;
  AssignmentResult result_;
  std::vector<Index> best_;  ///< choices of the best assignment, numbered as in the table

  void first_bound();
  bool find_first();
  void raise_bounds();
  void improve();
  void run_groups(GroupSearch& groups);
  void run_chains(PenaltySearch& chains);
  void set_prices();
  void certify(double bound, const std::vector<double>& of_item, const std::vector<double>& of_resource);
  void tell() const;
  void note_bound(double bound);
  bool note_assignment(const std::vector<Index>& choices);
  bool good_enough() const;
  AssignmentResult finished(AssignmentStatus status);
};

double dearest_total(const ChoiceTable& table) {
  double sum = 0;
  for (Index item = 0; item < table.items(); ++item) {
    Cost most = table.cost(table.begin(item));
    for (Index c = table.begin(item); c < table.end(item); ++c) most = std::max(most, table.cost(c));
    sum += static_cast<double>(most);
  }
  return sum;
}

void Course::tell() const {
  if (limits_.progress) limits_.progress({budget_.seconds(), budget_.work(), result_.value, result_.bound});
}

// Costs are whole numbers, so the bound may be rounded up.
void Course::note_bound(double bound) {
  bound = std::ceil(bound - 1e-6);
  if (bound <= result_.bound) return;
  result_.bound = bound;
  tell();
}

// Reckoned anew from the problem before it counts.
bool Course::note_assignment(const std::vector<Index>& choices) {
  std::vector<Index> choice(choices.size()), agent(choices.size());
  for (Index item = 0; item < choices.size(); ++item) {
    choice[item] = table_.origin(choices[item]);
    agent[item] = choice[item] == kNone ? kNone : problem_.choices(item)[choice[item]].agent;
  }
  const auto cost = cost_if_feasible(problem_, choice);
  if (!cost || (result_.value && *cost >= *result_.value)) return false;
  result_.value = cost;
  result_.choice = std::move(choice);
  result_.agent = std::move(agent);
  best_ = choices;
  tell();
  return true;
}

bool Course::good_enough() const {
  const auto gap = result_.gap();
  return gap && *gap <= limits_.gap;
}

void Course::first_bound() {
  resources_ = free_resources(table_);
  raise_prices(table_, dearest_total(table_), kFirstSteps, kFirstShare, budget_, resources_);
  note_bound(resources_.bound);
  certify(resources_.bound, resources_.of_item, resources_.of_resource);
  knapsacks_ = knapsack_capacities(table_, resources_.of_resource);
}

bool Course::find_first() {
  if (const auto start = priced_start(table_, resources_)) return note_assignment(*start);
  const RankedChoices ranked(table_, resources_, kRanked);
  PenaltySearch search(table_, resources_, ranked, random_, budget_);
  search.start();
  while (!search.best() && !budget_.spent()) search.run(kRoundsAtOnce, true);
  return search.best() && note_assignment(*search.best());
}

void Course::raise_bounds() {
  const auto value = static_cast<double>(*result_.value);
  raise_prices(table_, value, kResourceSteps, kResourceShare, budget_, resources_);
  note_bound(resources_.bound);
  certify(resources_.bound, resources_.of_item, resources_.of_resource);
  if (good_enough()) return;
  items_ = price_items(table_, resources_, knapsacks_, value, kItemSteps, kItemShare, budget_);
  note_bound(items_.bound);
  certify(items_.bound, items_.of_item, items_.of_side);
}

void Course::certify(double bound, const std::vector<double>& of_item,
                     const std::vector<double>& of_resource) {
  AssignmentCertificate& known = result_.certificate;
  if (!known.item_price.empty() && bound < known.bound) return;
  const auto quotas =
      of_resource.begin() + static_cast<std::ptrdiff_t>(table_.agents() * table_.dimensions());
  known = {bound, of_item, {of_resource.begin(), quotas}, {quotas, of_resource.end()}};
}

// Groups; where quotas tie far items to each other, chains in turn with them.
void Course::improve() {
  if (good_enough()) return;
  const RankedChoices ranked(table_, resources_, kRanked);
  GroupSearch groups({table_, ranked, knapsacks_, items_}, random_, budget_);
  PenaltySearch chains(table_, resources_, ranked, random_, budget_);
  while (!good_enough() && !budget_.spent()) {
    groups.start(best_);
    run_groups(groups);
    if (!table_.has_quotas() || good_enough() || budget_.spent()) continue;
    chains.start(best_);
    run_chains(chains);
  }
}

void Course::run_groups(GroupSearch& groups) {
  const std::uint64_t end = budget_.work() + kTurnWork;
  const auto turn_over = [&] { return table_.has_quotas() && budget_.work() >= end; };
  while (!good_enough() && !budget_.spent() && !turn_over()) {
    if (groups.improve_once()) note_assignment(groups.loading().choices());
    if (groups.optimal()) note_bound(static_cast<double>(*result_.value));
  }
}

void Course::run_chains(PenaltySearch& chains) {
  const std::uint64_t end = budget_.work() + kTurnWork;
  while (!budget_.spent() && budget_.work() < end) chains.run(kRoundsPerLook, false);
  if (chains.best()) note_assignment(*chains.best());
}

void Course::set_prices() {
  const auto& price = resources_.of_resource;
  if (price.empty()) return;
  const auto quotas = price.begin() + static_cast<std::ptrdiff_t>(table_.agents() * table_.dimensions());
  result_.capacity_price.assign(price.begin(), quotas);
  result_.quota_price.assign(quotas, price.end());
}

AssignmentResult Course::finished(AssignmentStatus status) {
  set_prices();
  if (result_.value) result_.unplaced = explain_unplaced(problem_, result_);
  result_.status = status;
  result_.work = budget_.work();
  result_.seconds = budget_.seconds();
  return std::move(result_);
}

AssignmentResult Course::run() {
  result_.impossible = table_.impossible();
  if (!result_.impossible.empty()) return finished(AssignmentStatus::Infeasible);
  if (table_.items() == 0) {
    note_assignment({});
    note_bound(0);
    return finished(AssignmentStatus::Optimal);
  }
  first_bound();
  if (result_.bound > dearest_total(table_)) return finished(AssignmentStatus::Infeasible);
  if (!find_first()) return finished(AssignmentStatus::Limit);
  raise_bounds();
  improve();
  const bool proved = static_cast<double>(*result_.value) <= result_.bound;
  return finished(proved ? AssignmentStatus::Optimal : AssignmentStatus::Feasible);
}

}  // namespace

std::optional<double> AssignmentResult::gap() const {
  if (!value) return std::nullopt;
  const double above = static_cast<double>(*value) - bound;
  return above <= 0 ? 0 : above / std::max(1.0, std::abs(static_cast<double>(*value)));
}

AssignmentResult assign(const AssignmentProblem& problem, const AssignmentLimits& limits) {
  return Course(problem, limits).run();
}

}  // namespace liantu::solve

// Assignment with capacities (the generalised assignment problem and what practice adds to it): every item
// goes to one of the agents that may take it, at the least total cost, so that no agent's capacities and no
// shared quota are exceeded.
//
// Amounts and costs are integers in units of the caller's choice; costs may be negative. Nothing here is
// random but by the seed.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace liantu::solve {

using Cost = std::int64_t;
using Amount = std::int64_t;
using Index = std::uint32_t;

constexpr Index kNone = std::numeric_limits<Index>::max();

struct QuotaUse {
  Index quota = 0;
  Amount amount = 0;
};

/// One agent that an item may go to.
struct Choice {
  Index agent = 0;
  Cost cost = 0;
};

/// Agents, quotas and items are numbered in the order they are added. Memory goes with the choices given, not
/// with items × agents. Throws InvalidInput on negative amounts, unknown numbers and sums of costs beyond
/// ±2⁵⁰.
class AssignmentProblem {
 public:
  /// `dimensions`: how many capacities every agent has, at least 1.
  explicit AssignmentProblem(std::size_t dimensions = 1);

  Index add_agent(std::span<const Amount> capacity);
  Index add_quota(Amount limit);

  /// With `unplaced_cost` the item may be left unplaced at that cost.
  Index add_item(std::optional<Cost> unplaced_cost = std::nullopt);

  /// For the item added last. `load` has one amount per dimension. An agent is named at most once per item.
  void add_choice(Index agent, Cost cost, std::span<const Amount> load, std::span<const QuotaUse> uses = {});

  std::size_t dimensions() const { return dimensions_; }
  std::size_t agents() const { return capacity_.size() / dimensions_; }
  std::size_t quotas() const { return quota_.size(); }
  std::size_t items() const { return unplaced_cost_.size(); }

  std::span<const Amount> capacity(Index agent) const {
    return {&capacity_[agent * dimensions_], dimensions_};
  }
  Amount quota(Index q) const { return quota_[q]; }
  std::optional<Cost> unplaced_cost(Index item) const { return unplaced_cost_[item]; }
  std::span<const Choice> choices(Index item) const;
  std::span<const Amount> load(Index item, std::size_t choice) const;
  std::span<const QuotaUse> uses(Index item, std::size_t choice) const;

 private:
  std::size_t dimensions_;
  Cost widest_ = 0;  ///< sum over items of the largest |cost|
  Cost item_widest_ = 0;
  std::vector<Amount> capacity_, quota_, load_;
  std::vector<std::optional<Cost>> unplaced_cost_;
  std::vector<std::size_t> first_choice_{0}, first_use_{0};
  std::vector<std::size_t>
      named_by_;  ///< of each agent: how many items there were when a choice last named it
  std::vector<Choice> choices_;
  std::vector<QuotaUse> uses_;

  void note_cost(Cost cost);
};

struct AssignmentProgress {
  double seconds = 0;  ///< processor time of the calling thread so far
  std::uint64_t work = 0;
  std::optional<Cost> value;  ///< of the best assignment so far
  double bound = 0;
};

/// The search ends when any of these is reached, or when the best assignment is proved to be so.
struct AssignmentLimits {
  std::uint64_t seed = 1;
  std::uint64_t work = std::numeric_limits<std::uint64_t>::max();  ///< with this alone the answer is the same
                                                                   ///< everywhere; about 10¹⁰ units a second
  double seconds = std::numeric_limits<double>::infinity();  ///< processor time of the calling thread
  double gap = 0;                             ///< enough when (value − bound) ÷ |value| is no more
  const std::atomic<bool>* cancel = nullptr;  ///< looked at every few milliseconds
  std::function<void(const AssignmentProgress&)> progress;  ///< called at each better assignment or bound
};

enum class AssignmentStatus {
  Optimal,     ///< proved
  Feasible,    ///< the best found within the limits
  Infeasible,  ///< proved: some item has no choice that fits even alone, or the bound passes every possible
               ///< cost
  Limit,       ///< nothing found within the limits, and no proof that there is nothing
};

/// A capacity of an agent (quota is kNone) or a quota (agent is kNone).
struct Resource {
  Index agent = kNone;
  Index dimension = 0;
  Index quota = kNone;
  bool operator==(const Resource&) const = default;
};

/// Why an item is unplaced: what lacks for its choices as everything else stands.
struct Lack {
  Resource resource;
  std::size_t choices = 0;  ///< how many of the item's choices it stands in the way of
  Amount least_short = 0;   ///< the least that lacks for one of them
  double price = 0;         ///< shadow price: what one more unit would bring, by the linear programme
};

struct Unplaced {
  Index item = 0;
  std::vector<Lack> lacks;  ///< those in the way of most choices first
  std::size_t fitting =
      0;  ///< choices that would fit as everything else stands, and cost no less than leaving it
};

/// Prices that prove a bound. A further choice of an item leaves the bound true when its cost, with what it
/// takes at these prices, is no less than the price of the item.
struct AssignmentCertificate {
  double bound = 0;  ///< as of AssignmentResult, but not rounded up to a whole cost
  std::vector<double> item_price;
  std::vector<double> capacity_price;  ///< agents × dimensions
  std::vector<double> quota_price;
};

struct AssignmentResult {
  AssignmentStatus status = AssignmentStatus::Limit;
  std::vector<Index> agent;   ///< of each item, kNone where unplaced; empty without an assignment
  std::vector<Index> choice;  ///< index among the item's choices, kNone where unplaced
  std::optional<Cost> value;
  double bound = 0;                    ///< no assignment costs less; −∞ when nothing could be said
  std::vector<double> capacity_price;  ///< agents × dimensions: what one more unit would bring,
                                       ///< by the linear programme
  std::vector<double> quota_price;
  AssignmentCertificate certificate;  ///< its bound may lie below `bound`, which a search can prove as well
  std::vector<Unplaced> unplaced;
  std::vector<Index> impossible;  ///< items none of whose choices fits even alone
  std::uint64_t work = 0;
  double seconds = 0;

  /// (value − bound) ÷ |value|; nothing without an assignment.
  std::optional<double> gap() const;
};

AssignmentResult assign(const AssignmentProblem& problem, const AssignmentLimits& limits);

/// What an assignment costs, reckoned from the problem alone; nothing when it breaks a capacity, a quota or
/// an item's list. `choice` as in AssignmentResult.
std::optional<Cost> cost_if_feasible(const AssignmentProblem& problem, std::span<const Index> choice);

}  // namespace liantu::solve

#include "liantu/solve/penalty_search.h"

#include <algorithm>
#include <cmath>

namespace liantu::solve {
namespace {

constexpr double kFirstPenalty = 2;  // times the shadow price
constexpr double kRise = 1.01, kFall = 0.999;
constexpr double kUnpriced = 0.2;       // share of the usual spread of costs
constexpr double kMostPenalty = 1e4;    // times the shadow price
constexpr double kTemperature = 0.005;  // of worse rounds accepted, in the usual spread of an item's costs
constexpr std::uint64_t kRoundWork = 5000;  // beside what chains count
constexpr std::size_t kMostKicked = 3;
constexpr double kKickRankDecay = 2;  // a kick takes the choice of rank r with odds falling by e^(−r / this)

double mean_spread(const ChoiceTable& table) {
  double sum = 0;
  for (Index item = 0; item < table.items(); ++item) {
    Cost least = table.cost(table.begin(item)), most = least;
    for (Index c = table.begin(item); c < table.end(item); ++c) {
      least = std::min(least, table.cost(c));
      most = std::max(most, table.cost(c));
    }
    sum += static_cast<double>(most - least);
  }
  return std::max(1.0, sum / static_cast<double>(table.items()));
}

}  // namespace

PenaltySearch::PenaltySearch(const ChoiceTable& table, const ResourcePrices& prices,
                             const RankedChoices& ranked, RandomStream& random, Budget& budget)
    : table_(table),
      ranked_(ranked),
      random_(random),
      budget_(budget),
      loading_(table),
      chains_(table, prices, ranked, loading_),
      base_penalty_(prices.of_resource),
      queued_(table.items(), 0) {
  // a resource without a price must not be exceeded for nothing: what an item's choices differ by, over what
  // a choice takes
  const double spread = mean_spread(table);
  temperature_ = kTemperature * spread;
  for (Index r = 0; r < table.resources(); ++r)
    base_penalty_[r] =
        std::max(kFirstPenalty * base_penalty_[r], kUnpriced * spread / prices.usual_amount[r]);
}

void PenaltySearch::start() {
  for (Index item = 0; item < table_.items(); ++item) {
    loading_.put(item, ranked_.of(item).front());
    enqueue(item);
  }
  chains_.penalty() = base_penalty_;
  begun_ = true;
  descend();
}

void PenaltySearch::start(const std::vector<Index>& choices) {
  if (!begun_) chains_.penalty() = base_penalty_;
  begun_ = true;
  for (Index item = 0; item < table_.items(); ++item) {
    if (loading_.choice(item) == choices[item]) continue;
    if (loading_.choice(item) != kNone) loading_.take(item);
    loading_.put(item, choices[item]);
    enqueue(item);
  }
  descend();
}

void PenaltySearch::run(std::size_t rounds, bool until_feasible) {
  for (std::size_t round = 0; round < rounds && !budget_.spent() && !(until_feasible && best_); ++round) {
    budget_.charge(kRoundWork);
    journal_.clear();
    const double before = chains_.value();
    kick();
    descend();
    if (chains_.value() > before - temperature_ * std::log(random_.unit() + 1e-300)) undo();
    adapt_penalties();
  }
}

void PenaltySearch::enqueue(Index item) {
  if (queued_[item] != 0) return;
  queued_[item] = 1;
  queue_.push_back(item);
}

void PenaltySearch::enqueue_agent(Index agent) {
  if (agent >= table_.agents()) return;
  for (const Index item : loading_.items_of(agent)) enqueue(item);
}

void PenaltySearch::descend() {
  while (!queue_.empty() && !budget_.spent()) {
    const std::size_t at = random_.below(queue_.size());
    const Index item = queue_[at];
    queue_[at] = queue_.back();
    queue_.pop_back();
    queued_[item] = 0;
    while (chains_.improve(item)) {
      budget_.charge(chains_.take_work());
      for (const auto& [moved, from] : chains_.moves()) {
        journal_.push_back({moved, from});
        enqueue_agent(table_.agent(from));
        enqueue_agent(loading_.agent(moved));
      }
      note_best();
    }
    budget_.charge(chains_.take_work());
  }
  note_best();
}

void PenaltySearch::note_best() {
  if (!loading_.feasible() || (best_ && loading_.cost() >= best_cost_)) return;
  best_ = loading_.choices();
  best_cost_ = loading_.cost();
}

void PenaltySearch::move(Index item, Index choice) {
  const Index from = loading_.choice(item);
  enqueue_agent(table_.agent(from));
  journal_.push_back({item, from});
  loading_.take(item);
  loading_.put(item, choice);
  enqueue_agent(table_.agent(choice));
  enqueue(item);
}

// An item, then items of the agents it and its followers came to.
void PenaltySearch::kick() {
  Index item = static_cast<Index>(random_.below(table_.items()));
  for (std::size_t left = 1 + random_.below(kMostKicked); left > 0; --left) {
    const auto ranked = ranked_.of(item);
    const auto rank = static_cast<std::size_t>(-std::log(random_.unit() + 1e-300) * kKickRankDecay);
    Index choice = ranked[std::min(rank, ranked.size() - 1)];
    if (choice == loading_.choice(item)) choice = ranked[random_.below(ranked.size())];
    if (choice != loading_.choice(item)) move(item, choice);
    const auto& there = loading_.items_of(loading_.agent(item));
    item = there[random_.below(there.size())];
  }
}

void PenaltySearch::undo() {
  for (std::size_t k = journal_.size(); k-- > 0;) {
    loading_.take(journal_[k].item);
    loading_.put(journal_[k].item, journal_[k].from);
  }
}

void PenaltySearch::adapt_penalties() {
  auto& penalty = chains_.penalty();
  for (const Index r : loading_.exceeded()) {
    if (penalty[r] == base_penalty_[r]) raised_.push_back(r);
    penalty[r] = std::min(penalty[r] * kRise, kMostPenalty * base_penalty_[r]);
  }
  if (!loading_.feasible()) return;
  std::erase_if(raised_, [&](Index r) {
    penalty[r] = std::max(penalty[r] * kFall, base_penalty_[r]);
    return penalty[r] == base_penalty_[r];
  });
}

}  // namespace liantu::solve

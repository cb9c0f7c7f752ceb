#include "liantu/solve/ejection_chains.h"

#include <array>
#include <utility>

namespace liantu::solve {
namespace {

constexpr int kLongest = 6;  // items thrown out one after another
constexpr std::size_t kWidest = 5;
constexpr std::uint64_t kLook = 40;   // work of weighing one step
constexpr std::uint64_t kStep = 400;  // of taking one
constexpr double kLeastGain = 1e-6;

std::size_t width_at(int depth) {
  return depth == 0 ? 5 : depth == 1 ? 3 : depth == 2 ? 2 : 1;
}

}  // namespace

EjectionChains::EjectionChains(const ChoiceTable& table, const ResourcePrices& prices,
                               const RankedChoices& ranked, Loading& loading)
    : table_(table),
      ranked_(ranked),
      loading_(loading),
      penalty_(table.resources(), 0),
      item_price_(prices.of_item),
      mark_(table.items(), 0) {}

std::uint64_t EjectionChains::take_work() {
  return std::exchange(work_, 0);
}

bool EjectionChains::improve(Index item) {
  moves_.clear();
  mark_[item] = ++stamp_;
  const Index from = loading_.choice(item);
  const double value = -worth(item, from) + loading_.penalty_change(penalty_, kNone, from);
  moves_.push_back({item, from});
  const Index left_agent = loading_.agent(item);
  loading_.take(item);
  if (extend(item, left_agent, value, 0, width_at(0))) return true;
  loading_.put(item, from);
  moves_.pop_back();
  return false;
}

/// The best ways to go on, ascending, and the best place to be taken as it is.
struct EjectionChains::Steps {
  std::array<Step, kWidest> best{};
  std::size_t count = 0, width = 0;
  Step close{-kLeastGain};

  void note(const Step& step) {
    if (step.value > -kLeastGain || (count == width && step.value >= best[count - 1].value)) return;
    std::size_t at = count < width ? count++ : count - 1;
    for (; at > 0 && best[at - 1].value > step.value; --at) best[at] = best[at - 1];
    best[at] = step;
  }
};

void EjectionChains::weigh_outs(Index in, double placed, const std::vector<Index>& outs, Steps& steps) {
  work_ += kLook * outs.size();
  for (const Index item : outs) {
    if (mark_[item] == stamp_) continue;
    const Index out = loading_.choice(item);
    steps.note({placed - worth(item, out) + loading_.penalty_change(penalty_, in, out), in, item});
  }
}

void EjectionChains::find_steps(Index item, Index left_agent, double value, bool last, Steps& steps) {
  for (const Index in : ranked_.of(item)) {
    const Index agent = table_.agent(in);
    if (agent == left_agent) continue;
    const double placed = value + worth(item, in);
    const double closed = placed + loading_.penalty_change(penalty_, in, kNone);
    if (closed < steps.close.value) steps.close = {closed, in, kNone};
    work_ += kLook;
    if (last || !table_.placed(in)) continue;
    weigh_outs(in, placed, loading_.items_of(agent), steps);
    for (const auto& [quota, amount] : table_.quota_uses(in)) {
      if (loading_.used(quota) + amount > table_.limit(quota))
        weigh_outs(in, placed, loading_.users_of(quota), steps);
    }
  }
}

// `item` has no place. Sums along a chain stay below 0, as Lin and Kernighan ask.
bool EjectionChains::extend(Index item, Index left_agent, double value, int depth, std::size_t width) {
  work_ += kStep;
  Steps steps;
  steps.width = width;
  find_steps(item, left_agent, value, depth == kLongest, steps);
  if (steps.close.choice != kNone) {
    loading_.put(item, steps.close.choice);
    return true;
  }
  for (std::size_t s = 0; s < steps.count; ++s) {
    const auto& [changed, choice, out] = steps.best[s];
    const Index out_choice = loading_.choice(out);
    moves_.push_back({out, out_choice});
    loading_.take(out);
    loading_.put(item, choice);
    mark_[out] = stamp_;
    if (extend(out, table_.agent(out_choice), changed, depth + 1, width_at(depth + 1))) return true;
    loading_.take(item);
    loading_.put(out, out_choice);
    moves_.pop_back();
  }
  return false;
}

}  // namespace liantu::solve

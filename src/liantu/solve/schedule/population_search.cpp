#include "liantu/solve/schedule/population_search.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/list_sampling.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kLeastPopulation = 30,
                      kMostPopulation = 120;  // the first; as many as activities in between
constexpr int kStill = 15;                    // rounds without a shorter one before larger populations begin
constexpr double kShortestWindow = 0.1, kLongestWindow = 0.5;  // shares of the makespan

template <typename Word>
class Populations {
 public:
  Populations(const PackedProject<Word>& project, Time bound, std::span<const Time> known,
              const ScheduleLimits& limits, ScheduleBudget& budget)
      : project_(project),
        bound_(bound),
        known_(known),
        budget_(budget),
        generation_(project, limits.instructions.value_or(schedule_instructions_here().back())),
        random_(limits.seed),
        order_(project.size()),
        key_(project.size()),
        first_(3 * static_cast<std::size_t>(project.horizon) + 8) {
    child_.finish.resize(project.size());
  }

  PackedSchedule search() {
    std::size_t size = std::clamp(project_.size(), kLeastPopulation, kMostPopulation);
    do {
      begin(size);
      for (int still = 0; still < kStill && !done();) {
        shorter_ = 0;
        breed(Side::Mirrored);
        breed(Side::Forward);
        still = shorter_ == 0 ? still + 1 : 0;
      }
      size += size / 2;
    } while (!done());
    to_the_left();
    return best_;
  }

 private:
  using Population = std::vector<PackedSchedule>;

  Population& of(Side side) { return populations_[static_cast<std::size_t>(side)]; }
  bool done() { return best_.makespan <= bound_ || budget_.spent(1); }

  /// One that was made from the end, made from the beginning in its order: no longer, and each as early as it
  /// can be.
  void to_the_left() {
    if (best_.side == Side::Forward) return;
    turn(best_);
    best_.side = Side::Forward;
    best_.makespan = generation_(Side::Forward, order_.data(), best_.finish.data());
    budget_.charge();
  }

  void generate(Side side) {
    child_.side = side;
    child_.makespan = generation_(side, order_.data(), child_.finish.data());
    budget_.charge();
    if (child_.makespan >= best_.makespan) return;
    best_ = child_;
    budget_.tell(best_.makespan, bound_);
  }

  /// Every schedule drawn, and its mirror image.
  void begin(std::size_t size) {
    for (Population& population : populations_) population.clear();
    ListSampling<Word> sampling(project_, Side::Forward);
    do {
      if (!known_.empty() && of(Side::Forward).empty())
        list_of_known();
      else
        sampling(random_, order_.data());
      generate(Side::Forward);
      of(Side::Forward).push_back(child_);
      if (done()) return;
      turn(child_);
      generate(Side::Mirrored);
      of(Side::Mirrored).push_back(child_);
    } while (of(Side::Mirrored).size() < size && !done());
  }

  /// For each schedule one child on the other side, which takes the place there if it is no longer than who
  /// has it.
  void breed(Side side) {
    Population &parents = of(other(side)), &places = of(side);
    for (std::size_t at = 0; at < places.size() && !done(); ++at) {
      const PackedSchedule& frame = parents[at];
      const PackedSchedule& donor = parents[better_of_two(parents)];
      const double share = kShortestWindow + (kLongestWindow - kShortestWindow) * random_.unit();
      const Time length = std::max<Time>(1, static_cast<Time>(share * frame.makespan));
      const auto from =
          static_cast<Time>(random_.below(static_cast<std::size_t>(frame.makespan - length + 1)));
      cross(frame, donor, from, from + length);
      generate(side);
      if (child_.makespan > places[at].makespan) continue;
      shorter_ += child_.makespan < places[at].makespan ? 1 : 0;
      std::swap(places[at], child_);
    }
  }

  std::size_t better_of_two(const Population& population) {
    const std::size_t one = random_.below(population.size()), two = random_.below(population.size());
    return population[two].makespan < population[one].makespan ? two : one;
  }

  /// The frame's list for the other side, but who finishes within the window comes in the donor's order.
  void cross(const PackedSchedule& frame, const PackedSchedule& donor, Time from, Time until) {
    const auto inner = static_cast<std::uint32_t>(frame.makespan) + 1;
    const std::uint32_t last = inner + static_cast<std::uint32_t>(donor.makespan) + 1;
    for (std::size_t i = 0; i < key_.size(); ++i) {
      const Time finish = frame.finish[i];
      const auto by_frame = static_cast<std::uint32_t>(frame.makespan - finish);
      const std::uint32_t within = inner + static_cast<std::uint32_t>(donor.makespan) - donor.finish[i];
      key_[i] = finish > until ? by_frame : finish >= from ? within : last + by_frame;
    }
    sort_by_key(other(frame.side), last + inner);
  }

  void list_of_known() {
    key_[0] = 0;
    for (std::size_t i = 1; i < key_.size(); ++i)
      key_[i] = static_cast<std::uint32_t>(known_[project_.activity[i]]);
    sort_by_key(Side::Forward, std::ranges::max(key_) + 1);
  }

  void turn(const PackedSchedule& schedule) {
    for (std::size_t i = 0; i < key_.size(); ++i)
      key_[i] = static_cast<std::uint32_t>(schedule.makespan - schedule.finish[i]);
    sort_by_key(other(schedule.side), static_cast<std::uint32_t>(schedule.makespan) + 1);
  }

  /// Equal keys in the order of numbers, in which none comes before one it waits for on that side.
  void sort_by_key(Side side, std::uint32_t keys) {
    std::fill(first_.begin(), first_.begin() + keys + 1, 0U);
    for (const std::uint32_t key : key_) ++first_[key + 1];
    for (std::uint32_t key = 0; key < keys; ++key) first_[key + 1] += first_[key];
    const std::size_t n = key_.size();
    for (std::size_t k = 0; k < n; ++k) {
      const std::size_t i = side == Side::Forward ? k : n - 1 - k;
      order_[first_[key_[i]]++] = static_cast<std::uint16_t>(i);
    }
  }

  const PackedProject<Word>& project_;
  Time bound_;
  std::span<const Time> known_;
  ScheduleBudget& budget_;
  SerialGeneration<Word> generation_;
  RandomStream random_;
  std::array<Population, 2> populations_;
  PackedSchedule child_, best_;
  std::size_t shorter_ = 0;  ///< places that a shorter schedule took since the last round began
  std::vector<std::uint16_t> order_;
  std::vector<std::uint32_t> key_, first_;
};

}  // namespace

template <typename Word>
PackedSchedule search_populations(const PackedProject<Word>& project, Time bound, std::span<const Time> known,
                                  const ScheduleLimits& limits, ScheduleBudget& budget) {
  return Populations<Word>(project, bound, known, limits, budget).search();
}

template PackedSchedule search_populations(const PackedProject<std::uint32_t>&, Time, std::span<const Time>,
                                           const ScheduleLimits&, ScheduleBudget&);
template PackedSchedule search_populations(const PackedProject<std::uint64_t>&, Time, std::span<const Time>,
                                           const ScheduleLimits&, ScheduleBudget&);

}  // namespace liantu::solve

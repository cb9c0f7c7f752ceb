#include "liantu/solve/schedule/packed_project.h"

#include <algorithm>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostPacked = 20'000;

std::array<std::uint8_t, 5> run_shifts(Time duration) {
  std::array<std::uint8_t, 5> shifts{};
  Time have = 1;
  for (auto& shift : shifts) {
    const Time step = std::clamp<Time>(duration - have, 0, have);
    shift = static_cast<std::uint8_t>(step);
    have += step;
  }
  return shifts;
}

/// `rank` of each activity of the problem; the release activity has 0.
PackedArcs packed_arcs(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                       const std::vector<std::uint16_t>& rank, Side side) {
  std::vector<std::vector<PackedArc>> of(rank.size() + 1);
  const auto add = [&](std::size_t before, std::size_t after, Time lag) {
    if (side == Side::Mirrored) std::swap(before, after);
    of[after].push_back({static_cast<std::uint16_t>(before), static_cast<std::uint16_t>(lag)});
  };
  for (Index i = 0; i < rank.size(); ++i) {
    for (const PrecedenceArc& arc : network.before(i)) add(rank[arc.activity], rank[i], arc.lag);
    if (problem.activities[i].release > 0) add(0, rank[i], problem.activities[i].release);
  }
  PackedArcs packed{{0}, {}};
  for (const auto& arcs : of) {
    packed.arcs.insert(packed.arcs.end(), arcs.begin(), arcs.end());
    packed.first.push_back(static_cast<std::uint32_t>(packed.arcs.size()));
  }
  return packed;
}

Time generation_horizon(const ScheduleProblem& problem) {
  std::int64_t horizon = 0, release = 0;
  for (const Activity& activity : problem.activities) {
    horizon += activity.duration;
    release = std::max<std::int64_t>(release, activity.release);
  }
  for (const PrecedenceLink& link : problem.links) horizon += link.lag;
  return static_cast<Time>(std::min<std::int64_t>(horizon + release, kMostPackedTime + 1));
}

}  // namespace

std::optional<std::size_t> packable_resources(const ScheduleProblem& problem) {
  if (problem.objective != ScheduleObjective::Makespan || problem.activities.size() >= kMostPacked)
    return std::nullopt;
  if (generation_horizon(problem) > kMostPackedTime) return std::nullopt;
  std::vector<char> used(problem.resources.size(), 0);
  for (const Activity& activity : problem.activities)
    for (const ResourceDemand& demand : activity.demands)
      if (demand.units > 0 && activity.duration > 0) used[demand.resource] = 1;
  for (std::size_t r = 0; r < used.size(); ++r) {
    const RenewableResource& resource = problem.resources[r];
    if (used[r] != 0 && (resource.calendar != kNone || resource.capacity > kMostPackedUnits))
      return std::nullopt;
  }
  const auto count = static_cast<std::size_t>(std::ranges::count(used, 1));
  return count <= 8 ? std::optional(count) : std::nullopt;
}

template <typename Word>
PackedProject<Word> packed_project(const ScheduleProblem& problem) {
  const PrecedenceNetwork network(problem);
  PackedProject<Word> packed;
  std::vector<std::uint16_t> rank(network.size());
  packed.activity.push_back(kNone);
  for (const Index i : network.order()) {
    rank[i] = static_cast<std::uint16_t>(packed.activity.size());
    packed.activity.push_back(i);
  }
  std::vector<int> place(problem.resources.size(), -1);
  int places = 0;
  packed.over = static_cast<Word>(0x8080808080808080ULL);
  packed.idle = static_cast<Word>(0x7F7F7F7F7F7F7F7FULL);
  packed.activities.push_back({0, run_shifts(0)});
  packed.demand.push_back(0);
  packed.load.push_back(0);
  for (std::size_t at = 1; at < packed.activity.size(); ++at) {
    const Activity& activity = problem.activities[packed.activity[at]];
    Word word = 0;
    std::uint32_t load = 0;
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.units == 0 || activity.duration == 0) continue;
      int& shift = place[demand.resource];
      const std::int64_t capacity = problem.resources[demand.resource].capacity;
      if (shift < 0) {
        shift = 8 * places++;
        packed.idle = static_cast<Word>(packed.idle - (static_cast<Word>(capacity) << shift));
      }
      word = static_cast<Word>(word + (static_cast<Word>(demand.units) << shift));
      load += static_cast<std::uint32_t>((demand.units << 12) / capacity);
    }
    packed.activities.push_back(
        {static_cast<std::uint16_t>(activity.duration), run_shifts(activity.duration)});
    packed.demand.push_back(word);
    packed.load.push_back(load);
  }
  for (const Side side : {Side::Forward, Side::Mirrored})
    packed.before[static_cast<std::size_t>(side)] = packed_arcs(problem, network, rank, side);
  packed.horizon = generation_horizon(problem);
  return packed;
}

template PackedProject<std::uint32_t> packed_project(const ScheduleProblem&);
template PackedProject<std::uint64_t> packed_project(const ScheduleProblem&);

}  // namespace liantu::solve

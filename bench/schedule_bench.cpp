// Scheduling: schedules per processor second on each set of instructions, a portfolio of approval projects,
// and the sets of PSPLIB.
//   schedule_bench [--seed N] [--seeds K] [--long S]      made-up problems; K portfolios (1), from seed N on,
//   whose values are summed; S seconds for the run that 2 s are compared with (20)
//   schedule_bench --psplib DIR [--set j30|j60|j120] [--schedules N | --seconds S] [--every K]
//   [--seed N]
// DIR holds best.csv (set,inst,cpm,…,best_ub_merged last) and a folder of .sm files for each set. Peers'
// figures there are published ones (docs/performance.md#scheduling), not of this run.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "bench_line.h"
#include "liantu/solve/schedule/psplib_file.h"
#include "liantu/solve/schedule/schedule.h"
#include "schedule_portfolio.h"

namespace {

using namespace liantu;
using solve::Index;
using solve::ScheduleLimits;
using solve::ScheduleObjective;
using solve::ScheduleProblem;
using solve::ScheduleResult;
using solve::Time;

struct BenchOptions {
  std::string psplib, set = "j120";
  std::uint64_t schedules = 50'000, seed = 1;
  double seconds = 0, longest = 20;
  std::size_t every = 1, seeds = 1;
};

/// 120 activities and four scarce resources, as in the sets of PSPLIB.
ScheduleProblem project_of_120(std::uint64_t seed) {
  solve::RandomStream random(seed);
  ScheduleProblem problem;
  problem.resources.assign(4, {14, solve::kNone});
  for (Index i = 0; i < 120; ++i) {
    solve::Activity activity{static_cast<Time>(1 + random.below(10))};
    for (Index r = 0; r < 4; ++r)
      if (random.below(2) == 0)
        activity.demands.push_back({r, static_cast<std::int64_t>(1 + random.below(10))});
    problem.activities.push_back(std::move(activity));
    for (int link = 0; link < 2 && i > 0; ++link)
      problem.links.push_back({static_cast<Index>(i - 1 - random.below(std::min<std::size_t>(i, 20))), i, 0});
  }
  return problem;
}

void speed(std::uint64_t seed) {
  constexpr std::uint64_t kSchedules = 300'000;
  const ScheduleProblem problem = project_of_120(seed);
  for (const auto instructions : solve::schedule_instructions_here()) {
    ScheduleLimits limits;
    limits.seed = seed;
    limits.schedules = kSchedules;
    limits.instructions = instructions;
    double rate = 0, cpu = 0;
    for (int run = 0; run < 3; ++run) {
      const ScheduleResult result = solve::schedule(problem, limits);
      rate = std::max(rate, static_cast<double>(result.schedules) / result.seconds);
      cpu += result.seconds;
    }
    const bool widest = instructions == solve::ScheduleInstructions::Avx512;
    bench::print({.bench = "schedule",
                  .name = "120 activities, 4 resources",
                  .metric = "schedules_per_cpu_s",
                  .unit = "1/s",
                  .ours = rate,
                  .peer_name = "prototype, another day (docs/performance.md)",
                  .peer_why = "the prototype has one path",
                  .peer = widest ? std::optional(321'000.0) : std::nullopt,
                  .cpu_s = cpu,
                  .seed = seed,
                  .limit = widest ? 250'000 : 80'000,
                  .path = std::string(solve::name(instructions))});
  }
}

struct Plan {
  double first_ms = 0;
  double cpu_s = 0;
  std::int64_t value = 0;
};

Plan plan(const ScheduleProblem& problem, double seconds, std::uint64_t seed) {
  Plan made;
  ScheduleLimits limits;
  limits.seed = seed;
  limits.seconds = seconds;
  limits.progress = [&](const solve::ScheduleProgress& progress) {
    if (made.first_ms == 0) made.first_ms = progress.seconds * 1e3;
  };
  const ScheduleResult result = solve::schedule(problem, limits);
  made.cpu_s = result.seconds;
  made.value = problem.objective == ScheduleObjective::Makespan ? result.makespan : result.tardiness;
  return made;
}

/// The sums of both, and the first plan that took longest.
void add(Plan& sum, const Plan& one) {
  sum.first_ms = std::max(sum.first_ms, one.first_ms);
  sum.cpu_s += one.cpu_s;
  sum.value += one.value;
}

/// 200 projects of 14 steps, 20 departments: the first plan, and how far 2 s are from a long run.
void portfolios(const BenchOptions& options) {
  struct Case {
    const char* name;
    ScheduleObjective objective;
    double load;
  };
  for (const Case& one :
       {Case{"200 × 14, 20 departments, makespan", ScheduleObjective::Makespan, 1.1},
        Case{"200 × 14, 20 departments, tardiness, load 1.1", ScheduleObjective::Tardiness, 1.1},
        Case{"200 × 14, 20 departments, tardiness, load 1.4", ScheduleObjective::Tardiness, 1.4}}) {
    Plan brief, thorough;
    for (std::uint64_t seed = options.seed; seed < options.seed + options.seeds; ++seed) {
      const ScheduleProblem problem = bench::portfolio({.load = one.load}, one.objective, seed);
      add(brief, plan(problem, 2, seed));
      add(thorough, plan(problem, options.longest, seed));
    }
    bench::print({.bench = "schedule",
                  .name = one.name,
                  .metric = "first_plan",
                  .unit = "ms",
                  .ours = brief.first_ms,
                  .more_is_better = false,
                  .peer_name = "",
                  .peer_why = "no peer installed",
                  .cpu_s = brief.cpu_s,
                  .seed = options.seed,
                  .limit = 100});
    const double best = static_cast<double>(std::min(brief.value, thorough.value));
    const double gap = best > 0 ? 100 * (static_cast<double>(brief.value) - best) / best : 0;
    bench::print({.bench = "schedule",
                  .name = one.name,
                  .metric = "above_long_run_after_2s",
                  .unit = "%",
                  .ours = gap,
                  .more_is_better = false,
                  .peer_name = "",
                  .peer_why = "compared with our own long run",
                  .cpu_s = brief.cpu_s + thorough.cpu_s,
                  .seed = options.seed,
                  .limit = 2,
                  .more = fmt::format(",\"value\":{},\"long\":{},\"long_s\":{}", brief.value, thorough.value,
                                      options.longest)});
  }
}

struct Published {
  const char* set;
  double deviation;                  ///< % over the critical path at 50,000 schedules
  std::optional<double> limit;       ///< of the same
  std::optional<double> best_limit;  ///< % over the best known
};
constexpr Published kPublished[] = {
    {"j30", 13.436, {}, 0.05}, {"j60", 10.73, 10.85, {}}, {"j120", 31.24, 31.2, {}}};

std::string whole_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int psplib(const BenchOptions& options) {
  std::ifstream list(options.psplib + "/best.csv");
  double deviation = 0, gap = 0, cpu = 0;
  std::size_t met = 0, count = 0, matched = 0;
  for (std::string line; std::getline(list, line);) {
    std::vector<std::string> cells;
    std::stringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    if (cells.size() < 6 || cells[0] != options.set || met++ % options.every != 0) continue;
    const auto file =
        solve::read_psplib(whole_text(options.psplib + "/" + options.set + "/" + cells[1] + ".sm"));
    ScheduleLimits limits;
    limits.seed = options.seed;
    if (options.seconds > 0)
      limits.seconds = options.seconds;
    else
      limits.schedules = options.schedules;
    const ScheduleResult result = solve::schedule(file.problem, limits);
    const double path = std::stod(cells[2]), best = std::stod(cells[5]);
    deviation += 100 * (result.makespan - path) / path;
    gap += 100 * (result.makespan - best) / best;
    matched += result.makespan <= best ? 1 : 0;
    cpu += result.seconds;
    ++count;
  }
  if (count == 0) {
    fmt::print(stderr, "schedule_bench: no instances of {} in {}\n", options.set, options.psplib);
    return 2;
  }
  const auto many = static_cast<double>(count);
  const std::string how = options.seconds > 0 ? fmt::format("{} s", options.seconds)
                                              : fmt::format("{} schedules", options.schedules);
  const auto published =
      std::ranges::find_if(kPublished, [&](const Published& one) { return options.set == one.set; });
  const bool comparable = options.seconds == 0 && options.schedules == 50'000 && options.every == 1 &&
                          published != std::end(kPublished);
  const std::string path(solve::name(solve::schedule_instructions_here().back()));
  bench::Line line{.bench = "schedule",
                   .name = fmt::format("{} × {}, {}", options.set, count, how),
                   .metric = "over_critical_path",
                   .unit = "%",
                   .ours = deviation / many,
                   .more_is_better = false,
                   .peer_name = "published, 50,000 schedules",
                   .peer_why = "published for whole sets at 50,000 schedules only",
                   .cpu_s = cpu,
                   .seed = options.seed,
                   .path = path,
                   .more = fmt::format(",\"matched\":{}", matched)};
  if (comparable) {
    line.peer = published->deviation;
    line.limit = published->limit;
  }
  bench::print(line);
  line.metric = "over_best_known";
  line.ours = gap / many;
  line.peer.reset();
  line.limit = comparable ? published->best_limit : std::nullopt;
  bench::print(line);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  BenchOptions options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string flag = argv[i], value = argv[i + 1];
    if (flag == "--psplib")
      options.psplib = value;
    else if (flag == "--set")
      options.set = value;
    else if (flag == "--schedules")
      options.schedules = std::stoull(value);
    else if (flag == "--seconds")
      options.seconds = std::stod(value);
    else if (flag == "--every")
      options.every = std::max<std::size_t>(1, std::stoull(value));
    else if (flag == "--seed")
      options.seed = std::stoull(value);
    else if (flag == "--seeds")
      options.seeds = std::max<std::size_t>(1, std::stoull(value));
    else if (flag == "--long")
      options.longest = std::stod(value);
    else {
      fmt::print(stderr, "schedule_bench: unknown {}\n", flag);
      return 2;
    }
  }
  if (!options.psplib.empty()) return psplib(options);
  speed(options.seed);
  if (options.longest > 0) portfolios(options);
  return 0;
}

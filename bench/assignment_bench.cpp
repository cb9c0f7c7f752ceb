// Assignment with capacities: the value found for an instance in the form of the OR-Library within processor
// seconds (or a fixed amount of work), beside the best value known and the bound that comes with it.
//   assignment_bench FILE [--seconds S] [--work W] [--seed N] [--peer]
//   assignment_bench [--items N] [--agents N] [--choices N] …      a portfolio made from a fixed seed instead
// With --peer HiGHS (bench/peers) gets the same instance and as many seconds on the clock, alone on one
// thread. The best value known is looked up in a data.csv in a folder above the file ("Path", "Best known
// solution value").
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "bench_line.h"
#include "liantu/solve/assignment.h"
#include "liantu/solve/random_stream.h"

namespace {

using namespace liantu;
using solve::Amount;
using solve::AssignmentProblem;
using solve::Cost;

/// Agents, items, then costs and loads agent by agent, then capacities; minimised.
std::optional<AssignmentProblem> read_instance(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::size_t agents = 0, items = 0;
  if (!(in >> agents >> items) || agents == 0 || items == 0) return std::nullopt;
  std::vector<Cost> numbers(2 * agents * items + agents);
  for (Cost& number : numbers)
    if (!(in >> number)) return std::nullopt;
  AssignmentProblem problem;
  for (std::size_t agent = 0; agent < agents; ++agent)
    problem.add_agent({&numbers[2 * agents * items + agent], 1});
  for (std::size_t item = 0; item < items; ++item) {
    problem.add_item();
    for (std::size_t agent = 0; agent < agents; ++agent) {
      const std::size_t at = agent * items + item;
      problem.add_choice(static_cast<solve::Index>(agent), numbers[at], {&numbers[agents * items + at], 1});
    }
  }
  return problem;
}

/// Values better than the list's (rafaelmartinelli/AssignmentProblems.jl, data/bounds.txt;
/// docs/sources.md#assignment).
constexpr std::pair<const char*, double> kBetterKnown[] = {{"d20200", 12241}};

std::optional<double> listed_value(const std::filesystem::path& list, const std::string& name) {
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    const auto path = line.substr(0, line.find(','));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (path.size() >= name.size() && path.compare(path.size() - name.size(), name.size(), name) == 0)
      return std::strtod(line.c_str() + line.rfind(',') + 1, nullptr);
  }
  return std::nullopt;
}

std::optional<double> best_known(const std::filesystem::path& file) {
  const auto absolute = std::filesystem::absolute(file);
  for (auto folder = absolute.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    if (!std::filesystem::exists(folder / "data.csv")) continue;
    auto value = listed_value(folder / "data.csv", absolute.lexically_relative(folder).generic_string());
    for (const auto& [name, better] : kBetterKnown)
      if (value && absolute.stem() == name) value = std::min(*value, better);
    return value;
  }
  return std::nullopt;
}

std::string number_or_null(std::optional<double> value) {
  return value ? fmt::format("{:.6g}", *value) : "null";
}

const char* status_name(solve::AssignmentStatus status) {
  switch (status) {
    case solve::AssignmentStatus::Optimal:
      return "optimal";
    case solve::AssignmentStatus::Feasible:
      return "feasible";
    case solve::AssignmentStatus::Infeasible:
      return "infeasible";
    case solve::AssignmentStatus::Limit:
      return "limit";
  }
  return "";
}

struct Portfolio {
  std::size_t items = 500, agents = 20'000, choices = 200;  ///< choices: of each item
};

/// Items with an area and a power need; agents (one in ten large) in six districts with room of both; each
/// item may go to a random few that would hold it alone and may be left at a cost above any place. A quota of
/// area per district, enough for nine tenths of what would go there.
AssignmentProblem portfolio(const Portfolio& size) {
  constexpr std::size_t kDistricts = 6;
  solve::RandomStream random(20261129);
  const auto between = [&](Amount least, Amount most) {
    return least + static_cast<Amount>(random.below(static_cast<std::size_t>(most - least + 1)));
  };
  AssignmentProblem problem(2);
  std::vector<std::array<Amount, 2>> room(size.agents), need(size.items);
  Amount needed = 0;
  for (auto& [area, power] : room) {
    area = random.below(10) == 0 ? between(60'000, 300'000) : between(5'000, 60'000);
    power = area / 20 + between(0, area / 20);
    problem.add_agent(std::array{area, power});
  }
  for (auto& [area, power] : need) {
    area = random.below(10) == 0 ? between(40'000, 150'000) : between(5'000, 40'000);
    power = area / 30 + between(0, area / 15);
    needed += area;
  }
  for (std::size_t d = 0; d < kDistricts; ++d)
    problem.add_quota(needed * 9 / 10 / static_cast<Amount>(kDistricts));
  for (const auto& one : need) {
    problem.add_item(between(1'500, 3'000));
    std::vector<char> named(size.agents, 0);
    for (std::size_t tries = 0, found = 0; found < size.choices && tries < 50 * size.choices; ++tries) {
      const std::size_t agent = random.below(size.agents);
      if (named[agent] != 0 || room[agent][0] < one[0] || room[agent][1] < one[1]) continue;
      named[agent] = 1;
      ++found;
      const std::size_t district = agent % kDistricts;
      const Cost cost =
          between(0, 700) + 60 * static_cast<Cost>(district) + (room[agent][0] - one[0]) / 1'000;
      const solve::QuotaUse use{static_cast<solve::Index>(district), one[0]};
      problem.add_choice(static_cast<solve::Index>(agent), cost, one, std::span(&use, 1));
    }
  }
  return problem;
}

/// The instance as an integer programme in the .lp format.
void write_programme(const AssignmentProblem& problem, std::FILE* out) {
  std::fprintf(out, "Minimize\n obj:");
  const auto each = [&](auto call) {
    for (solve::Index item = 0; item < problem.items(); ++item)
      for (solve::Index c = 0; c < problem.choices(item).size(); ++c)
        call(item, c, problem.choices(item)[c].agent);
  };
  each([&](auto item, auto c, auto) {
    std::fprintf(out, " %+lld x%u_%u\n", static_cast<long long>(problem.choices(item)[c].cost), item, c);
  });
  for (solve::Index item = 0; item < problem.items(); ++item)
    if (const auto cost = problem.unplaced_cost(item))
      std::fprintf(out, " %+lld y%u\n", static_cast<long long>(*cost), item);
  std::fprintf(out, "Subject To\n");
  for (solve::Index item = 0; item < problem.items(); ++item) {
    std::fprintf(out, " i%u:", item);
    for (solve::Index c = 0; c < problem.choices(item).size(); ++c) std::fprintf(out, " + x%u_%u\n", item, c);
    std::fprintf(out, "%s = 1\n", problem.unplaced_cost(item) ? fmt::format(" + y{}", item).c_str() : "");
  }
  const std::size_t dimensions = problem.dimensions(), capacities = problem.agents() * dimensions;
  std::vector<std::string> rows(capacities + problem.quotas());
  each([&](auto item, auto c, auto agent) {
    for (std::size_t d = 0; d < dimensions; ++d)
      rows[agent * dimensions + d] += fmt::format(" + {} x{}_{}\n", problem.load(item, c)[d], item, c);
    for (const auto& use : problem.uses(item, c))
      rows[capacities + use.quota] += fmt::format(" + {} x{}_{}\n", use.amount, item, c);
  });
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].empty()) continue;
    const Amount limit = r < capacities
                             ? problem.capacity(static_cast<solve::Index>(r / dimensions))[r % dimensions]
                             : problem.quota(static_cast<solve::Index>(r - capacities));
    std::fprintf(out, " r%zu:%s <= %lld\n", r, rows[r].c_str(), static_cast<long long>(limit));
  }
  std::fprintf(out, "Binary\n");
  each([&](auto item, auto c, auto) { std::fprintf(out, " x%u_%u\n", item, c); });
  for (solve::Index item = 0; item < problem.items(); ++item)
    if (problem.unplaced_cost(item)) std::fprintf(out, " y%u\n", item);
  std::fprintf(out, "End\n");
}

std::optional<double> peer_value(const AssignmentProblem& problem, double seconds) {
  const std::string file = fmt::format("/tmp/assignment_bench_{}.lp", getpid());
  std::FILE* const out = std::fopen(file.c_str(), "w");
  if (out == nullptr) return std::nullopt;
  write_programme(problem, out);
  std::fclose(out);
  const std::string command =
      fmt::format("node {0}/bench/assignment_peer.mjs {0}/build/peers {1} {2} 2>/dev/null", LIANTU_SOURCE_DIR,
                  file, seconds);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  double value = 0;
  const bool said = pipe && std::fscanf(pipe.get(), "%lf", &value) == 1;
  std::remove(file.c_str());
  return said ? std::optional(value) : std::nullopt;
}

struct Request {
  bool peer = false;
  Portfolio portfolio;
  std::string file;
  solve::AssignmentLimits limits;
};

std::optional<Request> read_arguments(int count, char** arguments) {
  Request request;
  request.limits.seconds = 10;
  for (int k = 1; k < count; ++k) {
    const std::string name = arguments[k];
    const bool valued = k + 1 < count;
    if (name == "--peer")
      request.peer = true;
    else if (name == "--seconds" && valued)
      request.limits.seconds = std::strtod(arguments[++k], nullptr);
    else if (name == "--seed" && valued)
      request.limits.seed = std::strtoull(arguments[++k], nullptr, 10);
    else if (name == "--work" && valued) {
      request.limits.work = std::strtoull(arguments[++k], nullptr, 10);
      request.limits.seconds = std::numeric_limits<double>::infinity();
    } else if (name == "--items" && valued)
      request.portfolio.items = std::strtoull(arguments[++k], nullptr, 10);
    else if (name == "--agents" && valued)
      request.portfolio.agents = std::strtoull(arguments[++k], nullptr, 10);
    else if (name == "--choices" && valued)
      request.portfolio.choices = std::strtoull(arguments[++k], nullptr, 10);
    else if (name.starts_with("--") || !request.file.empty())
      return std::nullopt;
    else
      request.file = name;
  }
  return request;
}

bool print_result(const std::string& name, const AssignmentProblem& problem, const Request& request,
                  std::optional<double> known) {
  const auto result = solve::assign(problem, request.limits);
  if (!result.value || solve::cost_if_feasible(problem, result.choice) != result.value) {
    std::fprintf(stderr, "assignment_bench: %s: %s\n", name.c_str(),
                 result.value ? "the assignment is not what it is said to be" : "nothing found");
    return false;
  }
  const auto value = static_cast<double>(*result.value);
  std::optional<double> above, below;
  if (known) {
    above = (value - *known) / *known;
    below = (*known - result.bound) / *known;
  }
  bench::Line line{.bench = "assignment_bench",
                   .name = name,
                   .metric = "value",
                   .unit = "cost",
                   .ours = value,
                   .more_is_better = false};
  line.peer_name = "HiGHS";
  line.cpu_s = bench::cpu_seconds();
  if (request.peer)
    line.peer =
        peer_value(problem, std::isfinite(request.limits.seconds) ? request.limits.seconds : result.seconds);
  line.peer_why =
      request.peer ? "not installed (bench/peers), or no solution in that time" : "asked with --peer";
  line.seed = request.limits.seed;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) line.path = "avx2";
#endif
  line.more = fmt::format(
      ",\"status\":\"{}\",\"best_known\":{},\"gap\":{},\"bound\":{:.8g},\"bound_gap\":{},\"proved_gap\":{:."
      "6g},\"work\":{}",
      status_name(result.status), number_or_null(known), number_or_null(above), result.bound,
      number_or_null(below), *result.gap(), result.work);
  bench::print(line);
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  const auto request = read_arguments(count, arguments);
  if (!request) {
    std::fprintf(stderr,
                 "usage: assignment_bench [FILE | --items N --agents N --choices N] [--seconds S] [--work W] "
                 "[--seed N]\n");
    return 2;
  }
  if (request->file.empty()) {
    const Portfolio& size = request->portfolio;
    const auto name =
        fmt::format("portfolio {} x {}, {} choices each, 6 quotas", size.items, size.agents, size.choices);
    return print_result(name, portfolio(size), *request, std::nullopt) ? 0 : 1;
  }
  const auto problem = read_instance(request->file);
  if (!problem) {
    std::fprintf(stderr, "assignment_bench: %s is not an instance in the form of the OR-Library\n",
                 request->file.c_str());
    return 1;
  }
  return print_result(std::filesystem::path(request->file).stem().string(), *problem, *request,
                      best_known(request->file))
             ? 0
             : 1;
}

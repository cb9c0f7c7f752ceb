// Processor seconds for all of complexity() on tables of counts made from a seed, least of seven; for what one count would change; and
// the most memory held. The peer, py-ecomplexity, is asked on the small table when this machine's python3 has it.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include <unistd.h>

#include "bench_line.h"
#include "liantu/matrix/complexity.h"
#include "liantu/matrix/what_if.h"

namespace {

using namespace liantu;
using matrix::Instructions;
using matrix::Table;

constexpr std::uint64_t kSeed = 20261122;
constexpr int kRounds = 7, kChanges = 400;
constexpr double kWholeLimit = 0.40, kMemoryLimit = 150, kChangeLimit = 1;

double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Numbers of mean 0 and deviation 1 (Box and Muller), the same with every standard library.
class Normal {
 public:
  double operator()() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform()); }

 private:
  double uniform() { return (static_cast<double>(random_() >> 11) + 0.5) / 9007199254740992.0; }
  std::mt19937_64 random_{kSeed};
};

/// Sizes of rows and columns are lognormal, and a row has more of the columns that are of its kind; two thirds of the cells
/// have counts, as with firms of counties by small classes.
Table counts(std::size_t rows, std::size_t columns, double level) {
  Normal normal;
  const auto numbers = [&](std::size_t count, double deviation) {
    std::vector<double> all(count);
    for (double& x : all) x = deviation * normal();
    return all;
  };
  const auto row_size = numbers(rows, 1), column_size = numbers(columns, 1.5), row_kind = numbers(rows, 1), column_kind = numbers(columns, 1);
  Table table = Table::zeros(rows, columns);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c)
      table.at(r, c) = std::floor(std::exp(level + row_size[r] + column_size[c] + 0.5 * row_kind[r] * column_kind[c] + normal()));
  }
  return table;
}

std::size_t filled(const Table& table) {
  std::size_t cells = 0;
  for (std::size_t r = 0; r < table.rows(); ++r)
    cells += static_cast<std::size_t>(std::ranges::count_if(table.row(r), [](double x) { return x > 0; }));
  return cells;
}

double least_time(const Table& table, Instructions path) {
  double least = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const double begun = now();
    const auto result = matrix::complexity(table, path);
    least = std::min(least, now() - begun);
    if (result.axis != matrix::Axis::Found) std::fprintf(stderr, "complexity_bench: the axis was not found\n");
  }
  return least;
}

/// Seconds that py-ecomplexity says it took; nothing when it is not there.
std::optional<double> peer_time(const Table& table) {
  const std::string file = fmt::format("/tmp/complexity_bench_{}.csv", getpid());
  std::FILE* const out = std::fopen(file.c_str(), "w");
  if (out == nullptr) return std::nullopt;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    for (std::size_t c = 0; c < table.columns(); ++c) std::fprintf(out, "1,%zu,%zu,%.0f\n", r, c, table.at(r, c));
  }
  std::fclose(out);
  const std::string command = fmt::format(
      "OPENBLAS_NUM_THREADS=1 python3 -c \"import pandas, sys, time, io\n"
      "from ecomplexity import ecomplexity\n"
      "data = pandas.read_csv('{}', names=['t', 'r', 'c', 'v'])\n"
      "said, sys.stdout, begun = sys.stdout, io.StringIO(), time.process_time()\n"
      "ecomplexity(data, dict(time='t', loc='r', prod='c', val='v'))\n"
      "print(time.process_time() - begun, file=said)\" 2>/dev/null", file);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  double seconds = 0;
  const bool said = pipe && std::fscanf(pipe.get(), "%lf", &seconds) == 1;
  std::remove(file.c_str());
  return said ? std::optional(seconds) : std::nullopt;
}

bench::Line line(const std::string& name, const std::string& metric, const std::string& unit, double ours, Instructions path) {
  bench::Line line{.bench = "complexity_bench", .name = name, .metric = metric, .unit = unit, .ours = ours, .more_is_better = false};
  line.peer_name = "py-ecomplexity";
  line.cpu_s = bench::cpu_seconds();
  line.seed = kSeed;
  line.path = matrix::name(path);
  return line;
}

void whole(const Table& table, const std::optional<double>& peer, const std::string& peer_why, std::optional<double> limit) {
  std::vector<Instructions> paths = matrix::instructions_here();
  std::ranges::reverse(paths);
  const std::string name = fmt::format("{} x {}, {} filled", table.rows(), table.columns(), filled(table));
  for (const Instructions path : paths) {
    bench::Line whole = line(name, "cpu_time", "s", least_time(table, path), path);
    whole.peer = peer;
    whole.peer_why = peer_why;
    if (path == paths.front()) whole.limit = limit;
    bench::print(whole);
    if (path != paths.front() || !limit) continue;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    bench::Line memory = line(name, "peak_memory", "MB", static_cast<double>(used.ru_maxrss) / 1024, path);
    memory.peer_why = "not asked for this table";
    memory.limit = kMemoryLimit;
    bench::print(memory);
  }
}

/// One firm more in a cell, and a plant of a tenth of the row.
void one_cell(const Table& table, Instructions path, bool large) {
  const auto result = matrix::complexity(table, path);
  const matrix::OneCell one(table, result, path);
  std::mt19937_64 random(kSeed);
  std::vector<double> times;
  for (int i = 0; i < kChanges; ++i) {
    const std::size_t row = random() % table.rows(), column = random() % table.columns();
    const double more = large ? std::ceil(result.presence.row_totals[row] / 10) : 1;
    const double begun = now();
    const auto answer = one.set(row, column, table.at(row, column) + more);
    times.push_back((now() - begun) * 1e3);
    if (answer.density.size() != table.columns()) std::abort();
  }
  std::ranges::sort(times);
  const std::string name = large ? "one cell, a tenth of its row more" : "one cell, one more";
  for (const auto& [metric, share] : {std::pair{"cpu_time_median", 0.5}, {"cpu_time_p95", 0.95}}) {
    bench::Line change = line(name, metric, "ms", times[static_cast<std::size_t>(share * kChanges)], path);
    change.peer_why = "it has no such thing";
    change.limit = kChangeLimit;
    bench::print(change);
  }
}

}  // namespace

int main() {
  const Table large = counts(2'850, 1'380, 1.15);
  whole(large, std::nullopt, "takes 42 s and 2.5 GB; asked on the small table", kWholeLimit);
  one_cell(large, matrix::instructions_here().back(), false);
  one_cell(large, matrix::instructions_here().back(), true);
  const Table small = counts(240, 1'200, 1.15);
  whole(small, peer_time(small), "this machine's python3 has no package ecomplexity", std::nullopt);
}

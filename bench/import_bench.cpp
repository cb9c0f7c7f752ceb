// Rows a processor second from a csv file into the register with validation, history and undo, beside the sqlite3 shell's
// .import of the same file, which does none of these. usage: import_bench [FILE.csv…]
#include <spawn.h>
#include <sys/wait.h>

#include <fstream>

#include "bench_line.h"
#include "liantu/api/import_plan.h"
#include "liantu/base/date.h"
#include "passing_workspace.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 1;
constexpr int kMadeUp = 50'000;
constexpr double kRowsPerSecond = 40'000;
constexpr Instant kNow = 1'790'000'000'000'000LL;

std::size_t count_of(const api::ImportPlan& plan, api::RowStatus status) {
  const auto it = plan.counts.find(status);
  return it == plan.counts.end() ? 0 : it->second;
}

struct Round {
  std::size_t rows = 0;
  double cpu_s = 0;
  std::string counts;
};

Round import(bench::PassingWorkspace& workspace, const std::string& path, Instant at) {
  const double before = bench::cpu_seconds();
  auto session = workspace.database().lease();
  const store::Access access = store::administrator_access("import_bench");
  api::ImportOptions options;
  options.kind = "enterprise";
  options.today = shanghai_day(kNow);
  const api::ImportPlan plan = api::plan_import(*session, access, {{"firms.csv", {}, path, {}}}, options);
  const auto written = api::commit_import(*session, access, plan, {"bench", false, {}}, at);
  Round round;
  for (const auto status : {api::RowStatus::New, api::RowStatus::Changed, api::RowStatus::Conflict,
                            api::RowStatus::Unchanged, api::RowStatus::Error})
    round.rows += count_of(plan, status);
  round.cpu_s = bench::cpu_seconds() - before;
  round.counts = api::counts_line(plan, written.batch);
  return round;
}

/// Nothing when there is no sqlite3 shell.
std::optional<double> shell_seconds(const std::filesystem::path& folder, const std::string& path) {
  const double before = bench::cpu_seconds(RUSAGE_CHILDREN);
  const std::string database = (folder / "shell.sqlite").string(), import = ".import '" + path + "' firms";
  const char* const arguments[] = {"sqlite3", database.c_str(), ".mode csv", import.c_str(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, "sqlite3", nullptr, nullptr, const_cast<char* const*>(arguments), environ) != 0) return {};
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
  return bench::cpu_seconds(RUSAGE_CHILDREN) - before;
}

void measure(const std::string& name, const std::string& path) {
  bench::PassingWorkspace workspace;
  const Round first = import(workspace, path, kNow);
  const Round again = import(workspace, path, kNow + 1'000'000);
  fmt::print(stderr, "{}: {}\n{}, again: {}\n", name, first.counts, name, again.counts);
  const auto shell = shell_seconds(workspace.folder(), path);
  const auto rows = static_cast<double>(first.rows);
  bench::Line line{.bench = "import", .name = name, .metric = "rows_per_cpu_second", .unit = "rows/s"};
  line.ours = rows / first.cpu_s;
  line.peer_name = "sqlite3 .import";
  if (shell) line.peer = rows / *shell;
  else line.peer_why = "no sqlite3 shell";
  line.cpu_s = first.cpu_s;
  line.seed = kSeed;
  line.limit = kRowsPerSecond;
  bench::print(line);
  line.name = name + " again, nothing changed";
  line.ours = rows / again.cpu_s;
  line.cpu_s = again.cpu_s;
  line.limit.reset();
  bench::print(line);
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) measure(std::filesystem::path(argv[i]).stem().string(), argv[i]);
  if (argc > 1) return 0;
  bench::PassingWorkspace folder;
  const std::string path = (folder.folder() / "firms.csv").string();
  std::ofstream(path, std::ios::binary) << bench::firms_csv(bench::made_up_firms(kMadeUp, kSeed));
  measure("50,000 made-up firms", path);
}

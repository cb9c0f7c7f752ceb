#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/schedule_file.h"
#include "liantu/cli/verbs.h"
#include "liantu/json/json.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::cli {
namespace {

constexpr double kUsualSeconds = 10;

struct ScheduleOptions {
  std::string file, out;
  std::optional<std::uint64_t> schedules{};
  std::optional<double> seconds{};
  std::uint64_t seed = 1;
};

std::atomic<bool> called_off{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // set by a signal
void call_off(int) {
  called_off = true;
}

const char* status_word(solve::ScheduleStatus status) {
  switch (status) {
    case solve::ScheduleStatus::Optimal:
      return "optimal";
    case solve::ScheduleStatus::Feasible:
      return "feasible";
    case solve::ScheduleStatus::Infeasible:
      return "infeasible";
    case solve::ScheduleStatus::Limit:
      break;
  }
  return "limit";
}

json::Json schedule_answer(const solve::ScheduleResult& result, std::uint64_t seed) {
  return json::Json::object({{"status", status_word(result.status)},
                             {"makespan", std::int64_t{result.makespan}},
                             {"tardiness", result.tardiness},
                             {"bound", result.bound},
                             {"schedules", static_cast<std::int64_t>(result.schedules)},
                             {"cpu_s", result.seconds},
                             {"seed", static_cast<std::int64_t>(seed)}});
}

void write_starts(const std::string& path, json::Json answer, const ScheduleFile& file,
                  const solve::ScheduleResult& result) {
  json::Json starts = json::Json::object();
  for (std::size_t i = 0; i < result.start.size(); ++i)
    starts.set(file.activity_ids[i], std::int64_t{result.start[i]});
  answer.set("starts", std::move(starts));
  std::ofstream out(path, std::ios::binary);
  out << answer.dump() << "\n";
  out.close();
  if (!out) throw Error(ErrorCode::Unavailable, "无法写入“" + path + "”，请检查文件夹和权限。");
}

void run_schedule(const ScheduleOptions& options) {
  const ScheduleFile file = read_schedule_file(options.file);
  refuse_faults(file);
  solve::ScheduleLimits limits;
  limits.seed = options.seed;
  if (options.schedules) limits.schedules = *options.schedules;
  if (options.seconds)
    limits.seconds = *options.seconds;
  else if (!options.schedules)
    limits.seconds = kUsualSeconds;
  limits.cancel = &called_off;
  std::signal(SIGINT, call_off);
  const solve::ScheduleResult result = solve::schedule(file.problem, limits);
  std::signal(SIGINT, SIG_DFL);
  const json::Json answer = schedule_answer(result, options.seed);
  if (!options.out.empty()) write_starts(options.out, answer, file, result);
  fmt::print("{}\n", answer.dump());
}

}  // namespace

void add_schedule_verb(CLI::App& program) {
  auto options = std::make_shared<ScheduleOptions>();
  CLI::App* verb = program.add_subcommand(
      "schedule", "排程：在先后关系和资源容量之内，使最后完成的时间最早；不需要数据库");
  verb->add_option("file", options->file, "要排程的文件：.sm（PSPLIB 单模式）")->required();
  verb->add_option("--schedules", options->schedules,
                   "最多生成多少个排程（每生成一遍算一个）；只用它时，同一种子在哪里结果都一样")
      ->check(CLI::PositiveNumber);
  verb->add_option("--seconds", options->seconds, "最多用多少秒处理器时间；两者都不写时为 10 秒")
      ->check(CLI::PositiveNumber);
  verb->add_option("--seed", options->seed, "随机数种子，默认 1");
  verb->add_option("--out", options->out, "结果文件（JSON）：屏幕上的各项，以及每项活动的开始时间 starts");
  verb->callback([options] { run_schedule(*options); });
}

}  // namespace liantu::cli

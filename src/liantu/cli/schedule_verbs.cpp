#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/schedule_file.h"
#include "liantu/cli/verbs.h"
#include "liantu/json/json.h"
#include "liantu/solve/schedule/bottleneck.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::cli {
namespace {

constexpr double kUsualSeconds = 10;

struct ScheduleOptions {
  std::string file, out;
  std::optional<std::uint64_t> schedules{};
  std::optional<double> seconds{};
  std::uint64_t seed = 1;
  bool bottleneck = false;
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

json::Json in_parts(std::int64_t value, std::int64_t parts) {
  if (value % parts == 0) return value / parts;
  return static_cast<double>(value) / static_cast<double>(parts);
}

json::Json schedule_answer(const ScheduleFile& file, const solve::ScheduleResult& result,
                           std::uint64_t seed) {
  const bool found = !result.start.empty();
  const bool backward = file.problem.direction == solve::ScheduleDirection::Backward;
  const bool late = !backward && file.problem.objective == solve::ScheduleObjective::Tardiness;
  json::Json answer =
      json::Json::object({{"status", status_word(result.status)},
                          {"makespan", found ? json::Json(std::int64_t{result.makespan}) : json::Json()},
                          {"tardiness", found ? in_parts(result.tardiness, file.weight_parts) : json::Json()},
                          {"bound", in_parts(result.bound, late ? file.weight_parts : 1)},
                          {"schedules", static_cast<std::int64_t>(result.schedules)},
                          {"cpu_s", result.seconds},
                          {"seed", static_cast<std::int64_t>(seed)}});
  if (!backward) return answer;
  answer.set("end", std::int64_t{result.end});
  if (found)
    answer.set("first_start", std::int64_t{std::ranges::min(result.start)});
  else
    answer.set("short_by", std::int64_t{result.short_by});
  return answer;
}

json::Json bottleneck_answer(const ScheduleFile& file, const solve::ScheduleResult& result,
                             const solve::ScheduleLimits& limits) {
  const auto found = solve::bottleneck(file.problem, result, limits);
  if (!found) return {};
  const bool late = file.problem.direction == solve::ScheduleDirection::Forward &&
                    file.problem.objective == solve::ScheduleObjective::Tardiness;
  return json::Json::object({{"resource", file.resource_ids[found->resource]},
                             {"waits", found->waits},
                             {"saves", in_parts(found->saves, late ? file.weight_parts : 1)}});
}

json::Json schedule_days(const ScheduleFile& file, const solve::ScheduleResult& result) {
  json::Json days = json::Json::object();
  for (std::size_t i = 0; i < result.start.size(); ++i) {
    const auto day = [&](solve::Time time) {
      const auto found = file.day(time);
      return found ? json::Json(found->iso()) : json::Json();
    };
    const solve::Time last = std::max(result.start[i], result.finish[i] - 1);
    days.set(file.activity_ids[i],
             json::Json::object({{"start", day(result.start[i])}, {"finish", day(last)}}));
  }
  return days;
}

void write_starts(const std::string& path, json::Json answer, const ScheduleFile& file,
                  const solve::ScheduleResult& result) {
  json::Json starts = json::Json::object();
  for (std::size_t i = 0; i < result.start.size(); ++i)
    starts.set(file.activity_ids[i], std::int64_t{result.start[i]});
  answer.set("starts", std::move(starts));
  if (file.start) answer.set("days", schedule_days(file, result));
  std::ofstream out(path, std::ios::binary);
  out << answer.dump() << "\n";
  out.close();
  if (!out) throw Error(ErrorCode::Unavailable, "无法写入“" + path + "”，请检查文件夹和权限。");
}

void say_of_file(const ScheduleFile& file) {
  for (const std::string& name : file.unknown) fmt::print(stderr, "不认识的字段“{}”，没有读取。\n", name);
  if (!file.promised_before.empty())
    fmt::print(stderr, "有 {} 项活动（如“{}”）承诺的日子在 {} 以前：延误只从这一天起算。\n",
               file.promised_before.size(), file.activity_ids[file.promised_before[0]], file.start->iso());
}

void say_of_result(const ScheduleFile& file, const solve::ScheduleResult& result) {
  if (result.short_by == 0) return;
  std::string end = fmt::format("第 {} 个工作日末", result.end);
  if (result.end == 0) end = "开始以前";
  if (const auto day = result.end > 0 ? file.day(result.end - 1) : std::nullopt) end = day->iso();
  fmt::print(stderr, "要在 {} 完成，还差 {} 个工作日：请推迟承诺的时间、缩短工期或增加容量。\n", end,
             result.short_by);
}

solve::ScheduleLimits schedule_limits(const ScheduleOptions& options) {
  solve::ScheduleLimits limits;
  limits.seed = options.seed;
  if (options.schedules) limits.schedules = *options.schedules;
  if (options.seconds)
    limits.seconds = *options.seconds;
  else if (!options.schedules)
    limits.seconds = kUsualSeconds;
  limits.cancel = &called_off;
  return limits;
}

/// "目前最好 120，下界 98" on a terminal, rewritten at each better schedule.
class BestSoFar {
 public:
  ~BestSoFar() {
    if (shown_) fmt::print(stderr, "\n");
  }
  void operator()(const solve::ScheduleProgress& progress) {
    if (!terminal_) return;
    shown_ = true;
    fmt::print(stderr, "\r{:.1f} 秒：目前最好 {}，下界 {}    ", progress.seconds, progress.value,
               progress.bound);
    std::fflush(stderr);
  }

 private:
  bool terminal_ = isatty(STDERR_FILENO) == 1, shown_ = false;
};

solve::ScheduleResult searched(const solve::ScheduleProblem& problem, solve::ScheduleLimits limits) {
  BestSoFar best;
  limits.progress = [&best](const solve::ScheduleProgress& progress) { best(progress); };
  return solve::schedule(problem, limits);
}

void run_schedule(const ScheduleOptions& options) {
  const ScheduleFile file = read_schedule_file(options.file);
  say_of_file(file);
  refuse_faults(file);
  std::signal(SIGINT, call_off);
  const solve::ScheduleLimits limits = schedule_limits(options);
  const solve::ScheduleResult result = searched(file.problem, limits);
  if (result.out_of_time) throw Error(ErrorCode::InvalidInput, calendar_too_short(file, *result.out_of_time));
  say_of_result(file, result);
  json::Json answer = schedule_answer(file, result, options.seed);
  if (options.bottleneck) answer.set("bottleneck", bottleneck_answer(file, result, limits));
  std::signal(SIGINT, SIG_DFL);
  if (!options.out.empty()) write_starts(options.out, answer, file, result);
  fmt::print("{}\n", answer.dump());
}

}  // namespace

void add_schedule_verb(CLI::App& program) {
  auto options = std::make_shared<ScheduleOptions>();
  CLI::App* verb = program.add_subcommand(
      "schedule", "排程：在先后关系、资源容量和日历之内，使最后完成最早、延误最少，或倒排工期；不需要数据库");
  verb->add_option("file", options->file, "要排程的文件：.json（liantu-schedule/1）或 .sm（PSPLIB 单模式）")
      ->required();
  verb->add_option("--schedules", options->schedules,
                   "最多生成多少个排程（每生成一遍算一个）；只用它时，同一种子在哪里结果都一样")
      ->check(CLI::PositiveNumber);
  verb->add_option("--seconds", options->seconds, "最多用多少秒处理器时间；两者都不写时为 10 秒")
      ->check(CLI::PositiveNumber);
  verb->add_option("--seed", options->seed, "随机数种子，默认 1");
  verb->add_flag("--bottleneck", options->bottleneck,
                 "再算出最紧的资源：活动为它等了多少个工作日，多一个单位能少多少（另用同样多的预算）");
  verb->add_option("--out", options->out, "结果文件（JSON）：屏幕上的各项，以及每项活动的开始时间 starts");
  verb->footer(
      "时间从 start 起按工作日数，从 0 起：至少有一个日历上班的日子算一个工作日。\n"
      "direction=backward（倒排工期）：每项活动尽量晚，不晚于自己的 promised，全部在最晚的 promised "
      "以前完成，"
      "第一项活动尽量晚开始；都没有 promised 时，以正排能找到的最短工期为限。来不及时 short_by "
      "是还差几个工作日。\n"
      "文件写法见使用指南“排程”一节。");
  verb->callback([options] { run_schedule(*options); });
}

}  // namespace liantu::cli

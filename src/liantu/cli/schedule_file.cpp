#include "liantu/cli/schedule_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/solve/schedule/psplib_file.h"

namespace liantu::cli {
namespace {

[[noreturn]] void refuse_schedule(const std::string& sentence) {
  throw Error(ErrorCode::InvalidInput, sentence);
}

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string schedule_text(const std::string& path) {
  if (std::filesystem::is_directory(path))
    throw Error(ErrorCode::InvalidInput, "“" + path + "”是文件夹，请给出其中要排程的文件。");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::NotFound, "找不到文件“" + path + "”，请检查路径。");
  std::string text = rest_of(in);
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

/// One sentence per kind of fault.
struct FaultSentence {
  const ScheduleFile& file;

  std::string activity(std::size_t i) const { return "“" + file.activity_ids[i] + "”"; }

  std::string operator()(const solve::PrecedenceRing& ring) const {
    std::string way;
    for (const solve::Index i : ring.activities) way += file.activity_ids[i] + " → ";
    return fmt::format("活动的先后关系成环：{}{}，请去掉其中一条。", way,
                       file.activity_ids[ring.activities.front()]);
  }
  std::string operator()(const solve::UnknownNumber&) const {
    return "文件引用了不存在的活动、资源或日历，请检查。";
  }
  std::string operator()(const solve::DemandAboveCapacity& above) const {
    const auto& resource = file.problem.resources[above.resource];
    std::int64_t units = 0;
    for (const auto& demand : file.problem.activities[above.activity].demands)
      if (demand.resource == above.resource) units = std::max(units, demand.units);
    return fmt::format("活动{}需要 {} 个“{}”，而该资源的容量只有 {}：请减少需求或增加容量。",
                       activity(above.activity), units, file.resource_ids[above.resource], resource.capacity);
  }
  std::string operator()(const solve::CalendarTooShort& late) const {
    return calendar_too_short(file, late.activity);
  }
  std::string operator()(const solve::BadAmount& bad) const {
    using What = solve::BadAmount::What;
    switch (bad.what) {
      case What::Duration:
        return fmt::format("活动{}的工期不在 0 至 10000000 之间。", activity(bad.at));
      case What::Release:
        return fmt::format("活动{}的最早开始时间不在 0 至 10000000 之间。", activity(bad.at));
      case What::Due:
        return fmt::format("活动{}承诺的完成时间不在 0 至 10000000 之间。", activity(bad.at));
      case What::Weight:
        return fmt::format("活动{}的权重不在 0 至 1000000000 之间。", activity(bad.at));
      case What::Units:
        return fmt::format("活动{}的资源需求不在 0 至 1000000000 之间。", activity(bad.at));
      case What::Lag:
        return fmt::format("第 {} 条先后关系的间隔不在 0 至 10000000 之间：不支持提前（负的间隔）。",
                           bad.at + 1);
      case What::Capacity:
        return fmt::format("资源“{}”的容量不在 0 至 1000000000 之间。", file.resource_ids[bad.at]);
      case What::Working:
        return fmt::format("第 {} 个日历的工作日没有从早到晚排列。", bad.at + 1);
      case What::TooLarge:
        return "全部工期与间隔之和超过 10000000，请缩短。";
    }
    return {};
  }
};

ScheduleFile read_psplib_file(const std::string& text) {
  solve::PsplibFile psplib = solve::read_psplib(text);
  ScheduleFile file{std::move(psplib.problem)};
  for (const int job : psplib.job) file.activity_ids.push_back(std::to_string(job));
  for (std::size_t r = 1; r <= file.problem.resources.size(); ++r)
    file.resource_ids.push_back(fmt::format("R{}", r));
  return file;
}

}  // namespace

ScheduleFile read_schedule_file(const std::string& path) {
  const std::string text = schedule_text(path);
  if (path.ends_with(".sm")) return read_psplib_file(text);
  if (path.ends_with(".json")) return read_schedule_json(text);
  refuse_schedule("请给出 .json（liantu-schedule/1）或 .sm（PSPLIB）文件。");
}

std::optional<Date> ScheduleFile::day(solve::Time time) const {
  if (!start || time < 0) return std::nullopt;
  if (problem.calendars.empty()) return start->plus(time);
  return time < std::ssize(days) ? std::optional(days[static_cast<std::size_t>(time)]) : std::nullopt;
}

std::string calendar_too_short(const ScheduleFile& file, solve::Index activity) {
  std::string calendars;
  for (const auto& demand : file.problem.activities[activity].demands) {
    const solve::Index calendar = file.problem.resources[demand.resource].calendar;
    if (demand.units == 0 || calendar == solve::kNone) continue;
    const auto& working = file.problem.calendars[calendar].working;
    calendars += fmt::format("{}“{}”（到 {}）", calendars.empty() ? "" : "、", file.calendar_ids[calendar],
                             file.day(working.back())->iso());
  }
  return fmt::format("日历{}的工作日不够，活动“{}”排不完：请补上更晚的工作日。", calendars,
                     file.activity_ids[activity]);
}

void refuse_faults(const ScheduleFile& file) {
  if (const auto found = solve::fault(file.problem)) refuse_schedule(std::visit(FaultSentence{file}, *found));
}

}  // namespace liantu::cli

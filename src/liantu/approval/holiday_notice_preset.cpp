#include "liantu/approval/holiday_notice_preset.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/json/json.h"
#include "liantu/json/members.h"

namespace liantu::approval {
namespace {

using json::Json;

constexpr std::int64_t kFirstNoticeYear = 2019, kLastNoticeYear = 2100;
/// A notice fills some of the year: fewer days off than this is a slip, as is more.
constexpr std::size_t kLeastDaysOff = 5, kMostDaysOff = 60;

void refuse_unknown(const Json& json, std::initializer_list<std::string_view> known,
                    const std::string& where) {
  for (const auto& [name, value] : *json.members())
    if (std::ranges::find(known, name) == known.end())
      json::refuse(fmt::format("不认识“{}”，最接近的是“{}”，请改正。", name,
                               nearest(name, std::vector<std::string_view>(known))),
                   where);
}

void refuse_day_twice(const vocab::WorkYear& year, const std::string& where) {
  std::set<Date> seen;
  for (const std::vector<Date>* days : {&year.off, &year.worked})
    for (const Date day : *days)
      if (!seen.insert(day).second)
        json::refuse(fmt::format("{} 写了两次，请核对放假通知。", day.iso()), where);
}

vocab::WorkYear notice_of(const Json& json, const std::string& where) {
  if (!json.members()) json::refuse("每一年应是 {year, notice, off, worked}。", where);
  refuse_unknown(json, {"year", "notice", "off", "worked"}, where);
  const std::int64_t year = json::count_of(json, "year", kLastNoticeYear, where + "/year");
  if (year < kFirstNoticeYear)
    json::refuse(fmt::format("年份应在 {} 到 {} 之间。", kFirstNoticeYear, kLastNoticeYear), where + "/year");
  const std::string notice = json::text_of(json, "notice", where + "/notice", true);
  if (notice.empty()) json::refuse("请写放假通知的文号。", where + "/notice");
  auto out =
      vocab::WorkYear::parse(static_cast<int>(year), notice, json::text_of(json, "off", where + "/off", true),
                             json::text_of(json, "worked", where + "/worked", false));
  refuse_day_twice(out, where);
  if (out.off.size() < kLeastDaysOff || out.off.size() > kMostDaysOff)
    json::refuse(fmt::format("{} 年只写了 {} 天放假，应在 {} 到 {} 天之间，请核对是否写全。", year,
                             out.off.size(), kLeastDaysOff, kMostDaysOff),
                 where + "/off");
  return out;
}

}  // namespace

vocab::WorkCalendar calendar_with_notices(std::string_view text) {
  const Json file = Json::parse(text);
  if (!file.members()) json::refuse("放假安排文件应是 {format, basis, years}。", "");
  refuse_unknown(file, {"format", "basis", "years"}, "");
  if (json::text_of(file, "format", "/format", true) != "liantu-holiday-notices/1")
    json::refuse("format 应为 liantu-holiday-notices/1。", "/format");
  vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  std::set<int> seen;
  for (const Json& one : json::items_of(file, "years", "/years")) {
    const std::string where = fmt::format("/years/{}", seen.size());
    vocab::WorkYear year = notice_of(one, where);
    if (!seen.insert(year.year).second)
      json::refuse(fmt::format("{} 年写了两次，请合成一条。", year.year), where + "/year");
    calendar.add(std::move(year));
  }
  return calendar;
}

}  // namespace liantu::approval

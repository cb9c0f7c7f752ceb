#include "liantu/demo/life.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/project/stage_event.h"

namespace liantu::demo {
namespace {

using project::EventKind;
using project::EventState;

constexpr std::string_view kClerk = "项目科 周科员";

Instant at_hour(Date day, int hour) { return end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000; }

Sitting sitting(Date day, int hour, std::string reason) { return {at_hour(day, hour), std::string(kClerk), std::move(reason), {}, false, {}}; }

std::string document_of(const Venture& v, Stage stage) {
  const Date day = *v.when(stage);
  switch (stage) {
    case Stage::Signed: return fmt::format("云招合同〔{}〕{}号", day.year(), v.number);
    case Stage::Started: return fmt::format("379900{}{:02}{:02}{:02}01", day.year(), day.month(), day.day(), v.number % 100);
    case Stage::InStatistics: return fmt::format("TJ379900{:06}", v.number * 137);
    case Stage::Completed: return fmt::format("云验〔{}〕{}号", day.year(), v.number);
    default: return {};
  }
}

project::StageEvent event_of(const Venture& v, EventKind kind, Date happened) {
  project::StageEvent one;
  one.name = v.name;
  one.project_code = v.project_code;
  one.kind = kind;
  one.happened = happened;
  one.reported_by = v.responsible_unit + " 填报员";
  one.responsible_unit = v.responsible_unit;
  return one;
}

Entry entry(const Venture& v, const project::StageEvent& event, std::string key) {
  Entry out{"stage_event", std::move(key), to_row(event)};
  out.project = fmt::format("v{:03}", v.number);
  return out;
}

/// Confirmed changes, written down on the Friday after the Thursday on which the library has them.
std::vector<Sitting> confirmed(const std::vector<Venture>& ventures, Date start, Date today) {
  std::vector<Sitting> out;
  for (Date friday = start.plus(5 - start.weekday() + 14); friday <= today; friday = friday.plus(7)) {
    Sitting week = sitting(friday, 17, "确认阶段变更");
    for (const Venture& v : ventures) {
      if (!v.in_library) continue;
      std::optional<Stage> before;
      for (std::size_t i = 0; i < v.reached.size(); ++i) {
        const auto day = v.reached[i];
        if (!day) continue;
        const bool this_week = *day > std::max(start, friday.plus(-8)) && *day <= friday.plus(-1);
        if (this_week && v.stage_at(friday)) {
          const auto stage = static_cast<Stage>(i);
          auto one = event_of(v, EventKind::Advance, *day);
          one.from = before;
          one.to = stage;
          one.document = document_of(v, stage);
          one.state = EventState::Confirmed;
          one.reported = std::min(day->plus(1), friday);
          one.confirmed_by = kClerk;
          one.confirmed = friday;
          week.entries.push_back(entry(v, one, fmt::format("e{}-{}", v.number, i)));
        }
        before = static_cast<Stage>(i);
      }
    }
    out.push_back(std::move(week));
  }
  return out;
}

/// Two projects that their units want to pause or end, waiting; and one start that came back.
std::vector<Sitting> open_ones(const std::vector<Venture>& ventures, Date today) {
  Sitting asked = sitting(today.plus(-1), 10, "上报阶段变更"), back = sitting(today.plus(-2), 15, "退回阶段变更");
  for (const Venture& v : ventures) {
    const auto stage = v.in_library && !v.stopped ? v.stage_at(today) : std::nullopt;
    if (!stage) continue;
    if (asked.entries.size() < 2 && *stage >= Stage::Signed && *stage <= Stage::Landed && v.pace < 1) {
      auto one = event_of(v, asked.entries.empty() ? EventKind::Suspend : EventKind::Withdraw, today.plus(-3));
      one.from = stage;
      one.to = asked.entries.empty() ? Stage::Suspended : Stage::Terminated;
      one.reason_kind = asked.entries.empty() ? "funds" : "land";
      one.reason = asked.entries.empty() ? "投资方本年度资金安排推迟到明年一季度" : "选址地块规划调整，企业不再等待";
      one.approver = v.lead_official;
      one.state = EventState::Reported;
      one.reported = today.plus(-1);
      asked.entries.push_back(entry(v, one, fmt::format("x{}", v.number)));
    } else if (back.entries.empty() && *stage == Stage::Landed) {
      auto one = event_of(v, EventKind::Advance, today.plus(-6));
      one.from = stage;
      one.to = Stage::Started;
      one.state = EventState::Returned;
      one.reported = today.plus(-4);
      one.confirmed_by = kClerk;
      one.confirmed = today.plus(-2);
      one.returned_for = "照片只有平场，没有主体工程动工，请在打桩后重报";
      back.entries.push_back(entry(v, one, fmt::format("r{}", v.number)));
    }
  }
  return {std::move(back), std::move(asked)};
}

}  // namespace

std::vector<Sitting> life_sittings(const std::vector<Venture>& ventures, Date start, Date today) {
  std::vector<Sitting> out = confirmed(ventures, start, today);
  for (Sitting& each : open_ones(ventures, today)) out.push_back(std::move(each));
  return out;
}

}  // namespace liantu::demo

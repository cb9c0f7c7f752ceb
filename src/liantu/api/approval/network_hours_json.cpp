#include "liantu/api/approval/network_hours_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/approval/case_desk.h"
#include "liantu/api/approval/network_json.h"
#include "liantu/api/json_parts.h"
#include "liantu/approval/hours/network_hours.h"

namespace liantu::api {
namespace {

using approval::ApprovalTemplate, approval::HourBar, approval::HourNetwork, approval::HourStep,
    approval::StepState, approval::TemplateStep;
using json::Json;

constexpr int kMinutesOfHour = 60;
constexpr std::int64_t kMostHourDays = 60;

/// The clocks of the cases that stand on steps, as they read at `now`.
std::vector<approval::StepClock> step_clocks(store::Session& session, const NetworkView& view,
                                             const CaseClocks& clocks, Instant now) {
  std::vector<approval::StepClock> out;
  const Date today = shanghai_day(now);
  for (const approval::StepActual& actual : view.actuals) {
    if (actual.case_id.empty()) continue;
    const auto file = case_file(session, store::administrator_access("审批网络"), actual.case_id,
                                moment_of(view.today, today));
    if (!file) continue;
    auto standing = approval::standing_of(file->value, file->events, clocks.rule, clocks.axis, now);
    if (standing.clock)
      out.push_back({actual.step_code, std::move(*standing.clock), actual.finished.has_value()});
  }
  return out;
}

std::string_view hour_bar_word(approval::NetworkBar::Kind kind) {
  static constexpr std::string_view kWords[] = {"done", "running", "paused", "over", "forecast"};
  return kWords[static_cast<std::size_t>(kind)];
}

Json hours_of(const std::optional<std::int64_t>& minutes) {
  return minutes ? Json(static_cast<double>(*minutes) / kMinutesOfHour) : Json();
}

struct HourPage {
  const NetworkView& view;
  const ApprovalTemplate& of;
  const HourNetwork& network;
  const approval::ClockAxis& axis;
  Language language;

  Json end(const std::optional<std::int64_t>& minutes) const {
    if (!minutes) return {};
    return Json(shanghai_time(approval::hour_end(axis, network.first, *minutes)).substr(0, 16));
  }
  Json bar(const HourBar& one) const {
    return Json::object({{"kind", hour_bar_word(one.kind)},
                         {"from", one.from},
                         {"to", one.to},
                         {"begins", end(one.from)},
                         {"ends", end(one.to)}});
  }
};

std::string hour_ball(const HourPage& page, std::size_t i) {
  const HourStep& one = page.network.steps[i];
  const std::string department(page.of.steps[i].department.in(page.language));
  switch (one.state) {
    case StepState::NotInvolved:
      return say(page.language, {"不涉及", "not involved"});
    case StepState::Waiting:
      return say(page.language, {"等前面的环节", "waits for earlier steps"});
    case StepState::Ready:
      return say(page.language, {"企业 · 可以申报", "Firm: may hand in"});
    case StepState::Paused:
      return say(page.language, {"停表", "clock stands"});
    case StepState::Running:
    case StepState::PreReviewed:
    case StepState::Voided:
      return department;
    case StepState::Done:
      break;
  }
  return say(page.language, {"已办结", "done"});
}

Json hour_step_json(const HourPage& page, std::size_t i) {
  const TemplateStep& step = page.of.steps[i];
  const HourStep& one = page.network.steps[i];
  Json bars = Json::array();
  std::int64_t used = 0;
  for (const HourBar& bar : one.bars) {
    bars.push(page.bar(bar));
    if (bar.kind != approval::NetworkBar::Kind::Forecast && bar.kind != approval::NetworkBar::Kind::Paused)
      used += bar.to - bar.from;
  }
  Json after = Json::array();
  for (const approval::TemplateLink& link : step.after) after.push(link.before);
  const auto promised = step.promised_halves;
  return Json::object({{"code", step.code},
                       {"name", step.name.in(page.language)},
                       {"department", step.department.in(page.language)},
                       {"basis", step.basis},
                       {"state", named(one.state)},
                       {"promised", promised ? network_units_json(*promised) : Json()},
                       {"used", one.actual ? hours_of(used) : Json()},
                       {"critical", one.critical},
                       {"float", hours_of(one.float_minutes)},
                       {"ball", hour_ball(page, i)},
                       {"after", std::move(after)},
                       {"plan", one.plan ? page.bar(*one.plan) : Json()},
                       {"bars", std::move(bars)},
                       {"ends", page.end(one.ends)}});
}

/// Working days from the first one, and each full hour of their office hours.
Json hour_axis_json(const HourPage& page) {
  const HourNetwork& network = page.network;
  std::int64_t length = 0;
  for (const approval::OfficeSpan& span : page.axis.hours().spans) length += span.to - span.from;
  const bool open = std::any_of(network.steps.begin(), network.steps.end(),
                                [](const HourStep& one) { return approval::still_open(one.state); });
  std::int64_t last =
      std::max({open ? network.now : 0, network.ends.value_or(0), network.plan_ends.value_or(0)});
  for (const HourStep& one : network.steps)
    for (const HourBar& bar : one.bars) last = std::max(last, bar.to);
  Json days = Json::array(), ticks = Json::array();
  std::int64_t at = 0, count = 0;
  for (Date day = network.first; (at < last || count == 0) && count < kMostHourDays; day = day.plus(1)) {
    if (!page.axis.works(day)) continue;
    days.push(Json::object({{"day", day.iso()}, {"at", at}}));
    std::int64_t before = at;
    for (const approval::OfficeSpan& span : page.axis.hours().spans) {
      for (int minute = span.from; minute < span.to; minute += kMinutesOfHour)
        ticks.push(Json::object(
            {{"at", before + minute - span.from},
             {"label", fmt::format("{}:{:02}", minute / kMinutesOfHour, minute % kMinutesOfHour)},
             {"break", minute == span.from && before != at}}));
      before += span.to - span.from;
    }
    at += length;
    ++count;
  }
  return Json::object({{"first", network.first.iso()},
                       {"minutes", at},
                       {"now", network.now >= 0 && network.now <= at ? Json(network.now) : Json()},
                       {"days", std::move(days)},
                       {"ticks", std::move(ticks)}});
}

}  // namespace

bool counts_hours(const NetworkView& view) {
  return view.of != nullptr && view.of->of.unit == approval::StepUnit::Hour && view.row.start.has_value();
}

Json network_hours_json(const NetworkReader& reader, const NetworkView& view, const CaseClocks& clocks,
                        Instant now) {
  const approval::NetworkChoice choice{.answers = approval::answers_of(view.row.answers)};
  const approval::Network plan = approval::make_network(view.of->of, choice);
  const auto actual = step_clocks(reader.session, view, clocks, now);
  const HourNetwork network = approval::hour_network(plan, actual, clocks.axis, *view.row.start, now);
  const HourPage page{view, view.of->of, network, clocks.axis, reader.language};
  Json out = network_head_json(view, {}, reader.language);
  out.set("hours", hour_axis_json(page));
  Json modules = Json::array();
  for (const approval::TemplateModule& module : page.of.modules) {
    Json steps = Json::array();
    for (std::size_t i = 0; i < network.steps.size(); ++i)
      if (page.of.steps[i].module == module.code) steps.push(hour_step_json(page, i));
    modules.push(Json::object(
        {{"code", module.code}, {"name", module.name.in(reader.language)}, {"steps", std::move(steps)}}));
  }
  out.set("modules", std::move(modules));
  const bool both = network.ends && network.plan_ends;
  out.set("summary",
          Json::object(
              {{"promised", network.plan_ends ? hours_of(*network.plan_ends - network.began) : Json()},
               {"expected", network.ends ? hours_of(*network.ends - network.began) : Json()},
               {"end", page.end(network.ends)},
               {"slip", both ? hours_of(network.ends.value_or(0) - network.plan_ends.value_or(0)) : Json()},
               {"reached", std::none_of(network.steps.begin(), network.steps.end(), [](const HourStep& one) {
                  return approval::still_open(one.state);
                })}}));
  return out;
}

}  // namespace liantu::api

#include "liantu/api/approval/network_hours_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/approval/case_desk.h"
#include "liantu/api/approval/network_json.h"
#include "liantu/api/json_parts.h"
#include "liantu/approval/basis/basis_words.h"
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
                                             const CaseClocks& clocks, const Moment& moment, Instant now) {
  std::vector<approval::StepClock> out;
  for (const approval::StepActual& actual : view.actuals) {
    if (actual.case_id.empty()) continue;
    const auto file = case_file(session, store::administrator_access("审批网络"), actual.case_id, moment);
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
  const ApprovalTemplate& of;
  const HourNetwork& network;
  const approval::ClockAxis& axis;
  Language language;

  Json end(const std::optional<std::int64_t>& minutes) const {
    if (!minutes) return {};
    return Json(shanghai_time(approval::hour_end(axis, network.first, *minutes)).substr(0, 16));
  }
  Json start(std::int64_t minutes) const {
    return Json(shanghai_time(approval::hour_start(axis, network.first, minutes)).substr(0, 16));
  }
  Json moment(const std::optional<std::int64_t>& minutes) const {
    if (!minutes) return {};
    const std::string at = shanghai_time(approval::hour_end(axis, network.first, *minutes));
    return Json::object({{"day", at.substr(0, 10)}, {"time", at.substr(11, 5)}, {"provisional", false}});
  }
  Json bar(const HourBar& one) const {
    return Json::object({{"kind", hour_bar_word(one.kind)},
                         {"from", one.from},
                         {"to", one.to},
                         {"begins", start(one.from)},
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
  for (const approval::TemplateLink& link : step.after) {
    const auto at = approval::step_index(page.of, link.before);
    after.push(Json::object({{"step", link.before},
                             {"name", at ? page.of.steps[*at].name.in(page.language) : link.before},
                             {"article", link.article.in(page.language)}}));
  }
  const auto promised = step.promised_halves;
  return Json::object({{"code", step.code},
                       {"name", step.name.in(page.language)},
                       {"department", step.department.in(page.language)},
                       {"basis", approval::basis_words(step.basis, page.language)},
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

std::int64_t office_minutes(const approval::ClockAxis& axis) {
  std::int64_t out = 0;
  for (const approval::OfficeSpan& span : axis.hours().spans) out += span.to - span.from;
  return out;
}

/// Working days from the first one, and each full hour of their office hours.
Json hour_axis_json(const HourPage& page) {
  const HourNetwork& network = page.network;
  const std::int64_t length = office_minutes(page.axis);
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

/// Office minutes in which the clock of some step stood, each counted once.
std::int64_t stood_minutes(const HourNetwork& network) {
  std::vector<std::pair<std::int64_t, std::int64_t>> pauses;
  for (const HourStep& one : network.steps)
    for (const HourBar& bar : one.bars)
      if (bar.kind == approval::NetworkBar::Kind::Paused) pauses.emplace_back(bar.from, bar.to);
  std::sort(pauses.begin(), pauses.end());
  std::int64_t out = 0, until = 0;
  for (const auto& [from, to] : pauses) {
    out += std::max<std::int64_t>(0, to - std::max(from, until));
    until = std::max(until, to);
  }
  return out;
}

Json hour_summary_json(const HourPage& page, Json end) {
  const HourNetwork& network = page.network;
  const bool both = network.ends && network.plan_ends;
  return Json::object(
      {{"promised", network.plan_ends ? hours_of(*network.plan_ends - network.began) : Json()},
       {"expected", network.ends ? hours_of(*network.ends - network.began) : Json()},
       {"end", std::move(end)},
       {"slip", both ? hours_of(network.ends.value_or(0) - network.plan_ends.value_or(0)) : Json()},
       {"stood", hours_of(stood_minutes(network))},
       {"reached", hours_reached(network)}});
}

struct HourCount {
  std::int64_t steps = 0, done = 0, running = 0, paused = 0;
};

HourCount hour_count(const HourPage& page, const std::string& module) {
  HourCount out;
  for (std::size_t i = 0; i < page.network.steps.size(); ++i) {
    const StepState state = page.network.steps[i].state;
    if (page.of.steps[i].module != module || state == StepState::NotInvolved) continue;
    ++out.steps;
    out.done += !approval::still_open(state);
    out.running += state == StepState::Running;
    out.paused += state == StepState::Paused;
  }
  return out;
}

std::string hour_ring_words(Language language) {
  return say(language, {"采纳的调整使环节绕成了圈，请撤销。", "The adopted changes make a ring: undo them."});
}

}  // namespace

bool counts_hours(const NetworkView& view) {
  return view.of != nullptr && view.of->of.unit == approval::StepUnit::Hour && view.row.start.has_value();
}

HourDesk hour_desk(const NetworkReader& reader, const NetworkView& view, const Moment& moment) {
  const HourRules& rules = reader.hours.value();
  HourDesk out{view, rules.clocks, {}, moment.at.value_or(rules.now)};
  out.clocks = step_clocks(reader.session, view, *rules.clocks, moment, out.now);
  return out;
}

bool hours_reached(const HourNetwork& network) {
  return std::none_of(network.steps.begin(), network.steps.end(),
                      [](const HourStep& one) { return approval::still_open(one.state); });
}

bool hours_paused(const HourNetwork& network) {
  return std::any_of(network.steps.begin(), network.steps.end(),
                     [](const HourStep& one) { return one.critical && one.state == StepState::Paused; });
}

std::optional<std::int64_t> hours_slip(const HourNetwork& network, const approval::ClockAxis& axis) {
  if (!network.ends || !network.plan_ends) return std::nullopt;
  const double half_day = static_cast<double>(office_minutes(axis)) / 2;
  const double halves = static_cast<double>(*network.ends - *network.plan_ends) / half_day;
  return static_cast<std::int64_t>(halves < 0 ? std::floor(halves) : std::ceil(halves));
}

Json network_hours_json(const HourDesk& desk, Language language) {
  const approval::HourStanding standing = approval::hour_standing(desk.as_case(), {}, language);
  if (!standing.network.ring.empty())
    return network_head_json(desk.view, hour_ring_words(language), language);
  const HourPage page{standing.changed->of, standing.network, desk.rules->axis, language};
  Json out = network_head_json(desk.view, {}, language);
  out.set("hours", hour_axis_json(page));
  Json modules = Json::array();
  for (const approval::TemplateModule& module : page.of.modules) {
    Json steps = Json::array();
    for (std::size_t i = 0; i < page.network.steps.size(); ++i)
      if (page.of.steps[i].module == module.code) steps.push(hour_step_json(page, i));
    modules.push(Json::object(
        {{"code", module.code}, {"name", module.name.in(language)}, {"steps", std::move(steps)}}));
  }
  out.set("modules", std::move(modules));
  out.set("adopted", network_changes_json(desk.view.of->of, desk.view.adopted, language));
  out.set("summary", hour_summary_json(page, page.end(page.network.ends)));
  return out;
}

Json hour_line_json(const HourDesk& desk, Language language) {
  const approval::HourStanding standing = approval::hour_standing(desk.as_case(), {}, language);
  if (!standing.network.ring.empty())
    return network_head_json(desk.view, hour_ring_words(language), language);
  const HourPage page{standing.changed->of, standing.network, desk.rules->axis, language};
  Json out = network_head_json(desk.view, {}, language), modules = Json::array(), balls = Json::array();
  HourCount all;
  for (const approval::TemplateModule& module : page.of.modules) {
    const HourCount own = hour_count(page, module.code);
    all.steps += own.steps;
    all.done += own.done;
    modules.push(Json::object({{"code", module.code},
                               {"name", module.name.in(language)},
                               {"steps", own.steps},
                               {"done", own.done},
                               {"running", own.running},
                               {"paused", own.paused}}));
  }
  for (std::size_t i = 0; i < page.network.steps.size(); ++i)
    if (const HourStep& one = page.network.steps[i]; approval::still_open(one.state) && one.critical)
      balls.push(Json::object({{"step", page.of.steps[i].code},
                               {"name", page.of.steps[i].name.in(language)},
                               {"state", named(one.state)},
                               {"ball", hour_ball(page, i)}}));
  out.set("done", all.done);
  out.set("involved", all.steps);
  out.set("modules", std::move(modules));
  out.set("balls", std::move(balls));
  Json summary = hour_summary_json(page, page.moment(page.network.ends));
  summary.set("plan_end", page.moment(page.network.plan_ends));
  for (const std::string_view none : {"left", "since", "end_then", "moved"})
    summary.set(std::string(none), Json());
  summary.set("at_the_earliest", hours_paused(page.network));
  out.set("summary", std::move(summary));
  return out;
}

Json hour_what_if_json(const HourDesk& desk, const approval::HourWhatIf& found, Language language) {
  const HourPage before{found.before.changed->of, found.before.network, desk.rules->axis, language},
      after{found.after.changed->of, found.after.network, desk.rules->axis, language};
  const auto step = [&](std::size_t i) {
    return Json::object({{"code", after.of.steps[i].code}, {"name", after.of.steps[i].name.in(language)}});
  };
  const auto steps = [&](const std::vector<std::size_t>& all) {
    Json out = Json::array();
    for (const std::size_t i : all) out.push(step(i));
    return out;
  };
  const auto takes = [](const HourNetwork& network) {
    return network.ends ? hours_of(*network.ends - network.began) : Json();
  };
  Json refused = Json::array(), ring = Json::array(), floats = Json::array(), bars = Json::array();
  for (const approval::RefusedChange& one : found.refused)
    refused.push(Json::object({{"change", one.change}, {"article", one.article}, {"text", one.text}}));
  for (const std::string& code : after.network.ring) ring.push(code);
  for (const approval::HourFloatUse& one : found.floats) {
    Json use = step(one.step);
    use.set("before", hours_of(one.before_minutes));
    use.set("after", hours_of(one.after_minutes));
    floats.push(std::move(use));
  }
  for (std::size_t i = 0; i < after.network.steps.size(); ++i) {
    Json own = Json::array();
    for (const HourBar& bar : after.network.steps[i].bars)
      if (bar.kind == approval::NetworkBar::Kind::Forecast) own.push(after.bar(bar));
    if (!own.items()->empty())
      bars.push(Json::object({{"code", after.of.steps[i].code},
                              {"critical", after.network.steps[i].critical},
                              {"bars", std::move(own)}}));
  }
  const auto &was = before.network.ends, &is = after.network.ends;
  return Json::object({{"before", before.moment(was)},
                       {"after", after.moment(is)},
                       {"before_units", takes(before.network)},
                       {"after_units", takes(after.network)},
                       {"difference", was && is ? hours_of(*is - *was) : Json()},
                       {"new_critical", steps(found.new_critical)},
                       {"no_longer_critical", steps(found.no_longer_critical)},
                       {"floats", std::move(floats)},
                       {"refused", std::move(refused)},
                       {"ring", std::move(ring)},
                       {"chains", Json::array()},
                       {"bars", std::move(bars)}});
}

}  // namespace liantu::api

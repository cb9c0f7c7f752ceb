#include "liantu/api/approval/network_json.h"

#include <algorithm>

#include "liantu/api/approval/network_calendar.h"
#include "liantu/api/json_parts.h"
#include "liantu/approval/basis/basis_words.h"
#include "liantu/approval/stages/stage_milestone.h"

namespace liantu::api {
namespace {

using approval::ApprovalTemplate, approval::NetworkBar, approval::NetworkProgress, approval::StepKind,
    approval::StepState, approval::TemplateStep;
using json::Json;

constexpr std::int64_t kMarginDays = 2, kLeastDays = 30;

std::string_view bar_word(NetworkBar::Kind kind) {
  static constexpr std::string_view kWords[] = {"done", "running", "paused", "over", "forecast"};
  return kWords[static_cast<std::size_t>(kind)];
}

/// From where to where the page draws, and what it has to draw.
struct GanttSpan {
  Date from, to;
  void cover(Date day) {
    from = std::min(from, day);
    to = std::max(to, day);
  }
};

Json plan_bar_json(const NetworkView& view, const std::string& code, GanttSpan& span) {
  const auto i = approval::step_index(view.of->of, code);
  if (!i || !view.plan.timed[*i] || !view.plan.involved[*i]) return {};
  const Date to = view.days->last_day(view.plan_times.path.early_finish[*i]).day;
  const Date from = view.plan_times.path.early_finish[*i] > view.plan_times.path.early_start[*i]
                        ? view.days->first_day(view.plan_times.path.early_start[*i]).day
                        : to;
  span.cover(from);
  span.cover(to);
  return Json::object({{"from", from.iso()}, {"to", to.iso()}});
}

/// Building takes months; the picture shows what of it falls into the time of the approvals.
Json bars_json(const NetworkView& view, std::size_t step, GanttSpan& span) {
  Json out = Json::array();
  const bool works = view.now().steps[step].kind == StepKind::Works;
  for (const NetworkBar& bar : approval::step_bars(view.standing.progress, step, *view.days, view.today)) {
    if (!works) span.cover(bar.from);
    if (!works) span.cover(bar.to);
    out.push(Json::object({{"kind", bar_word(bar.kind)}, {"from", bar.from.iso()}, {"to", bar.to.iso()}}));
  }
  return out;
}

Json links_json(const ApprovalTemplate& of, const TemplateStep& step, Language language) {
  Json out = Json::array();
  for (const approval::TemplateLink& link : step.after) {
    const auto at = approval::step_index(of, link.before);
    out.push(Json::object({{"step", link.before},
                           {"name", at ? of.steps[*at].name.in(language) : link.before},
                           {"hard", link.hard()},
                           {"article", link.article.in(language)},
                           {"gap", link.to_finish},
                           {"lag", network_units_json(link.lag_halves)}}));
  }
  return out;
}

/// The chain that decides this step's end: the longest way back along what it waited for.
std::string because(const NetworkView& view, std::size_t step, Language language) {
  const NetworkProgress& progress = view.standing.progress;
  const auto chains =
      solve::critical_chains(progress.network.tasks, progress.network.links, progress.times.path, step, 1);
  return chains.empty() || chains[0].size() < 2 ? std::string()
                                                : approval::chain_words(view.now(), chains[0], language);
}

Json pauses_json(const approval::StepActual* actual, Language language) {
  Json out = Json::array();
  if (!actual) return out;
  for (const approval::StepPause& pause : actual->pauses)
    out.push(Json::object({{"from", pause.from.iso()},
                           {"to", date_json(pause.to)},
                           {"expected", date_json(pause.expected)},
                           {"why", pause.why.in(language)},
                           {"document", pause.document},
                           {"by_applicant", pause.by_applicant}}));
  return out;
}

/// 容缺 of a step: what is missing, until when, and how many working days are left; below 0 they are over.
Json gap_json(const NetworkView& view, const approval::StepActual* actual, GanttSpan& span) {
  if (!actual || !actual->gap_due) return {};
  const bool filled = actual->gap_filled && *actual->gap_filled <= view.today;
  if (!filled && !actual->with_gap) return {};
  span.cover(*actual->gap_due);
  const auto left = view.days->calendar().working_days_between(view.today, *actual->gap_due).days;
  return Json::object({{"items", actual->gap_items},
                       {"due", actual->gap_due->iso()},
                       {"filled", filled ? Json(actual->gap_filled->iso()) : Json()},
                       {"left", filled ? Json() : Json(left)}});
}

Json step_json(const NetworkView& view, std::size_t i, const NetworkView* before, GanttSpan& span,
               Language language) {
  const ApprovalTemplate& of = view.now();
  const TemplateStep& step = of.steps[i];
  const NetworkProgress& progress = view.standing.progress;
  const approval::StepProgress& one = progress.steps[i];
  const bool timed = progress.network.timed[i];
  const auto& path = progress.times.path;
  Json out = Json::object({{"code", step.code},
                           {"module", step.module},
                           {"name", step.name.in(language)},
                           {"department", step.department.in(language)},
                           {"kind", step.kind == StepKind::Gate    ? "gate"
                                    : step.kind == StepKind::Works ? "works"
                                                                   : "matter"},
                           {"basis", approval::basis_words(step.basis, language)},
                           {"state", named(one.state)},
                           {"promised", network_units_json(one.promised_halves)},
                           {"used", one.actual ? network_units_json(one.used_halves) : Json()},
                           {"paused", network_units_json(one.paused_halves)},
                           {"over", network_units_json(one.over_halves)},
                           {"critical", progress.times.critical[i] != 0},
                           {"after", links_json(of, step, language)},
                           {"ball", approval::ball_words(of, progress, i, language)},
                           {"pauses", pauses_json(one.actual, language)}});
  out.set("plan", plan_bar_json(view, step.code, span));
  out.set("bars", bars_json(view, i, span));
  out.set("end", timed ? network_end_json(view, path.early_finish[i]) : Json());
  const bool floats = timed && approval::still_open(one.state) && step.kind != StepKind::Gate;
  out.set("float", floats ? network_units_json(path.total_float[i]) : Json());
  out.set("free_float", floats ? network_units_json(path.free_float[i]) : Json());
  out.set("float_until",
          floats && path.total_float[i] > 0 ? network_end_json(view, path.late_finish[i]) : Json());
  out.set("because", timed && step.kind != StepKind::Works ? because(view, i, language) : std::string());
  out.set("case", one.actual && !one.actual->case_id.empty()
                      ? Json::object({{"id", one.actual->case_id}, {"no", one.actual->case_no}})
                      : Json());
  out.set("gap", gap_json(view, one.actual, span));
  Json moved;
  if (before && timed) {
    const auto& was = before->standing.progress;
    const auto at = approval::step_index(before->now(), step.code);
    if (at && was.network.timed[*at])
      moved = network_units_json(path.early_finish[i] - was.times.path.early_finish[*at]);
  }
  out.set("moved", std::move(moved));
  return out;
}

Json questions_json(const NetworkView& view, Language language) {
  Json out = Json::array();
  for (const approval::TemplateQuestion& question : view.of->of.questions) {
    const auto answer = view.choice.answers.find(question.code);
    out.push(Json::object({{"code", question.code},
                           {"text", question.text.in(language)},
                           {"basis", approval::basis_words(question.basis, language)},
                           {"answer", answer == view.choice.answers.end() ? Json() : Json(answer->second)}}));
  }
  return out;
}

Json findings_json(const NetworkView& view, Language language) {
  Json out = Json::array();
  const auto tell = [&](std::string_view code, std::string text) {
    out.push(Json::object({{"code", code}, {"text", std::move(text)}}));
  };
  const NetworkProgress& progress = view.standing.progress;
  for (const std::string& code : progress.network.open_questions)
    for (const approval::TemplateQuestion& q : view.of->of.questions)
      if (q.code == code)
        tell("open_question", say(language,
                                  {"“{0}”还没有回答，相关环节先算在内。",
                                   "“{0}” is not answered yet: its steps are counted in."},
                                  q.text.in(language)));
  std::string unpromised;
  for (const std::size_t i : progress.network.unpromised)
    if (view.now().steps[i].kind != StepKind::Works && !progress.network.known[i])
      unpromised += (unpromised.empty()         ? ""
                     : language == Language::Zh ? "、"
                                                : ", ") +
                    view.now().steps[i].name.in(language);
  if (!unpromised.empty())
    tell("unpromised", say(language,
                           {"没有承诺时限，不推算日期：{0}。",
                            "Nobody promised how long these take; no dates are worked out: {0}."},
                           unpromised));
  if (progress.at_the_earliest)
    tell("at_the_earliest",
         say(language, {"有停表没有写预计恢复日期，完成日期只会更晚。",
                        "A clock stands with no day to go on: the end can only be later."}));
  if (view.latest_version > view.of->of.version)
    tell("newer_template", say(language,
                               {"模板已有第 {0} 版，本网络仍按第 {1} 版。",
                                "The template has version {0}; this network keeps version {1}."},
                               view.latest_version, view.of->of.version));
  return out;
}

Json clock_json(const NetworkView& view) {
  const approval::NetworkClock clock =
      approval::network_clock(view.standing.progress, *view.days, view.today);
  Json cells = Json::array();
  for (const char paused : clock.paused) cells.push(paused != 0);
  return Json::object({{"elapsed", clock.elapsed()},
                       {"stood", clock.stood()},
                       {"ran", clock.elapsed() - clock.stood()},
                       {"cells", std::move(cells)}});
}

Json end_json(const std::optional<approval::NetworkDay>& end) {
  return end ? Json::object({{"day", end->day.iso()}, {"provisional", end->provisional}}) : Json();
}

Json summary_json(const NetworkView& view, const std::optional<EarlierFinish>& before) {
  const auto& finish = view.standing.progress.times.finish;
  const std::int64_t now = view.days->over_at(view.today);
  Json out = Json::object({{"promised", network_units_json(view.plan_times.finish)},
                           {"expected", network_units_json(finish)},
                           {"left", finish && !network_reached(view)
                                        ? network_units_json(std::max<std::int64_t>(0, *finish - now))
                                        : Json()},
                           {"slip", network_units_json(network_slip(view))},
                           {"reached", network_reached(view)},
                           {"at_the_earliest", view.standing.progress.at_the_earliest},
                           {"end", network_end_json(view, finish)},
                           {"plan_end", network_end_json(view, view.plan_times.finish)}});
  out.set("since", before ? Json(before->day.iso()) : Json());
  out.set("end_then", before ? end_json(before->end) : Json());
  const bool both = before && before->halves && finish;
  out.set("moved", both ? network_units_json(*finish - before->halves.value_or(0)) : Json());
  return out;
}

Json forecast_json(const NetworkView& view, const NetworkActuals& actuals, Language language) {
  const approval::ForecastRule& rule = approval::shipped_approval_templates().forecast;
  const approval::Forecast found = approval::forecast_finish(
      view.standing.progress, approval::step_histories(view.now(), actuals.finished(), office_calendar()),
      view.days->over_at(view.today), rule);
  Json out = Json::object({{"p50", network_end_json(view, found.p50_halves)},
                           {"p80", network_end_json(view, found.p80_halves)},
                           {"cases", found.cases},
                           {"simulations", rule.simulations},
                           {"seed", rule.seed},
                           {"basis", approval::basis_words(rule.basis, language)}});
  out.set("why_not",
          found.too_few.empty() ? Json() : Json(approval::too_few_words(view.now(), found, rule, language)));
  return out;
}

Json milestone_json(const NetworkView& view, const approval::TemplateModule& stage) {
  const approval::StageStanding now = approval::stage_standing(view.now(), view.standing.progress, stage);
  Json by = Json::array();
  for (const std::size_t step : now.by) by.push(view.now().steps[step].code);
  return Json::object({{"rule", named(stage.milestone)},
                       {"reached", now.reached},
                       {"end", network_end_json(view, now.halves)},
                       {"by", std::move(by)}});
}

Json texts_of(const ApprovalTemplate& of, const std::vector<std::vector<std::size_t>>& chains,
              Language language) {
  Json out = Json::array();
  for (const auto& chain : chains) out.push(approval::chain_words(of, chain, language));
  return out;
}

}  // namespace

Json network_head_json(const NetworkView& view, const std::string& fault, Language language) {
  const project::Project& project = view.project.of;
  Json out = Json::object({{"id", view.id},
                           {"version", view.version},
                           {"asof", view.today.iso()},
                           {"start", date_json(view.row.start)},
                           {"fault", fault.empty() ? Json() : Json(fault)}});
  out.set("project", Json::object({{"id", view.project.id},
                                   {"no", project.project_no},
                                   {"name", project.name.empty() ? view.row.project : project.name},
                                   {"works_code", view.row.works_code},
                                   {"town", project.town},
                                   {"total_investment_yuan", yuan_json(project.total_investment)},
                                   {"light", project.light ? named(*project.light) : Json()}}));
  out.set("template",
          view.of ? Json::object(
                        {{"code", view.of->of.code},
                         {"version", view.of->of.version},
                         {"latest", view.latest_version},
                         {"name", view.of->of.name.in(language)},
                         {"basis", approval::basis_words(view.of->of.basis, language)},
                         {"unit", view.of->of.unit == approval::StepUnit::Hour ? "hour" : "working_day"}})
                  : Json());
  return out;
}

Json network_units_json(const std::optional<std::int64_t>& halves) {
  if (!halves) return {};
  return *halves % 2 == 0 ? Json(*halves / 2) : Json(static_cast<double>(*halves) / 2);
}

Json network_end_json(const NetworkView& view, const std::optional<std::int64_t>& halves) {
  if (!halves || !view.days) return {};
  return end_json(view.days->last_day(*halves));
}

Json network_changes_json(const ApprovalTemplate& of, const std::vector<approval::NetworkChange>& changes,
                          Language language) {
  Json out = approval::changes_json(changes), told = Json::array();
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Json one = (*out.items())[i];
    one.set("text", approval::change_words(of, changes[i], language));
    told.push(std::move(one));
  }
  return told;
}

Json network_gantt_json(const NetworkView& view, const NetworkView* before, const NetworkActuals& actuals,
                        Language language) {
  Json out = network_head_json(view, view.fault, language);
  if (!view.fault.empty()) return out;
  if (before && !before->fault.empty()) before = nullptr;
  const ApprovalTemplate& of = view.now();
  GanttSpan span{*view.row.start, view.today};
  if (span.to < span.from) std::swap(span.from, span.to);
  Json modules = Json::array();
  for (const approval::TemplateModule& module : of.modules) {
    Json steps = Json::array();
    for (std::size_t i = 0; i < of.steps.size(); ++i)
      if (of.steps[i].module == module.code) steps.push(step_json(view, i, before, span, language));
    modules.push(Json::object({{"code", module.code},
                               {"name", module.name.in(language)},
                               {"milestone", milestone_json(view, module)},
                               {"steps", std::move(steps)}}));
  }
  out.set("modules", std::move(modules));
  out.set("aim", view.standing.progress.network.aim ? Json(of.steps[*view.standing.progress.network.aim].code)
                                                    : Json());
  out.set("summary", summary_json(view, earlier_finish(before)));
  out.set("clock", clock_json(view));
  out.set("chains", texts_of(of, view.standing.progress.times.chains, language));
  out.set("questions", questions_json(view, language));
  out.set("works", network_units_json(view.choice.works_halves));
  out.set("findings", findings_json(view, language));
  out.set("adopted", network_changes_json(view.of->of, view.adopted, language));
  out.set("forecast", forecast_json(view, actuals, language));
  span.from = span.from.plus(-kMarginDays);
  span.to = std::max(span.to.plus(3 * kMarginDays), span.from.plus(kLeastDays));
  out.set("calendar", network_calendar_json(view.days->calendar(), span.from, span.to, language));
  return out;
}

Json network_line_json(const NetworkView& view, const std::optional<EarlierFinish>& before,
                       Language language) {
  Json out = network_head_json(view, view.fault, language);
  if (!view.fault.empty()) return out;
  const NetworkProgress& progress = view.standing.progress;
  std::int64_t done = 0, involved = 0;
  for (std::size_t i = 0; i < progress.steps.size(); ++i) {
    if (view.now().steps[i].kind != StepKind::Matter || progress.steps[i].state == StepState::NotInvolved)
      continue;
    ++involved;
    done += !approval::still_open(progress.steps[i].state);
  }
  Json stages = Json::array(), balls = Json::array();
  for (const approval::TemplateModule& module : view.now().modules) {
    std::int64_t all = 0, ended = 0, running = 0, stood = 0;
    for (std::size_t i = 0; i < progress.steps.size(); ++i) {
      const StepState state = progress.steps[i].state;
      if (view.now().steps[i].module != module.code || view.now().steps[i].kind != StepKind::Matter ||
          state == StepState::NotInvolved)
        continue;
      ++all;
      ended += !approval::still_open(state);
      running += state == StepState::Running;
      stood += state == StepState::Paused;
    }
    stages.push(Json::object({{"code", module.code},
                              {"name", module.name.in(language)},
                              {"steps", all},
                              {"done", ended},
                              {"running", running},
                              {"paused", stood}}));
  }
  for (const std::size_t i : approval::deciding_steps(progress))
    balls.push(Json::object({{"step", view.now().steps[i].code},
                             {"name", view.now().steps[i].name.in(language)},
                             {"state", named(progress.steps[i].state)},
                             {"ball", approval::ball_words(view.now(), progress, i, language)}}));
  out.set("done", done);
  out.set("involved", involved);
  out.set("modules", std::move(stages));
  out.set("balls", std::move(balls));
  out.set("summary", summary_json(view, before));
  return out;
}

Json what_if_json(const NetworkView& view, const approval::WhatIf& found, Language language) {
  const ApprovalTemplate& of = view.now();
  Json refused = Json::array(), floats = Json::array(), ring = Json::array();
  for (const approval::RefusedChange& one : found.refused)
    refused.push(Json::object({{"change", one.change}, {"article", one.article}, {"text", one.text}}));
  for (const std::string& code : found.ring) ring.push(code);
  const auto steps = [&](const std::vector<std::size_t>& all) {
    Json out = Json::array();
    for (const std::size_t i : all)
      out.push(Json::object({{"code", of.steps[i].code}, {"name", of.steps[i].name.in(language)}}));
    return out;
  };
  for (const approval::FloatUse& one : found.floats)
    floats.push(Json::object({{"code", of.steps[one.step].code},
                              {"name", of.steps[one.step].name.in(language)},
                              {"before", network_units_json(one.before_halves)},
                              {"after", network_units_json(one.after_halves)}}));
  Json out =
      Json::object({{"before", network_end_json(view, found.before)},
                    {"after", network_end_json(view, found.after)},
                    {"before_units", network_units_json(found.before)},
                    {"after_units", network_units_json(found.after)},
                    {"difference",
                     found.before && found.after ? network_units_json(*found.after - *found.before) : Json()},
                    {"new_critical", steps(found.new_critical)},
                    {"no_longer_critical", steps(found.no_longer_critical)},
                    {"floats", std::move(floats)},
                    {"refused", std::move(refused)},
                    {"ring", std::move(ring)}});
  out.set("chains", texts_of(of, found.standing.progress.times.chains, language));
  Json bars = Json::array();
  if (found.ring.empty())
    for (std::size_t i = 0; i < of.steps.size(); ++i) {
      Json one = Json::array();
      for (const NetworkBar& bar : approval::step_bars(found.standing.progress, i, *view.days, view.today))
        if (bar.kind == NetworkBar::Kind::Forecast)
          one.push(Json::object({{"from", bar.from.iso()}, {"to", bar.to.iso()}}));
      if (!one.items()->empty())
        bars.push(Json::object({{"code", of.steps[i].code},
                                {"critical", found.standing.progress.times.critical[i] != 0},
                                {"bars", std::move(one)}}));
    }
  out.set("bars", std::move(bars));
  return out;
}

}  // namespace liantu::api

#include "liantu/api/approval/network_plan_json.h"

#include <algorithm>
#include <map>

#include "liantu/api/approval/network_json.h"
#include "liantu/api/json_parts.h"

namespace liantu::api {
namespace {

using approval::halves_text, approval::PlannedAim, approval::PlannedDepartment, approval::PlannedStep;
using json::Json;

Json plan_day_json(const approval::NetworkDay& day) {
  return Json::object({{"day", day.day.iso()}, {"provisional", day.provisional}});
}

/// Departments carry the Chinese name of their step; the English one stands beside it in the template.
std::map<std::string, std::string, std::less<>> english_departments(const NetworkPlanReading& of) {
  std::map<std::string, std::string, std::less<>> out;
  for (const auto& view : of.views)
    for (const approval::TemplateStep& step : view->now().steps)
      out.emplace(step.department.zh, step.department.in(Language::En));
  return out;
}

class PlanTeller {
 public:
  PlanTeller(const NetworkPlanReading& of, Language language)
      : of_(of), language_(language), english_(english_departments(of)) {}

  Json tell() {
    Json out = Json::object({{"asof", of_.axis.start().iso()},
                             {"status", of_.plan.cancelled ? "cancelled"
                                        : of_.plan.optimal ? "optimal"
                                                           : "feasible"},
                             {"seconds", of_.plan.seconds},
                             {"rule_version", of_.rule_version},
                             {"late", network_units_json(of_.plan.late)},
                             {"bound", network_units_json(of_.plan.bound)}});
    out.set("items", items());
    out.set("left", left());
    out.set("departments", departments());
    out.set("sentences", sentences());
    return out;
  }

 private:
  const NetworkPlanReading& of_;
  Language language_;
  std::map<std::string, std::string, std::less<>> english_;

  std::string name_of(const std::string& department) const {
    const auto found = english_.find(department);
    return language_ == Language::En && found != english_.end() ? found->second : department;
  }
  const approval::NetworkDays& axis() const { return of_.axis; }

  std::string held_words(const PlannedStep& step) const {
    return say(language_, {"在{0}排队 {1} 个工作日（{2}）", "waits {1} working days for {0} ({2})"},
               name_of(step.department), halves_text(step.queued),
               of_.views[step.network]->now().steps[step.step].name.in(language_));
  }

  Json item(std::size_t k) const {
    const NetworkView& view = *of_.views[k];
    const PlannedAim& aim = of_.plan.aims[k];
    Json out =
        Json::object({{"id", view.id},
                      {"name", view.project.of.name.empty() ? view.row.project : view.project.of.name},
                      {"no", view.project.of.project_no},
                      {"town", view.project.of.town},
                      {"level", view.project.of.level},
                      {"weight", approval::weight_of(of_.rule, view.project.of.level)},
                      {"promised", network_end_json(view, view.plan_times.finish)},
                      {"alone", plan_day_json(approval::plan_last_day(axis(), aim.alone))},
                      {"planned", plan_day_json(approval::plan_last_day(axis(), aim.finish))},
                      {"late", aim.due ? network_units_json(aim.late()) : Json()},
                      {"queued", network_units_json(std::max<std::int64_t>(0, aim.finish - aim.alone))}});
    out.set("held", aim.held_at ? Json(held_words(of_.plan.steps[*aim.held_at])) : Json());
    Json steps = Json::array();
    for (const PlannedStep& step : std::ranges::equal_range(of_.plan.steps, k, {}, &PlannedStep::network))
      if (step.duration > 0)
        steps.push(Json::object({{"code", view.now().steps[step.step].code},
                                 {"name", view.now().steps[step.step].name.in(language_)},
                                 {"department", name_of(step.department)},
                                 {"from", approval::plan_first_day(axis(), step.start).day.iso()},
                                 {"to", approval::plan_last_day(axis(), step.finish).day.iso()},
                                 {"queued", network_units_json(step.queued)}}));
    out.set("steps", std::move(steps));
    return out;
  }

  Json items() const {
    std::vector<std::size_t> open;
    for (std::size_t k = 0; k < of_.views.size(); ++k)
      if (of_.plan.aims[k].open) open.push_back(k);
    std::ranges::stable_sort(open, [&](std::size_t a, std::size_t b) {
      const PlannedAim &one = of_.plan.aims[a], &other = of_.plan.aims[b];
      return std::pair(-one.late(), one.finish) < std::pair(-other.late(), other.finish);
    });
    Json out = Json::array();
    for (const std::size_t k : open) out.push(item(k));
    return out;
  }

  Json left() const {
    Json out = Json::array();
    const auto tell = [&](const NetworkView& view, std::string text) {
      out.push(Json::object({{"id", view.id}, {"name", view.row.project}, {"text", std::move(text)}}));
    };
    for (const auto& view : of_.left) tell(*view, view->fault);
    for (std::size_t k = 0; k < of_.views.size(); ++k)
      if (!of_.plan.aims[k].open && !of_.views[k]->standing.progress.network.aim_timed)
        tell(*of_.views[k],
             say(language_, {"有环节没有承诺时限，推算不出日期；已知的环节仍占部门的位置。",
                             "Steps without a promise: no day can be worked out; the others still take "
                             "places."}));
    return out;
  }

  /// The most cases at once in each week, from the week of the plan on.
  Json weeks(const PlannedDepartment& department) const {
    Json out = Json::array();
    std::int64_t most = 0;
    std::optional<Date> week;
    const auto end = [&] {
      if (week) out.push(Json::object({{"from", week->iso()}, {"most", most}}));
      most = 0;
    };
    for (std::size_t day = 0; day < department.in_hand.size(); ++day) {
      const Date at = approval::plan_first_day(axis(), 2 * static_cast<std::int64_t>(day)).day;
      const Date monday = at.plus(1 - at.weekday());
      if (!week || monday != *week) end();
      week = monday;
      most = std::max(most, department.in_hand[day]);
    }
    end();
    return out;
  }

  Json departments() const {
    std::vector<const PlannedDepartment*> all;
    for (const PlannedDepartment& one : of_.plan.departments) all.push_back(&one);
    std::ranges::stable_sort(all, [](const auto* a, const auto* b) {
      return std::pair(a->queued, a->halves) > std::pair(b->queued, b->halves);
    });
    Json out = Json::array();
    for (const PlannedDepartment* one : all) {
      const auto stated =
          std::ranges::find(of_.rule.departments, one->name, &approval::DepartmentCapacity::department);
      out.push(
          Json::object({{"department", name_of(one->name)},
                        {"cases", one->cases ? Json(*one->cases) : Json()},
                        {"basis", stated == of_.rule.departments.end() ? Json() : Json(stated->basis)},
                        {"steps", one->steps},
                        {"work", network_units_json(one->halves)},
                        {"queued", network_units_json(one->queued)},
                        {"most", one->in_hand.empty() ? std::int64_t{0} : std::ranges::max(one->in_hand)},
                        {"weeks", weeks(*one)}}));
    }
    return out;
  }

  std::string joined(const std::vector<std::string>& names) const {
    std::string out;
    for (const std::string& name : names)
      out += (out.empty() ? "" : language_ == Language::Zh ? "、" : ", ") + name;
    return out;
  }

  std::string late_words() const {
    std::int64_t open = 0, late = 0, halves = 0;
    for (const PlannedAim& aim : of_.plan.aims) {
      open += aim.open;
      late += aim.open && aim.late() > 0;
      halves += aim.open ? aim.late() : 0;
    }
    if (late == 0)
      return say(language_,
                 {"{0} 个在办项目一起排，都能按承诺日齐备。",
                  "Planned together, all {0} open projects are ready by the day promised."},
                 open);
    return say(
        language_,
        {"{0} 个在办项目一起排，{1} 个能按承诺日齐备，{2} 个要晚，合计晚 {3} 个工作日。",
         "Planned together, of {0} open projects {1} are ready by the day promised; {2} are late, by {3} "
         "working days in all."},
        open, open - late, late, halves_text(halves));
  }

  std::string bound_words() const {
    const bool weighted = !of_.rule.levels.empty();
    const Phrase by_weight{"（按级别加权）", " (weighted by level)"};
    const std::string_view how = weighted ? by_weight.in(language_) : "";
    if (of_.plan.optimal)
      return say(language_, {"已证明合计没有更少的排法{0}。", "Proved: no order is late by less in all{0}."},
                 how);
    return say(
        language_,
        {"合计 {0} 个工作日{2}，怎样排也不会少于 {1}；其间有没有更好的排法还没有证明。",
         "{0} working days in all{2}; no order can have fewer than {1}, and whether there is a better one "
         "between is not proved."},
        halves_text(of_.plan.late), halves_text(of_.plan.bound), how);
  }

  std::string one_more_words() const {
    const PlannedDepartment& department = of_.plan.departments[of_.plan.one_more->department];
    if (of_.plan.one_more->halves == 0)
      return say(
          language_,
          {"等得最多的是{0}，环节在那里合计等 {1} 个工作日；只给它一家多办一件，合计不会变少。",
           "Most is waited for {0}: {1} working days in all. One more case at once there alone would not "
           "lessen the sum."},
          name_of(department.name), halves_text(department.queued));
    return say(
        language_,
        {"卡得最紧的是{0}，环节在那里合计等 {1} 个工作日；它同时多办 1 件（{2}→{3}），合计可少晚 {4} "
         "个工作日。",
         "The bottleneck is {0}: steps wait {1} working days there in all. One more case at once ({2} to "
         "{3}) would save {4} working days of lateness."},
        name_of(department.name), halves_text(department.queued), *department.cases, *department.cases + 1,
        halves_text(of_.plan.one_more->halves));
  }

  Json sentences() const {
    Json out = Json::array();
    const auto any = std::ranges::any_of(of_.plan.aims, &PlannedAim::open);
    if (!any) {
      out.push(say(language_, {"没有在办的项目要排。", "No open project is to be planned."}));
      return out;
    }
    out.push(late_words());
    if (!of_.plan.cancelled) out.push(bound_words());
    if (of_.plan.one_more) out.push(one_more_words());
    std::vector<std::string> unlimited, crowded;
    for (const PlannedDepartment& one : of_.plan.departments) {
      if (!one.cases)
        unlimited.push_back(name_of(one.name));
      else if (running_in(one.name) > *one.cases)
        crowded.push_back(say(language_, {"{0}（在办 {1}，同时 {2}）", "{0} ({1} in hand, {2} at once)"},
                              name_of(one.name), running_in(one.name), *one.cases));
    }
    if (!crowded.empty())
      out.push(say(language_,
                   {"现在在办的就多于同时能办的：{0}；多出的按余下时限排队接着办。",
                    "More in hand now than at once: {0}; the others take turns for what is left of them."},
                   joined(crowded)));
    if (unlimited.size() == of_.plan.departments.size())
      out.push(
          say(language_,
              {"还没有写各部门同时能办几件，全部按不限算，结果与各网络单独推算相同。",
               "No department says yet how many cases it works on at once: all count as unlimited, and the "
               "days are those of each network alone."}));
    else if (!unlimited.empty())
      out.push(say(language_,
                   {"没有写同时能办几件、按不限算的部门：{0}。", "Unlimited, since nothing is stated: {0}."},
                   joined(unlimited)));
    return out;
  }

  std::int64_t running_in(const std::string& department) const {
    return std::ranges::count_if(of_.plan.steps, [&](const PlannedStep& step) {
      return step.department == department && step.duration > 0 &&
             of_.views[step.network]->standing.progress.steps[step.step].state ==
                 approval::StepState::Running;
    });
  }
};

std::string plan_text_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  if (!member) return {};
  if (member->text()) return *member->text();
  const Json* day = member->members() ? member->find("day") : nullptr;
  return day && day->text() ? *day->text() : std::string();
}

Value plan_number_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  if (member && member->whole()) return Value{*member->whole()};
  if (member && member->real()) return Value{*member->real()};
  return {};
}

}  // namespace

Json network_plan_json(const NetworkPlanReading& of, Language language) {
  return PlanTeller(of, language).tell();
}

std::vector<sheet::OutTable> network_plan_tables(const Json& answer, Language language) {
  using Kind = sheet::OutColumn::Kind;
  const auto word = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  sheet::OutTable projects{.sheet = word({"项目", "Projects"}),
                           .columns = {{word({"项目", "Project"}), Kind::Text, "", 30},
                                       {word({"镇街", "Town"})},
                                       {word({"级别", "Level"})},
                                       {word({"承诺", "Promised"}), Kind::Date},
                                       {word({"单独推算", "Alone"}), Kind::Date},
                                       {word({"统一排期", "Planned"}), Kind::Date},
                                       {word({"晚几个工作日", "Working days late"}), Kind::Number},
                                       {word({"卡在哪", "Held by"}), Kind::Text, "", 44}},
                           .rows = {}};
  for (const Json& one : *answer.find("items")->items())
    projects.rows.push_back({Value{plan_text_at(one, "name")}, Value{plan_text_at(one, "town")},
                             Value{plan_text_at(one, "level")}, Value{plan_text_at(one, "promised")},
                             Value{plan_text_at(one, "alone")}, Value{plan_text_at(one, "planned")},
                             plan_number_at(one, "late"), Value{plan_text_at(one, "held")}});
  sheet::OutTable departments{.sheet = word({"部门", "Departments"}),
                              .columns = {{word({"部门", "Department"}), Kind::Text, "", 24},
                                          {word({"同时能办", "At once"}), Kind::Number},
                                          {word({"环节", "Steps"}), Kind::Number},
                                          {word({"工作量（工作日）", "Work, working days"}), Kind::Number},
                                          {word({"排队（工作日）", "Waiting, working days"}), Kind::Number},
                                          {word({"最多同时", "Most at once"}), Kind::Number},
                                          {word({"依据", "Basis"}), Kind::Text, "", 30}},
                              .rows = {}};
  for (const Json& one : *answer.find("departments")->items())
    departments.rows.push_back({Value{plan_text_at(one, "department")}, plan_number_at(one, "cases"),
                                plan_number_at(one, "steps"), plan_number_at(one, "work"),
                                plan_number_at(one, "queued"), plan_number_at(one, "most"),
                                Value{plan_text_at(one, "basis")}});
  sheet::OutTable words{.sheet = word({"说明", "In words"}),
                        .columns = {{word({"说明", "In words"}), Kind::Text, "", 90}},
                        .rows = {}};
  for (const Json& one : *answer.find("sentences")->items()) words.rows.push_back({Value{*one.text()}});
  return {std::move(projects), std::move(departments), std::move(words)};
}

Json backward_plan_json(const NetworkView& view, const approval::BackwardPlan& plan,
                        const approval::NetworkDays& axis, Date wanted, Language language) {
  const approval::ApprovalTemplate& of = view.now();
  const auto earliest = approval::plan_last_day(axis, plan.earliest);
  Json steps = Json::array(), sentences = Json::array();
  std::vector<std::string> overdue;
  for (const approval::BackwardStep& one : plan.steps) {
    const auto from = approval::plan_first_day(axis, one.start),
               to = approval::plan_last_day(axis, one.finish);
    const bool gate = one.finish == one.start;
    steps.push(Json::object({{"code", of.steps[one.step].code},
                             {"name", of.steps[one.step].name.in(language)},
                             {"from", gate ? to.day.iso() : from.day.iso()},
                             {"to", to.day.iso()},
                             {"provisional", to.provisional},
                             {"late", network_units_json(one.late)},
                             {"overdue", one.begun_too_late}}));
    if (one.begun_too_late && !gate)
      overdue.push_back(say(language,
                            {"{0}最迟应在 {1} 开始，已晚 {2} 个工作日",
                             "{0} should begin on {1} at the latest and is {2} working days late"},
                            of.steps[one.step].name.in(language), from.day.iso(), halves_text(one.late)));
  }
  if (plan.short_by() > 0)
    sentences.push(
        say(language,
            {"{0} 来不及：按现在的情况最早 {1}，差 {2} 个工作日。",
             "{0} cannot be held: as things stand it is {1} at the earliest, {2} working days short."},
            wanted.iso(), earliest.day.iso(), halves_text(plan.short_by())));
  else
    sentences.push(say(language,
                       {"{0} 来得及：最早 {1}，余 {2} 个工作日。",
                        "{0} can be held: {1} at the earliest, {2} working days to spare."},
                       wanted.iso(), earliest.day.iso(), halves_text(plan.due - plan.earliest)));
  for (const std::string& one : overdue) sentences.push(one + (language == Language::Zh ? "。" : "."));
  Json out = Json::object({{"wanted", wanted.iso()},
                           {"earliest", plan_day_json(earliest)},
                           {"short", network_units_json(plan.short_by())}});
  out.set("steps", std::move(steps));
  out.set("sentences", std::move(sentences));
  return out;
}

}  // namespace liantu::api

#include "liantu/approval/template_preset.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/base/word_code.h"
#include "liantu/json/members.h"
#include "liantu/presets/approval_templates.h"

namespace liantu::approval {
namespace {

using json::count_of, json::flag_of, json::items_of, json::Json, json::refuse, json::text_of, json::texts_of;

constexpr std::size_t kMostSteps = 400;
constexpr double kMostUnits = 2000;

TemplateText both_of(const Json& object, std::string_view name, std::string_view english,
                     const std::string& where, bool required) {
  return {text_of(object, name, where, required), text_of(object, english, where, false)};
}

/// Whole or half units as halves; nothing when null or absent.
std::optional<std::int64_t> halves_of(const Json& object, const std::string& name, const std::string& where) {
  const Json* member = object.find(name);
  if (!member || member->is_null()) return std::nullopt;
  const double value = member->whole()  ? static_cast<double>(*member->whole())
                       : member->real() ? *member->real()
                                        : -1;
  if (!(value >= 0 && value <= kMostUnits) || value * 2 != std::round(value * 2))
    refuse(fmt::format("“{}”应为 0 到 {} 的数，最细到 0.5。", name, kMostUnits), where + "/" + name);
  return std::llround(value * 2);
}

Json halves_json(const std::optional<std::int64_t>& halves) {
  if (!halves) return {};
  return *halves % 2 == 0 ? Json(*halves / 2) : Json(static_cast<double>(*halves) / 2);
}

std::string unit_suffix(StepUnit unit) {
  return unit == StepUnit::Hour ? "_hours" : "_wd";
}

TemplateLink link_of(const Json& json, StepUnit unit, const std::string& where) {
  TemplateLink link;
  link.before = text_of(json, "step", where, true);
  link.lag_halves = halves_of(json, "lag" + unit_suffix(unit), where).value_or(0);
  link.to_finish = flag_of(json, "gap", where);
  link.article = both_of(json, "article", "article_en", where, false);
  return link;
}

TemplateStep step_of(const Json& json, StepUnit unit, const std::string& where) {
  TemplateStep step;
  step.code = text_of(json, "code", where, true);
  step.module = text_of(json, "module", where, true);
  const std::string kind = text_of(json, "kind", where, false);
  if (!kind.empty() && kind != "matter" && kind != "gate" && kind != "works")
    refuse("“kind”应为 matter、gate 或 works。", where + "/kind");
  step.kind = kind == "gate" ? StepKind::Gate : kind == "works" ? StepKind::Works : StepKind::Matter;
  step.name = both_of(json, "name", "en", where, true);
  step.department = both_of(json, "department", "department_en", where, false);
  step.baseline_halves = halves_of(json, "baseline" + unit_suffix(unit), where);
  step.promised_halves = halves_of(json, "promised" + unit_suffix(unit), where);
  if (step.kind == StepKind::Gate) step.baseline_halves = step.promised_halves = 0;
  std::size_t i = 0;
  for (const Json& link : items_of(json, "after", where))
    step.after.push_back(link_of(link, unit, fmt::format("{}/after/{}", where, i++)));
  step.condition = text_of(json, "condition", where, false);
  step.milestone = flag_of(json, "milestone", where);
  step.simulated = flag_of(json, "simulated", where);
  step.converts = flag_of(json, "converts", where);
  for (const std::string& what : texts_of(json, "voided_by", where)) {
    if (what != "land" && what != "plan")
      refuse("“voided_by”只有 land（用地）和 plan（方案）。", where + "/voided_by");
    (what == "land" ? step.voided_by_land : step.voided_by_plan) = true;
  }
  step.matters = text_of(json, "matters", where, false);
  step.basis = text_of(json, "basis", where, false);
  return step;
}

/// Where nothing is said, a stage is reached when all its matters are finished.
StageMilestone milestone_of(const Json& module, const std::string& where) {
  const std::string code = text_of(module, "milestone", where, false);
  if (code.empty()) return StageMilestone::All;
  const auto found = enumerator_of<StageMilestone>(code);
  if (!found) refuse("“milestone”应为 none、all 或 any。", where + "/milestone");
  return *found;
}

Json link_json(const TemplateLink& link, StepUnit unit) {
  Json out = Json::object({{"step", link.before}});
  if (link.lag_halves != 0) out.set("lag" + unit_suffix(unit), halves_json(link.lag_halves));
  if (link.to_finish) out.set("gap", true);
  if (link.hard()) {
    out.set("article", link.article.zh);
    out.set("article_en", link.article.en);
  }
  return out;
}

Json step_json(const TemplateStep& step, StepUnit unit) {
  Json out = Json::object({{"code", step.code}, {"module", step.module}});
  if (step.kind != StepKind::Matter) out.set("kind", step.kind == StepKind::Gate ? "gate" : "works");
  out.set("name", step.name.zh);
  out.set("en", step.name.en);
  if (!step.department.zh.empty()) {
    out.set("department", step.department.zh);
    out.set("department_en", step.department.en);
  }
  if (step.kind == StepKind::Matter) {
    out.set("baseline" + unit_suffix(unit), halves_json(step.baseline_halves));
    out.set("promised" + unit_suffix(unit), halves_json(step.promised_halves));
  }
  Json after = Json::array();
  for (const TemplateLink& link : step.after) after.push(link_json(link, unit));
  out.set("after", std::move(after));
  if (!step.condition.empty()) out.set("condition", step.condition);
  if (step.milestone) out.set("milestone", true);
  if (step.simulated) out.set("simulated", true);
  if (step.converts) out.set("converts", true);
  if (step.voided_by_land || step.voided_by_plan) {
    Json by = Json::array();
    if (step.voided_by_land) by.push("land");
    if (step.voided_by_plan) by.push("plan");
    out.set("voided_by", std::move(by));
  }
  if (!step.matters.empty()) out.set("matters", step.matters);
  out.set("basis", step.basis);
  return out;
}

ForecastRule forecast_rule_of(const Json& json) {
  const Json* part = json.find("forecast");
  if (!part) refuse("缺少“forecast”一节，请补上。", "/forecast");
  ForecastRule rule;
  rule.basis = text_of(*part, "basis", "/forecast", true);
  rule.least_cases = count_of(*part, "least_cases", 10'000, "/forecast");
  rule.simulations = count_of(*part, "simulations", 1'000'000, "/forecast");
  rule.seed = count_of(*part, "seed", 1'000'000'000'000, "/forecast");
  if (rule.least_cases < 1 || rule.simulations < 1) refuse("样本下限和抽样次数至少为 1。", "/forecast");
  return rule;
}

}  // namespace

ApprovalTemplate template_of_json(const Json& json, const std::string& where) {
  ApprovalTemplate out;
  out.code = text_of(json, "code", where, true);
  out.version = count_of(json, "version", 1'000'000, where);
  out.name = both_of(json, "name", "en", where, true);
  const std::string unit = text_of(json, "unit", where, false);
  if (!unit.empty() && unit != "working_day" && unit != "hour")
    refuse("“unit”应为 working_day 或 hour。", where + "/unit");
  out.unit = unit == "hour" ? StepUnit::Hour : StepUnit::WorkingDay;
  out.basis = text_of(json, "basis", where, true);
  std::size_t i = 0;
  for (const Json& module : items_of(json, "modules", where)) {
    const std::string at = fmt::format("{}/modules/{}", where, i++);
    out.modules.push_back({text_of(module, "code", at, true), both_of(module, "name", "en", at, true),
                           flag_of(module, "before_start", at), milestone_of(module, at)});
  }
  i = 0;
  for (const Json& question : items_of(json, "questions", where)) {
    const std::string at = fmt::format("{}/questions/{}", where, i++);
    out.questions.push_back({text_of(question, "code", at, true), both_of(question, "text", "en", at, true),
                             text_of(question, "basis", at, false)});
  }
  i = 0;
  if (items_of(json, "steps", where).size() > kMostSteps) refuse("环节最多 400 个。", where + "/steps");
  for (const Json& step : items_of(json, "steps", where))
    out.steps.push_back(step_of(step, out.unit, fmt::format("{}/steps/{}", where, i++)));
  return out;
}

Json template_json(const ApprovalTemplate& of) {
  Json modules = Json::array(), questions = Json::array(), steps = Json::array();
  for (const TemplateModule& module : of.modules)
    modules.push(Json::object({{"code", module.code},
                               {"name", module.name.zh},
                               {"en", module.name.en},
                               {"before_start", module.before_start},
                               {"milestone", std::string(code_of(module.milestone))}}));
  for (const TemplateQuestion& question : of.questions)
    questions.push(Json::object({{"code", question.code},
                                 {"text", question.text.zh},
                                 {"en", question.text.en},
                                 {"basis", question.basis}}));
  for (const TemplateStep& step : of.steps) steps.push(step_json(step, of.unit));
  return Json::object({{"code", of.code},
                       {"version", of.version},
                       {"name", of.name.zh},
                       {"en", of.name.en},
                       {"unit", of.unit == StepUnit::Hour ? "hour" : "working_day"},
                       {"basis", of.basis},
                       {"modules", std::move(modules)},
                       {"questions", std::move(questions)},
                       {"steps", std::move(steps)}});
}

TemplateFile parse_approval_templates(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-approval-templates/1")
    refuse("这不是审批模板文件（liantu-approval-templates/1）。", "/format");
  TemplateFile out;
  out.forecast = forecast_rule_of(json);
  const Json* compression = json.find("compression");
  if (!compression) refuse("缺少“compression”一节，请补上。", "/compression");
  out.compression_percent = count_of(*compression, "percent", 100, "/compression");
  out.compression_basis = text_of(*compression, "basis", "/compression", true);
  std::size_t i = 0;
  for (const Json& one : items_of(json, "templates", "/templates")) {
    const std::string where = fmt::format("/templates/{}", i++);
    out.templates.push_back(template_of_json(one, where));
    const auto findings = template_findings(out.templates.back(), Language::Zh);
    if (!findings.empty()) refuse(findings.front().text, where);
  }
  return out;
}

const TemplateFile& shipped_approval_templates() {
  static const TemplateFile file = parse_approval_templates(presets::kApprovalTemplates);
  return file;
}

}  // namespace liantu::approval

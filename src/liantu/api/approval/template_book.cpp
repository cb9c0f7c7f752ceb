#include "liantu/api/approval/template_book.h"

#include <algorithm>

#include "liantu/approval/basis/basis_words.h"
#include "liantu/approval/network_compression.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::api {
namespace {

using approval::ApprovalTemplate, approval::Durations, approval::Network, approval::NetworkChoice,
    approval::NetworkTimes;
using json::Json;

Json units_json(const std::optional<std::int64_t>& halves) {
  if (!halves) return {};
  return *halves % 2 == 0 ? Json(*halves / 2) : Json(static_cast<double>(*halves) / 2);
}

Json figures_json(const ApprovalTemplate& of, Language language) {
  const auto& file = approval::shipped_approval_templates();
  Json out = Json::array();
  for (const approval::Compression& one : approval::compressions(of, {})) {
    Json figure = Json::object({{"name", approval::metric_name(one.metric, language)},
                                {"definition", approval::metric_definition(one.metric, language)},
                                {"baseline", units_json(one.baseline_halves)},
                                {"promised", units_json(one.promised_halves)},
                                {"percent", one.percent() ? Json(*one.percent()) : Json()}});
    if (one.baseline_halves) {
      const auto aim = approval::compression_aim(*one.baseline_halves, file.compression_percent);
      figure.set("aim", Json::object({{"percent", file.compression_percent},
                                      {"exact", aim.exact},
                                      {"floor", aim.floor_units}}));
    }
    out.push(std::move(figure));
  }
  return out;
}

Json times_json(const ApprovalTemplate& of, Durations durations, Language language) {
  NetworkChoice choice;
  choice.durations = durations;
  const Network network = approval::make_network(of, choice);
  const NetworkTimes times = approval::network_times(network);
  Json steps = Json::array(), chains = Json::array(), unpromised = Json::array();
  for (const std::size_t i : network.unpromised) unpromised.push(of.steps[i].code);
  if (times.ring.empty()) {
    for (std::size_t i = 0; i < of.steps.size(); ++i) {
      if (!network.timed[i]) continue;
      steps.push(Json::object({{"code", of.steps[i].code},
                               {"from", units_json(times.path.early_start[i])},
                               {"to", units_json(times.path.early_finish[i])},
                               {"float", units_json(times.path.total_float[i])},
                               {"free_float", units_json(times.path.free_float[i])},
                               {"critical", times.critical[i] != 0}}));
    }
    for (const auto& chain : times.chains) chains.push(approval::chain_words(of, chain, language));
  }
  return Json::object({{"finish", units_json(times.finish)},
                       {"steps", std::move(steps)},
                       {"chains", std::move(chains)},
                       {"unpromised", std::move(unpromised)}});
}

}  // namespace

TemplateBook::TemplateBook(store::Session& session) {
  for (const ApprovalTemplate& of : approval::shipped_approval_templates().templates)
    versions_.push_back({of});
  for (const approval::SavedTemplate& saved : approval::saved_templates(session))
    versions_.push_back({approval::template_of_json(Json::parse(saved.body), saved.code), false, saved.reason,
                         saved.actor, saved.at});
}

std::vector<const TemplateVersion*> TemplateBook::latest() const {
  std::vector<const TemplateVersion*> out;
  for (const TemplateVersion& one : versions_) {
    const auto it = std::find_if(out.begin(), out.end(),
                                 [&](const TemplateVersion* t) { return t->of.code == one.of.code; });
    if (it == out.end())
      out.push_back(&one);
    else if (one.of.version > (*it)->of.version)
      *it = &one;
  }
  return out;
}

std::vector<const TemplateVersion*> TemplateBook::versions(std::string_view code) const {
  std::vector<const TemplateVersion*> out;
  for (const TemplateVersion& one : versions_)
    if (one.of.code == code) out.push_back(&one);
  std::sort(out.begin(), out.end(),
            [](const auto* a, const auto* b) { return a->of.version < b->of.version; });
  return out;
}

const TemplateVersion& TemplateBook::at(std::string_view code, std::int64_t version) const {
  const auto all = versions(code);
  if (all.empty()) {
    std::vector<std::string_view> codes;
    for (const TemplateVersion* one : latest()) codes.push_back(one->of.code);
    throw Error(ErrorCode::NotFound,
                fmt::format("没有审批模板 {}，最接近的是 {}。", code, nearest(code, codes)), "template_code");
  }
  if (version == 0) return *all.back();
  for (const TemplateVersion* one : all)
    if (one->of.version == version) return *one;
  throw Error(
      ErrorCode::NotFound,
      fmt::format("审批模板 {} 没有第 {} 版，最新是第 {} 版。", code, version, all.back()->of.version),
      "template_version");
}

Json template_head_json(const TemplateBook& book, const TemplateVersion& version, Language language) {
  const ApprovalTemplate& of = version.of;
  const auto matters = std::count_if(of.steps.begin(), of.steps.end(),
                                     [](const auto& s) { return s.kind == approval::StepKind::Matter; });
  return Json::object({{"code", of.code},
                       {"version", of.version},
                       {"name", of.name.in(language)},
                       {"unit", of.unit == approval::StepUnit::Hour ? "hour" : "working_day"},
                       {"basis", approval::basis_words(of.basis, language)},
                       {"shipped", version.shipped},
                       {"modules", of.modules.size()},
                       {"matters", static_cast<std::int64_t>(matters)},
                       {"versions", book.versions(of.code).size()},
                       {"figures", figures_json(of, language)}});
}

Json template_view_json(const ApprovalTemplate& of, Language language) {
  Json findings = Json::array();
  const auto found = approval::template_findings(of, language);
  for (const approval::TemplateFinding& one : found) {
    Json steps = Json::array();
    for (const std::string& code : one.steps) steps.push(code);
    findings.push(Json::object({{"ring", one.fault == approval::TemplateFault::Ring},
                                {"steps", std::move(steps)},
                                {"text", one.text}}));
  }
  const bool broken = std::any_of(found.begin(), found.end(), [](const auto& f) {
    return f.fault != approval::TemplateFault::NoBasis && f.fault != approval::TemplateFault::Duration;
  });
  Json out = Json::object({{"template", approval::template_json(of)}, {"findings", std::move(findings)}});
  out.set("baseline", broken ? Json() : times_json(of, Durations::Baseline, language));
  out.set("promised", broken ? Json() : times_json(of, Durations::Promised, language));
  out.set("figures", broken ? Json::array() : figures_json(of, language));
  out.set("compression_basis",
          approval::basis_words(approval::shipped_approval_templates().compression_basis, language));
  Json told = Json::object({{"", approval::basis_words(of.basis, language)}});
  for (const approval::TemplateStep& step : of.steps)
    told.set(step.code, approval::basis_words(step.basis, language));
  for (const approval::TemplateQuestion& question : of.questions)
    told.set("?" + question.code, approval::basis_words(question.basis, language));
  out.set("basis_words", std::move(told));
  return out;
}

}  // namespace liantu::api

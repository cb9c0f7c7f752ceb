#include "liantu/approval/template.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "liantu/base/word_code.h"
#include "liantu/solve/critical_path.h"

namespace liantu::approval {
namespace {

constexpr std::int64_t kMostHalves = 4000;  // of a single step: eight years of working days

std::string arrows(const std::vector<std::string>& codes) {
  std::string out;
  for (const std::string& code : codes) out += code + " → ";
  return codes.empty() ? out : out + codes.front();
}

class TemplateCheck {
 public:
  TemplateCheck(const ApprovalTemplate& of, Language language) : of_(of), language_(language) {}

  std::vector<TemplateFinding> findings() {
    if (of_.steps.empty())
      add(TemplateFault::NoSteps, {}, {"模板还没有环节。", "The template has no steps yet."});
    codes();
    for (const TemplateStep& step : of_.steps) check(step);
    if (std::count_if(of_.steps.begin(), of_.steps.end(),
                      [](const TemplateStep& s) { return s.kind == StepKind::Gate; }) > 1)
      add(TemplateFault::TwoGates, {}, {"开工条件只能有一个。", "There can be only one gate."});
    for (const TemplateModule& stage : of_.modules) check(stage);
    if (const auto ring = template_ring(of_); !ring.empty())
      add(TemplateFault::Ring, ring,
          {"前置关系绕成了圈：{0}；请去掉其中一条。",
           "These steps wait for each other in a ring: {0}. Take one link out."},
          arrows(ring));
    return std::move(found_);
  }

 private:
  const ApprovalTemplate& of_;
  Language language_;
  std::vector<TemplateFinding> found_{};

  template <class... Values>
  void add(TemplateFault fault, std::vector<std::string> steps, const Phrase& phrase,
           const Values&... values) {
    found_.push_back({fault, std::move(steps), say(language_, phrase, values...)});
  }

  void codes() {
    std::set<std::string> seen;
    for (const TemplateStep& step : of_.steps)
      if (step.code.empty() || !seen.insert(step.code).second)
        add(TemplateFault::SameCode, {step.code},
            {"环节编号“{0}”为空或重复，请改。", "Step code “{0}” is empty or used twice."}, step.code);
  }

  void check(const TemplateModule& stage) {
    const auto is_milestone = [&](const TemplateStep& step) {
      return step.module == stage.code && step.kind == StepKind::Matter && step.milestone;
    };
    if (stage.milestone == StageMilestone::Any &&
        std::none_of(of_.steps.begin(), of_.steps.end(), is_milestone))
      add(TemplateFault::NoMilestone, {},
          {"阶段 {0} 按“任一里程碑事项办结”算完成，却没有里程碑事项：请标出一项，或改为全部办结。",
           "Stage {0} is reached by any milestone matter, but has none: mark one, or let all be finished."},
          stage.code);
  }

  void check(const TemplateStep& step) {
    for (const TemplateLink& link : step.after)
      if (!step_index(of_, link.before))
        add(TemplateFault::MissingStep, {step.code},
            {"{0} 的前置环节 {1} 不在模板里，请补上或去掉。",
             "{0} waits for {1}, which is not in the template: add it or take the link out."},
            step.code, link.before);
    if (std::none_of(of_.modules.begin(), of_.modules.end(),
                     [&](const TemplateModule& m) { return m.code == step.module; }))
      add(TemplateFault::UnknownModule, {step.code},
          {"{0} 的模块“{1}”不存在。", "{0}: there is no module “{1}”."}, step.code, step.module);
    if (!step.condition.empty() &&
        std::none_of(of_.questions.begin(), of_.questions.end(),
                     [&](const TemplateQuestion& q) { return q.code == step.condition; }))
      add(TemplateFault::UnknownQuestion, {step.code},
          {"{0} 的条件“{1}”不存在。", "{0}: there is no question “{1}”."}, step.code, step.condition);
    if (step.basis.empty())
      add(TemplateFault::NoBasis, {step.code}, {"{0} 没有写依据，请补上。", "{0} states no source: add it."},
          step.code);
    for (const auto& halves : {step.baseline_halves, step.promised_halves})
      if (halves && (*halves < 0 || *halves > kMostHalves || (*halves == 0 && step.kind == StepKind::Matter)))
        add(TemplateFault::Duration, {step.code},
            {"{0} 的工期应大于 0，且不超过 2000。", "{0}: a duration is above 0 and at most 2000."},
            step.code);
  }
};

std::string link_text(const TemplateStep& step, Language language) {
  std::string out;
  for (const TemplateLink& link : step.after) {
    if (!out.empty()) out += language == Language::Zh ? "、" : ", ";
    out += link.before;
    if (link.lag_halves != 0) out += fmt::format("+{}", halves_text(link.lag_halves));
    if (link.to_finish) out += language == Language::Zh ? "（容缺）" : " (with a gap)";
    if (link.hard()) out += say(language, {"（{0}）", " ({0})"}, link.article.in(language));
  }
  return out;
}

struct StepTexts {
  std::vector<std::pair<TemplateText, std::string>> values{};  ///< what, its text
};

StepTexts step_texts(const TemplateStep& step, Language language) {
  const auto duration = [](const std::optional<std::int64_t>& halves) {
    return halves ? halves_text(*halves) : std::string();
  };
  return {{{{"名称", "Name"}, step.name.in(language)},
           {{"模块", "Module"}, step.module},
           {{"部门", "Department"}, step.department.in(language)},
           {{"基线工期", "Baseline"}, duration(step.baseline_halves)},
           {{"承诺工期", "Promised"}, duration(step.promised_halves)},
           {{"前置", "Waits for"}, link_text(step, language)},
           {{"条件", "Condition"}, step.condition},
           {{"办件事项", "Matters"}, step.matters},
           {{"里程碑", "Milestone"},
            !step.milestone            ? ""
            : language == Language::Zh ? "是"
                                       : "yes"},
           {{"依据", "Source"}, step.basis}}};
}

}  // namespace

std::string halves_text(std::int64_t halves) {
  const std::int64_t whole = halves < 0 ? -halves : halves;
  return fmt::format("{}{}{}", halves < 0 ? "−" : "", whole / 2, whole % 2 == 0 ? "" : ".5");
}

std::optional<std::size_t> step_index(const ApprovalTemplate& of, std::string_view code) {
  for (std::size_t i = 0; i < of.steps.size(); ++i)
    if (of.steps[i].code == code) return i;
  return std::nullopt;
}

std::optional<std::size_t> gate_of(const ApprovalTemplate& of) {
  for (std::size_t i = 0; i < of.steps.size(); ++i)
    if (of.steps[i].kind == StepKind::Gate) return i;
  return std::nullopt;
}

std::vector<std::string> template_ring(const ApprovalTemplate& of) {
  std::vector<solve::PathLink> links;
  for (std::size_t i = 0; i < of.steps.size(); ++i)
    for (const TemplateLink& link : of.steps[i].after)
      if (const auto before = step_index(of, link.before)) links.push_back({*before, i});
  const std::vector<solve::PathTask> tasks(of.steps.size());
  std::vector<std::string> out;
  for (const std::size_t i : solve::critical_path(tasks, links).ring) out.push_back(of.steps[i].code);
  return out;
}

std::vector<TemplateFinding> template_findings(const ApprovalTemplate& of, Language language) {
  return TemplateCheck(of, language).findings();
}

std::vector<TemplateDifference> template_differences(const ApprovalTemplate& before,
                                                     const ApprovalTemplate& after, Language language) {
  const bool zh = language == Language::Zh;
  std::vector<TemplateDifference> out;
  if (before.name.in(language) != after.name.in(language))
    out.push_back({"", zh ? "名称" : "Name", before.name.in(language), after.name.in(language)});
  if (before.basis != after.basis) out.push_back({"", zh ? "依据" : "Source", before.basis, after.basis});
  for (const TemplateModule& stage : after.modules) {
    const auto was = std::ranges::find(before.modules, stage.code, &TemplateModule::code);
    if (was != before.modules.end() && was->milestone != stage.milestone)
      out.push_back({"", fmt::format("{} {}", stage.code, zh ? "里程碑" : "milestone"),
                     word_of(was->milestone, language), word_of(stage.milestone, language)});
  }
  for (const TemplateStep& old : before.steps)
    if (!step_index(after, old.code))
      out.push_back({old.code, zh ? "环节" : "Step", old.name.in(language), ""});
  for (const TemplateStep& now : after.steps) {
    const auto at = step_index(before, now.code);
    if (!at) {
      out.push_back({now.code, zh ? "环节" : "Step", "", now.name.in(language)});
      continue;
    }
    const StepTexts was = step_texts(before.steps[*at], language), is = step_texts(now, language);
    for (std::size_t i = 0; i < is.values.size(); ++i)
      if (was.values[i].second != is.values[i].second)
        out.push_back({now.code, is.values[i].first.in(language), was.values[i].second, is.values[i].second});
  }
  return out;
}

}  // namespace liantu::approval

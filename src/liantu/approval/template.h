// Templates of approval networks (审批网络模板) as data: steps of departments, what each waits for, baseline
// and promised durations, the gate before building, articles that bind an order, 依据 of every item. An
// office edits them; every version is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/base/language.h"

namespace liantu::approval {

/// Words in both languages; English falls back to Chinese.
struct TemplateText {
  std::string zh, en;
  const std::string& in(Language language) const { return language == Language::En && !en.empty() ? en : zh; }
  bool operator==(const TemplateText&) const = default;
};

/// What the halves of a template are halves of.
enum class StepUnit { WorkingDay, Hour };

enum class StepKind {
  Matter,  ///< handled by a department
  Gate,    ///< takes no time: everything it waits for is there
  Works    ///< building; its duration is the builder's and is told by the project
};

/// After waits for `before` to end. An article makes it hard: no what-if breaks it.
struct TemplateLink {
  std::string before{};
  std::int64_t lag_halves = 0;
  bool to_finish = false;  ///< 容缺: may start without it, is delivered only with it
  TemplateText article{};
  bool hard() const { return !article.zh.empty(); }
  bool operator==(const TemplateLink&) const = default;
};

struct TemplateStep {
  std::string code{}, module{};
  StepKind kind = StepKind::Matter;
  TemplateText name{}, department{};
  std::optional<std::int64_t> baseline_halves{},
      promised_halves{};  ///< empty = nobody has promised: no date is made up
  std::vector<TemplateLink> after{};
  std::string condition{};  ///< code of a question; the step belongs to the network when it is answered yes
  bool milestone = false;   ///< its finish reaches a stage of rule `Any`
  bool simulated = false;   ///< 模拟审批: a pre-review without signature
  bool converts = false;    ///< 转正式: makes the pre-reviews before it formal
  bool voided_by_land = false,
       voided_by_plan = false;  ///< a pre-review that a change of land or of plan makes void
  std::string matters{};  ///< parts of names of matters, "用地规划许可|…": cases that name no step
  std::string basis{};
  bool operator==(const TemplateStep&) const = default;
};

/// When a stage is reached (里程碑).
enum class StageMilestone {
  None,  ///< it has no milestone
  All,   ///< all its matters are finished
  Any    ///< one of its milestone matters is finished
};

struct TemplateModule {
  std::string code{};
  TemplateText name{};
  bool before_start = false;  ///< counts in the figures up to the start of building
  StageMilestone milestone = StageMilestone::All;
  bool operator==(const TemplateModule&) const = default;
};

struct TemplateQuestion {
  std::string code{};
  TemplateText text{};
  std::string basis{};
  bool operator==(const TemplateQuestion&) const = default;
};

struct ApprovalTemplate {
  std::string code{};
  std::int64_t version = 1;
  TemplateText name{};
  StepUnit unit = StepUnit::WorkingDay;
  std::string basis{};
  std::vector<TemplateModule> modules{};
  std::vector<TemplateQuestion> questions{};
  std::vector<TemplateStep> steps{};
  bool operator==(const ApprovalTemplate&) const = default;
};

enum class TemplateFault {
  Ring,
  MissingStep,
  SameCode,
  UnknownModule,
  UnknownQuestion,
  NoBasis,
  NoSteps,
  NoMilestone,
  TwoGates,
  Duration
};

/// What is wrong with a template; faults forbid saving it. `steps`: the codes concerned, of a ring in its
/// order.
struct TemplateFinding {
  TemplateFault fault;
  std::vector<std::string> steps{};
  std::string text{};
};

/// In both languages by choice; none when a network may be made of it.
std::vector<TemplateFinding> template_findings(const ApprovalTemplate& of, Language language);

/// Codes of the steps on a ring in the order they wait: the first waits for the last. Empty when there is
/// none.
std::vector<std::string> template_ring(const ApprovalTemplate& of);

std::optional<std::size_t> step_index(const ApprovalTemplate& of, std::string_view code);
/// The gate, if there is one.
std::optional<std::size_t> gate_of(const ApprovalTemplate& of);

/// "2", "2.5": halves as a count of whole units.
std::string halves_text(std::int64_t halves);

/// What differs between two versions, one sentence each: steps added, left out, durations, links,
/// departments, 依据.
struct TemplateDifference {
  std::string step{};  ///< code, "" = the template itself
  std::string field{}, before{}, after{};
};
std::vector<TemplateDifference> template_differences(const ApprovalTemplate& before,
                                                     const ApprovalTemplate& after, Language language);

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::approval::StageMilestone> = {{
    {"none", "不设里程碑", "No milestone", ""},
    {"all", "全部事项办结", "All matters finished", ""},
    {"any", "任一里程碑事项办结", "Any milestone matter finished", ""},
}};

// May a project enter a stage (阶段门槛)? What is there and what is missing, one sentence each; what a confirmed event does to
// the project; and the chain of stages as it stands, with what is 存量·证据待补.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/project/stage_event.h"
#include "liantu/project/stage_rules.h"

namespace liantu::project {

/// A file of the project with the kind of paper it is.
struct KeptPaper {
  std::string kind, sha256, name;
};

struct GateItem {
  Stage stage{};                        ///< whose gate asks for it
  std::string field{};                  ///< of Project, "" for papers only
  std::vector<std::string> kinds{};
  bool present = false;
  std::string file{};                   ///< name of the paper that answers
  std::string sentence{};               ///< 缺：施工许可证（上传扫描件）
};

/// What the gate of one stage asks of a project with these values and papers.
std::vector<GateItem> gate_items(const StageRules& rules, const StageGate& gate, const Row& project,
                                 const std::vector<KeptPaper>& papers);

/// What stands between `reached` and `to`: the gates of all stages in between and of `to`, each thing once; stages that may be
/// skipped are asked only when they are `to` itself.
std::vector<GateItem> way_to(const StageRules& rules, std::optional<Stage> reached, Stage to, const Row& project,
                             const std::vector<KeptPaper>& papers);

/// How far the project came: its stage, or for a paused or ended one what its last confirmed exit left, else what its dates say.
std::optional<Stage> reached_stage(const Project& project, const std::vector<StageEvent>& events);

enum class StepState { Confirmed, ToProve, Skipped, Next, Later };

struct Step {
  Stage stage{};
  StepState state{};
  bool current = false;
  std::optional<DateSpan> on{};         ///< from the confirmed event, else from the project
  std::optional<std::size_t> event{};   ///< index of the confirmed event
};

/// One step per gate. Events in the order they were confirmed; only confirmed ones count.
std::vector<Step> stage_chain(const StageRules& rules, const Project& project, const std::vector<StageEvent>& events);

struct Overdue {
  Stage stage{};                        ///< not entered yet
  Light light{};
  std::string sentence{};               ///< with the arithmetic
};

/// The worst clock per stage that has run out at the end of `day`; nothing for paused and ended projects.
std::vector<Overdue> overdue_clocks(const StageRules& rules, const Project& project, const std::vector<Step>& chain, Date day);

/// Why this event may not be reported, one sentence each; empty when it may. `event` has kind, to, happened, document, reason,
/// reason_kind, approver.
std::vector<std::string> refusals(const StageRules& rules, const Project& project, const std::vector<StageEvent>& events,
                                  const std::vector<KeptPaper>& papers, const StageEvent& event, Date today);

/// The project after the event is confirmed: its stage, the date and the flag that the gate names.
Project after_event(const StageRules& rules, const StageEvent& event, Project project);

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::project::StepState> = {{
    {"confirmed", "已确认", "Confirmed", ""},
    {"to_prove", "证据待补", "Evidence to come", ""},
    {"skipped", "未经过", "Skipped", ""},
    {"next", "下一阶段", "Next", ""},
    {"later", "以后", "Later", ""},
}};

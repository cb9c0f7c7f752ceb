// May a project enter a stage (阶段门槛)? What is there and what is missing, one sentence each; what a confirmed event does to
// the project; and the chain of stages as it stands, with what is 存量·证据待补.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/project/stage_event.h"
#include "liantu/project/stage_rules.h"

namespace liantu::project {

/// A file of the project with the kind of paper it is.
struct KeptPaper {
  std::string kind, sha256, name;
};

/// What the gates look at.
struct StageCase {
  Project project{};
  std::vector<StageEvent> events{};     ///< in the order they were reported
  std::vector<KeptPaper> papers{};
  std::optional<attraction::Deal> deal{};   ///< the row of the investment ledger that the project came from
};

struct GateItem {
  Stage stage{};                        ///< whose gate asks for it
  std::string field{};                  ///< of Project, "" for none
  std::string deal{};                   ///< of Deal, "" for none
  std::vector<std::string> kinds{};
  bool present = false;
  std::string file{};                   ///< name of the paper that answers
  std::string sentence{};               ///< 缺：施工许可证（上传扫描件）
};

/// What the gate of one stage asks.
std::vector<GateItem> gate_items(const StageRules& rules, const StageGate& gate, const StageCase& of, Language language = Language::Zh);

/// What stands between `reached` and `to`: the gates of all stages in between and of `to`, each thing once; stages that may be
/// skipped are asked only when they are `to` itself.
std::vector<GateItem> way_to(const StageRules& rules, std::optional<Stage> reached, Stage to, const StageCase& of,
                             Language language = Language::Zh);

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
std::vector<Overdue> overdue_clocks(const StageRules& rules, const Project& project, const std::vector<Step>& chain, Date day,
                                    Language language = Language::Zh);

/// Why this event may not be reported, one sentence each; empty when it may. `event` has kind, to, happened, document, reason,
/// reason_kind, approver.
std::vector<std::string> refusals(const StageRules& rules, const StageCase& of, const StageEvent& event, Date today,
                                  Language language = Language::Zh);

/// The project after the event is confirmed: its stage, the date and the flag that the gate names.
Project after_event(const StageRules& rules, const StageEvent& event, Project project);

/// The deal the project came from, after the same event: its stage never falls behind by an advance, its date is the event's.
attraction::Deal deal_after_event(const StageRules& rules, const StageEvent& event, attraction::Deal deal);

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::project::StepState> = {{
    {"confirmed", "已确认", "Confirmed", ""},
    {"to_prove", "证据待补", "Evidence to come", ""},
    {"skipped", "未经过", "Skipped", ""},
    {"next", "下一阶段", "Next", ""},
    {"later", "以后", "Later", ""},
}};

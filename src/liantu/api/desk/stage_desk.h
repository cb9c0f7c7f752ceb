// The stages of one project at work (阶段变更): what is there, what is missing, who reported, who confirms. A confirmation
// writes the event and the project in one batch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/api/evidence_store.h"
#include "liantu/base/language.h"
#include "liantu/base/settings.h"
#include "liantu/org/second_review.h"
#include "liantu/project/life_rules.h"
#include "liantu/project/stage_gate.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// What is in force at this office. Throws InvalidInput when the file of own rules cannot be read.
project::StageRules stage_rules(const Settings& settings);

struct StageFile {
  std::vector<store::StoredRow> rows;          ///< of the events, oldest first
  std::vector<project::StageEvent> events;     ///< the same rows
};

struct ProjectStages {
  store::StoredRow row;
  project::Project project;
  StageFile file;
  std::vector<EvidenceFile> evidence;
  std::vector<project::KeptPaper> papers;      ///< the evidence that has a kind
  std::optional<store::StoredRow> deal_row{};  ///< of the investment ledger: same number, else the only one of that name
  std::optional<attraction::Deal> deal{};

  project::StageCase as_case() const { return {project, file.events, papers, deal}; }
};

struct StageWriter {
  const store::Access& access;
  org::Review review;
  const project::StageRules& rules;
  const project::LifeRules& life;
  Instant now;
  Language language = Language::Zh;            ///< of what is said to be missing
};

/// Nothing when the writer does not see the project. `asof`: as it stood then. What the ledgers say themselves (output on
/// contract in a row) stands among the papers.
std::optional<ProjectStages> project_stages(store::Session& session, const StageWriter& by, std::string_view id,
                                            std::optional<Instant> asof = std::nullopt);

/// The same wherever it is asked: another person may, the reporter himself never or from the next working day.
org::ReviewAnswer may_decide(const project::StageEvent& event, const StageWriter& by);

struct StageReport {
  project::StageEvent event{};                 ///< kind, to, happened, document, reason, reason_kind, approver, remark
  std::string idempotency_key{};
  std::vector<std::string> missing{};          ///< sentences; nothing was written when there are any
};

/// Writes the event as 待复核; throws NotFound, Forbidden.
store::Written report_stage(store::Session& session, const StageWriter& by, std::string_view project, StageReport& report);

/// The day and the number of a report that waits, e.g. one that a sheet made without them; who completes it answers for
/// it and may not be the one who confirms. Throws NotFound, Forbidden, Conflict (decided already), InvalidInput (a day
/// to come).
store::Written complete_stage(store::Session& session, const StageWriter& by, std::string_view event,
                              std::optional<Date> happened, const std::string& document);

/// Event, project and the deal it came from in one batch. Throws Forbidden (same person), Conflict (decided already, the project moved, papers gone).
store::Written confirm_stage(store::Session& session, const StageWriter& by, std::string_view event);
/// `reason` is told to the reporter. Throws as confirm_stage; the reporter himself may take his report back.
store::Written return_stage(store::Session& session, const StageWriter& by, std::string_view event, const std::string& reason);

/// Undo of a batch of stages, of any kind: who may write projects may put the events and the deal back as well.
store::Access undo_access(const store::Access& access);

}  // namespace liantu::api

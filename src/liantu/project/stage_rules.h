// What each stage asks for before a project may enter it (阶段门槛), as data: an office edits presets/stages.json. Source:
// docs/sources.md#stages.
#pragma once

#include <string>
#include <vector>

#include "liantu/attraction/deal.h"
#include "liantu/project/project.h"

namespace liantu::project {

using attraction::Stage;

/// A kind of paper (佐证种类): files of a project carry its code.
struct EvidenceKind {
  std::string code, name, en;
  bool computed = false;            ///< follows from the ledgers, cannot be uploaded
};

/// One thing to be there: a filled field of the project, a filled field of the row of the investment ledger it came from, or a
/// file of any one of `kinds`; any of them when several are named. A field of the deal alone is asked only where there is a deal.
struct GateNeed {
  std::string field{};
  std::string deal{};               ///< of Deal
  std::vector<std::string> kinds{};
  std::string note{}, note_en{};    ///< what the paper must show
};

/// Runs from the day the stage `from` was entered until the gate's own stage is: months first, then days.
struct StageClock {
  Stage from{};
  int months = 0, days = 0;
  Light light{};
  std::string text{}, text_en{};
};

struct StageGate {
  Stage stage{};
  std::string name{}, en{}, basis{};
  std::string document{}, document_en{};  ///< what its number is called: 合同编号; "" = none is asked
  bool document_required = false;
  std::string date_field{};         ///< of Project: takes the day it happened
  std::string flag_field{};         ///< of Project: becomes true
  std::string deal_date_field{};    ///< of the linked Deal: takes the day it happened
  bool skippable = false;           ///< a later stage does not need it
  std::vector<GateNeed> needs{};
  std::vector<StageClock> clocks{};
};

/// Why a project is paused, ended or taken out.
struct ExitReason {
  std::string code, name, en;
};

struct StageRules {
  std::vector<EvidenceKind> evidence;
  std::vector<StageGate> gates;     ///< in the order of the stages
  std::vector<ExitReason> reasons;

  const StageGate* gate(Stage stage) const;
  const EvidenceKind* kind(std::string_view code) const;
  const ExitReason* reason(std::string_view code) const;
  /// Why there is no such kind, naming the nearest; "" when there is.
  std::string unknown_kind(std::string_view code) const;
  /// Throws InvalidInput naming the nearest kind, or saying that it is computed.
  void check_kind(std::string_view code) const;
};

}  // namespace liantu::project

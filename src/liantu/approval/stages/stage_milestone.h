// When a stage of an approval network (阶段) is reached, by its milestone rule (里程碑): when all its matters
// are finished, when one of its milestone matters is, or never by rule (domain.md §3.3).
#pragma once

#include "liantu/approval/network_progress.h"

namespace liantu::approval {

struct StageStanding {
  bool reached = false;
  /// When, in halves of the network: as it happened, or as foretold; empty without a rule, without such a
  /// matter in this network, or when one that counts has no time.
  std::optional<std::int64_t> halves{};
  std::vector<std::size_t> by{};  ///< the matters that decide it: of all the last, of any the first
};

StageStanding stage_standing(const ApprovalTemplate& of, const NetworkProgress& progress,
                             const TemplateModule& stage);

}  // namespace liantu::approval

// A step that is taken to another day in a what-if: what that asks of its network.
#pragma once

#include <string>
#include <vector>

#include "liantu/approval/what_if.h"

namespace liantu::approval {

struct StepMove {
  std::vector<NetworkChange> changes{};  ///< in place of those before it
  std::vector<RefusedChange> refused{};  ///< why the step stays; `changes` are then as they were
};

/// Later than it can begin: it begins on `day` at the earliest. Earlier: it runs beside what holds it, where
/// no article orders the two. A second move of a step replaces the first. A step that has begun is not moved.
StepMove move_step(const NetworkCase& now, const std::vector<NetworkChange>& changes, const std::string& step,
                   Date day, Language language);

}  // namespace liantu::approval

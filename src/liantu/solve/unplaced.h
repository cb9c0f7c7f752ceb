// Why items are left unplaced in a finished assignment.
#pragma once

#include <vector>

#include "liantu/solve/assignment.h"

namespace liantu::solve {

/// Reads choice, capacity_price and quota_price of the result.
std::vector<Unplaced> explain_unplaced(const AssignmentProblem& problem, const AssignmentResult& result);

}  // namespace liantu::solve

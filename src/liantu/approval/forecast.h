// When a network will be finished, from how long finished cases took (P50/P80).
#pragma once

#include <cstdint>
#include <string>

namespace liantu::approval {

/// From presets/approval_templates.json.
struct ForecastRule {
  std::int64_t least_cases = 0;  ///< of each open step; with fewer nothing is foretold
  std::int64_t simulations = 0, seed = 0;
  std::string basis{};
};

}  // namespace liantu::approval

// When a network will end, from how long finished cases of the same steps took (P50/P80): drawn from them
// with a fixed seed.
#pragma once

#include "liantu/approval/network_progress.h"

namespace liantu::approval {

/// From presets/approval_templates.json.
struct ForecastRule {
  std::int64_t least_cases = 0;  ///< of each open step; with fewer nothing is foretold
  std::int64_t simulations = 0, seed = 0;
  std::string basis{};
};

/// What finished cases of a step took, pauses included, in halves.
struct StepHistory {
  std::string step_code{};
  std::vector<std::int64_t> halves{};
};

struct FewCases {
  std::size_t step;
  std::int64_t cases;
};

struct Forecast {
  std::vector<FewCases> too_few{};  ///< then there are no ends
  std::optional<std::int64_t> p50_halves{}, p80_halves{};
  std::int64_t cases = 0;  ///< finished cases it rests on
};

/// Only steps that the aim waits for are asked for. The same input gives the same answer.
Forecast forecast_finish(const NetworkProgress& progress, const std::vector<StepHistory>& histories,
                         std::int64_t now_halves, const ForecastRule& rule);

/// "已办结案例过少：3.1 环评审批（报告表） 2 件，至少需 5 件".
std::string too_few_words(const ApprovalTemplate& of, const Forecast& forecast, const ForecastRule& rule,
                          Language language);

}  // namespace liantu::approval

// Data quality per unit (数据质量): how many of the checks that apply to its rows hold, and which fixes cost least.
// Never a ranking of people: units are told what to fill in.
#pragma once

#include <string>
#include <vector>

#include "liantu/dispatch/pace.h"
#include "liantu/project/consistency.h"

namespace liantu::scorecard {

struct CheckedRow {
  std::string id, name, unit;
  project::Project project;
  Date reported_on;
  std::set<std::string, std::less<>> papers{};   ///< kinds of the papers kept with it
  bool baseline = false;
  std::optional<project::StatisticsEntry> entry{};
};

struct Fix {
  std::string id, name, unit;
  const project::Check* check = nullptr;
};

struct UnitQuality {
  std::string unit;                       ///< "" = rows without a unit
  std::size_t rows = 0, checks = 0, held = 0, missing = 0, stale = 0, contradictory = 0;
  std::optional<dispatch::Tenths> score;  ///< held ÷ checks in per cent
  std::vector<Fix> fixes;                 ///< all, cheapest first
};

/// By unit name; `fixes` by effort, then by the size of the project, biggest first, then by name.
std::vector<UnitQuality> data_quality(const std::vector<CheckedRow>& rows, Date day, std::int64_t stale_days);

}  // namespace liantu::scorecard

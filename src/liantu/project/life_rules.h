// Rules of what comes before and after building, as data (presets/life.json): the floor of the reserve pool, funding windows
// and their papers, when a project counts as at full output.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/units.h"

namespace liantu::project {

struct OutputBand {
  int from_percent = 0;
  std::string name, en;
};

struct OutputRule {
  std::string basis;
  int threshold_percent = 0;            ///< of the contract, in each measure that the contract has
  int periods = 0;                      ///< so many reported periods in a row
  int ramp_months = 0;                  ///< after going into production; later without full output is behind
  std::vector<OutputBand> bands;        ///< falling
};

struct ReserveRule {
  std::string basis;
  std::int64_t floor = 0;               ///< projects
  int stale_months = 0;
  Yuan least_total{};
  std::vector<std::string> needs;       ///< fields of Reserve that must be filled to count
};

struct WindowKind {
  std::string name, en;
  std::vector<std::string> papers;
};

struct LifeRules {
  OutputRule output;
  ReserveRule reserve;
  std::vector<WindowKind> windows;

  const WindowKind* window(std::string_view name) const;
};

}  // namespace liantu::project

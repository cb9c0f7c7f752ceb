// What redevelopment brought back (盘活): sums of land and floor area, each with the cases that make it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/site/ledger/redevelopment_row.h"
#include "liantu/site/ledger/redevelopment_step_row.h"

namespace liantu::site {

struct CaseStanding {
  std::size_t steps = 0, done = 0, late = 0;  ///< late: due before today and not done
  std::optional<std::size_t> next{};          ///< the first step not done
  bool overdue = false;                       ///< the case itself: due before today and not done
  bool without_area = false;  ///< done, and no area brought back is recorded: counts as nothing
};

/// `steps`: those of the case, in the order of their dates.
CaseStanding standing_of(const Redevelopment& one, std::span<const RedevelopmentStep> steps, Date today);

struct ReuseSum {
  std::size_t cases = 0;
  double land_m2 = 0, floor_m2 = 0;  ///< concerned
  double freed_land_m2 = 0, freed_floor_m2 = 0;
};

/// Only what is done counts as brought back; a case that stopped counts nowhere.
struct ReuseSums {
  ReuseSum all{}, done{}, under_way{}, planned{};
  std::vector<std::pair<std::optional<RedevelopmentMethod>, ReuseSum>> by_method{};  ///< of what is done
};
ReuseSums reuse_sums(std::span<const Redevelopment> cases);

/// "盘活 120.5 亩、8000 ㎡：已盘活 4 件的“盘活土地”“盘活建筑”相加；推进中的不计".
std::string explain_reuse(const ReuseSums& sums, Language language);

}  // namespace liantu::site

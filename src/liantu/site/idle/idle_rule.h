// What an office may set about idle land. Shipped in presets/idle_land.json with the 依据 of each.
#pragma once

#include <string>
#include <vector>

#include "liantu/site/ledger/parcel_delay_row.h"

namespace liantu::site {

/// Whole years after the day on which work should have begun, and what follows then.
struct IdleRule {
  std::string idle_basis{}, fee_basis{}, reclaim_basis{}, stopped_basis{}, start_basis{}, delay_basis{},
      term_basis{};
  int idle_years = 1;
  int fee_years = 1;
  double fee_share = 0.2;  ///< of the price of the land
  int reclaim_years = 2;
  double started_land_share = 1.0 / 3;   ///< of the land, below which land on which work stopped may be idle
  double invested_share = 0.25;          ///< of the total investment, likewise
  bool fee_when_stopped = false;         ///< fee and reclaiming also of land on which work began and stopped
  int start_years_after_delivery = 1;    ///< when no day was agreed
  int warn_days = 90;                    ///< before the next of these days
  std::vector<DelayCause> suspending{};  ///< causes whose days do not count
  bool operator==(const IdleRule&) const = default;
};

}  // namespace liantu::site

// What projects that have locked a site will take of its park, before anybody enters it as committed.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/ledger/utility_row.h"

namespace liantu::site {

struct LockedWant {
  std::string holder{};  ///< see holder_of
  std::string park{};
  UtilityKind kind = UtilityKind::Power;
  double amount = 0;  ///< in the unit of the kind
  bool operator==(const LockedWant&) const = default;
};

/// A project's number, else its name.
std::string holder_of(std::string_view project_no, std::string_view project);

/// What of a need this kind of utility answers; 0 when it asks for none.
double wanted(const Need& need, UtilityKind kind);

/// The need that a reservation was made for: of the same number, else of the same name.
const Need* need_of(std::span<const Need> needs, const Reservation& reservation);

/// Of every lock that stands on `today`, by its order. `parks` by row id of the site. What is taken (已供)
/// counts as committed: its source says so.
std::vector<LockedWant> locked_wants(std::span<const Reservation> reservations, std::span<const Need> needs,
                                     const std::map<std::string, std::string>& parks, Date today);

}  // namespace liantu::site

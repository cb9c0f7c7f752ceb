// Head-room that a park shares (配套余量): what a site that records none of its own may have of its park.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/geo/outline.h"
#include "liantu/site/ledger/utility_row.h"
#include "liantu/site/match/site_facts.h"
#include "liantu/site/utility/locked_want.h"

namespace liantu::site {

/// What is left of one source; nothing when capacity or use is not recorded. Never below 0.
std::optional<double> head_room(const Utility& utility);

/// Quotas of a park add up; power and pipes do not: a project is connected to one of them.
constexpr bool adds_up(UtilityKind kind) {
  return kind >= UtilityKind::Energy;
}

/// The parks that a source serves: its own, and those that it names.
std::vector<std::string> parks_of(const Utility& utility);

struct ParkHeadRoom {
  double amount = 0;                   ///< in the unit of the kind
  std::vector<std::size_t> sources{};  ///< indices; the one that counts first where they do not add up
  bool shared = false;                 ///< with another park
};

using ParkHeadRooms = std::map<std::pair<std::string, UtilityKind>, ParkHeadRoom>;
/// What `locked` will take is taken off the largest source that serves its park, of quotas off the next ones too, and never
/// more than there is; `except` is a holder whose own wants are left in, for the site that he holds.
ParkHeadRooms head_rooms(std::span<const Utility> utilities, std::span<const LockedWant> locked = {},
                         std::string_view except = {});

/// Where the ledger of parks says that a park is a chemical one.
struct ParkPlace {
  std::string name{};
  std::optional<bool> chemical{};
  geo::Outline outline{};
};

/// The condition that a kind of utility answers.
Condition condition_of(UtilityKind kind);

/// What was borrowed of the park is unknown again.
void give_back(SiteFacts& site);

/// Conditions that the site does not record are its park's, and marked as such in `borrowed`: head-room by
/// the park's name; the chemical park by name, by lying inside a chemical one, or by the name saying so.
void borrow_of_park(SiteFacts& site, const ParkHeadRooms& rooms, std::span<const Utility> utilities,
                    std::span<const ParkPlace> parks);

}  // namespace liantu::site

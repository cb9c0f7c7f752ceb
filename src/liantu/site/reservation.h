// What a reservation means on a day: whether it stands, what the site's offer is, who may have the site next.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/language.h"
#include "liantu/site/ledger/reservation_row.h"

namespace liantu::site {

/// Taken, or locked and its last day is not over. One without a last day does not end by itself.
bool stands(const Reservation& reservation, Date today);

/// Locked, and its last day is over: it holds nobody off, only its row has not been put away yet.
bool run_out(const Reservation& reservation, Date today);

/// The offer of a site on a day: a standing reservation decides, a lock that has run out returns the site,
/// else the register's word.
std::optional<Offer> offer_on(std::optional<Offer> registered, const Reservation* reservation, Date today);

/// For matching: the offer of that day, and who holds the site.
void apply(const Reservation& reservation, Date today, SiteFacts& facts);

/// Why nobody may reserve the site now, in one sentence; "" when one may. `reservation`: the one that is
/// locked or taken, if any.
std::string held_off(const std::string& site, std::optional<Offer> registered, const Reservation* reservation,
                     Date today, Language language);

}  // namespace liantu::site

// Sites promised to projects: reserve, prolong, release, supply; what has run out returns. Each writes the
// reservation and the site's offer as one batch, while nobody else writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/match/matching_rule.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Who writes, by which rule, when.
struct ReservationWriter {
  const store::Access& access;
  const site::LockRule& rule;
  Instant now;
  Language language = Language::Zh;
  std::string idempotency_key{};  ///< asked again under the same key, the first answer comes again
};

struct ReservationOrder {
  std::string site{};           ///< row id of a parcel, plant or yard
  std::string project{};        ///< row id, number or name
  std::optional<Date> until{};  ///< none: the rule's days from today
  std::string reason{};
};

struct ReservationWritten {
  store::Batch batch;  ///< for the event stream
  store::Written written;
  std::string id;  ///< of the reservation
};

/// Throws Conflict saying who holds the site until when for what; NotFound for a site or project that is not
/// there or not to be seen; InvalidInput for a last day that is past or later than the rule allows.
ReservationWritten reserve_site(store::Session& session, const ReservationWriter& by,
                                const ReservationOrder& order);

/// The reservation of this site that is locked or taken, whoever asks: it may have run out.
std::optional<site::Reservation> open_reservation_of(store::Session& session, const std::string& site_id);

/// All of them as one batch, undone as one; or none. Each site for one project. `ids` of the reservations are
/// in the order of the orders. Throws as reserve_site.
struct ReservationsWritten {
  store::Batch batch;
  store::Written written;
  std::vector<std::string> ids;
};
ReservationsWritten reserve_sites(store::Session& session, const ReservationWriter& by,
                                  const std::vector<ReservationOrder>& orders, const std::string& reason);

/// Throws Conflict when the reservation is over.
ReservationWritten prolong_reservation(store::Session& session, const ReservationWriter& by,
                                       std::string_view id, Date until, const std::string& reason);
ReservationWritten release_reservation(store::Session& session, const ReservationWriter& by,
                                       std::string_view id, const std::string& reason);
ReservationWritten supply_site(store::Session& session, const ReservationWriter& by, std::string_view id,
                               const std::string& reason);

/// Locks whose last day is over are put away and their sites made available; how many.
std::size_t return_expired_sites(store::Session& session, Instant now);

}  // namespace liantu::api

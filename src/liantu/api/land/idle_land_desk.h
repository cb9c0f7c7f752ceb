// The clock of idle land for every parcel of the register, as the pages want it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/json/json.h"
#include "liantu/site/idle/idle_land.h"
#include "liantu/site/match/site_facts.h"

namespace liantu::api {

/// What is in force at this office. Throws InvalidInput when the file of own rules cannot be read.
site::IdleRule idle_rule(const Settings& settings);

struct IdleParcel {
  std::string id{};
  site::Parcel parcel{};
  std::vector<site::ParcelDelay> delays{};  ///< whoever recorded them
  site::IdleClock clock{};
};

/// Parcels that `access` may see, supplied or with an agreed start: what may be reclaimed first, then by the
/// next day to come, then by number.
std::vector<IdleParcel> idle_parcels(store::Session& session, const store::Access& access,
                                     const site::IdleRule& rule, const Moment& moment);

/// One of them by row id; throws NotFound.
IdleParcel idle_parcel(store::Session& session, const store::Access& access, const site::IdleRule& rule,
                       const Moment& moment, std::string_view id);

/// What the clocks of parcels say to whoever is offered one of them; each is read when it is asked for.
class IdleRemarks {
 public:
  IdleRemarks(store::Session& session, const store::Access& access, site::IdleRule rule, const Moment& moment,
              Language language)
      : session_(session), access_(access), rule_(std::move(rule)), moment_(moment), language_(language) {}

  /// Nothing for what is no parcel, or has no clock.
  std::optional<site::IdleLine> of(const site::SiteFacts& site) const;

 private:
  store::Session& session_;
  const store::Access& access_;
  site::IdleRule rule_;
  const Moment& moment_;
  Language language_;
};

/// Counts and sums by state, and the parcels of `state` ("" = all that have a clock or something to ask).
json::Json idle_land_json(const std::vector<IdleParcel>& all, const site::IdleRule& rule, Date today,
                          std::string_view state, Language language);

/// With the arithmetic line by line, each with its 依据.
json::Json idle_clock_json(const IdleParcel& one, const site::IdleRule& rule, Date today, Language language);

}  // namespace liantu::api

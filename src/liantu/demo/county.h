// The demonstration county 云川县: two years of its registers, made from a seed. Every name is invented; its division code
// 379900 does not exist and its outline lies in the open sea, so that nothing can be taken for a real place or firm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/value.h"
#include "liantu/geo/outline.h"

namespace liantu::demo {

/// One of the people who sign in: by post, never by name. `role` is a code of org's role table.
struct Person {
  std::string login, name, role, unit;
};

struct Town {
  std::string name;
  geo::Outline outline;
};

/// A town, park or department that rows belong to; `kind` as in org::Unit.
struct OwnerUnit {
  std::string name, kind;
};

/// What one row became. `key` is the row's identity within the county; the same key again is a later version.
struct Entry {
  std::string_view entity;   ///< "enterprise", "deal", "project", "project_week", "parcel", "plant", "yard"
  std::string key;
  Row values;                ///< in the order of the entity's field table
  /// Key of the row whose id goes into its field: of a case_event the case, of a site_reservation the site, else the project;
  /// "" = none.
  std::string of{};
};

/// What one person wrote at one time; becomes one batch.
struct Sitting {
  Instant at;
  std::string actor;         ///< "项目科 周科员"
  std::string reason;
  std::string source;        ///< "周调度表第37周.xlsx" or ""
  bool baseline = false;     ///< taken over at go-live (存量)
  std::vector<Entry> entries;
};

struct County {
  std::string name, division;
  geo::Outline outline;
  std::vector<Town> towns;
  std::vector<OwnerUnit> units;
  std::vector<Person> people;
  Date go_live;
  std::vector<Sitting> sittings;    ///< in order of time, none later than the end of `today`
};

/// The same seed and day give the same county. `today` is the last day of its books.
County make_county(std::uint64_t seed, Date today);

/// RFC 7946, as a land office would hand them over: the county's outline, its towns. The files in demo/ are these.
std::string county_geojson(const County& county);
std::string towns_geojson(const County& county);

inline constexpr std::uint64_t kCountySeed = 20260901;

}  // namespace liantu::demo

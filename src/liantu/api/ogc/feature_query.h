// The query of …/items: which rows, in which reference system.
#pragma once

#include <vector>

#include "liantu/api/http/http.h"
#include "liantu/api/ogc/reference_system.h"
#include "liantu/store/read.h"

namespace liantu::api {

constexpr std::size_t kUsualFeatures = 10, kMostFeatures = 1000;  ///< ?limit=; more is taken as the most

struct FeatureQuery {
  const store::Entity* entity = nullptr;
  std::optional<Instant> asof{};
  std::vector<store::Filter> filters{};
  std::vector<store::Filter> dates{};  ///< all on one field; rows that have no date there match too
  std::vector<geo::Box> boxes{};       ///< none: everywhere; rows that stand nowhere match too
  std::string after{};                 ///< id of the last row of the page before
  std::size_t limit = kUsualFeatures;
  ReferenceSystem system = ReferenceSystem::Crs84;
};

/// Throws InvalidInput for a parameter that the collection has not, or a value it cannot have.
FeatureQuery feature_query(const store::Entity& entity, const store::Access& access, const Request& request);

/// ?crs= or another of its kind. Throws InvalidInput for an unknown one.
ReferenceSystem system_parameter(const Request& request, std::string_view name);

/// May the field be compared in a query? Not the sealed ones, nor what `access` may not see, nor outlines.
bool is_queryable(const store::Entity& entity, const store::Access& access, const Field& field);

/// What ?datetime= is compared with; nothing where it is the row's validity.
const Field* date_field(const store::Entity& entity);

}  // namespace liantu::api

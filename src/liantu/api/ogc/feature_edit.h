// What a request of OGC API - Features Part 4 (20-002) asks to write, as members of a ledger row.
#pragma once

#include <optional>

#include "liantu/api/http/http.h"
#include "liantu/api/ogc/reference_system.h"
#include "liantu/json/json.h"
#include "liantu/store/entity.h"
#include "liantu/store/read.h"

namespace liantu::api {

struct FeatureEdit {
  json::Json properties = json::Json::object();  ///< "id" and "version" are taken out
  std::optional<json::Json> geometry{};          ///< in Crs84; none: not spoken of
  std::optional<std::int64_t> version{};         ///< properties.version: the version the sender has seen
};

/// Media type of the body without parameters, lower case; "" when none is given.
std::string media_type(const Request& request);

/// Of Content-Crs, "<uri>" or "uri". Throws InvalidInput for an unknown one.
ReferenceSystem content_system(const Request& request);

/// A whole feature (POST, PUT). Throws InvalidInput with a pointer into the body.
FeatureEdit whole_feature(const Request& request);

/// A JSON Merge Patch (RFC 7396) of the feature `id`. Throws InvalidInput when it changes the id.
FeatureEdit feature_patch(const Request& request, std::string_view id);

/// The members to set in `row`: a whole feature empties what it does not name, but for what `access` may not
/// see. Numbers and flags may come as text, as QGIS has columns that are empty in its first ten features.
json::Json members_of(const FeatureEdit& edit, const store::Entity& entity, const store::Access& access,
                      const Row& row, bool whole);

}  // namespace liantu::api

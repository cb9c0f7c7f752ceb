// Collections, features and queryables in JSON, as OGC API - Features Part 1 (17-069r4), Part 2 (18-058r1)
// and RFC 7946 have them.
#pragma once

#include <string>

#include "liantu/api/ogc/feature_page.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `base`: address of /ogc, as links begin.
json::Json collection_json(const store::Entity& entity, const std::string& base);

/// All fields that `access` may see but the outline, which is the geometry; null where the row has none. The
/// property "version" is the row's: who writes the feature back with it overwrites no later change unseen.
json::Json feature_json(const store::Entity& entity, const store::Access& access, const store::StoredRow& row,
                        ReferenceSystem system);

/// The fields that …/items takes as parameters, as a JSON Schema with the address `self`.
json::Json queryables_json(const store::Entity& entity, const store::Access& access, const std::string& self);

/// What a feature has, as a JSON Schema of OGC API - Features Part 5 (23-058r1): QGIS takes the types of its
/// columns from it.
json::Json feature_schema_json(const store::Entity& entity, const store::Access& access,
                               const std::string& self);

/// The type of a field's value in JSON Schema, with its words.
json::Json value_schema(const Field& field);

}  // namespace liantu::api

// The features and tiles below /ogc as OpenAPI 3.0, with every parameter: what GDAL and QGIS read to know limits and
// queryables. All other addresses are in /api/openapi.json.
#pragma once

#include <string>
#include <vector>

#include "liantu/json/json.h"
#include "liantu/store/entity.h"

namespace liantu::api {

/// `base`: address of /ogc, the server of the document. Fields are those that somebody may query; who may see
/// less is answered 400 for the others.
json::Json features_openapi(const std::vector<const store::Entity*>& entities, const std::string& base);

}  // namespace liantu::api

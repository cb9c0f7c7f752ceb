// The OpenAPI page of the program, made from its routes and field tables.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/http/router.h"
#include "liantu/json/json.h"
#include "liantu/store/entity.h"

namespace liantu::api {

/// OpenAPI 3.1; 3.0.3 with `older` (GDAL reads that one).
json::Json openapi(const std::vector<Route>& routes, const std::vector<const store::Entity*>& entities,
                   bool older);

}  // namespace liantu::api

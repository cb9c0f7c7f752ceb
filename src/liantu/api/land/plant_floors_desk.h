// The floors of a plant with its units, as its page draws them.
#pragma once

#include <string_view>

#include "liantu/api/desk/desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// By row id of the plant; throws NotFound. Units that `access` may see.
json::Json plant_floors_json(store::Session& session, const store::Access& access, const Moment& moment,
                             std::string_view id);

}  // namespace liantu::api

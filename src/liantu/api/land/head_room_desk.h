// Head-room of every park with its sources and the projects that already hold land there.
#pragma once

#include "liantu/api/desk/desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `{"asof","parks":[{"park","kinds":[{"kind","unit","amount","shared","sources":[…],"users":[…],"wanted"}]}]}`:
/// users are projects with a locked site in the park and a need of that kind.
json::Json head_room_json(store::Session& session, const store::Access& access, const Moment& moment);

}  // namespace liantu::api

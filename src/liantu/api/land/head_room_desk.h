// Head-room of every park with its sources and the projects that already hold land there.
#pragma once

#include "liantu/api/desk/desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `{"asof","parks":[{"park","kinds":[{"kind","unit","amount","free","shared","sources":[…],"users":[…],"wanted"}]}]}`:
/// users are projects that hold a site in the park and have a need of that kind; "free" is "amount" less what those with a lock will
/// take, which is what matching has.
json::Json head_room_json(store::Session& session, const store::Access& access, const Moment& moment);

}  // namespace liantu::api

// Redevelopment with its steps and sums, and the phases in which parks are developed, as the pages want them.
#pragma once

#include "liantu/api/desk/desk.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `{"asof","sentence","sums":{…},"by_method":[…],"items":[case with "steps"]}`; open cases by their due day
/// first.
json::Json redevelopment_json(store::Session& session, const store::Access& access, const Moment& moment,
                              Language language);

/// `{"asof","from_year","to_year","parks":[{"park","state","chemical","phases":[…]}]}`.
json::Json park_timeline_json(store::Session& session, const store::Access& access, const Moment& moment);

}  // namespace liantu::api

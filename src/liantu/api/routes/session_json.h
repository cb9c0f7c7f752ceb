// The session as the page needs it first: the person, the office, the version.
#pragma once

#include "liantu/api/app.h"
#include "liantu/api/caller.h"
#include "liantu/api/http/http.h"

namespace liantu::api {

json::Json session_json(App& app, store::Session& session, const org::SignedIn& who);

/// HttpOnly, SameSite=Strict, Secure when the page came by https; an empty token ends the cookie.
void set_session_cookie(Reply& reply, const Request& request, const Settings& settings,
                        const std::string& token);

}  // namespace liantu::api

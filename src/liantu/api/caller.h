// Who asks: the person behind the session or token, what he may do and see, and for whom he acts.
#pragma once

#include <string>

#include "liantu/org/sign_in_store.h"

namespace liantu::api {

struct Caller : org::SignedIn {
  std::string token{};  ///< of the cookie, for acting and signing out; "" for an API token
};

}  // namespace liantu::api

// From a request to a reply: who asks, which route, may he, what came of it.
#pragma once

#include <string>

#include "liantu/api/app.h"
#include "liantu/api/http/metrics.h"
#include "liantu/api/http/router.h"

namespace liantu::api {

class Dispatcher {
 public:
  Dispatcher(App& app, const Router& routes, Metrics& metrics)
      : app_(app), routes_(routes), metrics_(metrics) {}
  /// Never throws.
  Reply answer(Request request) const;

 private:
  Reply routed(Request& request, std::string& pattern) const;
  Reply api(Request& request, std::string& pattern) const;

  App& app_;
  const Router& routes_;
  Metrics& metrics_;
};

/// The person behind the session cookie or bearer token; null when there is none. `app.now()` keeps the
/// session alive.
std::shared_ptr<const Caller> caller_of(App& app, const Request& request);

}  // namespace liantu::api

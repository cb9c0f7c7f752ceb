// Method + path pattern -> handler, each with what it asks of the caller. Default deny: no route without a
// guard.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/caller.h"
#include "liantu/api/http/http.h"

namespace liantu::api {

/// What a route asks of the caller before its handler runs.
struct Guard {
  enum class Kind { Anyone, SignedIn, Reads, Writes, Right };
  Kind kind = Kind::Right;
  std::string_view entity{};
  org::Right right{};
  bool admits(const Caller* caller) const;
};

inline Guard anyone() {
  return {.kind = Guard::Kind::Anyone};
}
inline Guard signed_in() {
  return {.kind = Guard::Kind::SignedIn};
}
inline Guard reads(std::string_view entity) {
  return {.kind = Guard::Kind::Reads, .entity = entity};
}
inline Guard writes(std::string_view entity) {
  return {.kind = Guard::Kind::Writes, .entity = entity};
}
inline Guard needs(org::Right right) {
  return {.kind = Guard::Kind::Right, .right = right};
}

struct Route {
  std::string method;
  std::string pattern;  ///< "/api/v1/enterprises/{id}"
  Guard guard;
  std::string summary;  ///< for OpenAPI, Chinese
  std::function<Reply(const Request&)> handler;
};

class Router {
 public:
  void add(Route route);
  void get(std::string pattern, Guard guard, std::string summary,
           std::function<Reply(const Request&)> handler) {
    add({"GET", std::move(pattern), guard, std::move(summary), std::move(handler)});
  }
  void post(std::string pattern, Guard guard, std::string summary,
            std::function<Reply(const Request&)> handler) {
    add({"POST", std::move(pattern), guard, std::move(summary), std::move(handler)});
  }
  void put(std::string pattern, Guard guard, std::string summary,
           std::function<Reply(const Request&)> handler) {
    add({"PUT", std::move(pattern), guard, std::move(summary), std::move(handler)});
  }
  void patch(std::string pattern, Guard guard, std::string summary,
             std::function<Reply(const Request&)> handler) {
    add({"PATCH", std::move(pattern), guard, std::move(summary), std::move(handler)});
  }
  void remove(std::string pattern, Guard guard, std::string summary,
              std::function<Reply(const Request&)> handler) {
    add({"DELETE", std::move(pattern), guard, std::move(summary), std::move(handler)});
  }

  /// `route` is null when nothing matches; then `allowed` names the methods of the path, "" when there is no
  /// such path. A literal segment wins over a {name}. Fills request.params.
  struct Match {
    const Route* route = nullptr;
    std::string allowed;
  };
  Match match(Request& request) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> segments_;  ///< of each pattern, "" for the empty last one
};

}  // namespace liantu::api

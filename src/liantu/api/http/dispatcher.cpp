#include "liantu/api/http/dispatcher.h"

#include <chrono>
#include <optional>
#include <string>

#include "liantu/api/http/error_reply.h"
#include "liantu/base/date.h"
#include "liantu/base/language.h"

namespace liantu::api {
namespace {

bool is_interface(const std::string& path) {
  for (const char* root : {"/api", "/ogc"}) {
    if (path == root || path.starts_with(std::string(root) + "/")) return true;
  }
  return path == "/livez" || path == "/readyz" || path == "/metrics";
}

/// A browser form cannot send this header, so a write that came by cookie without it was not made by our
/// page.
bool forged(const Request& request) {
  return request.method != "GET" && request.method != "OPTIONS" && request.header("authorization").empty() &&
         request.header("x-liantu") != "1";
}

Reply forbidden(const Request& request) {
  return problem(request, Error(ErrorCode::Forbidden, "您的岗位没有这项权限，需要时请找安全管理员。"));
}

/// Of no address there is anything to see on a day to come. Nothing when the day has come; what is no day the route refuses.
std::optional<std::string> future_day(const Request& request, Date today) {
  const auto text = request.find("asof");
  const auto day = text ? Date::parse(*text) : std::nullopt;
  if (!day || *day <= today) return std::nullopt;
  constexpr Phrase kFuture{
      "{0}还没有到，看不到那一天的台账；请选今天或更早的一天。",
      "{0} has not come yet, so there is nothing to see of that day; choose today or an earlier day."};
  return say(language_of(request), kFuture, day->iso());
}

}  // namespace

Reply Dispatcher::api(Request& request, std::string& pattern) const {
  const auto match = routes_.match(request);
  if (!match.route) {
    if (!match.allowed.empty()) return method_not_allowed(request, match.allowed);
    return no_such_path(request);
  }
  pattern = match.route->pattern;
  if (forged(request)) {
    return problem(request, Error(ErrorCode::Forbidden, "写入请求应带 X-Liantu: 1，请从链图页面操作。"));
  }
  request.caller = caller_of(app_, request);
  if (!request.caller && match.route->guard.kind != Guard::Kind::Anyone) return not_signed_in(request);
  if (!match.route->guard.admits(request.caller.get())) return forbidden(request);
  if (const auto refusal = future_day(request, shanghai_day(app_.now()))) return problem(request, Error(ErrorCode::InvalidInput, *refusal, "?asof"));
  return match.route->handler(request);
}

Reply Dispatcher::routed(Request& request, std::string& pattern) const {
  const auto limit = static_cast<std::size_t>(app_.settings.max_upload_mib) << 20U;
  if (request.body.size() > limit) return body_too_large(request, limit);
  if (is_interface(request.path)) return api(request, pattern);
  if (request.method != "GET") return method_not_allowed(request, "GET");
  pattern = "page";
  return app_.pages.get(request);
}

Reply Dispatcher::answer(Request request) const {
  const auto begun = std::chrono::steady_clock::now();
  std::string pattern = "none";
  Reply reply = answered(
      request, [&] { return routed(request, pattern); }, app_.log);
  add_security_headers(reply, request.secure);
  reply.with("X-Request-Id", request.id);
  metrics_.count(
      request.method, pattern, reply.status,
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun));
  return reply;
}

}  // namespace liantu::api

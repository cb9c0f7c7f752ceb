#include "liantu/api/http/basic_credentials.h"
#include "liantu/api/http/dispatcher.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/session_json.h"

namespace liantu::api {
namespace {

using json::Json;

Reply refused(const Request& request, const org::SignInRefused& why) {
  if (!why.locked) {
    return problem(request,
                   {403, "登录名或密码不对", "Wrong name or password", "登录名或密码不对，请重新输入。"});
  }
  Problem what{429, "登录已锁定", "Locked",
               "密码输错次数过多，已锁定到 " + shanghai_time(why.until) + "，请到时再试或请安全管理员解锁。"};
  what.more.emplace_back("until", shanghai_time(why.until));
  return problem(request, std::move(what));
}

Reply enter(App& app, const Request& request) {
  const Json body = body_object(request, {"login", "password"});
  auto lease = app.database.lease();
  const auto answer = org::sign_in(*lease, required_text(body, "login"), required_text(body, "password"),
                                   request.remote, app.settings, app.now());
  if (const auto* no = std::get_if<org::SignInRefused>(&answer)) return refused(request, *no);
  const auto& yes = std::get<org::NewSession>(answer);
  Reply reply = json_reply(session_json(app, *lease, yes.who), 201);
  set_session_cookie(reply, request, app.settings, yes.token);
  return reply;
}

Reply leave(App& app, const Request& request) {
  if (request.caller) org::sign_out(*app.database.lease(), *request.caller, app.now());
  Reply reply{204};
  set_session_cookie(reply, request, app.settings, "");
  return reply;
}

Reply act(App& app, const Request& request) {
  const Json body = body_object(request, {"person"});
  if (request.caller->token.empty()) throw Error(ErrorCode::Forbidden, "接口令牌不能代领导操作。");
  auto lease = app.database.lease();
  const auto who =
      org::act_for(*lease, request.caller->token, text_member(body, "person"), app.settings, app.now());
  return json_reply(session_json(app, *lease, who));
}

Reply new_password(App& app, const Request& request) {
  const Json body = body_object(request, {"old", "new"});
  auto lease = app.database.lease();
  org::change_password(*lease, *request.caller, required_text(body, "old"), required_text(body, "new"),
                       app.settings, app.now());
  return {204};
}

Reply accept(App& app, const Request& request) {
  const Json body = body_object(request, {"token", "password"});
  auto lease = app.database.lease();
  const auto person = org::accept_invitation(*lease, required_text(body, "token"),
                                             required_text(body, "password"), app.settings, app.now());
  return json_reply(Json::object({{"login", person.login}, {"name", person.name}}), 201);
}

Reply preference(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto body = org::preference(*lease, request.caller->person.id, request.param("key"));
  return json_reply(body ? Json::parse(*body) : Json());
}

Reply put_preference(App& app, const Request& request) {
  const std::string body = Json::parse(request.body).dump();
  org::put_preference(*app.database.lease(), request.caller->person.id, request.param("key"), body,
                      app.now());
  return {204};
}

}  // namespace

std::shared_ptr<const Caller> caller_of(App& app, const Request& request) {
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view authorization = request.header("authorization");
  const std::string token = request.cookie("liantu_session");
  if (authorization.empty() && token.empty()) return nullptr;
  auto lease = app.database.lease();
  std::optional<std::string> given = basic_password(authorization);
  if (authorization.starts_with(kBearer)) given = authorization.substr(kBearer.size());
  const auto who = given ? org::api_token_of(*lease, *given, app.now())
                         : org::session_of(*lease, token, app.settings, app.now());
  if (!who) return nullptr;
  return std::make_shared<const Caller>(Caller{*who, authorization.empty() ? token : std::string()});
}

void add_session_routes(Router& routes, App& app) {
  routes.post("/api/v1/session", anyone(), "登录", [&app](const Request& r) { return enter(app, r); });
  routes.get("/api/v1/session", signed_in(), "我是谁", [&app](const Request& r) {
    refuse_asof(r);
    return json_reply(session_json(app, *app.database.lease(), *r.caller));
  });
  routes.remove("/api/v1/session", anyone(), "退出", [&app](const Request& r) { return leave(app, r); });
  routes.put("/api/v1/session/acting-for", signed_in(), "代领导操作",
             [&app](const Request& r) { return act(app, r); });
  routes.post("/api/v1/session/password", signed_in(), "改密码",
              [&app](const Request& r) { return new_password(app, r); });
  routes.post("/api/v1/invitation", anyone(), "用邀请链接设密码",
              [&app](const Request& r) { return accept(app, r); });
  routes.get("/api/v1/preferences/{key}", signed_in(), "个人设置",
             [&app](const Request& r) { return preference(app, r); });
  routes.put("/api/v1/preferences/{key}", signed_in(), "存个人设置",
             [&app](const Request& r) { return put_preference(app, r); });
}

}  // namespace liantu::api

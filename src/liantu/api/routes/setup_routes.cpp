#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/person_json.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/session_json.h"
#include "liantu/org/setup_store.h"

namespace liantu::api {
namespace {

using json::Json;

Reply state(App& app, const Request& request) {
  auto lease = app.database.lease();
  const std::string token = request.find("token").value_or("");
  const bool needed = org::setup_needed(*lease);
  return json_reply(Json::object(
      {{"needed", needed},
       {"token_valid", needed && !token.empty() && org::setup_token_valid(*lease, token, app.now())}}));
}

org::OfficeFacts office_of(const Json& body) {
  org::OfficeFacts facts;
  if (const Json* county = body.find("county")) {
    facts.county_name = text_member(*county, "name");
    facts.division_code = text_member(*county, "division");
  }
  const std::string go_live = text_member(body, "go_live");
  if (!go_live.empty()) {
    facts.go_live_date = Date::parse(go_live);
    if (!facts.go_live_date) throw Error(ErrorCode::InvalidInput, "上线日期应写成 2026-12-01。", "/go_live");
  }
  return facts;
}

std::vector<org::FirstPerson> people_of(const Json& body) {
  const Json* list = body.find("people");
  if (!list || !list->items() || list->items()->empty()) {
    throw Error(ErrorCode::InvalidInput, "请至少填写一个人。", "/people");
  }
  std::vector<org::FirstPerson> people;
  for (const Json& item : *list->items()) {
    org::FirstPerson first;
    first.person.name = text_member(item, "name");
    first.person.login = text_member(item, "login");
    first.person.roles = roles_of(texts_member(item, "roles"));
    first.password = text_member(item, "password");
    people.push_back(std::move(first));
  }
  return people;
}

Reply complete(App& app, const Request& request) {
  const Json body = body_object(request, {"token", "county", "people", "go_live"});
  auto lease = app.database.lease();
  if (!org::setup_needed(*lease)) throw Error(ErrorCode::Conflict, "已经初始化过了，请直接登录。");
  const auto first = people_of(body);
  org::complete_setup(*lease, required_text(body, "token"), office_of(body), first, app.settings, app.now());
  const auto answer = org::sign_in(*lease, first.front().person.login, first.front().password, request.remote,
                                   app.settings, app.now());
  const auto& entered = std::get<org::NewSession>(answer);
  Reply reply = json_reply(session_json(app, *lease, entered.who), 201);
  set_session_cookie(reply, request, app.settings, entered.token);
  return reply;
}

}  // namespace

void add_setup_routes(Router& routes, App& app) {
  routes.get("/api/v1/setup", anyone(), "是否需要初始化", [&app](const Request& r) { return state(app, r); });
  routes.post("/api/v1/setup", anyone(), "初始化", [&app](const Request& r) { return complete(app, r); });
}

}  // namespace liantu::api

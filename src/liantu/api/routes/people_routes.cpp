#include <algorithm>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/person_json.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"

namespace liantu::api {
namespace {

using json::Json;

Reply list_people(App& app, const Request& request) {
  Json items = Json::array();
  auto lease = app.database.lease();
  const auto last = org::last_sign_ins(*lease);
  for (const org::Person& person : org::people(*lease, request.find("left") == "1")) {
    Json item = person_json(person);
    const auto at = last.find(person.name);
    item.set("last_signed_in", at == last.end() ? Json() : Json(shanghai_time(at->second)));
    items.push(std::move(item));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

/// Members that are absent stay as they are.
void take_members(store::Session& session, const Json& body, org::Person& person) {
  if (body.find("name")) person.name = text_member(body, "name");
  if (body.find("login")) person.login = text_member(body, "login");
  if (body.find("roles")) person.roles = roles_of(texts_member(body, "roles"));
  if (body.find("acts_for")) {
    const auto ids = texts_member(body, "acts_for");
    person.acts_for = {ids.begin(), ids.end()};
  }
  if (!body.find("units")) return;
  person.units.clear();
  const auto known = org::units(session);
  for (const std::string& id : texts_member(body, "units")) {
    const auto before = person.units.size();
    for (const org::Unit& unit : known) {
      if (unit.id == id || unit.name == id) person.units.push_back(unit);
    }
    if (person.units.size() == before)
      throw Error(ErrorCode::InvalidInput, "没有单位 " + id + "，请先新增。", "/units");
  }
}

/// With the password of the body, where it gives one.
org::Person put(App& app, store::Session& session, const Json& body, org::Person person,
                const std::string& actor) {
  const std::string password = text_member(body, "password");
  return password.empty() ? org::put_person(session, std::move(person), app.settings, actor, app.now())
                          : org::put_person_with_password(session, std::move(person), password, app.settings,
                                                          actor, app.now());
}

Reply add_person(App& app, const Request& request) {
  const Json body = body_object(request, {"name", "login", "roles", "units", "acts_for", "password"});
  auto lease = app.database.lease();
  org::Person person;
  take_members(*lease, body, person);
  return json_reply(person_json(put(app, *lease, body, std::move(person), request.caller->access.actor)),
                    201);
}

org::Person known(store::Session& session, const Request& request) {
  auto person = org::find_person(session, request.param("id"));
  if (!person) throw Error(ErrorCode::NotFound, "没有这个人。", std::string(request.param("id")));
  return *person;
}

Reply change_person(App& app, const Request& request) {
  const Json body =
      body_object(request, {"name", "login", "roles", "units", "acts_for", "password", "removed"});
  auto lease = app.database.lease();
  org::Person person = known(*lease, request);
  const std::string& actor = request.caller->access.actor;
  if (flag_member(body, "removed")) {
    org::remove_person(*lease, person.id, actor, app.now());
    return json_reply(person_json(known(*lease, request)));
  }
  take_members(*lease, body, person);
  return json_reply(person_json(put(app, *lease, body, std::move(person), actor)));
}

Reply invite(App& app, const Request& request) {
  auto lease = app.database.lease();
  const org::Person person = known(*lease, request);
  const std::string token = org::invite(*lease, person.id, request.caller->access.actor, app.now());
  return json_reply(Json::object({{"path", "/invitation?token=" + token}, {"token", token}}), 201);
}

/// The usual number when it is absent; the store says which are too many.
int token_days(const Json& body) {
  constexpr std::int64_t kTokenDays = 90, kTooMany = 1000;
  const Json* days = body.find("days");
  if (!days || days->is_null()) return kTokenDays;
  if (!days->whole()) throw Error(ErrorCode::InvalidInput, "令牌有效期应为 1 到 366 天。", "/days");
  return static_cast<int>(std::clamp<std::int64_t>(*days->whole(), 0, kTooMany));
}

Reply make_token(App& app, const Request& request) {
  const Json body = body_object(request, {"label", "days"});
  auto lease = app.database.lease();
  const auto made = org::make_api_token(*lease, known(*lease, request).id, required_text(body, "label"),
                                        token_days(body), request.caller->access.actor, app.now());
  return json_reply(Json::object({{"token", made.token}}), 201);
}

Json seen_at(const std::optional<Instant>& at) {
  return at ? Json(shanghai_time(*at)) : Json();
}

Reply list_tokens(App& app, const Request& request) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const org::ApiToken& one : org::api_tokens_of(*lease, known(*lease, request).id))
    items.push(Json::object({{"id", one.id},
                             {"label", one.label},
                             {"created_at", shanghai_time(one.created_at)},
                             {"expires_at", shanghai_time(one.expires_at)},
                             {"used_at", seen_at(one.used_at)}}));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply list_sessions(App& app, const Request& request) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const org::SessionRow& one : org::sessions_of(*lease, known(*lease, request).id))
    items.push(Json::object({{"id", one.id},
                             {"client", one.client},
                             {"created_at", shanghai_time(one.created_at)},
                             {"seen_at", shanghai_time(one.seen_at)}}));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

/// Whose it is stands in the address, so that nobody ends another one's by a slip.
template <class Held>
void require_held(const std::vector<Held>& held, std::string_view id) {
  if (std::none_of(held.begin(), held.end(), [&](const Held& one) { return one.id == id; }))
    throw Error(ErrorCode::NotFound, "这个人没有这一个，它可能已经撤销，请刷新。", std::string(id));
}

Reply end_token(App& app, const Request& request) {
  auto lease = app.database.lease();
  const std::string_view id = request.param("token");
  require_held(org::api_tokens_of(*lease, known(*lease, request).id), id);
  org::revoke_api_token(*lease, id, request.caller->access.actor, app.now());
  return {204};
}

Reply end_session(App& app, const Request& request) {
  auto lease = app.database.lease();
  const std::string_view id = request.param("session");
  require_held(org::sessions_of(*lease, known(*lease, request).id), id);
  org::revoke_session(*lease, id, request.caller->access.actor, app.now());
  return {204};
}

Reply list_roles(const Request& request) {
  Json items = Json::array();
  for (const org::RoleRule& rule : org::role_table()) {
    items.push(Json::object({{"code", rule.code},
                             {"zh", rule.zh},
                             {"en", rule.en},
                             {"basis", reader_sentence(language_of(request), std::string(rule.basis))},
                             {"rights", rights_json({rule.rights.begin(), rule.rights.end()})}}));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply list_units(App& app) {
  Json items = Json::array();
  for (const org::Unit& unit : org::units(*app.database.lease())) items.push(unit_json(unit));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply put_unit(App& app, const Request& request) {
  const Json body = body_object(request, {"id", "name", "kind", "also"});
  org::Unit unit{text_member(body, "id"), required_text(body, "name"), text_member(body, "kind"),
                 texts_member(body, "also")};
  if (unit.kind.empty()) unit.kind = "department";
  auto lease = app.database.lease();
  return json_reply(unit_json(org::put_unit(*lease, unit, request.caller->access.actor, app.now())), 201);
}

}  // namespace

void add_people_routes(Router& routes, App& app) {
  const Guard guard = needs(org::Right::ManagePeople);
  routes.get("/api/v1/people", guard, "人员", [&app](const Request& r) { return list_people(app, r); });
  routes.post("/api/v1/people", guard, "新增人员", [&app](const Request& r) { return add_person(app, r); });
  routes.patch("/api/v1/people/{id}", guard, "修改人员",
               [&app](const Request& r) { return change_person(app, r); });
  routes.post("/api/v1/people/{id}/invitation", guard, "邀请链接",
              [&app](const Request& r) { return invite(app, r); });
  routes.post("/api/v1/people/{id}/tokens", guard, "接口令牌",
              [&app](const Request& r) { return make_token(app, r); });
  routes.get("/api/v1/people/{id}/tokens", guard, "一个人的接口令牌：用途、到期、上次使用",
             [&app](const Request& r) { return list_tokens(app, r); });
  routes.remove("/api/v1/people/{id}/tokens/{token}", guard, "撤销接口令牌",
                [&app](const Request& r) { return end_token(app, r); });
  routes.get("/api/v1/people/{id}/sessions", guard, "一个人在哪里登录着",
             [&app](const Request& r) { return list_sessions(app, r); });
  routes.remove("/api/v1/people/{id}/sessions/{session}", guard, "让一处登录退出",
                [&app](const Request& r) { return end_session(app, r); });
  routes.get("/api/v1/roles", signed_in(), "岗位", list_roles);
  routes.get("/api/v1/units", signed_in(), "单位", [&app](const Request&) { return list_units(app); });
  routes.post("/api/v1/units", guard, "新增或修改单位",
              [&app](const Request& r) { return put_unit(app, r); });
  routes.remove("/api/v1/units/{id}", guard, "删除单位；名称留在历史里", [&app](const Request& r) {
    org::remove_unit(*app.database.lease(), r.param("id"), r.caller->access.actor, app.now());
    return Reply{204};
  });
}

}  // namespace liantu::api

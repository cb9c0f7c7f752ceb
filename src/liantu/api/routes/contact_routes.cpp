#include <algorithm>

#include "liantu/api/contact_erasure_store.h"
#include "liantu/api/http/change_events.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/store/personal.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsual = 100;
constexpr std::size_t kMost = 1000;

Decider decider_of(const App& app, const Request& request) {
  return {request.caller->access, org::review_named(app.settings.review), app.now()};
}

const store::Entity& entity_named(const App& app, std::string_view name) {
  const auto found = std::find_if(app.entities.begin(), app.entities.end(),
                                  [&](const store::Entity* e) { return e->name == name; });
  if (found == app.entities.end()) throw Error(ErrorCode::Internal, "删除申请里有未知的台账。", std::string(name));
  return **found;
}

Json erasure_json(const App& app, const Request& request, const ContactErasure& one) {
  const store::Entity& entity = entity_named(app, one.entity);
  const Field& field = (*entity.fields)[entity.fields->at(one.field)];
  Json body = Json::object({{"id", one.id},
                            {"entity", one.entity},
                            {"ledger", url_name(entity)},
                            {"row", one.row},
                            {"title", one.title},
                            {"field", one.field},
                            {"reason", one.reason},
                            {"state", one.state},
                            {"asked_by", one.asked_by},
                            {"asked_at", shanghai_time(one.asked_at)},
                            {"decided_by", one.decided_by},
                            {"decided_at", one.decided_at ? Json(shanghai_time(*one.decided_at)) : Json()},
                            {"self_review", one.self_review},
                            {"batch", one.batch}});
  body.set("label", Json::object({{"zh", field.label.zh}, {"en", field.label.en}}));
  if (one.state == "asked") {
    const bool reviewer = request.caller->rights.contains(org::Right::Review);
    const auto answer = may_decide(one, decider_of(app, request));
    body.set("may_confirm", reviewer && answer.allowed);
    body.set("why_not", reader_sentence(language_of(request), reviewer ? answer.refusal : "须由有复核权限的人确认。"));
  }
  return body;
}

Json erasures_json(const App& app, const Request& request, const std::vector<ContactErasure>& all) {
  Json items = Json::array();
  for (const ContactErasure& one : all) {
    if (request.caller->access.may_read(one.entity)) items.push(erasure_json(app, request, one));
  }
  return Json::object({{"items", std::move(items)}});
}

Reply ask(App& app, const store::Entity& entity, const Request& request) {
  const Json body = body_object(request, {"field", "reason"});
  auto lease = app.database.lease();
  const auto asked = ask_erasure(*lease, request.caller->access, app.entities, entity, request.param("id"),
                                 required_text(body, "field"), required_text(body, "reason"), app.now());
  return json_reply(erasure_json(app, request, asked), 201);
}

Reply of_row(App& app, const store::Entity& entity, const Request& request) {
  auto lease = app.database.lease();
  if (!store::find(*lease, request.caller->access, entity, request.param("id"))) {
    throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。", std::string(request.param("id")));
  }
  return json_reply(erasures_json(app, request, erasures_of_row(*lease, entity, request.param("id"))));
}

Reply all_of_them(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto all = erasures(*lease, request.find("state").value_or(""), limit_of(request, kUsual, kMost));
  return json_reply(erasures_json(app, request, all));
}

Reply confirm(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto written = confirm_erasure(*lease, decider_of(app, request), app.entities, request.param("id"));
  const auto done = find_erasure(*lease, request.param("id")).value();
  app.events.publish(ledger_event(done.entity, written.batch, written.rows.size(), done.decided_by));
  Json body = erasure_json(app, request, done);
  body.set("rows", written.rows.size());
  return json_reply(body);
}

Reply refuse(App& app, const Request& request) {
  auto lease = app.database.lease();
  refuse_erasure(*lease, decider_of(app, request), request.param("id"));
  return json_reply(erasure_json(app, request, find_erasure(*lease, request.param("id")).value()));
}

}  // namespace

void add_contact_routes(Router& routes, App& app) {
  const Guard review = needs(org::Right::Review);
  routes.get("/api/v1/contact-erasures", review, "删除联系人的申请",
             [&app](const Request& r) { return all_of_them(app, r); });
  routes.post("/api/v1/contact-erasures/{id}/confirm", review, "确认删除联系人",
              [&app](const Request& r) { return confirm(app, r); });
  routes.post("/api/v1/contact-erasures/{id}/refuse", review, "退回删除联系人的申请",
              [&app](const Request& r) { return refuse(app, r); });
  for (const store::Entity* entity : app.entities) {
    if (store::person_slots(*entity->fields).empty()) continue;
    const std::string path = "/api/v1/" + url_name(*entity) + "/{id}/contact-erasures";
    const std::string zh(entity->zh);
    routes.get(path, reads(entity->name), zh + "一行的联系人删除申请",
               [&app, entity](const Request& r) { return of_row(app, *entity, r); });
    routes.post(path, needs(org::Right::EraseContacts), "申请删除" + zh + "的联系人",
                [&app, entity](const Request& r) { return ask(app, *entity, r); });
  }
}

}  // namespace liantu::api

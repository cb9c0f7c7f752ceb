#include <string>
#include <utility>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/exemption_desk.h"
#include "liantu/api/http/change_events.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/dispatch/exemption_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using dispatch::ExemptionRow;
using json::Json;

ExemptionJudge judge_of(const App& app, const Request& request) {
  return {request.caller->access, org::review_named(app.settings.review), app.now()};
}

Json exemption_json(const Request& request, const ExemptionJudge& by, const store::StoredRow& row) {
  Json out = row_json(dispatch::exemption_entity(), row);
  const auto exemption = from_row<ExemptionRow>(row.values);
  if (exemption.state != dispatch::ExemptionState::Asked) return out;
  const bool reviewer = request.caller->rights.contains(org::Right::Review);
  const auto answer = may_approve(exemption, by);
  out.set("may_confirm", reviewer && answer.allowed);
  out.set("why_not", reviewer ? answer.refusal : std::string("须由有复核权限的人批准。"));
  out.set("may_return", reviewer || exemption.asked_by == by.access.actor);
  return out;
}

Reply answered(App& app, const Request& request, store::Session& session, const ExemptionJudge& by,
               const store::Written& written) {
  const store::Entity& entity = dispatch::exemption_entity();
  const auto row = store::find(session, by.access, entity, written.rows.at(0).first);
  app.events.publish(row ? row_event(entity, *row, by.access.actor)
                         : ledger_event(entity.name, written.batch, 1, by.access.actor));
  if (!row) throw Error(ErrorCode::Conflict, "已写入，但这一行不在您能看到的范围内。");
  Json body = exemption_json(request, by, *row);
  body.set("batch", written.batch);
  return json_reply(body);
}

Reply approve(App& app, const Request& request) {
  const ExemptionJudge by = judge_of(app, request);
  auto lease = app.database.lease();
  return answered(app, request, *lease, by, approve_exemption(*lease, by, request.param("id")));
}

Reply refuse(App& app, const Request& request) {
  const Json body = body_object(request, {"reason"});
  const std::string reason = required_text(body, "reason");
  const ExemptionJudge by = judge_of(app, request);
  auto lease = app.database.lease();
  const auto row = store::find(*lease, by.access, dispatch::exemption_entity(), request.param("id"));
  const bool own = row && from_row<ExemptionRow>(row->values).asked_by == by.access.actor;
  if (row && !own && !request.caller->rights.contains(org::Right::Review))
    throw Error(ErrorCode::Forbidden, "须由有复核权限的人答复，或由申请人自己收回。", row->id);
  return answered(app, request, *lease, by, refuse_exemption(*lease, by, request.param("id"), reason));
}

/// What waits for a second person, oldest first; and what was refused to the one who asks.
Reply exemption_reviews(App& app, const Request& request) {
  refuse_asof(request);
  const ExemptionJudge by = judge_of(app, request);
  auto lease = app.database.lease();
  Json waiting = Json::array(), returned = Json::array();
  const auto rows = [&](std::string_view state) {
    return rows_now(*lease, by.access, dispatch::exemption_entity(),
                    {{"state", store::FilterOp::Eq, {std::string(state)}}});
  };
  for (const store::StoredRow& row : rows("asked")) waiting.push(exemption_json(request, by, row));
  for (const store::StoredRow& row : rows("refused")) {
    const auto one = from_row<ExemptionRow>(row.values);
    if (one.asked_by == by.access.actor && one.decided_by != one.asked_by)
      returned.push(exemption_json(request, by, row));
  }
  return json_reply(Json::object({{"waiting", std::move(waiting)}, {"returned", std::move(returned)}}));
}

}  // namespace

void add_exemption_routes(Router& routes, App& app) {
  routes.get("/api/v1/exemption-reviews", reads("exemption"), "待批的亮灯豁免",
             [&app](const Request& r) { return exemption_reviews(app, r); });
  routes.post("/api/v1/exemptions/{id}/confirm", needs(org::Right::Review), "批准亮灯豁免",
              [&app](const Request& r) { return approve(app, r); });
  routes.post("/api/v1/exemptions/{id}/return", reads("exemption"), "不批准或收回亮灯豁免",
              [&app](const Request& r) { return refuse(app, r); });
}

}  // namespace liantu::api

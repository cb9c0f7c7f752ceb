// 审批网络: the Gantt of a project, all networks in one list, what-ifs tried, kept, compared and adopted.
#include <memory>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/approval/network_hours_json.h"
#include "liantu/api/approval/network_json.h"
#include "liantu/api/approval/network_list.h"
#include "liantu/api/approval/network_list_warmer.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/approval/network_store.h"
#include "liantu/approval/step_move.h"
#include "liantu/approval/what_if_store.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostWhatIfName = 60, kUsualLines = 50, kMostLines = 200;

Moment network_moment(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  return moment_of(day_parameter(request, "asof").value_or(today), today);
}

/// ?since=: the day of a past meeting; else the last one.
Moment meeting_before(App& app, const Request& request, const Moment& now) {
  const Date day = day_parameter(request, "since").value_or(last_meeting_day(now.day));
  if (day >= now.day) throw Error(ErrorCode::InvalidInput, "对比的日期应早于当前日期。", "since");
  return moment_of(day, shanghai_day(app.now()));
}

/// A lease and a reader of networks of days and of hours.
struct NetworkSitting {
  NetworkSitting(App& app, const Request& request, CaseClockKeeper& clocks)
      : lease(app.database.lease()),
        reader{*lease, request.caller->access, language_of(request), HourRules{clocks.get(), app.now()}} {}
  store::Database::Lease lease;
  NetworkReader reader;
};

Reply gantt(App& app, const Request& request, CaseClockKeeper& clocks) {
  const Language language = language_of(request);
  const Moment moment = network_moment(app, request), past = meeting_before(app, request, moment);
  NetworkSitting sitting(app, request, clocks);
  const NetworkReader& reader = sitting.reader;
  auto& lease = sitting.lease;
  const OneNetwork now = network_named(reader, moment, request.param("id"), true);
  const bool writable = request.caller->access.may_write(approval::approval_network_entity().name);
  if (counts_hours(*now.view)) {
    Json body = network_hours_json(hour_desk(reader, *now.view, moment), language);
    body.set("writable", writable);
    return json_reply(body);
  }
  OneNetwork before;
  if (store::find(*lease, request.caller->access, approval::approval_network_entity(), now.view->id, past.at))
    before = network_named(reader, past, now.view->id);
  Json body = network_gantt_json(*now.view, before.view.get(), now.world->actuals, language);
  body.set("writable", writable);
  return json_reply(body);
}

Reply portfolio(App& app, const Request& request, NetworkListKeeper& keeper, CaseClockKeeper& clocks) {
  const Moment moment = network_moment(app, request), past = meeting_before(app, request, moment);
  NetworkListOrder order{.show = request.find("show").value_or("all"),
                         .words = request.find("q").value_or(""),
                         .limit = limit_of(request, kUsualLines, kMostLines)};
  const auto offset = number_in<std::size_t>(request.find("offset").value_or("0"));
  if (!offset) throw Error(ErrorCode::InvalidInput, "offset 应是一个不小于 0 的整数。", "offset");
  order.offset = *offset;
  const NetworkSitting sitting(app, request, clocks);
  return json_reply(network_list_json(sitting.reader, moment, past, keeper, order));
}

std::vector<approval::NetworkChange> changes_member(const Json& body) {
  const Json* changes = body.find("changes");
  if (!changes) throw Error(ErrorCode::InvalidInput, "请写要推演的改动。", "/changes");
  return approval::changes_of_json(*changes, "/changes");
}

/// Throws Conflict where nothing can be reckoned.
OneNetwork sound_network(const NetworkReader& reader, const Moment& moment, std::string_view id) {
  OneNetwork one = network_named(reader, moment, id);
  if (!one.view->fault.empty() && !counts_hours(*one.view)) throw Error(ErrorCode::Conflict, one.view->fault);
  return one;
}

/// {"step","day"}: a step taken to another day of the picture.
approval::StepMove moved_step(const NetworkView& view, const std::vector<approval::NetworkChange>& changes,
                              const Json& move, Language language) {
  const Json *step = move.find("step"), *day = move.find("day");
  const auto on = day && day->text() ? Date::parse(*day->text()) : std::nullopt;
  if (!step || !step->text() || !on)
    throw Error(
        ErrorCode::InvalidInput,
        say(language, {"请写移动哪个环节、移到哪天：{{\"step\":\"4.1\",\"day\":\"2026-12-10\"}}。",
                       "Say which step moves to which day: {{\"step\":\"4.1\",\"day\":\"2026-12-10\"}}."}),
        "/move");
  return approval::move_step(view.as_case(), changes, *step->text(), *on, language);
}

/// What changes do, to a network of days or of hours.
struct WhatIfAnswer {
  std::vector<approval::RefusedChange> refused;
  bool ring;
  Json told;
};

WhatIfAnswer answered(const NetworkReader& reader, const Moment& moment, const NetworkView& view,
                      const std::vector<approval::NetworkChange>& changes) {
  if (counts_hours(view)) {
    const HourDesk desk = hour_desk(reader, view, moment);
    const auto found = approval::hour_what_if(desk.as_case(), changes, reader.language);
    return {found.refused, !found.after.network.ring.empty(),
            hour_what_if_json(desk, found, reader.language)};
  }
  const auto found = approval::what_if(view.as_case(), changes, reader.language);
  return {found.refused, !found.ring.empty(), what_if_json(view, found, reader.language)};
}

Reply try_what_if(App& app, const Request& request, CaseClockKeeper& clocks) {
  const Json body = body_object(request, {"changes", "move"});
  const Language language = language_of(request);
  const Moment moment = network_moment(app, request);
  const NetworkSitting sitting(app, request, clocks);
  const OneNetwork one = sound_network(sitting.reader, moment, request.param("id"));
  const auto& view = one.view;
  approval::StepMove moved{changes_member(body), {}};
  const Json* move = body.find("move");
  if (move && counts_hours(*view))
    throw Error(
        ErrorCode::InvalidInput,
        say(language, {"按小时计的网络不按天拖动：请用“移动”写第几个办公小时之后开始。",
                       "A network of hours is not moved by days: use “move” and say after which office "
                       "hour it begins."}),
        "/move");
  if (move) moved = moved_step(*view, moved.changes, *move, language);
  Json reply = answered(sitting.reader, moment, *view, moved.changes).told;
  reply.set("changes", network_changes_json(view->of->of, moved.changes, language));
  if (move) reply.set("move_refused", moved.refused.empty() ? Json() : Json(moved.refused.front().text));
  return json_reply(reply);
}

/// The batch that adopted it, unless it was undone since.
Json adoption_json(store::Session& session, const approval::SavedWhatIf& saved) {
  const auto batch =
      saved.adopted_batch.empty() ? std::nullopt : store::find_batch(session, saved.adopted_batch);
  return batch && batch->undone_by.empty() ? Json(batch->id) : Json();
}

Json kept_json(const NetworkReader& reader, const Moment& moment, const NetworkView& view,
               const approval::SavedWhatIf& saved, const Request& request) {
  const auto changes = approval::changes_of_text(saved.changes);
  Json out = Json::object({{"id", saved.id},
                           {"name", saved.name},
                           {"actor", saved.actor},
                           {"at", shanghai_time(saved.at)},
                           {"own", saved.person == request.caller->person.id},
                           {"adopted_batch", adoption_json(reader.session, saved)}});
  out.set("changes", network_changes_json(view.of->of, changes, reader.language));
  out.set("answer", answered(reader, moment, view, changes).told);
  return out;
}

Reply list_what_ifs(App& app, const Request& request, CaseClockKeeper& clocks) {
  const Moment moment = network_moment(app, request);
  NetworkSitting sitting(app, request, clocks);
  const OneNetwork one = sound_network(sitting.reader, moment, request.param("id"));
  Json items = Json::array();
  for (const approval::SavedWhatIf& saved : approval::what_ifs_of(*sitting.lease, one.view->id))
    items.push(kept_json(sitting.reader, moment, *one.view, saved, request));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply keep_what_if(App& app, const Request& request, CaseClockKeeper& clocks) {
  const Json body = body_object(request, {"changes", "name"});
  const std::string name = required_text(body, "name");
  if (name.size() > 3 * kMostWhatIfName)
    throw Error(ErrorCode::InvalidInput, "名称最多 60 个字，请改短。", "/name");
  const Moment moment = network_moment(app, request);
  NetworkSitting sitting(app, request, clocks);
  auto& lease = sitting.lease;
  const OneNetwork one = sound_network(sitting.reader, moment, request.param("id"));
  const auto& view = one.view;
  const approval::SavedWhatIf saved{app.ids.next(app.now() / 1000),
                                    view->id,
                                    name,
                                    approval::changes_json(changes_member(body)).dump(),
                                    request.caller->person.id,
                                    request.caller->access.actor,
                                    app.now(),
                                    ""};
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  approval::add_what_if(*lease, saved);
  transaction.commit();
  return json_reply(kept_json(sitting.reader, moment, *view, saved, request), 201);
}

approval::SavedWhatIf kept_what_if(store::Session& session, const Request& request) {
  const auto saved = approval::find_what_if(session, request.param("what_if"));
  if (!saved || saved->network != request.param("id"))
    throw Error(ErrorCode::NotFound, "没有这个推演方案，它可能已被删除。",
                std::string(request.param("what_if")));
  return *saved;
}

Reply remove_what_if(App& app, const Request& request, CaseClockKeeper&) {
  auto lease = app.database.lease();
  whole_row(*lease, request.caller->access, approval::approval_network_entity(), request.param("id"));
  const approval::SavedWhatIf saved = kept_what_if(*lease, request);
  if (saved.person != request.caller->person.id)
    throw Error(ErrorCode::Forbidden, "只有保存的人能删除自己的推演方案。");
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  approval::drop_what_if(*lease, saved.id);
  transaction.commit();
  return {.status = 204};
}

/// The changes become the network's own, as one batch that can be undone. Nothing is written when the law
/// refuses one.
Reply adopt_what_if(App& app, const Request& request, CaseClockKeeper& clocks) {
  const Json body = body_object(request, {"reason", "version"});
  const std::string reason = required_text(body, "reason");
  const Language language = language_of(request);
  NetworkSitting sitting(app, request, clocks);
  auto& lease = sitting.lease;
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(today, today);
  const OneNetwork one = sound_network(sitting.reader, moment, request.param("id"));
  const auto& view = one.view;
  const approval::SavedWhatIf saved = kept_what_if(*lease, request);
  const auto changes = approval::changes_of_text(saved.changes);
  const WhatIfAnswer found = answered(sitting.reader, moment, *view, changes);
  if (!found.refused.empty()) throw Error(ErrorCode::Conflict, found.refused.front().text);
  if (found.ring)
    throw Error(ErrorCode::Conflict, say(language, {"这些改动使环节绕成了圈，不能采纳。",
                                                    "These changes make a ring and cannot be adopted."}));
  const Json* seen = body.find("version");
  store::StoredRow row =
      whole_row(*lease, request.caller->access, approval::approval_network_entity(), view->id);
  if (!seen || !seen->whole() || *seen->whole() != row.version)
    throw Error(ErrorCode::Conflict,
                say(language, {"这个网络刚被别人改过，请刷新后再采纳。",
                               "Somebody changed this network meanwhile: reload and adopt again."}),
                "/version");
  auto network = from_row<approval::ApprovalNetwork>(row.values);
  std::vector<approval::NetworkChange> all = view->adopted;
  all.insert(all.end(), changes.begin(), changes.end());
  network.changes = approval::changes_json(all).dump();
  row.values = to_row(network);
  store::Batch batch;
  batch.kind = "edit";
  batch.reason = "采纳推演“" + saved.name + "”：" + reason;
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  batch.changes.push_back(store::change_of(approval::approval_network_entity(), row, row.values));
  const store::Written written = write_and_publish(
      app, *lease, request.caller->access, std::move(batch), language,
      [&](const store::Written& rows) { approval::note_adopted(*lease, saved.id, rows.batch); });
  return json_reply(Json::object({{"batch", written.batch}}), 201);
}

}  // namespace

void add_network_routes(Router& routes, App& app) {
  const auto keeper = std::make_shared<NetworkListKeeper>();
  const auto clocks = std::make_shared<CaseClockKeeper>(app.settings);
  const auto warmer =  // ends with the routes
      app.clock_sweeper ? std::make_shared<NetworkListWarmer>(app, keeper, clocks) : nullptr;
  const auto on = [&app, clocks](Reply (*handler)(App&, const Request&, CaseClockKeeper&)) {
    return [&app, clocks, handler](const Request& request) { return handler(app, request, *clocks); };
  };
  const std::string base = "/api/v1/approval-networks/{id}";
  routes.get("/api/v1/network-portfolio", reads("approval_network"),
             "全部项目的审批网络：走到哪、预计完成、比基线差多少、球在谁手里",
             [&app, keeper, clocks, warmer](const Request& request) {
               return portfolio(app, request, *keeper, *clocks);
             });
  routes.get(
      base + "/gantt", reads("approval_network"),
      "一个项目的审批网络甘特图：实际、承诺基线、关键线路、浮动、上次会议对比；按小时计的排在办公时间里",
      on(gantt));
  routes.post(base + "/what-if", reads("approval_network"),
              "推演：移动、并行、容缺、加窗口、停表，或把环节拖到某天；不保存", on(try_what_if));
  routes.get(base + "/what-ifs", reads("approval_network"), "保存的推演方案并排比较", on(list_what_ifs));
  routes.post(base + "/what-ifs", writes("approval_network"), "保存一个推演方案", on(keep_what_if));
  routes.remove(base + "/what-ifs/{what_if}", writes("approval_network"), "删除自己的推演方案",
                on(remove_what_if));
  routes.post(base + "/what-ifs/{what_if}/adopt", writes("approval_network"),
              "采纳推演方案，作为一个可撤销的批次", on(adopt_what_if));
}

}  // namespace liantu::api

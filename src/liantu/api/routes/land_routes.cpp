#include "liantu/api/http/error_reply.h"
#include "liantu/api/land/head_room_desk.h"
#include "liantu/api/land/idle_land_desk.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/api/land/plant_floors_desk.h"
#include "liantu/api/land/redevelopment_desk.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

Language reader_language(const Request& request) {
  return speaks_english(request) ? Language::En : Language::Zh;
}

Moment moment_asked(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  return moment_of(day_parameter(request, "asof").value_or(today), today);
}

Reply idle_land(App& app, const Request& request) {
  const site::IdleRule rule = idle_rule(app.settings);
  const Moment moment = moment_asked(app, request);
  auto lease = app.database.lease();
  const auto all = idle_parcels(*lease, request.caller->access, rule, moment);
  return json_reply(
      idle_land_json(all, rule, moment.day, request.find("state").value_or(""), reader_language(request)));
}

Reply idle_clock_of_parcel(App& app, const Request& request) {
  const site::IdleRule rule = idle_rule(app.settings);
  const Moment moment = moment_asked(app, request);
  auto lease = app.database.lease();
  const IdleParcel one = idle_parcel(*lease, request.caller->access, rule, moment, request.param("id"));
  return json_reply(idle_clock_json(one, rule, moment.day, reader_language(request)));
}

Reply floors_of_plant(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(
      plant_floors_json(*lease, request.caller->access, moment_asked(app, request), request.param("id")));
}

Reply quota_balances(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(quota_balances_json(*lease, request.caller->access, moment_asked(app, request)));
}

Reply head_room(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(head_room_json(*lease, request.caller->access, moment_asked(app, request)));
}

Reply redevelopment(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(redevelopment_json(*lease, request.caller->access, moment_asked(app, request),
                                       reader_language(request)));
}

Reply park_timeline(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(park_timeline_json(*lease, request.caller->access, moment_asked(app, request)));
}

}  // namespace

void add_land_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  routes.get("/api/v1/idle-land", reads("parcel"), "闲置土地：每宗地的闲置时钟、闲置费和可收回日期",
             on(idle_land));
  routes.get("/api/v1/parcels/{id}/idle-clock", reads("parcel"), "一宗地的闲置时钟和算法",
             on(idle_clock_of_parcel));
  routes.get("/api/v1/plants/{id}/floors", reads("plant"), "一座厂房的楼层和单元", on(floors_of_plant));
  routes.get("/api/v1/quota-balances", reads("land_quota"), "用地指标余额，逐笔列出", on(quota_balances));
  routes.get("/api/v1/head-room", reads("utility"), "各园区配套余量、来源和谁在用", on(head_room));
  routes.get("/api/v1/redevelopment-summary", reads("redevelopment"), "低效用地盘活：合计、算法和各件进展",
             on(redevelopment));
  routes.get("/api/v1/park-timeline", reads("park_phase"), "园区和片区的开发时序", on(park_timeline));
}

}  // namespace liantu::api

#include "liantu/api/http/error_reply.h"
#include "liantu/api/land/idle_land_desk.h"
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

}  // namespace

void add_land_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  routes.get("/api/v1/idle-land", reads("parcel"), "闲置土地：每宗地的闲置时钟、闲置费和可收回日期",
             on(idle_land));
  routes.get("/api/v1/parcels/{id}/idle-clock", reads("parcel"), "一宗地的闲置时钟和算法",
             on(idle_clock_of_parcel));
}

}  // namespace liantu::api

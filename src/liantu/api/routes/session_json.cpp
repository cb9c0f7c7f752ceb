#include "liantu/api/routes/session_json.h"

#include "liantu/api/routes/person_json.h"
#include "liantu/base/version.h"

namespace liantu::api {

using json::Json;

Json session_json(App& app, store::Session& session, const org::SignedIn& who) {
  const org::OfficeFacts facts = org::office_facts(session, app.settings);
  Json person = person_json(who.person);
  person.set("rights", rights_json(who.rights));
  Json leaders = Json::array();
  for (const std::string& id : who.person.acts_for) {
    if (const auto leader = org::find_person(session, id))
      leaders.push(Json::object({{"id", id}, {"name", leader->name}}));
  }
  Json county = Json::object({{"name", facts.county_name},
                              {"division", facts.division_code},
                              {"go_live", facts.go_live_date ? Json(facts.go_live_date->iso()) : Json()},
                              {"demo", app.demo},
                              {"map_review_number", facts.map_review_number}});
  const Json acting =
      who.acting_for ? Json::object({{"id", who.acting_for->id}, {"name", who.acting_for->name}}) : Json();
  return Json::object({{"person", std::move(person)},
                       {"leaders", std::move(leaders)},
                       {"county", std::move(county)},
                       {"version", program_version()},
                       {"now", shanghai_time(app.now())},
                       {"acting_for", acting}});
}

void set_session_cookie(Reply& reply, const Request& request, const Settings& settings,
                        const std::string& token) {
  const bool secure = request.secure || request.header("x-forwarded-proto") == "https";
  const std::int64_t seconds = token.empty() ? 0 : settings.session_max_hours * 3600;
  reply.with("Set-Cookie", "liantu_session=" + token + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                               std::to_string(seconds) + (secure ? "; Secure" : ""));
}

}  // namespace liantu::api

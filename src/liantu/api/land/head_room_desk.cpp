#include "liantu/api/land/head_room_desk.h"

#include <algorithm>
#include <map>
#include <set>

#include "liantu/api/json_parts.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/ledger/site_need_store.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/ledger/utility_store.h"
#include "liantu/site/match/explanation.h"
#include "liantu/site/reservation.h"
#include "liantu/site/utility/head_room.h"

namespace liantu::api {
namespace {

using json::Json;
using site::UtilityKind;

/// A project that holds a site in the park.
struct User {
  std::string project, site;
  site::ReservationState state;
  std::optional<Date> until;
  site::Need need;
};

template <class Q>
double number(const std::optional<Q>& quantity) {
  return quantity ? quantity->value : 0;
}

double wanted(const site::Need& need, UtilityKind kind) {
  switch (kind) {
    case UtilityKind::Power:
      return number(need.power);
    case UtilityKind::Water:
      return number(need.water);
    case UtilityKind::Sewage:
      return number(need.sewage);
    case UtilityKind::Gas:
      return 0;
    case UtilityKind::Steam:
      return number(need.steam);
    case UtilityKind::Energy:
      return number(need.energy);
    case UtilityKind::Cod:
      return number(need.cod);
    case UtilityKind::Ammonia:
      return number(need.ammonia);
    case UtilityKind::Nox:
      return number(need.nox);
    case UtilityKind::Vocs:
      return number(need.vocs);
  }
  return 0;
}

std::string_view unit_of(UtilityKind kind) {
  return kind == UtilityKind::Gas ? "m3/d" : site::name_of(site::condition_of(kind)).unit;
}

/// The need that a reservation was made for.
const site::Need* need_of(const std::vector<site::Need>& needs, const site::Reservation& reservation) {
  for (const site::Need& need : needs) {
    const bool same = reservation.project_no.empty() || need.project_no.empty()
                          ? need.project == reservation.project
                          : need.project_no == reservation.project_no;
    if (same) return &need;
  }
  return nullptr;
}

std::multimap<std::string, User> users_by_park(store::Session& session, const store::Access& access,
                                               const Moment& moment) {
  std::multimap<std::string, User> out;
  if (!access.may_read("site_reservation") || !access.may_read("site_need")) return out;
  std::vector<site::Need> needs;
  for (const store::StoredRow& row : rows_at(session, access, site::site_need_entity(), moment))
    needs.push_back(from_row<site::Need>(row.values));
  std::map<std::string, std::string> parks;  // by site
  for (const store::Entity* entity : site_ledgers()) {
    if (!access.may_read(entity->name)) continue;
    const auto park = entity->fields->index("park");
    if (!park) continue;
    for (const store::StoredRow& row :
         rows_at(session, access, *entity, moment, {{"park", store::FilterOp::NotEmpty, {}}}))
      if (const auto* name = std::get_if<std::string>(&row.values[*park])) parks[row.id] = *name;
  }
  for (const store::StoredRow& row : rows_at(session, access, site::site_reservation_entity(), moment)) {
    const auto reservation = from_row<site::Reservation>(row.values);
    const auto park = parks.find(reservation.site_id);
    const site::Need* need = need_of(needs, reservation);
    if (park == parks.end() || !need || !site::stands(reservation, moment.day)) continue;
    out.emplace(park->second,
                User{reservation.project, reservation.site, *reservation.state, reservation.until, *need});
  }
  return out;
}

Json source_json(const store::StoredRow& row, const site::Utility& utility) {
  return Json::object({{"id", row.id},
                       {"name", utility.name},
                       {"capacity", real_json(utility.capacity)},
                       {"committed", real_json(utility.committed)},
                       {"head_room", real_json(site::head_room(utility))},
                       {"level", utility.level},
                       {"as_of", date_json(utility.as_of)},
                       {"source", utility.source},
                       {"parks", texts(site::parks_of(utility))}});
}

Json kind_json(const std::string& park, UtilityKind kind, const site::ParkHeadRooms& rooms,
               const std::vector<store::StoredRow>& rows, const std::vector<site::Utility>& utilities,
               const std::multimap<std::string, User>& users) {
  Json sources = Json::array(), takers = Json::array();
  std::set<std::string> neighbours;
  for (std::size_t i = 0; i < utilities.size(); ++i) {
    const auto parks = site::parks_of(utilities[i]);
    if (utilities[i].kind != kind || std::find(parks.begin(), parks.end(), park) == parks.end()) continue;
    sources.push(source_json(rows[i], utilities[i]));
    neighbours.insert(parks.begin(), parks.end());
  }
  double sum = 0;
  for (const std::string& one : neighbours) {
    const auto [from, to] = users.equal_range(one);
    for (auto it = from; it != to; ++it) {
      const double amount = wanted(it->second.need, kind);
      if (amount <= 0) continue;
      sum += amount;
      takers.push(Json::object({{"project", it->second.project},
                                {"site", it->second.site},
                                {"park", one},
                                {"state", named(it->second.state)},
                                {"until", date_json(it->second.until)},
                                {"amount", amount}}));
    }
  }
  const auto room = rooms.find({park, kind});
  return Json::object({{"kind", named(kind)},
                       {"unit", unit_of(kind)},
                       {"amount", room == rooms.end() ? Json() : Json(room->second.amount)},
                       {"adds_up", site::adds_up(kind)},
                       {"shared", neighbours.size() > 1},
                       {"sources", std::move(sources)},
                       {"users", std::move(takers)},
                       {"wanted", sum}});
}

}  // namespace

Json head_room_json(store::Session& session, const store::Access& access, const Moment& moment) {
  const auto rows = rows_at(session, access, site::utility_entity(), moment);
  std::vector<site::Utility> utilities;
  std::map<std::string, std::set<UtilityKind>> parks;
  for (const store::StoredRow& row : rows) {
    utilities.push_back(from_row<site::Utility>(row.values));
    if (!utilities.back().kind) continue;
    for (const std::string& park : site::parks_of(utilities.back()))
      parks[park].insert(*utilities.back().kind);
  }
  const site::ParkHeadRooms rooms = site::head_rooms(utilities);
  const auto users = users_by_park(session, access, moment);
  Json list = Json::array();
  for (const auto& [park, kinds] : parks) {
    Json all = Json::array();
    for (const UtilityKind kind : kinds) all.push(kind_json(park, kind, rooms, rows, utilities, users));
    list.push(Json::object({{"park", park}, {"kinds", std::move(all)}}));
  }
  return Json::object({{"asof", moment.day.iso()}, {"parks", std::move(list)}});
}

}  // namespace liantu::api

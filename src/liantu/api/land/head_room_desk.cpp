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
#include "liantu/site/match/match_words.h"
#include "liantu/site/reservation.h"
#include "liantu/site/utility/head_room.h"

namespace liantu::api {
namespace {

using json::Json;
using site::UtilityKind;

/// A project that holds a site in the park.
struct User {
  std::string holder, project, site;
  site::ReservationState state;
  std::optional<Date> until;
  site::Need need;
};

std::string_view unit_of(UtilityKind kind) {
  return kind == UtilityKind::Gas ? "m3/d" : site::name_of(site::condition_of(kind)).unit;
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
    const site::Need* need = site::need_of(needs, reservation);
    if (park == parks.end() || !need || !site::stands(reservation, moment.day)) continue;
    out.emplace(park->second,
                User{site::holder_of(reservation.project_no, reservation.project), reservation.project,
                     reservation.site, *reservation.state, reservation.until, *need});
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

/// What those who hold a lock will take, by the order of parks.
std::vector<site::LockedWant> wants_of(const std::multimap<std::string, User>& users) {
  std::vector<site::LockedWant> out;
  for (const auto& [park, user] : users) {
    if (user.state != site::ReservationState::Locked) continue;
    for (std::size_t k = 0; k < words<UtilityKind>.size(); ++k) {
      const auto kind = static_cast<UtilityKind>(k);
      if (const double amount = site::wanted(user.need, kind); amount > 0)
        out.push_back({user.holder, park, kind, amount});
    }
  }
  return out;
}

Json room_json(const site::ParkHeadRooms& rooms, const std::string& park, UtilityKind kind) {
  const auto room = rooms.find({park, kind});
  return room == rooms.end() ? Json() : Json(room->second.amount);
}

Json kind_json(const std::string& park, UtilityKind kind, const site::ParkHeadRooms& rooms, const site::ParkHeadRooms& free,
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
      const double amount = site::wanted(it->second.need, kind);
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
  return Json::object({{"kind", named(kind)},
                       {"unit", unit_of(kind)},
                       {"amount", room_json(rooms, park, kind)},
                       {"free", room_json(free, park, kind)},
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
  const site::ParkHeadRooms free = site::head_rooms(utilities, wants_of(users));
  Json list = Json::array();
  for (const auto& [park, kinds] : parks) {
    Json all = Json::array();
    for (const UtilityKind kind : kinds) all.push(kind_json(park, kind, rooms, free, rows, utilities, users));
    list.push(Json::object({{"park", park}, {"kinds", std::move(all)}}));
  }
  return Json::object({{"asof", moment.day.iso()}, {"parks", std::move(list)}});
}

}  // namespace liantu::api

#include "liantu/site/utility/head_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace liantu::site {
namespace {

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> listed(std::string_view text) {
  constexpr std::array<std::string_view, 6> kMarks = {"、", "，", "；", ",", ";", "/"};
  std::vector<std::string> out;
  while (!text.empty()) {
    std::size_t end = text.size(), length = 0;
    for (const std::string_view mark : kMarks)
      if (const std::size_t at = text.find(mark); at < end) {
        end = at;
        length = mark.size();
      }
    if (std::string one = trimmed(text.substr(0, end)); !one.empty()) out.push_back(std::move(one));
    text.remove_prefix(end + length);
  }
  return out;
}

std::string source_text(const ParkHeadRoom& room, std::span<const Utility> utilities) {
  std::string out;
  const std::size_t told = adds_up(*utilities[room.sources.front()].kind) ? room.sources.size() : 1;
  for (std::size_t i = 0; i < told; ++i) out += (i == 0 ? "" : "、") + utilities[room.sources[i]].name;
  return out;
}

void put_borrowed(SiteFacts& site, Condition condition, double value, std::string source) {
  site.amount[static_cast<std::size_t>(condition)] = value;
  site.borrowed |= std::uint32_t{1} << static_cast<std::uint32_t>(condition);
  site.borrowed_from.emplace_back(condition, std::move(source));
}

void borrow_chemical(SiteFacts& site, std::span<const ParkPlace> parks) {
  for (const ParkPlace& park : parks)
    if (park.chemical && !site.park.empty() && park.name == site.park)
      return put_borrowed(site, Condition::ChemicalPark, *park.chemical ? 1 : 0, park.name);
  if (site.at)
    for (const ParkPlace& park : parks)
      if (park.chemical == true && !park.outline.empty() && park.outline.holds(*site.at))
        return put_borrowed(site, Condition::ChemicalPark, 1, park.name);
  if (site.park.find("化工") != std::string::npos && site.park.find("园") != std::string::npos)
    put_borrowed(site, Condition::ChemicalPark, 1, site.park);
}

/// Pressure is not used up: the highest that a source of steam of the park states ("1.2 MPa").
void borrow_pressure(SiteFacts& site, const ParkHeadRooms& rooms, std::span<const Utility> utilities) {
  const auto steam = rooms.find({site.park, UtilityKind::Steam});
  if (steam == rooms.end()) return;
  const Utility* best = nullptr;
  double most = 0;
  for (const std::size_t i : steam->second.sources) {
    const double pressure = stated_amount(utilities[i].level, "mpa|兆帕");
    if (pressure > most) best = &utilities[i], most = pressure;
  }
  if (best) put_borrowed(site, Condition::SteamPressure, most, best->name);
}

}  // namespace

std::optional<double> head_room(const Utility& utility) {
  if (!utility.capacity || !utility.committed) return std::nullopt;
  return std::max(0.0, *utility.capacity - *utility.committed);
}

std::vector<std::string> parks_of(const Utility& utility) {
  std::vector<std::string> out;
  if (!utility.park.empty()) out.push_back(utility.park);
  for (std::string& park : listed(utility.serves))
    if (std::find(out.begin(), out.end(), park) == out.end()) out.push_back(std::move(park));
  return out;
}

namespace {

/// What is left of each source when the locked wants are taken off, see head_rooms.
std::vector<std::optional<double>> left_of(std::span<const Utility> utilities, std::span<const LockedWant> locked,
                                           std::string_view except) {
  std::vector<std::optional<double>> left;
  for (const Utility& utility : utilities) left.push_back(utility.kind ? head_room(utility) : std::nullopt);
  for (const LockedWant& want : locked) {
    if (!except.empty() && want.holder == except) continue;
    for (double amount = want.amount; amount > 0;) {
      std::optional<std::size_t> largest;
      for (std::size_t i = 0; i < utilities.size(); ++i) {
        if (left[i].value_or(0) <= 0 || utilities[i].kind != want.kind) continue;
        const auto parks = parks_of(utilities[i]);
        if (std::find(parks.begin(), parks.end(), want.park) == parks.end()) continue;
        if (!largest || *left[i] > *left[*largest]) largest = i;
      }
      if (!largest) break;
      const double taken = std::min(amount, *left[*largest]);
      *left[*largest] -= taken;
      amount -= taken;
      if (!adds_up(want.kind)) break;
    }
  }
  return left;
}

}  // namespace

ParkHeadRooms head_rooms(std::span<const Utility> utilities, std::span<const LockedWant> locked,
                         std::string_view except) {
  ParkHeadRooms out;
  const auto rooms_left = left_of(utilities, locked, except);
  for (std::size_t i = 0; i < utilities.size(); ++i) {
    const auto& left = rooms_left[i];
    if (!left) continue;
    const UtilityKind kind = *utilities[i].kind;
    const std::vector<std::string> parks = parks_of(utilities[i]);
    for (const std::string& park : parks) {
      ParkHeadRoom& room = out[{park, kind}];
      const bool best = room.sources.empty() || *left > room.amount;
      room.sources.insert(best && !adds_up(kind) ? room.sources.begin() : room.sources.end(), i);
      room.amount = adds_up(kind) ? room.amount + *left : std::max(room.amount, *left);
      room.shared = room.shared || parks.size() > 1;
    }
  }
  return out;
}

Condition condition_of(UtilityKind kind) {
  constexpr Condition kConditionOf[] = {
      Condition::Power,  Condition::Water, Condition::Sewage,  Condition::Gas, Condition::Steam,
      Condition::Energy, Condition::Cod,   Condition::Ammonia, Condition::Nox, Condition::Vocs};
  return kConditionOf[static_cast<std::size_t>(kind)];
}

void give_back(SiteFacts& site) {
  for (std::size_t condition = 0; condition < site.amount.size(); ++condition)
    if ((site.borrowed & (std::uint32_t{1} << condition)) != 0) site.amount[condition] = kUnknown;
  site.borrowed = 0;
  site.borrowed_from.clear();
}

void borrow_of_park(SiteFacts& site, const ParkHeadRooms& rooms, std::span<const Utility> utilities,
                    std::span<const ParkPlace> parks) {
  if (site.kind == SiteKind::Yard) return;
  for (std::size_t k = 0; k < words<UtilityKind>.size() && !site.park.empty(); ++k) {
    const auto kind = static_cast<UtilityKind>(k);
    const Condition condition = condition_of(kind);
    if (!std::isnan(site.of(condition))) continue;
    const auto room = rooms.find({site.park, kind});
    if (room == rooms.end()) continue;
    const double amount =
        condition == Condition::Gas ? (room->second.amount > 0 ? 1 : 0) : room->second.amount;
    put_borrowed(site, condition, amount, source_text(room->second, utilities));
  }
  if (std::isnan(site.of(Condition::SteamPressure))) borrow_pressure(site, rooms, utilities);
  if (std::isnan(site.of(Condition::ChemicalPark))) borrow_chemical(site, parks);
}

}  // namespace liantu::site

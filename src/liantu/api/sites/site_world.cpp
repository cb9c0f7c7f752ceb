#include "liantu/api/sites/site_world.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "liantu/project/park.h"
#include "liantu/project/park_store.h"
#include "liantu/site/floors/plant_floors.h"
#include "liantu/site/ledger/industry_bar_store.h"
#include "liantu/site/ledger/plant_unit_store.h"
#include "liantu/site/ledger/site_need_store.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/ledger/utility_store.h"
#include "liantu/site/match/matching_rule_preset.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/reservation.h"
#include "liantu/site/utility/head_room.h"
#include "liantu/site/yard_store.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostSingleSites = 500;  ///< with more changes than this everything is read again

/// Open reservations by site.
std::map<std::string, site::Reservation> open_reservations(store::Session& session, const Moment& moment) {
  std::map<std::string, site::Reservation> out;
  const std::vector<store::Filter> open{
      {"state", store::FilterOp::In, {Value{std::string("locked")}, Value{std::string("taken")}}}};
  for (const store::StoredRow& row :
       rows_at(session, store::administrator_access("选址"), site::site_reservation_entity(), moment, open)) {
    auto reservation = from_row<site::Reservation>(row.values);
    std::string site = reservation.site_id;
    out.emplace(std::move(site), std::move(reservation));
  }
  return out;
}

void apply_reservations(store::Session& session, const Moment& moment, std::vector<site::SiteFacts>& facts) {
  const auto open = open_reservations(session, moment);
  for (site::SiteFacts& site : facts)
    if (const auto found = open.find(site.id); found != open.end())
      site::apply(found->second, moment.day, site);
}

struct KnownPlant {
  site::Plant record;
  std::size_t place;  ///< among the facts
};

/// The plant that a unit stands in; none when there is none or it cannot be told which.
const KnownPlant* plant_of(const std::multimap<std::string, KnownPlant>& plants,
                           const site::PlantUnit& unit) {
  const KnownPlant* found = nullptr;
  const auto [from, to] = plants.equal_range(unit.plant);
  for (auto it = from; it != to; ++it) {
    if (!site::stands_in(unit, it->second.record)) continue;
    if (found) return nullptr;
    found = &it->second;
  }
  return found;
}

/// Units come instead of their plants.
void put_units(store::Session& session, const store::Access& access, const Moment& moment,
               const std::multimap<std::string, KnownPlant>& plants, std::vector<site::SiteFacts>& facts) {
  if (!access.may_read(site::plant_unit_entity().name)) return;
  std::vector<site::SiteFacts> units;
  std::set<std::size_t> divided;
  for (const store::StoredRow& row : rows_at(session, access, site::plant_unit_entity(), moment)) {
    const auto unit = from_row<site::PlantUnit>(row.values);
    const KnownPlant* plant = plant_of(plants, unit);
    units.push_back(
        site::facts_of(unit, plant ? &facts[plant->place] : nullptr, plant ? &plant->record : nullptr));
    units.back().id = row.id;
    if (plant) divided.insert(plant->place);
  }
  apply_reservations(session, moment, units);
  std::vector<site::SiteFacts> out;
  out.reserve(facts.size() + units.size());
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (!divided.contains(i)) out.push_back(std::move(facts[i]));
  std::move(units.begin(), units.end(), std::back_inserter(out));
  facts = std::move(out);
}

template <class T>
std::vector<T> all_rows(store::Session& session, const store::Entity& entity, const Moment& moment) {
  std::vector<T> out;
  for (const store::StoredRow& row : rows_at(session, store::administrator_access("选址"), entity, moment))
    out.push_back(from_row<T>(row.values));
  return out;
}

/// What those who have locked one of the sites will take of its park.
std::vector<site::LockedWant> wants_of_locks(store::Session& session, const Moment& moment,
                                             const std::vector<site::SiteFacts>& facts) {
  std::map<std::string, std::string> parks;
  for (const site::SiteFacts& one : facts)
    if (one.offer == site::Offer::Locked) parks[one.id] = one.park;
  if (parks.empty()) return {};
  std::vector<site::Reservation> reservations;
  for (auto& [id, reservation] : open_reservations(session, moment)) reservations.push_back(std::move(reservation));
  return site::locked_wants(reservations, all_rows<site::Need>(session, site::site_need_entity(), moment), parks,
                            moment.day);
}

/// Head-room and lists decide on every site, whoever may read their ledgers. A site that is locked is asked for by its holder
/// alone: there his own wants are not taken off.
void borrow_of_parks(store::Session& session, const Moment& moment, const std::vector<site::LockedWant>& locked,
                     std::vector<site::SiteFacts>& facts) {
  const auto utilities = all_rows<site::Utility>(session, site::utility_entity(), moment);
  const site::ParkHeadRooms rooms = site::head_rooms(utilities, locked);
  std::map<std::string, site::ParkHeadRooms> for_holder;
  std::vector<site::ParkPlace> parks;
  for (const project::Park& park : all_rows<project::Park>(session, project::park_entity(), moment))
    parks.push_back({park.name, park.chemical, geo::outline_from_wkt(park.outline).value_or(geo::Outline{})});
  for (site::SiteFacts& one : facts) {
    const std::string holder = one.offer == site::Offer::Locked && one.held && !locked.empty()
                                   ? site::holder_of(one.held->project_no, one.held->project)
                                   : std::string();
    if (!holder.empty() && !for_holder.contains(holder))
      for_holder.emplace(holder, site::head_rooms(utilities, locked, holder));
    site::borrow_of_park(one, holder.empty() ? rooms : for_holder.at(holder), utilities, parks);
  }
}

std::vector<site::IndustryBar> bars_in_force(store::Session& session, const Moment& moment) {
  auto all = all_rows<site::IndustryBar>(session, site::industry_bar_entity(), moment);
  std::erase_if(all, [&](const site::IndustryBar& bar) {
    return (bar.from && *bar.from > moment.day) || (bar.to && *bar.to < moment.day);
  });
  return all;
}

/// The sites, and what their parks' head-room was taken less.
struct ReadFacts {
  std::vector<site::SiteFacts> facts{};
  std::vector<site::LockedWant> locked{};
};

ReadFacts read_facts(store::Session& session, const store::Access& access, const Moment& moment) {
  std::vector<site::SiteFacts> facts;
  std::multimap<std::string, KnownPlant> plants;
  for (const store::Entity* entity : site_ledgers()) {
    if (!access.may_read(entity->name) || entity == &site::plant_unit_entity()) continue;
    for (const store::StoredRow& row : rows_at(session, access, *entity, moment)) {
      if (entity == &site::plant_entity()) {
        auto plant = from_row<site::Plant>(row.values);
        std::string name = plant.name;
        plants.emplace(std::move(name), KnownPlant{std::move(plant), facts.size()});
      }
      facts.push_back(facts_of_row(*entity, row));
    }
  }
  apply_reservations(session, moment, facts);
  put_units(session, access, moment, plants, facts);
  auto locked = wants_of_locks(session, moment, facts);
  borrow_of_parks(session, moment, locked, facts);
  return {std::move(facts), std::move(locked)};
}

SiteWorld world_of(store::Session& session, ReadFacts read, const site::MatchingRule& rule,
                   const Moment& moment, std::int64_t seq) {
  return {moment.day, seq, rule, std::move(read.locked),
          std::make_unique<site::SiteTable>(std::move(read.facts), rule.parts,
                                            bars_in_force(session, moment))};
}

/// What bears on many sites at once.
bool reads_everything_again(std::string_view entity) {
  return entity == site::plant_unit_entity().name || entity == site::utility_entity().name ||
         entity == site::industry_bar_entity().name || entity == project::park_entity().name;
}

/// Sites whose rows changed since; nothing when there are too many to look at one by one, or when units may
/// have changed, which stand for their plants.
std::optional<std::set<std::pair<std::size_t, std::string>>> changed_sites(store::Session& session,
                                                                           const site::SiteTable& before,
                                                                           std::int64_t seq) {
  const auto has_units = [&](const std::string& plant) {
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i].kind == site::SiteKind::Unit &&
          (before[i].plant_id == plant || before[i].plant_id.empty()))
        return true;
    return false;
  };
  const auto changes = store::changes(session, {.after_seq = seq, .limit = kMostSingleSites + 1});
  if (changes.size() > kMostSingleSites) return std::nullopt;
  std::set<std::pair<std::size_t, std::string>> out;
  const store::Access all = store::administrator_access("选址");
  for (const store::ChangeRecord& change : changes) {
    if (change.entity == site::site_reservation_entity().name) {
      const auto row = store::find(session, all, site::site_reservation_entity(), change.id);
      if (!row) return std::nullopt;
      const auto reservation = from_row<site::Reservation>(row->values);
      if (!reservation.site_kind) return std::nullopt;
      out.emplace(static_cast<std::size_t>(*reservation.site_kind), reservation.site_id);
    }
    if (reads_everything_again(change.entity)) return std::nullopt;
    if (change.entity == site::plant_entity().name && (change.version == 1 || has_units(change.id)))
      return std::nullopt;
    for (std::size_t ledger = 0; ledger < site_ledgers().size(); ++ledger)
      if (site_ledgers()[ledger]->name == change.entity) out.emplace(ledger, change.id);
  }
  return out;
}

ReadFacts with_changes(store::Session& session, const store::Access& access, const Moment& moment,
                       const SiteWorld& before,
                       const std::set<std::pair<std::size_t, std::string>>& changed) {
  std::set<std::string, std::less<>> ids;
  for (const auto& [ledger, id] : changed) ids.insert(id);
  std::vector<site::SiteFacts> facts, fresh;
  for (std::size_t i = 0; i < before.table->size(); ++i)
    if (!ids.contains((*before.table)[i].id)) facts.push_back((*before.table)[i]);
  for (const auto& [ledger, id] : changed)
    if (const auto row = store::find(session, access, *site_ledgers()[ledger], id))
      fresh.push_back(facts_of_row(*site_ledgers()[ledger], *row));
  apply_reservations(session, moment, fresh);
  const std::size_t kept = facts.size();
  std::move(fresh.begin(), fresh.end(), std::back_inserter(facts));
  auto locked = wants_of_locks(session, moment, facts);
  if (locked != before.locked) {
    for (site::SiteFacts& one : facts) site::give_back(one);
    borrow_of_parks(session, moment, locked, facts);
    return {std::move(facts), std::move(locked)};
  }
  fresh.assign(std::make_move_iterator(facts.begin() + static_cast<std::ptrdiff_t>(kept)),
               std::make_move_iterator(facts.end()));
  facts.resize(kept);
  borrow_of_parks(session, moment, locked, fresh);
  std::move(fresh.begin(), fresh.end(), std::back_inserter(facts));
  return {std::move(facts), std::move(locked)};
}

}  // namespace

site::SiteFacts facts_of_row(const store::Entity& entity, const store::StoredRow& row) {
  site::SiteFacts facts;
  if (&entity == &site::parcel_entity())
    facts = site::facts_of(from_row<site::Parcel>(row.values));
  else if (&entity == &site::plant_entity())
    facts = site::facts_of(from_row<site::Plant>(row.values));
  else if (&entity == &site::plant_unit_entity())
    facts = site::facts_of(from_row<site::PlantUnit>(row.values), nullptr, nullptr);
  else
    facts = site::facts_of(from_row<site::Yard>(row.values));
  facts.id = row.id;
  return facts;
}

const std::array<const store::Entity*, site::kSiteKinds>& site_ledgers() {
  static const std::array<const store::Entity*, site::kSiteKinds> all{
      &site::parcel_entity(), &site::plant_entity(), &site::yard_entity(), &site::plant_unit_entity()};
  return all;
}

site::MatchingRule matching_rule(const Settings& settings) {
  if (settings.matching_rules_file.empty()) return site::shipped_matching_rule();
  return site::parse_matching_rule(own_rules_text(settings.matching_rules_file, "matching_rules_file"));
}

std::optional<std::uint32_t> SiteWorld::site(std::string_view id_or_code) const {
  std::optional<std::uint32_t> by_code, of_plant;
  for (std::uint32_t i = 0; i < table->size(); ++i) {
    const site::SiteFacts& one = (*table)[i];
    if (one.id == id_or_code) return i;
    if (!by_code && one.code == id_or_code) by_code = i;
    const bool in_plant =
        one.kind == site::SiteKind::Unit && (one.plant_id == id_or_code || one.plant_code == id_or_code);
    if (in_plant &&
        (!of_plant || (one.offer == site::Offer::Available && (*table)[*of_plant].offer != one.offer)))
      of_plant = i;
  }
  return by_code ? by_code : of_plant;
}

SiteWorld read_sites(store::Session& session, const store::Access& access, const site::MatchingRule& rule,
                     const Moment& moment) {
  const std::int64_t seq = store::last_change(session);
  return world_of(session, read_facts(session, access, moment), rule, moment, seq);
}

bool SiteKeeper::sees_every_site(const store::Access& access) {
  if (!access.all_rows) return false;
  return std::all_of(site_ledgers().begin(), site_ledgers().end(), [&](const store::Entity* entity) {
    const std::string prefix = std::string(entity->name) + ".";
    const auto masked = access.masked_fields.lower_bound(prefix);
    return access.may_read(entity->name) &&
           (masked == access.masked_fields.end() || !masked->starts_with(prefix));
  });
}

std::shared_ptr<const SiteWorld> SiteKeeper::today(store::Session& session, const site::MatchingRule& rule,
                                                   const Moment& moment) {
  const store::Access all = store::administrator_access("选址");
  const std::lock_guard lock(mutex_);
  const std::int64_t last = store::last_change(session);
  const bool stands = world_ && world_->day == moment.day && world_->rule == rule;
  if (stands && world_->seq == last) return world_;
  const auto changed = stands ? changed_sites(session, *world_->table, world_->seq) : std::nullopt;
  auto read =
      changed ? with_changes(session, all, moment, *world_, *changed) : read_facts(session, all, moment);
  world_ = std::make_shared<const SiteWorld>(world_of(session, std::move(read), rule, moment, last));
  return world_;
}

}  // namespace liantu::api

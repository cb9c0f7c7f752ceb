#include "liantu/site/match/site_facts.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "liantu/site/floors/plant_floors.h"

namespace liantu::site {
namespace {

constexpr std::string_view kPerDay = "吨/天|吨/日|t/d|m³/d|m3/d|立方米/天|立方米/日|方/天|方/日";
constexpr std::string_view kPerHour = "t/h|吨/小时|吨/时|蒸吨";
constexpr std::string_view kPressure = "mpa|兆帕";

template <class Q>
double number(const std::optional<Q>& quantity, double otherwise = kUnknown) {
  return quantity ? quantity->value : otherwise;
}

double flag(const std::optional<bool>& value) {
  return value ? (*value ? 1 : 0) : kUnknown;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

bool says_no(std::string_view text) {
  return starts_with_any(text, {"无", "未", "没", "不", "否", "暂无", "暂未", "尚未"});
}

bool planned_only(std::string_view text) {
  return holds_any(text, {"规划", "拟建", "待建", "在建", "计划"});
}

/// Where the text goes on after a unit of the list; npos when none stands there.
bool begins_with_unit(std::string_view text, std::string_view units) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  for (std::size_t at = 0; at < units.size();) {
    const std::size_t end = std::min(units.find('|', at), units.size());
    const std::string_view unit = units.substr(at, end - at);
    const bool same =
        text.size() >= unit.size() && std::equal(unit.begin(), unit.end(), text.begin(), [](char a, char b) {
          const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
          return lower(a) == lower(b);
        });
    if (same) return true;
    at = end + 1;
  }
  return false;
}

SiteFacts blank(SiteKind kind) {
  SiteFacts facts;
  facts.kind = kind;
  facts.amount.fill(kUnknown);
  return facts;
}

double& put(SiteFacts& facts, Condition condition) {
  return facts.amount[static_cast<std::size_t>(condition)];
}

void put_all(SiteFacts& facts, std::initializer_list<Condition> conditions, double value) {
  for (const Condition condition : conditions) put(facts, condition) = value;
}

double days(const std::optional<DateSpan>& span) {
  return span ? static_cast<double>(span->to.days()) : kUnknown;
}

template <class Site>
void put_common(SiteFacts& facts, const Site& site) {
  facts.town = site.town;
  facts.offer = site.offer;
  if (site.updated) facts.checked = site.updated->to;
  if (site.lon && site.lat) facts.at = geo::Point{site.lon->value, site.lat->value};
}

template <class Site>
void put_headroom(SiteFacts& facts, const Site& site) {
  put(facts, Condition::Energy) = number(site.energy_headroom);
  put(facts, Condition::Cod) = number(site.cod_headroom);
  put(facts, Condition::Ammonia) = number(site.ammonia_headroom);
  put(facts, Condition::Nox) = number(site.nox_headroom);
  put(facts, Condition::Vocs) = number(site.vocs_headroom);
  put(facts, Condition::RailDistance) = number(site.rail_distance);
  put(facts, Condition::PortDistance) = number(site.port_distance);
  put(facts, Condition::ChemicalPark) = flag(site.in_chemical_park);
}

bool none_recorded(std::string_view text) {
  return text.empty() || says_no(text) || text == "/" || text == "-" || text == "—";
}

}  // namespace

double stated_amount(std::string_view text, std::string_view units) {
  if (says_no(text)) return 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    double value = 0;
    const auto [end, failed] =
        std::from_chars(text.data() + i, text.data() + text.size(), value, std::chars_format::fixed);
    i = static_cast<std::size_t>(end - text.data());
    if (failed == std::errc{} && begins_with_unit(text.substr(i), units)) return value;
  }
  return kUnknown;
}

double stated_presence(std::string_view text) {
  if (text.empty()) return kUnknown;
  if (says_no(text)) return 0;
  return planned_only(text) ? kUnknown : 1;
}

double stated_fire_class(std::string_view text) {
  constexpr std::string_view kClasses[] = {"甲", "乙", "丙", "丁", "戊"};
  double hazard = 5;
  for (const std::string_view letter : kClasses) {
    if (text.find(letter) != std::string_view::npos) return hazard;
    --hazard;
  }
  return kUnknown;
}

SiteFacts facts_of(const Parcel& parcel) {
  SiteFacts facts = blank(SiteKind::Parcel);
  put_common(facts, parcel);
  put_headroom(facts, parcel);
  facts.code = parcel.parcel_no.empty() ? parcel.location : parcel.parcel_no;
  facts.park = parcel.park;
  facts.land_m2 = number(parcel.land);
  put_all(facts,
          {Condition::FloorLoad, Condition::UpperLoad, Condition::FireClass, Condition::FireResistance},
          kEnough);
  put(facts, Condition::FirstFloorHeight) = number(parcel.height_limit, kEnough);
  put(facts, Condition::Power) = number(parcel.power);
  put(facts, Condition::Water) = number(parcel.water);
  put(facts, Condition::Sewage) = number(parcel.sewage);
  put(facts, Condition::Steam) = number(parcel.steam);
  put(facts, Condition::SteamPressure) = number(parcel.steam_pressure);
  put(facts, Condition::DoubleSupply) = flag(parcel.double_supply);
  put(facts, Condition::Gas) = stated_presence(parcel.gas);
  put(facts, Condition::FarMax) = parcel.far_max.value_or(kEnough);
  put(facts, Condition::FarMin) = parcel.far_min.value_or(kNothing);
  put(facts, Condition::Ready) = parcel.available                                  ? days(parcel.available)
                                 : parcel.status.find("净地") != std::string::npos ? kNothing
                                                                                   : kUnknown;
  facts.conflicts = none_recorded(parcel.conflicts) ? "" : parcel.conflicts;
  put(facts, Condition::Conflicts) = facts.conflicts.empty() ? 0 : 1;
  facts.land_use = parcel.land_use.empty() ? parcel.land_use_code : parcel.land_use;
  facts.negative_list = none_recorded(parcel.negative_list) ? "" : parcel.negative_list;
  facts.admitted = parcel.admitted_industries;
  facts.price = number(parcel.start_price);
  facts.investment_per_mu = number(parcel.investment_intensity);
  facts.tax_per_mu = number(parcel.tax_intensity);
  facts.output_per_mu = number(parcel.output_intensity);
  if (auto outline = geo::outline_from_wkt(parcel.outline)) facts.outline = std::move(*outline);
  if (!facts.at && !facts.outline.empty()) facts.at = facts.outline.label_point();
  return facts;
}

SiteFacts facts_of(const Plant& plant) {
  SiteFacts facts = blank(SiteKind::Plant);
  put_common(facts, plant);
  put_headroom(facts, plant);
  facts.code = plant.name + (plant.building.empty() ? "" : "·" + plant.building);
  facts.park = plant.park;
  facts.floor_m2 = number(plant.lettable, number(plant.floor_area));
  facts.least_lettable_m2 = number(plant.least_lettable);
  put(facts, Condition::FirstFloorHeight) = number(plant.first_floor_height);
  put(facts, Condition::FloorLoad) = number(plant.floor_load);
  put(facts, Condition::UpperLoad) = number(plant.upper_load);
  put(facts, Condition::FireClass) = stated_fire_class(plant.fire_class);
  put(facts, Condition::Power) = number(plant.power);
  put(facts, Condition::Water) = stated_amount(plant.water, kPerDay);
  put(facts, Condition::Sewage) = stated_amount(plant.drainage, kPerDay);
  put(facts, Condition::Steam) = stated_amount(plant.steam, kPerHour);
  put(facts, Condition::SteamPressure) = stated_amount(plant.steam, kPressure);
  put(facts, Condition::DoubleSupply) = flag(plant.double_supply);
  if (plant.fire_resistance)
    put(facts, Condition::FireResistance) = 4 - static_cast<double>(*plant.fire_resistance);
  put(facts, Condition::Gas) = stated_presence(plant.gas);
  put(facts, Condition::FarMax) = kEnough;
  put(facts, Condition::FarMin) = kNothing;
  put(facts, Condition::Conflicts) = 0;
  put(facts, Condition::Ready) = plant.available ? days(plant.available) : days(plant.vacant_since);
  facts.admitted = plant.admitted_industries;
  facts.price = number(plant.rent);
  return facts;
}

SiteFacts facts_of(const PlantUnit& unit, const SiteFacts* plant, const Plant* record) {
  Plant stand_in;
  stand_in.name = unit.plant;
  stand_in.building = unit.building;
  SiteFacts facts = plant ? *plant : facts_of(stand_in);
  facts.kind = SiteKind::Unit;
  facts.plant_id = facts.id;
  facts.plant_code = facts.code;
  facts.id.clear();
  facts.floor = unit.building + "/" + std::to_string(unit.floor.value_or(1));
  facts.unit_no = unit.unit_no;
  facts.code += "·" + unit_name(unit);
  if (!unit.town.empty()) facts.town = unit.town;
  const bool plant_gone = facts.offer && *facts.offer != Offer::Available;
  if (!plant_gone || (unit.offer && *unit.offer != Offer::Available)) {
    if (unit.offer) facts.offer = unit.offer;
    facts.held.reset();
  }
  if (unit.updated) facts.checked = unit.updated->to;
  facts.floor_m2 = number(unit.area);
  facts.least_lettable_m2 = kUnknown;
  const bool ground = unit.floor.value_or(1) == 1;
  const auto storey = record ? (ground ? record->first_floor_height : record->storey_height) : std::nullopt;
  const auto load = record ? (ground ? record->floor_load : record->upper_load) : std::nullopt;
  put(facts, Condition::FirstFloorHeight) = number(unit.height, number(storey));
  put(facts, Condition::FloorLoad) = number(unit.load, number(load));
  put(facts, Condition::UpperLoad) = kEnough;
  if (unit.power) put(facts, Condition::Power) = number(unit.power);
  if (unit.available) put(facts, Condition::Ready) = days(unit.available);
  if (unit.rent) facts.price = number(unit.rent);
  return facts;
}

SiteFacts facts_of(const Yard& yard) {
  SiteFacts facts = blank(SiteKind::Yard);
  put_common(facts, yard);
  facts.code = yard.village + (yard.village.empty() || yard.name.empty() ? "" : "·") + yard.name;
  facts.land_m2 = number(yard.land);
  facts.floor_m2 = number(yard.building);
  put(facts, Condition::Power) = stated_amount(yard.power, "kva|千伏安|kw|千瓦");
  put(facts, Condition::ChemicalPark) = 0;
  put(facts, Condition::FarMax) = kEnough;
  put(facts, Condition::FarMin) = kNothing;
  put(facts, Condition::Conflicts) = 0;
  facts.admitted = yard.suitable_use;
  facts.price = number(yard.rent);
  return facts;
}

}  // namespace liantu::site

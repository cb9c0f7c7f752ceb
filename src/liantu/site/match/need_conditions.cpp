#include "liantu/site/match/need_conditions.h"

#include <algorithm>
#include <cmath>

#include "liantu/vocab/land_use.h"

namespace liantu::site {
namespace {

template <class Q>
double number(const std::optional<Q>& quantity) {
  return quantity ? quantity->value : kUnknown;
}

bool known(double value) {
  return !std::isnan(value);
}

/// Of a chemical need the park is asked, whoever said that it is chemical.
std::array<double, kAmounts> requirements(const Need& need, bool chemical) {
  std::array<double, kAmounts> out;
  out.fill(kUnknown);
  const auto set = [&](Condition condition, double value) {
    out[static_cast<std::size_t>(condition)] = value;
  };
  set(Condition::FirstFloorHeight, number(need.first_floor_height));
  set(Condition::FloorLoad, number(need.floor_load));
  set(Condition::UpperLoad, number(need.upper_load));
  set(Condition::Power, number(need.power));
  set(Condition::Water, number(need.water));
  set(Condition::Sewage, number(need.sewage));
  set(Condition::Steam, number(need.steam));
  if (need.gas == true) set(Condition::Gas, 1);
  if (need.fire_class) set(Condition::FireClass, 5 - static_cast<double>(*need.fire_class));
  if (need.double_supply == true) set(Condition::DoubleSupply, 1);
  set(Condition::SteamPressure, number(need.steam_pressure));
  if (need.fire_resistance) set(Condition::FireResistance, 4 - static_cast<double>(*need.fire_resistance));
  if (chemical) set(Condition::ChemicalPark, 1);
  set(Condition::Energy, number(need.energy));
  set(Condition::Cod, number(need.cod));
  set(Condition::Ammonia, number(need.ammonia));
  set(Condition::Nox, number(need.nox));
  set(Condition::Vocs, number(need.vocs));
  set(Condition::RailDistance, number(need.rail_distance));
  set(Condition::PortDistance, number(need.port_distance));
  set(Condition::FarMin, need.far.value_or(kUnknown));
  set(Condition::FarMax, need.far.value_or(kUnknown));
  if (need.start) set(Condition::Ready, static_cast<double>(need.start->to.days()));
  set(Condition::Conflicts, 0);
  return out;
}

std::array<AreaNeed, kSiteKinds> areas(const Need& need) {
  const AreaNeed land{number(need.land_least), number(need.land_most), false},
      floor{number(need.floor_least), number(need.floor_most), true};
  const bool any_land = known(land.least) || known(land.most);
  return {land, floor, any_land ? land : floor, floor};
}

std::array<bool, kSiteKinds> wanted_kinds(const Need& need) {
  const NeededKind kind = need.kind.value_or(NeededKind::Any);
  if (kind != NeededKind::Any)
    return {kind == NeededKind::Parcel, kind == NeededKind::Plant, kind == NeededKind::Yard,
            kind == NeededKind::Plant};
  const bool land = need.land_least || need.land_most, floor = need.floor_least || need.floor_most;
  return {land || !floor, floor || !land, true, floor || !land};
}

/// The same class, a finer one of it, or one that admits it.
bool may_stand_on(const vocab::LandUse& offered, const vocab::LandUse& wanted) {
  return vocab::admits(offered, wanted) || offered.territorial.starts_with(wanted.territorial);
}

std::vector<Answer> land_use_answers(const Need& need, const TextColumn& uses, const OtherUseRule& rule) {
  std::vector<Answer> out(uses.texts.size(), Answer::Yes);
  if (need.land_use.empty()) return out;
  const auto wanted = vocab::parse_land_use(need.land_use);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string& text = uses.texts[i];
    const auto offered = vocab::parse_land_use(text);
    if (text.empty())
      out[i] = Answer::Unknown;
    else if (text == need.land_use)
      out[i] = Answer::Yes;
    else if (wanted && offered)
      out[i] = may_stand_on(*offered.use, *wanted.use) ? Answer::Yes : Answer::No;
    else if (wanted && std::any_of(rule.words.begin(), rule.words.end(), [&](const std::string& word) {
               return text.find(word) != std::string::npos;
             }))
      out[i] = Answer::No;
    else
      out[i] = Answer::Unknown;
  }
  return out;
}

}  // namespace

AreaTaken area_taken(SiteKind kind, double area, double least_lettable, const AreaNeed& need,
                     const PartRule& rule) {
  AreaTaken out{0, 0, area, false};
  if (!known(need.least) && !known(need.most)) return out;
  if (!known(area)) {
    out.unknown = bit(Condition::AreaLeast);
    return out;
  }
  if (area < need.least - kAreaRounding) out.misses |= bit(Condition::AreaLeast);
  const bool too_large = area > need.most + kAreaRounding;
  const bool generous = !known(need.most) && area > need.least * rule.divide_above;
  if (!too_large && !generous) return out;
  const double wanted = too_large ? need.most : need.least;
  if (kind == SiteKind::Parcel) {
    const double part = too_large ? std::min(wanted, area - rule.rest_least_m2) : wanted;
    out.divided = part > 0 && !(part < need.least) && area - part >= rule.rest_least_m2;
    if (out.divided) out.m2 = part;
  } else if (kind == SiteKind::Plant && known(least_lettable)) {
    const double part = std::max(wanted, least_lettable);
    out.divided = part < area && !(part > need.most);
    if (out.divided) out.m2 = part;
  } else if (kind == SiteKind::Plant && too_large) {
    out.unknown |= bit(Condition::AreaMost);
    return out;
  }
  if (too_large && !out.divided) out.misses |= bit(Condition::AreaMost);
  return out;
}

NeedConditions::NeedConditions(const Asked& asked, const SiteTable& table, const MatchingRule& rule)
    : asked_(asked),
      table_(table),
      rule_(rule),
      chemical_(is_chemical(asked.need, rule.chemical)),
      required_(requirements(asked.need, chemical_)),
      wants_(wanted_kinds(asked.need)),
      area_(areas(asked.need)),
      land_use_(land_use_answers(asked.need, table.land_use, rule.other_use)),
      suppliers_(asked.suppliers, table.plane, rule.advantages) {
  for (std::size_t c = 0; c < kAmounts; ++c)
    if (known(required_[c])) amounts_.push_back(static_cast<Condition>(c));
  const IndustryOfNeed industry = industry_of(asked.need, rule.chemical);
  for (const std::string& list : table.negative_list.texts)
    settle_.push_back(list.empty()            ? Answer::Yes
                      : !industry.known()     ? Answer::Unknown
                      : names(list, industry) ? Answer::No
                                              : Answer::Yes);
  knows_industry_ = industry.known();
  for (const std::string& park : table.park.texts) barred_.push_back(barred_in(park, industry));
  for (const std::string& list : table.admitted.texts)
    leading_.push_back(list.empty() || !industry.known() ? Answer::Unknown
                       : names(list, industry)           ? Answer::Yes
                                                         : Answer::No);
}

NeedConditions::Barred NeedConditions::barred_in(const std::string& park,
                                                 const IndustryOfNeed& industry) const {
  Barred open;
  for (const IndustryBar& bar : table_.bars) {
    if (!bar.park.empty() && bar.park != park) continue;
    const bool restricted = bar.level == BarLevel::Restricted;
    if (industry.known() && !names(bar.industries, industry)) continue;
    if (industry.known() && !restricted) return {Answer::No, &bar};
    if (!open.by) open = {Answer::Unknown, &bar};
  }
  return open;
}

Answer NeedConditions::offered_to_project(std::size_t site) const {
  const std::uint8_t offer = table_.offers[site];
  if (offer == SiteTable::kOfferUnknown) return Answer::Unknown;
  const auto& held = table_[site].held;
  if (offer != static_cast<std::uint8_t>(Offer::Locked) || !held) return Answer::No;
  const Need& need = asked_.need;
  const bool own = held->project_no.empty() || need.project_no.empty() ? held->project == need.project
                                                                       : held->project_no == need.project_no;
  return own ? Answer::Yes : Answer::No;
}

}  // namespace liantu::site

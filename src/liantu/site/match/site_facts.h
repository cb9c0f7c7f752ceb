// What the rules of matching know of a parcel, plant or yard: one form for all three, unknown values told
// from those that do not apply.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/geo/outline.h"
#include "liantu/site/ledger/plant_unit_row.h"
#include "liantu/site/site.h"

namespace liantu::site {

enum class SiteKind { Parcel, Plant, Yard, Unit };
inline constexpr std::size_t kSiteKinds = 4;

/// Let by the floor area.
constexpr bool of_building(SiteKind kind) {
  return kind == SiteKind::Plant || kind == SiteKind::Unit;
}

/// Hard conditions. Those up to Conflicts compare one number of the site with one of the need; the others are
/// judged by themselves.
enum class Condition : std::size_t {
  FirstFloorHeight,
  FloorLoad,
  UpperLoad,
  Power,
  Water,
  Sewage,
  Steam,
  Gas,
  FireClass,
  DoubleSupply,
  SteamPressure,
  FireResistance,
  ChemicalPark,
  Energy,
  Cod,
  Ammonia,
  Nox,
  Vocs,
  FarMax,
  RailDistance,
  PortDistance,
  FarMin,
  Ready,
  Conflicts,
  Kind,
  Offer,
  AreaLeast,
  AreaMost,
  LandUse,
  NegativeList,
};
inline constexpr std::size_t kAmounts = static_cast<std::size_t>(Condition::Conflicts) + 1;
inline constexpr std::size_t kConditions = static_cast<std::size_t>(Condition::NegativeList) + 1;

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kEnough =
    std::numeric_limits<double>::infinity();  ///< the condition does not apply, where more is better
inline constexpr double kNothing = -std::numeric_limits<double>::infinity();  ///< and where less is better

/// Who holds a site, until when and for which project.
struct Held {
  std::string project_no{}, project{}, by{};
  std::optional<Date> until{};
  bool operator==(const Held&) const = default;
};

struct SiteFacts {
  SiteKind kind = SiteKind::Parcel;
  std::string id{};    ///< of the row
  std::string code{};  ///< what people call it: 宗地编号; plant and building; village and yard
  std::string town{}, park{};
  std::optional<Offer> offer{};
  std::optional<Held> held{};  ///< when `offer` is Locked or Taken and it is known
  std::optional<Date> checked{};
  double land_m2 = kUnknown, floor_m2 = kUnknown, least_lettable_m2 = kUnknown;
  /// By Condition. Flags are 1 and 0; the fire class is 5 (甲) to 1 (戊), the
  /// resistance to fire 4 (一级) to 1 (四级); days are counted as Date::days.
  std::array<double, kAmounts> amount{};
  std::string land_use{}, negative_list{}, conflicts{}, admitted{};
  double price = kUnknown;  ///< yuan a mu, a m² and month, or a year, by kind
  double investment_per_mu = kUnknown, tax_per_mu = kUnknown, output_per_mu = kUnknown;
  std::optional<geo::Point> at{};
  geo::Outline outline{};
  std::string plant_id{}, plant_code{};  ///< of a unit: its plant
  std::uint32_t borrowed = 0;            ///< bits of Condition: not the site's own record but its park's
  std::vector<std::pair<Condition, std::string>> borrowed_from{};  ///< and whose
  std::string floor{}, unit_no{};  ///< of a unit: its building and floor, its place among the others there

  double of(Condition condition) const { return amount[static_cast<std::size_t>(condition)]; }
};

/// What a ledger does not record of a restriction (height limit, FAR, conflicts, negative list) is none; what
/// it does not record of a capacity is unknown. What only a building has does not apply to land.
SiteFacts facts_of(const Parcel& parcel);
SiteFacts facts_of(const Plant& plant);
SiteFacts facts_of(const Yard& yard);
/// What the unit does not say of itself is its plant's, when there is one. Height and load of the ground
/// floor are those of the first storey.
SiteFacts facts_of(const PlantUnit& unit, const SiteFacts* plant, const Plant* record);

/// The amount that a text states in units named by `units` ('|' between): "0.8MPa，10吨/小时" in
/// "t/h|吨/小时" is 10. 0 for "无", "未通"; kUnknown when it is empty or states none.
double stated_amount(std::string_view text, std::string_view units);
/// 1, 0 or unknown: "有", "中压燃气已通" against "无", "未通".
double stated_presence(std::string_view text);
/// The most dangerous class that a text admits, 5 (甲) to 1 (戊); unknown when it names none ("二级").
double stated_fire_class(std::string_view text);

}  // namespace liantu::site

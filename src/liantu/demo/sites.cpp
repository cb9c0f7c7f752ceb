#include "liantu/demo/sites.h"

#include <fmt/format.h>

#include <cmath>

namespace liantu::demo {
namespace {

using site::Offer;
using site::Parcel;
using site::Plant;
using site::Yard;

constexpr int kParcels = 72, kPlants = 30, kYards = 18;

DateSpan checked_on(Date today, Dice& dice) {
  const Date day = today.plus(-dice.between(3, 150));
  return {day, day};
}

/// A square of the given area about the point, a little out of true: what a parcel's red line looks like on the map.
std::string outline_about(geo::Point at, SquareMetres area, Dice& dice) {
  constexpr double metres_per_degree = 111'320;
  const double side = std::sqrt(area.value), narrow = dice.between(0.75, 1.3);
  const double half_x = side * narrow / 2 / (metres_per_degree * std::cos(at.lat * 0.017453292519943295));
  const double half_y = side / narrow / 2 / metres_per_degree, turn = dice.between(-0.25, 0.25);
  geo::Ring ring;
  for (const auto& [x, y] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}})
    ring.push_back({at.lon + half_x * (x - y * turn), at.lat + half_y * (y + x * turn)});
  return geo::Outline{{{ring}}}.wkt();
}

void set_contact(std::string& name, std::string& phone, Dice& dice) {
  name = demo_contact(dice);
  phone = demo_phone(dice);
}

void set_standard(Parcel& p, bool chemical, Dice& dice) {
  p.land_use = "工业用地";
  p.land_use_code = chemical ? "100103" : dice.chance(0.6) ? "100101" : "100102";
  p.supply_mode = dice.chance(0.7) ? "挂牌出让" : "先租后让";
  p.far_min = 1.0;
  p.far_max = dice.chance(0.5) ? 2.0 : 1.8;
  p.building_coefficient = Fraction{0.4};
  p.green_rate = Fraction{0.15};
  p.height_limit = Metres{static_cast<double>(dice.between(4, 8) * 6)};
  p.start_price = YuanPerMu{static_cast<double>(dice.between(96, 240) * 1000)};
  p.investment_intensity = YuanPerMu{static_cast<double>(dice.between(25, 42) * 100'000)};
  p.tax_intensity = YuanPerMu{static_cast<double>(dice.between(15, 30) * 10'000)};
  p.in_chemical_park = chemical;
  p.water = TonnesPerDay{static_cast<double>(dice.between(2, 40) * 50)};
  p.sewage = TonnesPerDay{static_cast<double>(dice.between(1, 24) * 50)};
  p.power = Kva{static_cast<double>(dice.between(4, 80) * 250)};
  p.gas = dice.chance(0.7) ? "中压管网到地块" : "未通";
  if (chemical || dice.chance(0.3)) p.steam = TonnesPerHour{static_cast<double>(dice.between(2, 30))};
  p.levelling = dice.chance(0.6) ? "五通一平" : "三通一平";
}

/// The last day of a right that begins on `from`.
DateSpan end_of_term(Date from, Years term) {
  const int year = from.year() + static_cast<int>(term.value);
  const Date after = Date::of(year, from.month(), from.day()).value_or(*Date::of(year, 3, 1));
  return {after.plus(-1), after.plus(-1)};
}

/// What follows from the number alone: the dice of the county stay where they are.
void set_right_and_supply(Parcel& p, int number, bool chemical) {
  p.ownership = "国有";
  p.term = Years{p.supply_mode == "先租后让" ? 20.0 : 50.0};
  p.office_share = Fraction{0.07};
  p.energy_intensity = TcePer10kYuan{static_cast<double>(chemical ? 45 : 15 + number % 4 * 5) / 100};
  p.emission_intensity = KgPer10kYuan{static_cast<double>(chemical ? 12 : 4 + number % 3 * 2) / 10};
  p.rd_share = Fraction{static_cast<double>(20 + number % 3 * 5) / 1000};
  p.drainage = "雨污分流，雨水入市政管网";
  p.substation = fmt::format("{} 110kV 变电站", p.park.empty() ? p.town : p.park);
  p.voltage = p.power->value >= 8000 ? "10kV、35kV" : "10kV";
  p.double_supply = number % 3 == 0;
  if (p.steam) p.steam_pressure = Megapascals{chemical ? 1.2 : 0.8};
}

Parcel common_parcel(int number, std::string_view town, std::string_view park, geo::Point at, SquareMetres area, Date today,
                     Dice& dice) {
  Parcel p;
  p.parcel_no = fmt::format("379900{:03}001GB{:05}", 1 + number % 10, 100 + number);
  p.town = town;
  p.park = park;
  p.land = area;
  p.location = fmt::format("{}{}{}路{}侧", town, park.empty() ? "" : park, dice.chance(0.5) ? "兴业" : "创新",
                           dice.chance(0.5) ? "东" : "北");
  p.boundaries = "东至规划道路，西至绿化带，南至现状沟渠，北至相邻厂区";
  p.outline = outline_about(at, area, dice);
  set_standard(p, park == kChemicalPark, dice);
  set_right_and_supply(p, number, park == kChemicalPark);
  p.updated = checked_on(today, dice);
  p.checked_by = "自然资源局 沈科员";
  set_contact(p.contact_name, p.contact_phone, dice);
  p.lon = Degrees{at.lon};
  p.lat = Degrees{at.lat};
  return p;
}

Parcel free_parcel(int number, const Land& land, Date today, Dice& dice) {
  const Town& town = dice.pick(std::span<const Town>(land.towns));
  const bool chemical = town.name == land.towns[2].name && dice.chance(0.5);
  const std::string_view park = chemical ? kChemicalPark : dice.chance(0.5) ? kZone : std::string_view{};
  Parcel p = common_parcel(number, town.name, park, point_in(town.outline, dice),
                           from_mu(std::round(std::exp(dice.between(2.7, 5.6)))), today, dice);
  constexpr std::array<std::string_view, 6> states = {"净地", "净地", "毛地", "批而未供", "闲置", "低效"};
  p.status = dice.pick(std::span<const std::string_view>(states));
  p.offer = p.status == "毛地" ? Offer::Withdrawn : Offer::Available;
  if (p.status == "毛地") p.conflicts = "地上附着物未清表";
  if (p.status == "闲置" || p.status == "低效") p.right_holder = fmt::format("云川县{}资产运营公司（演示）", town.name);
  if (!p.right_holder.empty()) {
    const Date given = *Date::of(today.year() - 6 - number % 5, 1 + number % 12, 15);
    p.right_nature = site::RightNature::Transferred;
    p.term_from = DateSpan{given, given};
    p.term_to = end_of_term(given, *p.term);
  }
  p.admitted_industries = chemical ? "化工新材料、食品添加剂" : "装备制造、新材料、食品加工";
  return p;
}

void set_building(Plant& p, int number, double storeys) {
  p.floors = storeys > 1 ? fmt::format("1–{:.0f}层", storeys) : "1层";
  p.tenure = number % 5 == 0 ? site::Tenure::Either : site::Tenure::Let;
  p.fire_resistance = number % 7 == 3 ? site::FireResistance::Three : site::FireResistance::Two;
  p.double_supply = number % 4 == 0;
  p.compressed_air = number % 3 == 0 ? "0.7MPa 集中供气" : "无";
  p.loading_dock = number % 2 == 0 ? "2 个" : "无";
  if (number % 2 == 0) p.loading_dock_height = Metres{1.2};
  p.checked_by = "投资促进中心 林科员";
}

Plant make_plant(int number, const Land& land, Date today, Dice& dice) {
  const Town& town = dice.pick(std::span<const Town>(land.towns));
  const geo::Point at = point_in(town.outline, dice);
  Plant p;
  p.town = town.name;
  p.park = dice.chance(0.6) ? std::string(dice.chance(0.5) ? kZone : kEquipmentPark) : "";
  p.building = fmt::format("{}号", 1 + number % 12);
  p.name = fmt::format("{}标准厂房{}", p.park.empty() ? p.town : p.park, p.building);
  p.ownership = dice.chance(0.7) ? "国有平台" : "企业自有";
  p.structure = dice.chance(0.6) ? "钢结构" : "框架结构";
  const double storeys = dice.chance(0.5) ? 1 : dice.between(2, 4), storey = dice.between(12, 60) * 100;
  p.storey_area = SquareMetres{storey};
  p.floor_area = SquareMetres{storeys * storey};
  const bool taken = dice.chance(0.25);
  p.lettable = SquareMetres{taken ? 0 : storey * dice.between(1, static_cast<int>(storeys))};
  p.least_lettable = SquareMetres{taken ? 0 : std::min(1000.0, storey)};
  p.offer = taken ? Offer::Taken : dice.chance(0.15) ? Offer::Locked : Offer::Available;
  p.first_floor_height = Metres{dice.between(60, 110) / 10.0};
  if (storeys > 1) p.storey_height = Metres{dice.between(45, 60) / 10.0};
  set_building(p, number, storeys);
  p.column_spacing = Metres{dice.chance(0.5) ? 8.0 : 9.0};
  p.span = Metres{dice.chance(0.5) ? 18.0 : 24.0};
  p.floor_load = TonnesPerM2{dice.between(10, 50) / 10.0};
  if (storeys > 1) p.goods_lift = "2 吨×2";
  if (dice.chance(0.4)) p.crane = fmt::format("{}吨×{}", dice.between(1, 4) * 5, dice.between(1, 2));
  p.power = Kva{static_cast<double>(dice.between(1, 10) * 315)};
  p.fire_class = dice.chance(0.2) ? "丙类" : "丁类";
  p.rent = YuanPerM2Month{dice.between(70, 160) / 10.0};
  p.service_charge = YuanPerM2Month{dice.between(8, 20) / 10.0};
  if (!taken) p.vacant_since = checked_on(today.plus(-120), dice);
  p.updated = checked_on(today, dice);
  set_contact(p.contact_name, p.contact_phone, dice);
  p.lon = Degrees{at.lon};
  p.lat = Degrees{at.lat};
  return p;
}

Yard make_yard(int number, const Land& land, Date today, Dice& dice) {
  const Town& town = land.towns[static_cast<std::size_t>(number) % land.towns.size()];
  constexpr std::array<std::string_view, 6> villages = {"上河村", "桃园村", "新桥村", "西岭村", "前屯村", "柳沟村"};
  constexpr std::array<std::string_view, 4> uses = {"民宿、采摘", "手工作坊", "电商仓储", "养老服务"};
  const geo::Point at = point_in(town.outline, dice);
  Yard y;
  y.town = town.name;
  y.village = dice.pick(std::span<const std::string_view>(villages));
  y.name = fmt::format("{}{}号院", y.village, 10 + number);
  y.ownership = dice.chance(0.6) ? "村集体" : "农户";
  const double building = dice.between(8, 45) * 10;
  y.building = SquareMetres{building};
  y.land = SquareMetres{std::round(building * dice.between(1.6, 3.0))};
  y.shape = number % 4 == 0 ? "L 形" : "矩形";
  y.gate = "临村路，可进出轻型货车";
  y.gate_width = Metres{3.0 + number % 3 * 0.5};
  y.power = "220V，可申请 380V";
  y.current_use = dice.chance(0.7) ? "闲置" : "季节性使用";
  y.suitable_use = dice.pick(std::span<const std::string_view>(uses));
  y.offer = Offer::Available;
  y.rent = YuanPerYear{static_cast<double>(dice.between(6, 40) * 1000)};
  y.lease = Years{static_cast<double>(dice.between(5, 20))};
  y.updated = checked_on(today, dice);
  y.checked_by = "农业农村局 韩科员";
  set_contact(y.contact_name, y.contact_phone, dice);
  y.lon = Degrees{at.lon};
  y.lat = Degrees{at.lat};
  return y;
}

}  // namespace

Sites make_sites(const Land& land, const std::vector<Venture>& ventures, Date today, Dice& dice) {
  Sites sites;
  int number = 0;
  for (const Venture& v : ventures)
    if (v.land && v.when(Stage::Signed) && v.last < Stage::Production)
      sites.parcels.push_back({common_parcel(number++, v.town, v.park, v.at, *v.land, today, dice), &v});
  while (number < kParcels) sites.parcels.push_back({free_parcel(number++, land, today, dice), nullptr});
  for (int i = 0; i < kPlants; ++i) sites.plants.push_back(make_plant(i, land, today, dice));
  for (int i = 0; i < kYards; ++i) sites.yards.push_back(make_yard(i, land, today, dice));
  return sites;
}

Parcel parcel_at(const DemoParcel& parcel, Date day) {
  Parcel p = parcel.record;
  if (p.updated && p.updated->from > day) p.updated.reset();
  if (p.started && p.started->from > day) p.started.reset();
  if (p.stopped && p.stopped->from > day) p.stopped.reset();
  if (!parcel.venture) return p;
  const Venture& v = *parcel.venture;
  const auto stage = v.stage_at(day);
  const auto landed = v.when(Stage::Landed);
  if (landed && *landed <= day) {
    p.offer = Offer::Taken;
    p.status = v.when(Stage::Started) && *v.when(Stage::Started) <= day ? "已动工" : "供而未用";
    p.right_holder = v.builder;
    p.contract = DateSpan{*landed, *landed};
    p.agreed_start = DateSpan{landed->plus(180), landed->plus(180)};
    p.right_nature = site::RightNature::Transferred;
    p.term_from = p.contract;
    p.term_to = end_of_term(*landed, *p.term);
    p.price_total = Yuan{std::llround(p.start_price->value * to_mu(*p.land) / 10'000) * 10'000};
    if (const auto begun = v.when(Stage::Started); begun && *begun <= day) p.started = DateSpan{*begun, *begun};
  } else {
    p.status = "净地";
    p.offer = stage && *stage >= Stage::Signed && *stage < Stage::Suspended ? Offer::Locked : Offer::Available;
    if (p.offer == Offer::Locked) p.remark = fmt::format("为{}预留", v.name);
  }
  return p;
}

}  // namespace liantu::demo

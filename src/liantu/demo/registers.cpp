#include "liantu/demo/registers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/site/ledger/industry_bar_row.h"
#include "liantu/site/ledger/land_quota_row.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/ledger/park_phase_row.h"
#include "liantu/site/ledger/plant_unit_row.h"
#include "liantu/site/ledger/redevelopment_row.h"
#include "liantu/site/ledger/redevelopment_step_row.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/ledger/utility_row.h"

namespace liantu::demo {
namespace {

using namespace std::string_literals;
using site::Offer, site::LandQuotaKind, site::QuotaMove, site::UtilityKind;

constexpr std::string_view kLandClerk = "自然资源局 沈科员", kFirmClerk = "企业服务中心 何科员", kProjectClerk = "项目科 周科员",
                           kAttractionClerk = "招商一科 林科员";

Sitting sitting(Date day, int hour, std::string_view actor, std::string reason) {
  return {end_of_day_shanghai(day.plus(-1)) + Instant{hour} * 3'600'000'000, std::string(actor), std::move(reason), "", false, {}};
}

DateSpan day_span(Date day) { return {day, day}; }

/// What a tenant is called, in turn.
std::string tenant(int n) {
  constexpr std::string_view kNames[] = {"云川精工（演示）", "恒越机电（演示）", "青禾包装（演示）", "远桥电子（演示）", "明锐模具（演示）"};
  return std::string(kNames[n % 5]);
}

/// Every second plant is let by units: three to five a floor, ground floor taken first.
Sitting units(const Sites& sites, Date today) {
  Sitting out = sitting(today.plus(-60), 10, kFirmClerk, "厂房按楼层、单元建账");
  for (std::size_t p = 0; p < sites.plants.size(); p += 2) {
    const site::Plant& plant = sites.plants[p];
    if (!plant.storey_area || !plant.floor_area || plant.offer == Offer::Withdrawn) continue;
    const int floors = static_cast<int>(std::lround(plant.floor_area->value / plant.storey_area->value)), each = 3 + static_cast<int>(p / 2 % 3);
    for (int floor = 1; floor <= floors; ++floor)
      for (int n = 1; n <= each; ++n) {
        site::PlantUnit unit;
        unit.plant = plant.name;
        unit.building = plant.building;
        unit.town = plant.town;
        unit.floor = floor;
        unit.unit_no = fmt::format("{}{:02}", floor, n);
        unit.area = SquareMetres{std::round(plant.storey_area->value / each * (n == 1 ? 1.2 : n == each ? 0.8 : 1.0))};
        const int turn = static_cast<int>(p) + floor * 2 + n;
        unit.offer = plant.offer == Offer::Taken || turn % 3 == 0 ? Offer::Taken : turn % 17 == 0 ? Offer::Withdrawn : Offer::Available;
        if (unit.offer == Offer::Taken) unit.occupied_by = tenant(turn);
        unit.rent = plant.rent;
        unit.updated = day_span(today.plus(-20 - turn));
        out.entries.push_back({"plant_unit", fmt::format("u{:03}/{}/{}", p, floor, n), to_row(unit)});
      }
  }
  return out;
}

void add_quota(Sitting& out, LandQuotaKind kind, int year, QuotaMove move, double mu, Date day, std::string document, std::string project = {}) {
  site::LandQuota entry;
  entry.kind = kind;
  entry.year = year;
  entry.move = move;
  entry.area = SquareMetres{std::round(from_mu(mu).value)};
  entry.day = day;
  entry.document = std::move(document);
  entry.project = std::move(project);
  entry.responsible_unit = "自然资源局";
  out.entries.push_back({"land_quota", fmt::format("q{:03}", out.entries.size()), to_row(entry)});
}

Sitting quotas(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-30), 14, kLandClerk, "用地指标台账");
  const int year = today.year();
  const Date spring = *Date::of(year, 2, 20);
  add_quota(out, LandQuotaKind::NewLand, year - 1, QuotaMove::Granted, 900, spring.plus(-365), fmt::format("市自然资规〔{}〕18号（演示）", year - 1));
  add_quota(out, LandQuotaKind::NewLand, year, QuotaMove::Granted, 860, std::min(spring, today.plus(-31)), fmt::format("市自然资规〔{}〕21号（演示）", year));
  add_quota(out, LandQuotaKind::Linkage, year, QuotaMove::Granted, 420, std::min(spring.plus(40), today.plus(-31)), fmt::format("市自然资规〔{}〕37号（演示）", year));
  add_quota(out, LandQuotaKind::FarmlandBalance, year, QuotaMove::Granted, 500, std::min(spring.plus(60), today.plus(-31)), fmt::format("市自然资规〔{}〕44号（演示）", year));
  add_quota(out, LandQuotaKind::FarmlandBalance, year, QuotaMove::MovedIn, 120, std::min(spring.plus(90), today.plus(-31)), "补充耕地指标交易（演示）");
  add_quota(out, LandQuotaKind::Stock, year, QuotaMove::Granted, 180, std::min(spring.plus(100), today.plus(-31)), fmt::format("存量土地处置核算〔{}〕2号（演示）", year));
  double left[2] = {840, 780};
  int n = 0;
  for (const Venture& v : ventures) {
    const auto landed = v.when(Stage::Landed);
    if (!v.land || !landed || *landed > today || landed->year() < year - 1) continue;
    const double mu = std::round(to_mu(*v.land));
    double& rest = left[landed->year() == year ? 1 : 0];
    if (mu > rest) continue;
    rest -= mu;
    add_quota(out, LandQuotaKind::NewLand, landed->year(), QuotaMove::Used, mu, landed->plus(-45), fmt::format("云政土字〔{}〕{}号（演示）", landed->year(), 11 + n), v.name);
    if (landed->year() == year && n++ % 2 == 0)
      add_quota(out, LandQuotaKind::FarmlandBalance, year, QuotaMove::Used, std::round(mu * 0.4), landed->plus(-45), fmt::format("云政土字〔{}〕{}号（演示）", year, 10 + n), v.name);
  }
  return out;
}

Sitting utilities(Date today) {
  Sitting out = sitting(today.plus(-25), 9, kProjectClerk, "园区配套余量");
  const auto add = [&](std::string name, UtilityKind kind, std::string_view park, double capacity, double committed, std::string level, std::string serves = {}) {
    site::Utility one;
    one.name = std::move(name);
    one.kind = kind;
    one.park = park;
    one.serves = std::move(serves);
    one.capacity = capacity;
    one.committed = committed;
    one.level = std::move(level);
    one.as_of = today.plus(-26);
    one.source = "供电公司、水务公司、生态环境分局月报（演示）";
    one.responsible_unit = "项目科";
    out.entries.push_back({"utility", fmt::format("w{:02}", out.entries.size()), to_row(one)});
  };
  add("城东 110kV 变电站", UtilityKind::Power, kZone, 80'000, 61'500, "110/10 kV", std::string(kEquipmentPark));
  add("城北 35kV 变电站", UtilityKind::Power, kZone, 20'000, 17'200, "35/10 kV");
  add("化工园 110kV 变电站", UtilityKind::Power, kChemicalPark, 100'000, 72'000, "110/10 kV");
  add("第二水厂", UtilityKind::Water, kZone, 30'000, 21'400, "0.35 MPa", std::string(kEquipmentPark));
  add("化工园工业水厂", UtilityKind::Water, kChemicalPark, 40'000, 31'000, "0.4 MPa");
  add("经开区污水处理厂", UtilityKind::Sewage, kZone, 20'000, 16'800, "", std::string(kEquipmentPark));
  add("化工园污水处理厂", UtilityKind::Sewage, kChemicalPark, 15'000, 13'900, "");
  add("城区中压燃气管网", UtilityKind::Gas, kZone, 60'000, 38'000, "0.4 MPa", std::string(kEquipmentPark));
  add("化工园热电联产", UtilityKind::Steam, kChemicalPark, 260, 214, "0.8–1.2 MPa");
  add("经开区能耗指标", UtilityKind::Energy, kZone, 120'000, 96'000, "");
  add("化工园能耗指标", UtilityKind::Energy, kChemicalPark, 310'000, 281'000, "");
  add("化工园化学需氧量指标", UtilityKind::Cod, kChemicalPark, 420, 371, "");
  add("化工园氨氮指标", UtilityKind::Ammonia, kChemicalPark, 46, 41.5, "");
  add("化工园氮氧化物指标", UtilityKind::Nox, kChemicalPark, 380, 342, "");
  add("化工园挥发性有机物指标", UtilityKind::Vocs, kChemicalPark, 290, 268, "");
  return out;
}

Sitting bars(Date today) {
  Sitting out = sitting(today.plus(-24), 9, kProjectClerk, "负面清单");
  const auto add = [&](std::string name, std::string_view park, site::BarLevel level, std::string industries) {
    site::IndustryBar one;
    one.name = std::move(name);
    one.park = park;
    one.level = level;
    one.industries = std::move(industries);
    one.basis = "云政办发〔2025〕7号（演示）";
    one.from = today.plus(-400);
    one.responsible_unit = "项目科";
    out.entries.push_back({"industry_bar", fmt::format("n{:02}", out.entries.size()), to_row(one)});
  };
  add("全县产业禁止目录", "", site::BarLevel::Prohibited, "C3011 水泥制造、C3041 平板玻璃制造、C3216 铝冶炼");
  add("装备园负面清单", kEquipmentPark, site::BarLevel::Prohibited, "C25 石油煤炭加工、C26 化学原料、C17 纺织");
  add("经开区限制目录", kZone, site::BarLevel::Restricted, "C2211 纸浆、C1713 棉印染");
  return out;
}

struct CaseText {
  std::string_view cause, next_use;
  site::RedevelopmentMethod method;
  site::RedevelopmentState state;
};

Sitting redevelopment(const Sites& sites, Date today) {
  using enum site::RedevelopmentMethod;
  using enum site::RedevelopmentState;
  constexpr CaseText kTexts[] = {{"企业停产三年，厂房空置", "智能装备零部件项目", Attraction, Done}, {"产能落后，亩均税收低于标准", "", Upgrade, UnderWay},
                                 {"企业破产清算", "收储后重新挂牌", Purchase, Done},             {"土地利用率低，一半未建", "", Denser, UnderWay},
                                 {"主业外迁，只留仓储", "", Attraction, Planned},               {"债务纠纷，长期停工", "高端包装项目", Merger, Done},
                                 {"老旧厂区，容积率 0.4", "", Upgrade, UnderWay}};
  constexpr std::string_view kSteps[] = {"摸底确认权属和债务", "签订盘活协议", "腾退或办理手续", "项目进场"};
  Sitting out = sitting(today.plus(-22), 10, kFirmClerk, "低效用地盘活台账");
  int n = 0;
  for (const DemoParcel& parcel : sites.parcels) {
    if (parcel.venture || parcel.record.status != "低效" || n >= 7) continue;
    const CaseText& text = kTexts[n];
    site::Redevelopment one;
    one.name = fmt::format("{}{}号低效地块盘活", parcel.record.town, n + 1);
    one.parcel_no = parcel.record.parcel_no;
    one.firm = tenant(n);
    one.town = parcel.record.town;
    one.park = parcel.record.park;
    one.land = parcel.record.land;
    one.floor = SquareMetres{std::round(parcel.record.land->value * 0.35 / 10) * 10};
    one.cause = text.cause;
    one.method = text.method;
    one.state = text.state;
    one.start = today.plus(-300 + n * 20);
    one.due = today.plus(-20 + n * 45);
    one.next_use = text.next_use;
    one.responsible_unit = parcel.record.town;
    one.lead_official = "分管县领导";
    if (text.state == Done) {
      one.done = one.due->plus(-35);
      if (*one.done > today) one.done = today.plus(-25);
      one.freed_land = SquareMetres{std::round(one.land->value * 0.9)};
      one.freed_floor = SquareMetres{std::round(one.floor->value * 0.8)};
    }
    out.entries.push_back({"redevelopment", fmt::format("c{:02}", n), to_row(one)});
    for (int s = 0; s < 4; ++s) {
      site::RedevelopmentStep step;
      step.name = one.name;
      step.step = kSteps[s];
      step.due = one.start->plus(70 * (s + 1));
      const bool done = text.state == Done || (text.state == UnderWay && s < 2);
      if (done) step.done = step.due->plus(-5 + 3 * s);
      step.responsible_unit = one.responsible_unit;
      out.entries.push_back({"redevelopment_step", fmt::format("c{:02}/{}", n, s), to_row(step)});
    }
    ++n;
  }
  return out;
}

Sitting phases(Date today) {
  Sitting out = sitting(today.plus(-21), 10, kProjectClerk, "园区开发时序");
  const int year = today.year();
  const auto add = [&](std::string_view park, std::string area, std::string phase, int from, int to, double mu, site::PhaseState state, std::string content) {
    site::ParkPhase one;
    one.park = park;
    one.area_name = std::move(area);
    one.phase = std::move(phase);
    one.from_year = from;
    one.to_year = to;
    one.state = state;
    one.land = SquareMetres{std::round(from_mu(mu).value)};
    one.content = std::move(content);
    one.responsible_unit = "项目科";
    out.entries.push_back({"park_phase", fmt::format("h{:02}", out.entries.size()), to_row(one)});
  };
  using enum site::PhaseState;
  add(kZone, "东片区", "一期", year - 3, year - 1, 860, Done, "路网、标准厂房 12 万㎡");
  add(kZone, "东片区", "二期", year, year + 1, 640, UnderWay, "拓展用地平整、110kV 变电站");
  add(kZone, "西片区", "一期", year + 1, year + 3, 900, Planned, "征迁、路网");
  add(kChemicalPark, "精细化工片区", "一期", year - 2, year, 520, UnderWay, "公用管廊、热电联产二线");
  add(kChemicalPark, "新材料片区", "一期", year + 1, year + 2, 430, Planned, "管廊延伸、应急池");
  add(kEquipmentPark, "", "一期", year - 1, year, 380, UnderWay, "标准厂房 8 万㎡");
  add(kEquipmentPark, "", "二期", year + 2, year + 4, 500, Planned, "");
  return out;
}

Sitting needs(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-14), 15, kAttractionClerk, "登记选址需求");
  for (const Venture& v : ventures) {
    const auto stage = v.stage_at(today);
    if (!stage || *stage > Stage::Registered || out.entries.size() >= 14) continue;
    const attraction::Deal deal = deal_at(v, today);
    site::Need need;
    need.project_no = deal.project_no;
    need.project = v.name;
    need.kind = v.land ? site::NeededKind::Parcel : site::NeededKind::Plant;
    if (v.land) {
      need.land_least = SquareMetres{std::round(v.land->value * 0.9)};
      need.land_most = SquareMetres{std::round(v.land->value * 1.4)};
    } else if (v.floor_area) {
      need.floor_least = SquareMetres{std::min(v.floor_area->value, 1'600.0 + v.number % 4 * 300)};
      need.first_floor_height = Metres{6.5};
      need.remark = "一期先租";
      need.floor_load = TonnesPerM2{1.5};
    }
    need.power = Kva{v.land ? std::round(static_cast<double>(v.fixed.value) / 400'000) * 10 + 500 : 300.0 + v.number % 5 * 100};
    if (v.land) need.sewage = TonnesPerDay{static_cast<double>(60 + v.number % 7 * 30)};
    need.industry_code = deal.industry_code;
    need.chain = deal.chain;
    need.start = day_span(today.plus(120 + v.number % 5 * 20));
    need.fixed_assets = v.fixed;
    need.expected_output = v.output;
    need.expected_tax = v.tax;
    need.responsible_unit = v.responsible_unit;
    out.entries.push_back({"site_need", fmt::format("need{:03}", v.number), to_row(need)});
  }
  return out;
}

}  // namespace

void forget_some_utilities(Sites& sites) {
  for (std::size_t i = 0; i < sites.parcels.size(); i += 3) {
    site::Parcel& parcel = sites.parcels[i].record;
    if (sites.parcels[i].venture || parcel.park.empty()) continue;
    parcel.power.reset();
    parcel.sewage.reset();
    parcel.in_chemical_park.reset();
  }
}

/// Who holds the sites that are locked: parcels for the ventures they are kept for, plants for projects that rent, in turn.
Sitting locks(const Sites& sites, const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-12), 16, kAttractionClerk, "锁定载体");
  std::vector<const Venture*> tenants;
  for (const Venture& v : ventures) {
    const auto stage = v.stage_at(today);
    if (!v.land && stage && *stage >= Stage::Negotiating && *stage <= Stage::Registered) tenants.push_back(&v);
  }
  const auto lock = [&](site::SiteKind kind, std::string key, const site::SiteFacts& site, const Venture& v) {
    const int n = static_cast<int>(out.entries.size());
    site::Reservation one{.site_kind = kind, .site = site.code, .town = site.town, .project_no = deal_at(v, today).project_no, .project = v.name};
    one.state = site::ReservationState::Locked;
    one.reserved_by = kAttractionClerk;
    one.from = today.plus(-12);
    one.until = one.from->plus(18 + n * 7 % 40);
    one.reason = kind == site::SiteKind::Parcel ? "已签约，等待供地" : "正在谈租";
    out.entries.push_back({"site_reservation", key, to_row(one), key});
  };
  const Date checked = today.end_of_month() == today ? today : Date::of(today.year(), today.month(), 1)->plus(-1);  // the land office's last round
  for (std::size_t i = 0; i < sites.parcels.size(); ++i) {
    const site::Parcel parcel = parcel_at(sites.parcels[i], checked);
    if (parcel.offer == Offer::Locked) lock(site::SiteKind::Parcel, fmt::format("s{:03}", i), site::facts_of(parcel), *sites.parcels[i].venture);
  }
  for (std::size_t i = 0; i < sites.plants.size() && !tenants.empty(); ++i)
    if (sites.plants[i].offer == Offer::Locked)
      lock(site::SiteKind::Plant, fmt::format("p{:03}", i), site::facts_of(sites.plants[i]), *tenants[i % tenants.size()]);
  return out;
}

std::vector<Sitting> register_sittings(const Sites& sites, const std::vector<Venture>& ventures, Date today) {
  return {units(sites, today), quotas(ventures, today),       utilities(today), bars(today),
          redevelopment(sites, today), phases(today), needs(ventures, today), locks(sites, ventures, today)};
}

}  // namespace liantu::demo

#include "liantu/demo/county.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "liantu/demo/chains.h"
#include "liantu/demo/approvals.h"
#include "liantu/demo/desk.h"
#include "liantu/demo/land.h"
#include "liantu/demo/life.h"
#include "liantu/demo/networks.h"
#include "liantu/demo/registers.h"
#include "liantu/demo/sites.h"
#include "liantu/demo/venture.h"
#include "liantu/demo/week.h"

namespace liantu::demo {
namespace {

constexpr int kDays = 730;
constexpr int kWeeks = 12;
constexpr std::string_view kProjectClerk = "项目科 周科员", kAttractionClerk = "招商一科 林科员",
                           kFirmClerk = "企业服务中心 何科员", kLandClerk = "自然资源局 沈科员";

Instant at_hour(Date day, int hour, int minute) {
  return end_of_day_shanghai(day.plus(-1)) + (static_cast<Instant>(hour) * 60 + minute) * 60'000'000;
}

constexpr std::string_view kFirmsCheckedBy = "工业和信息化局 郑科员";

Date monday_of(Date day) { return day.plus(1 - day.weekday()); }

std::string venture_key(const Venture& v) { return fmt::format("v{:03}", v.number); }

class Books {
 public:
  explicit Books(County& county) : county_(county) {}

  /// An empty sitting leaves no trace.
  void add(Sitting sitting) {
    if (!sitting.entries.empty()) county_.sittings.push_back(std::move(sitting));
  }

 private:
  County& county_;
};

Sitting sitting(Instant at, std::string_view actor, std::string reason, std::string source = {}, bool baseline = false) {
  return {at, std::string(actor), std::move(reason), std::move(source), baseline, {}};
}

/// Firms as taken over, then the figures of the next year for the local ones.
void keep_firms(Books& books, const Firms& firms, Date start) {
  Sitting taken = sitting(at_hour(start, 9, 30), kFirmClerk, "上线基准：企业名录", "企业名录.xlsx|企业名录", true);
  const auto key = [](const Firm& firm) { return "f" + firm.record.credit_code; };
  for (const auto* list : {&firms.local, &firms.outside})
    for (const Firm& firm : *list) {
      enterprise::Enterprise before = firm.record;
      if (before.signal_date && before.signal_date->from > start) {
        before.expansion_signal.clear();
        before.signal_date.reset();
        before.signal_source.clear();
      }
      if (list == &firms.local) {
        before.revenue = Yuan{before.revenue->value / 108 * 100 / 10'000 * 10'000};
        before.tax = Yuan{before.tax->value / 110 * 100 / 10'000 * 10'000};
        before.employees = Persons{before.employees->value * 97 / 100};
        before.updated = DateSpan{start.plus(-20), start.plus(-20)};
        before.checked_by = kFirmsCheckedBy;
      }
      taken.entries.push_back({"enterprise", key(firm), to_row(before)});
    }
  books.add(std::move(taken));
  Sitting yearly = sitting(at_hour(start.plus(500), 10, 5), kFirmClerk, "年度更新营业收入、税金和人数", "企业年度数据.xlsx|企业");
  for (const Firm& firm : firms.local) {
    enterprise::Enterprise now = firm.record;
    now.updated = DateSpan{start.plus(490), start.plus(490)};
    now.checked_by = kFirmsCheckedBy;
    yearly.entries.push_back({"enterprise", key(firm), to_row(now)});
  }
  books.add(std::move(yearly));
  for (const Firm& firm : firms.outside)
    if (firm.record.signal_date && firm.record.signal_date->from > start) {
      Sitting seen = sitting(at_hour(firm.record.signal_date->from, 16, 20), kAttractionClerk, "记录扩张信号");
      seen.entries.push_back({"enterprise", key(firm), to_row(firm.record)});
      books.add(std::move(seen));
    }
}

void keep_sites(Books& books, const Sites& sites, Date start, Date today) {
  Sitting taken = sitting(at_hour(start, 11, 0), kLandClerk, "上线基准：闲置资源台账", "闲置资源台账.xlsx|地块", true);
  for (std::size_t i = 0; i < sites.parcels.size(); ++i)
    taken.entries.push_back({"parcel", fmt::format("s{:03}", i), to_row(parcel_at(sites.parcels[i], start))});
  for (std::size_t i = 0; i < sites.plants.size(); ++i)
    taken.entries.push_back({"plant", fmt::format("p{:03}", i), to_row(sites.plants[i])});
  for (std::size_t i = 0; i < sites.yards.size(); ++i)
    taken.entries.push_back({"yard", fmt::format("y{:03}", i), to_row(sites.yards[i])});
  books.add(std::move(taken));
  for (Date month = start.end_of_month(); month <= today; month = month.plus(1).end_of_month()) {
    Sitting check = sitting(at_hour(month, 15, 10), kLandClerk, "月度核查");
    const Date before = Date::of(month.year(), month.month(), 1)->plus(-1);
    for (std::size_t i = 0; i < sites.parcels.size(); ++i) {
      const Row now = to_row(parcel_at(sites.parcels[i], month));
      if (before >= start && now == to_row(parcel_at(sites.parcels[i], before))) continue;
      if (before < start && now == to_row(parcel_at(sites.parcels[i], start))) continue;
      check.entries.push_back({"parcel", fmt::format("s{:03}", i), now});
    }
    books.add(std::move(check));
  }
}

void take_over_ventures(Books& books, const std::vector<Venture>& ventures, Date start) {
  Sitting deals = sitting(at_hour(start, 14, 0), kAttractionClerk, "上线基准：招商项目台账", "招商项目台账.xlsx|招商项目台账", true);
  Sitting projects = sitting(at_hour(start, 15, 0), kProjectClerk, "上线基准：项目库", "项目库.xlsx|项目库", true);
  for (const Venture& v : ventures) {
    if (!v.stage_at(start)) continue;
    deals.entries.push_back({"deal", venture_key(v), to_row(deal_at(v, start))});
    if (v.in_library) projects.entries.push_back({"project", venture_key(v), to_row(project_at(v, start))});
  }
  books.add(std::move(deals));
  books.add(std::move(projects));
}

/// Each Thursday the deals whose stage moved, each Thursday the projects whose stage moved or month ends.
void keep_ventures(Books& books, const std::vector<Venture>& ventures, Date start, Date today) {
  for (Date day = monday_of(start).plus(10); day <= today; day = day.plus(7)) {
    Sitting deals = sitting(at_hour(day, 10, 40), kAttractionClerk, "更新洽谈和签约进展");
    Sitting projects = sitting(at_hour(day, 16, 50), kProjectClerk, "更新项目库");
    const Date before = std::max(start, day.plus(-7));
    const bool month_ends = day.plus(7).month() != day.month();
    for (const Venture& v : ventures) {
      const auto now = v.stage_at(day);
      if (!now) continue;
      const bool moved = now != v.stage_at(before);
      if (moved) deals.entries.push_back({"deal", venture_key(v), to_row(deal_at(v, day))});
      if (v.in_library && (moved || (month_ends && v.under_way(day))))
        projects.entries.push_back({"project", venture_key(v), to_row(project_at(v, day))});
    }
    books.add(std::move(deals));
    books.add(std::move(projects));
  }
}

/// The dispatch tables of the last twelve whole weeks, taken in on the Sunday they end, and the library brought up to them.
void keep_weeks(Books& books, const std::vector<Venture>& ventures, Date today) {
  const Date last = monday_of(today.plus(1)).plus(-7);
  for (Date monday = last.plus(-7 * (kWeeks - 1)); monday <= last; monday = monday.plus(7)) {
    const Date sunday = monday.plus(6);
    const std::string table = fmt::format("周调度表({}.{}-{}.{})", monday.month(), monday.day(), sunday.month(), sunday.day());
    Sitting week = sitting(at_hour(sunday, 17, 30), kProjectClerk, table, table + ".xlsx|周调度表");
    Sitting library = sitting(at_hour(sunday, 17, 40), kProjectClerk, "按周调度表更新项目库");
    for (const Venture& v : ventures) {
      if (!v.in_library || !v.under_way(sunday)) continue;
      week.entries.push_back({"project_week", venture_key(v) + monday.iso(), to_row(week_at(v, monday))});
      library.entries.push_back({"project", venture_key(v), to_row(project_at(v, sunday))});
    }
    books.add(std::move(week));
    books.add(std::move(library));
  }
}

std::string feature(std::string_view name, std::string_view level, const geo::Outline& outline) {
  return fmt::format(R"({{"type":"Feature","properties":{{"name":"{}","level":"{}"}},"geometry":{}}})", name, level,
                     outline.geojson());
}

std::string collection(const std::vector<std::string>& features) {
  return fmt::format("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", fmt::join(features, ",\n"));
}

std::vector<Person> people(const Land& land) {
  return {{"attraction", "招商一科 林科员", "attraction_officer", "招商一科"},
          {"projects", "项目科 周科员", "project_clerk", "项目科"},
          {"window", "审批窗口 许科员", "approval_window", "行政审批局"},
          {"chain", "高分子材料链 链长", "chain_leader", "县委办公室"},
          {"leader", "分管县领导", "leader", "县政府办公室"},
          {"liaison", "领导联络员 陶科员", "liaison", "县政府办公室"},
          {"inspector", "督查考核 丁科员", "inspector", "督查考核办"},
          {"enterprise", "企业服务中心 何科员", "enterprise_service", "企业服务中心"},
          {"reporter", land.towns.front().name + " 填报员", "reporter", land.towns.front().name},
          {"system", "系统管理员", "system_admin", "信息中心"},
          {"security", "安全管理员", "security_admin", "信息中心"},
          {"auditor", "审计管理员", "audit_admin", "信息中心"}};
}

}  // namespace

std::string county_geojson(const County& county) {
  return collection({feature(county.name, "county", county.outline)});
}

std::string towns_geojson(const County& county) {
  std::vector<std::string> towns;
  for (const Town& town : county.towns) towns.push_back(feature(town.name, "town", town.outline));
  return collection(towns);
}

County make_county(std::uint64_t seed, Date today) {
  Dice dice(seed);
  const Land land = make_land(dice);
  Firms firms = make_firms(land, today, dice);
  const std::vector<Venture> ventures = make_ventures(land, firms, today, dice);
  spread_outside_firms(firms, ventures);
  Sites sites = make_sites(land, ventures, today, dice);
  age_idle_parcels(sites, today);
  forget_some_utilities(sites);
  const Date start = today.plus(-kDays);
  County county{"云川县", "379900", land.outline, land.towns, {}, people(land), start, {}};
  for (const Town& town : land.towns) county.units.push_back({town.name, "town"});
  for (const auto park : {kZone, kChemicalPark, kEquipmentPark}) county.units.push_back({std::string(park), "park"});
  for (const Person& person : county.people) {
    const bool known = std::any_of(county.units.begin(), county.units.end(),
                                   [&](const OwnerUnit& unit) { return unit.name == person.unit; });
    if (!known) county.units.push_back({person.unit, "department"});
  }
  Books books(county);
  keep_firms(books, firms, start);
  keep_sites(books, sites, start, today);
  take_over_ventures(books, ventures, start);
  keep_ventures(books, ventures, start, today);
  keep_weeks(books, ventures, today);
  for (Sitting& each : land_sittings(sites, today)) books.add(std::move(each));
  for (Sitting& each : register_sittings(sites, ventures, today)) books.add(std::move(each));
  std::vector<Sitting> cases = approval_sittings(ventures, today);
  for (Sitting& each : network_sittings(ventures, cases, today)) books.add(std::move(each));
  for (Sitting& each : cases) books.add(std::move(each));
  for (Sitting& each : desk_sittings(ventures, today)) books.add(std::move(each));
  for (Sitting& each : life_sittings(ventures, sites, start, today)) books.add(std::move(each));
  for (Sitting& each : week_sittings(ventures, today)) books.add(std::move(each));
  for (Sitting& each : chain_sittings(firms, ventures, start, today)) books.add(std::move(each));
  std::stable_sort(county.sittings.begin(), county.sittings.end(),
                   [](const Sitting& a, const Sitting& b) { return a.at < b.at; });
  std::erase_if(county.sittings, [&](const Sitting& s) { return s.at > end_of_day_shanghai(today); });
  return county;
}

}  // namespace liantu::demo

#include "liantu/demo/life.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "liantu/attraction/signing.h"
#include "liantu/demo/sites.h"
#include "liantu/geo/outline.h"
#include "liantu/project/funding_window.h"
#include "liantu/project/park.h"
#include "liantu/project/production_report.h"
#include "liantu/dispatch/groundbreaking.h"
#include "liantu/project/reserve.h"
#include "liantu/project/stage_event.h"
#include "liantu/project/statistics/statistics_entry.h"
#include "liantu/project/task_force.h"

namespace liantu::demo {
namespace {

using project::EventKind;
using project::EventState;

constexpr std::string_view kClerk = "项目科 周科员";

Instant at_hour(Date day, int hour) { return end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000; }

Sitting sitting(Date day, int hour, std::string reason) { return {at_hour(day, hour), std::string(kClerk), std::move(reason), {}, false, {}}; }

std::string document_of(const Venture& v, Stage stage) {
  const Date day = *v.when(stage);
  switch (stage) {
    case Stage::Signed: return fmt::format("云招合同〔{}〕{}号", day.year(), v.number);
    case Stage::Started: return fmt::format("379900{}{:02}{:02}{:02}01", day.year(), day.month(), day.day(), v.number % 100);
    case Stage::InStatistics: return fmt::format("TJ379900{:06}", v.number * 137);
    case Stage::Completed: return fmt::format("云验〔{}〕{}号", day.year(), v.number);
    default: return {};
  }
}

project::StageEvent event_of(const Venture& v, EventKind kind, Date happened) {
  project::StageEvent one;
  one.name = v.name;
  one.project_code = v.project_code;
  one.kind = kind;
  one.happened = happened;
  one.reported_by = v.responsible_unit + " 填报员";
  one.responsible_unit = v.responsible_unit;
  return one;
}

Entry entry(const Venture& v, const project::StageEvent& event, std::string key) {
  Entry out{"stage_event", std::move(key), to_row(event)};
  out.of = fmt::format("v{:03}", v.number);
  return out;
}

/// Confirmed changes, written down on the Friday after the Thursday on which the library has them.
std::vector<Sitting> confirmed(const std::vector<Venture>& ventures, Date start, Date today) {
  std::vector<Sitting> out;
  for (Date friday = start.plus(5 - start.weekday() + 14); friday <= today; friday = friday.plus(7)) {
    Sitting week = sitting(friday, 17, "确认阶段变更");
    for (const Venture& v : ventures) {
      if (!v.in_library) continue;
      std::optional<Stage> before;
      for (std::size_t i = 0; i < v.reached.size(); ++i) {
        const auto day = v.reached[i];
        if (!day) continue;
        const bool this_week = *day > std::max(start, friday.plus(-8)) && *day <= friday.plus(-1);
        if (this_week && v.stage_at(friday)) {
          const auto stage = static_cast<Stage>(i);
          auto one = event_of(v, EventKind::Advance, *day);
          one.from = before;
          one.to = stage;
          one.document = document_of(v, stage);
          one.state = EventState::Confirmed;
          one.reported = std::min(day->plus(1), friday);
          one.confirmed_by = kClerk;
          one.confirmed = friday;
          week.entries.push_back(entry(v, one, fmt::format("e{}-{}", v.number, i)));
        }
        before = static_cast<Stage>(i);
      }
    }
    out.push_back(std::move(week));
  }
  return out;
}

/// Two projects that their units want to pause or end and one that started, waiting; and one start that came back.
std::vector<Sitting> open_ones(const std::vector<Venture>& ventures, Date today) {
  Sitting asked = sitting(today.plus(-1), 10, "上报阶段变更"), started = sitting(today.plus(-1), 11, "上报开工"), back = sitting(today.plus(-2), 15, "退回阶段变更");
  for (const Venture& v : ventures) {
    const auto stage = v.in_library && !v.stopped ? v.stage_at(today) : std::nullopt;
    if (!stage) continue;
    if (asked.entries.size() < 2 && *stage >= Stage::Signed && *stage <= Stage::Landed && v.pace < 1) {
      auto one = event_of(v, asked.entries.empty() ? EventKind::Suspend : EventKind::Withdraw, today.plus(-3));
      one.from = stage;
      one.to = asked.entries.empty() ? Stage::Suspended : Stage::Terminated;
      one.reason_kind = asked.entries.empty() ? "funds" : "land";
      one.reason = asked.entries.empty() ? "投资方本年度资金安排推迟到明年一季度" : "选址地块规划调整，企业不再等待";
      one.approver = v.lead_official;
      one.state = EventState::Reported;
      one.reported = today.plus(-1);
      asked.entries.push_back(entry(v, one, fmt::format("x{}", v.number)));
    } else if (back.entries.empty() && *stage == Stage::Landed) {
      auto one = event_of(v, EventKind::Advance, today.plus(-6));
      one.from = stage;
      one.to = Stage::Started;
      one.state = EventState::Returned;
      one.reported = today.plus(-4);
      one.confirmed_by = kClerk;
      one.confirmed = today.plus(-2);
      one.returned_for = "照片只有平场，没有主体工程动工，请在打桩后重报";
      back.entries.push_back(entry(v, one, fmt::format("r{}", v.number)));
    } else if (started.entries.empty() && *stage == Stage::Landed) {
      auto one = event_of(v, EventKind::Advance, today.plus(-4));
      one.from = stage;
      one.to = Stage::Started;
      one.document = fmt::format("379900{}{:02}{:02}{:02}01", today.year(), today.month(), today.day(), v.number % 100);
      one.state = EventState::Reported;
      one.reported = today.plus(-1);
      started.entries.push_back(entry(v, one, fmt::format("s{}", v.number)));
    }
  }
  return {std::move(back), std::move(asked), std::move(started)};
}

DateSpan quarter_before(Date day, int back) {
  int quarter = day.year() * 4 + (day.month() - 1) / 3 - back;
  const Date first = *Date::of(quarter / 4, quarter % 4 * 3 + 1, 1);
  return {first, first.plus(70).end_of_month()};
}

/// Whole quarters after going into production: most come close to the contract, some stay below.
Sitting production(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-4), 11, "投产项目季度产值税收");
  for (const Venture& v : ventures) {
    const auto begun = v.in_library ? v.when(Stage::Production) : std::nullopt;
    if (!begun || v.stopped) continue;
    for (int back = 4; back >= 1; --back) {
      const DateSpan period = quarter_before(today, back);
      if (period.from < *begun) continue;
      const double ramp = (0.45 + 0.2 * (4 - back) + 0.1 * (v.number % 4)) * std::min(1.0, v.pace);
      project::ProductionReport one;
      one.name = v.name;
      one.project_code = v.project_code;
      one.period = period;
      one.output = Yuan{static_cast<std::int64_t>(static_cast<double>(v.output.value) / 4 * ramp) / 10'000 * 10'000};
      one.tax = Yuan{static_cast<std::int64_t>(static_cast<double>(v.tax.value) / 4 * ramp * 0.95) / 10'000 * 10'000};
      one.employees = Persons{static_cast<std::int64_t>(v.jobs * std::min(1.0, ramp))};
      one.source = "企业季报（演示）";
      one.responsible_unit = v.responsible_unit;
      out.entries.push_back({"production_report", fmt::format("q{}-{}", v.number, back), to_row(one)});
    }
  }
  return out;
}

struct Planned {
  std::string_view name, window, papers;
  std::int64_t wan;
};

constexpr Planned kPlanned[] = {
    {"老城片区管网更新", "城市更新", "可行性研究报告、用地预审与选址意见书", 32000}, {"北环路沿线厂区更新", "城市更新", "可行性研究报告", 18600},
    {"河湾分布式光伏", "清洁能源", "备案证、电网接入意见、用地预审与选址意见书、环评批复", 9800}, {"石桥储能电站", "清洁能源", "备案证", 26000},
    {"工业互联网标识节点", "数字经济", "备案证、可行性研究报告", 4200}, {"松岭水库除险加固", "交通水利", "项目建议书批复、可行性研究报告", 15800},
    {"园区铁路专用线", "交通水利", "项目建议书批复", 41000}, {"化工园污水厂二期", "基础设施", "项目建议书批复、可行性研究报告、用地预审与选址意见书、资金筹措方案", 22500},
    {"青禾河生态修复", "生态", "实施方案、可行性研究报告", 7600}, {"县医院传染病区", "民生", "项目建议书批复、可行性研究报告", 12400},
    {"职教实训基地", "民生", "", 8800}, {"冷链物流中转库", "基础设施", "可行性研究报告", 6400}};

/// Expansions that local firms plan, and public projects packaged for a window; a few rows are incomplete, a few have left.
Sitting reserves(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-9), 10, "储备库更新");
  constexpr std::string_view kSteps[] = {"扩建二期车间", "智能化改造", "新增生产线", "研发中心建设"};
  int n = 0;
  for (const Venture& v : ventures) {
    if (n == 82) break;
    project::Reserve one;
    one.name = fmt::format("{}{}", v.investor->record.short_name.empty() ? v.builder : v.investor->record.short_name, kSteps[n % 4]);
    one.builder = n % 17 == 3 ? "" : v.builder;
    one.content = fmt::format("利用现有厂区{}，新增{}能力", kSteps[n % 4], v.investor->trade->products);
    one.total_investment = Yuan{v.total.value / 4 / 1'000'000 * 1'000'000};
    one.planned_start = DateSpan{*Date::of(today.year() + 1, 1 + n % 12, 1), Date::of(today.year() + 1, 1 + n % 12, 1)->end_of_month()};
    one.entered = today.plus(-40 - n * 3);
    one.entry_reason = "企业规划新上项目";
    one.town = v.town;
    one.responsible_unit = v.responsible_unit;
    if (n % 23 == 7) {
      one.left = today.plus(-20);
      one.exit = n % 2 ? project::ReserveExit::Started : project::ReserveExit::Withdrawn;
    }
    out.entries.push_back({"reserve", fmt::format("b{:03}", n++), to_row(one)});
  }
  for (const Planned& planned : kPlanned) {
    project::Reserve one;
    one.name = planned.name;
    one.builder = "云川建设投资有限公司";
    one.content = fmt::format("{}工程建设", planned.name);
    one.window = planned.window;
    one.papers = planned.papers;
    one.total_investment = Yuan{planned.wan * 10'000};
    one.entered = today.plus(-30);
    one.entry_reason = "按资金窗口包装";
    one.responsible_unit = "项目科";
    out.entries.push_back({"reserve", fmt::format("b{:03}", n++), to_row(one)});
  }
  return out;
}

Sitting windows(Date today) {
  Sitting out = sitting(today.plus(-12), 9, "登记资金申报窗口");
  const auto add = [&](std::string name, std::string type, int opens, int closes) {
    project::FundingWindow one{.name = std::move(name), .window = std::move(type), .opens = today.plus(opens), .closes = today.plus(closes),
                               .document = "申报通知（演示）", .responsible_unit = "项目科", .remark = {}};
    out.entries.push_back({"funding_window", "w" + one.name, to_row(one)});
  };
  add("下一年度城市更新专项第一批", "城市更新", -10, 20);
  add("清洁能源项目第四批", "清洁能源", -30, 6);
  add("民生领域补短板第一批", "民生", 12, 45);
  add("交通水利年度增补", "交通水利", -60, -15);
  return out;
}

/// The hull of all corners of the park's parcels, by Andrew's monotone chain.
geo::Outline hull_of_park(const Sites& sites, std::string_view park) {
  std::vector<geo::Point> corners;
  for (const DemoParcel& parcel : sites.parcels)
    if (parcel.record.park == park)
      for (const geo::Polygon& polygon : geo::outline_from_wkt(parcel.record.outline).value_or(geo::Outline{}).polygons)
        corners.insert(corners.end(), polygon.front().begin(), polygon.front().end());
  std::ranges::sort(corners, {}, [](const geo::Point& p) { return std::pair(p.lon, p.lat); });
  geo::Ring ring;
  for (int side = 0; side < 2; ++side) {
    const std::size_t first = ring.size();
    for (const geo::Point& p : corners) {
      const auto turns_right = [&] {
        const geo::Point &a = ring[ring.size() - 2], &b = ring.back();
        return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon) <= 0;
      };
      while (ring.size() >= first + 2 && turns_right()) ring.pop_back();
      ring.push_back(p);
    }
    if (!ring.empty()) ring.pop_back();
    std::ranges::reverse(corners);
  }
  return geo::outline_of_rings({ring});
}

/// 9 being built, 6 to be built, 6 in reserve: the seed's 21. Of the chemical park, whose parcels lie together, the boundary is known.
Sitting parks(const Sites& sites, Date today) {
  Sitting out = sitting(today.plus(-100), 14, "园区梯队");
  constexpr std::string_view kNames[] = {"高分子材料产业园", "智能泵阀产业园", "新能源材料产业园", "电子信息产业园", "精细化工产业园", "绿色建材产业园",
                                         "食品加工产业园", "纺织新材料产业园", "循环经济产业园", "医药健康产业园", "冷链物流产业园", "储能装备产业园",
                                         "工业互联网产业园", "汽车零部件产业园", "木作家居产业园", "种业科创园", "再生资源产业园", "氢能产业园"};
  int n = 0;
  const auto add = [&](std::string_view name, project::ParkState state) {
    project::Park one;
    one.name = name;
    one.state = state;
    one.land = SquareMetres{(300 + n * 37 % 900) * 10'000.0 / 15};
    one.chemical = name == kChemicalPark;
    if (*one.chemical) {
      const geo::Outline boundary = hull_of_park(sites, name);
      one.outline = boundary.wkt();
      one.land = SquareMetres{std::round(boundary.area_m2())};
    }
    one.responsible_unit = "项目科";
    one.content = "标准厂房、道路管网和公共配套";
    out.entries.push_back({"park", fmt::format("k{:02}", n++), to_row(one)});
  };
  for (const auto zone : {kZone, kChemicalPark, kEquipmentPark}) add(zone, project::ParkState::Building);
  for (const auto name : kNames) add(name, n < 9 ? project::ParkState::Building : n < 15 ? project::ParkState::Planned : project::ParkState::Reserved);
  return out;
}

Sitting teams(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-90), 9, "成立工作专班");
  const auto add = [&](std::string name, project::TeamKind kind, std::string lead, std::string members, std::string projects) {
    project::TaskForce one{.name = std::move(name), .kind = kind, .lead_official = "分管县领导", .lead_unit = std::move(lead), .members = std::move(members),
                           .projects = std::move(projects), .document = "专班组建通知（演示）", .founded = today.plus(-95), .ended = {}, .responsible_unit = "项目科", .remark = {}};
    out.entries.push_back({"task_force", "t" + one.name, to_row(one)});
  };
  add("项目建设专班", project::TeamKind::Building, "项目科", "自然资源局、行政审批局、各镇街", "全部在建项目");
  add("民生与社会治理专班", project::TeamKind::Livelihood, "县政府办公室", "各镇街", "民生类项目");
  add("招商专班", project::TeamKind::Attraction, "招商一科", "企业服务中心、县委办公室", "在谈项目");
  for (const Venture& v : ventures) {
    if (out.entries.size() == 6) break;
    if (v.in_library && v.under_way(today) && v.total.value >= 500'000'000)
      add(v.name + "一对一专班", project::TeamKind::Project, v.responsible_unit, v.responsible_unit + "、行政审批局", v.name);
  }
  return out;
}

/// Those that broke ground in the same quarter stand on one stage; the next event has its list already.
Sitting groundbreakings(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-30), 15, "集中开工活动登记");
  const auto add = [&](std::string name, Date held, std::string place, auto takes_part) {
    dispatch::Groundbreaking one;
    one.name = std::move(name);
    one.held = held;
    one.place = std::move(place);
    one.host_unit = "项目科";
    one.document = "集中开工活动通知（演示）";
    one.responsible_unit = "项目科";
    for (const Venture& v : ventures) {
      if (!v.in_library || v.stopped || !takes_part(v)) continue;
      one.projects += (one.projects.empty() ? "" : "\n") + (v.project_code.empty() ? v.name : v.project_code + " " + v.name);
    }
    if (!one.projects.empty()) out.entries.push_back({"groundbreaking", "q" + one.name, to_row(one)});
  };
  const Date held = today.plus(-75);
  add("上一批重大项目集中开工", held, std::string(kZone), [&](const Venture& v) {
    const auto start = v.when(Stage::Started);
    return start && *start <= held && *start > held.plus(-200);
  });
  add("下一批重大项目集中开工", today.plus(20), std::string(kEquipmentPark), [&](const Venture& v) {
    return !v.when(Stage::Started) && v.when(Stage::Landed) && *v.when(Stage::Landed) <= today.plus(-30);
  });
  return out;
}

/// The contracts of the last year, each within the month; a letter, a repeat, one under another name, an
/// increase and some that the rules leave out.
std::vector<Sitting> signings(const std::vector<Venture>& ventures, Date start, Date today) {
  std::vector<Sitting> out;
  int n = 0;
  const auto add = [&](const Venture& v, Date signed_on, Date entered, attraction::SigningForm form, std::int64_t yuan, std::optional<attraction::Exclusion> exclusion,
                       const std::string& renamed = {}) {
    if (signed_on <= start || entered > today) return;
    attraction::SigningRow one;
    one.name = renamed.empty() ? v.name : renamed;
    one.investor = v.investor->record.name;
    one.credit_code = v.investor->record.credit_code;
    one.site = v.park.empty() ? v.town : v.park;
    one.form = form;
    one.signed_on = signed_on;
    one.agreed = Yuan{yuan};
    one.fixed_assets = v.fixed;
    one.manufacturing = true;
    one.exclusion = exclusion;
    one.document = form == attraction::SigningForm::Letter ? "" : fmt::format("云招合同〔{}〕{}号", signed_on.year(), v.number);
    one.responsible_unit = v.responsible_unit;
    Sitting wrote = sitting(entered, 11, "签约登记");
    wrote.entries.push_back({"signing", fmt::format("g{:03}", n++), to_row(one)});
    out.push_back(std::move(wrote));
  };
  using attraction::Exclusion, attraction::SigningForm;
  for (const Venture& v : ventures) {
    const auto day = v.when(Stage::Signed);
    if (!day || *day < today.plus(-365) || *day > today) continue;
    if (v.number % 5 == 1) add(v, day->plus(-40), day->plus(-38), SigningForm::Letter, v.total.value, {});
    const auto exclusion = v.number % 11 == 4 ? std::optional(Exclusion::OwnCity) : v.number % 13 == 6 ? std::optional(Exclusion::Relocation) : std::nullopt;
    add(v, *day, day->plus(v.number % 9 == 2 ? 64 : 3), SigningForm::Contract, v.total.value, exclusion);
    if (v.number % 12 == 9) add(v, day->plus(45), day->plus(47), SigningForm::Contract, v.total.value, {}, fmt::format("{}制造基地", v.town));
    if (v.number % 7 == 3) add(v, day->plus(50), day->plus(52), SigningForm::Contract, v.total.value, {});
    if (v.number % 8 == 5) add(v, day->plus(60), day->plus(63), SigningForm::Increase, v.total.value + 60'000'000, {});
  }
  return out;
}

/// What the papers of projects in statistics say; in one of them the client of the contract and the sum are not what they should be.
Sitting statistics_entries(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-6), 16, "录入入库要素");
  for (const Venture& v : ventures) {
    const auto started = v.in_library && !v.stopped ? v.when(Stage::Started) : std::nullopt;
    const auto listed = v.when(Stage::InStatistics);
    if (!started || !listed || *listed > today.plus(-7)) continue;
    project::StatisticsEntry one;
    one.name = v.name;
    one.project_code = v.project_code;
    one.filing_unit = one.permit_unit = one.contract_unit = one.report_unit = v.builder;
    one.filing = started->plus(-120);
    one.contract = started->plus(-40);
    one.permit = started->plus(-10);
    one.filing_total = one.report_total = v.total;
    one.contract_works = Yuan{v.fixed.value / 20 * 9};
    one.contract_equipment = Yuan{v.equipment.value / 10 * 9};
    one.contract_total = Yuan{one.contract_works->value + one.contract_equipment->value};
    one.responsible_unit = v.responsible_unit;
    if (out.entries.empty()) {
      one.contract_unit = v.town + "建设发展公司";
      one.contract_total = Yuan{one.contract_total->value + 5'000'000};
    }
    out.entries.push_back({"statistics_entry", fmt::format("k{}", v.number), to_row(one)});
    if (out.entries.size() == 8) break;
  }
  return out;
}

}  // namespace

std::vector<Sitting> life_sittings(const std::vector<Venture>& ventures, const Sites& sites, Date start,
                                   Date today) {
  std::vector<Sitting> out = confirmed(ventures, start, today);
  for (Sitting& each : open_ones(ventures, today)) out.push_back(std::move(each));
  for (Sitting& each : signings(ventures, start, today)) out.push_back(std::move(each));
  for (Sitting each : {production(ventures, today), reserves(ventures, today), windows(today), parks(sites, today), teams(ventures, today), groundbreakings(ventures, today), statistics_entries(ventures, today)}) out.push_back(std::move(each));
  return out;
}

}  // namespace liantu::demo

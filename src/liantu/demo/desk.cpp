#include "liantu/demo/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/dispatch/decision.h"
#include "liantu/dispatch/exemption.h"
#include "liantu/dispatch/pace.h"
#include "liantu/dispatch/task.h"
#include "liantu/project/funds.h"
#include "liantu/project/listing.h"
#include "liantu/project/sponsor_visit.h"
#include "liantu/scorecard/indicator.h"

namespace liantu::demo {
namespace {

constexpr std::string_view kClerk = "项目科 周科员";
constexpr int kTaskWeeks = 6;

Instant at_hour(Date day, int hour) { return end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000; }

Date monday_of(Date day) { return day.plus(1 - day.weekday()); }

Sitting sitting(Date day, int hour, std::string reason, std::string source = {}) {
  return {at_hour(day, hour), std::string(kClerk), std::move(reason), std::move(source), false, {}};
}

bool on(const Venture& v, Stage stage, Date from, Date to) {
  const auto when = v.when(stage);
  return when && *when >= from && *when <= to;
}

/// Behind its pace at the end of the day: what the desk talks about.
bool behind(const Venture& v, Date day) {
  if (!v.in_library || !v.under_way(day)) return false;
  const auto light = project_at(v, day).light;
  return light && *light != project::Light::Green;
}

/// A target that a county at this pace would have set: what is done over what is due, with a little ambition.
double target_for(double done, Date day, double ambition, int decimals) {
  const double due = static_cast<double>(dispatch::PaceProfile::linear().at(day).value) / 1000;
  const double scale = std::pow(10, decimals);
  return std::max(1.0, std::round(done / due * ambition * scale) / scale);
}

/// Quarterly entries of a venture under way.
std::vector<project::Funds> funds_of(const Venture& v, Date today) {
  std::vector<project::Funds> out;
  for (int quarter = 0; quarter < 3; ++quarter) {
    const Date from = today.plus(-90 * (quarter + 1)), to = today.plus(-90 * quarter - 5);
    project::Funds one;
    one.name = v.name;
    one.project_code = v.project_code;
    one.kind = quarter == 1 ? project::FundsKind::Equipment : project::FundsKind::FixedAssets;
    one.paid = to;
    one.amount = Yuan{done_by(v, to).value - done_by(v, from).value};
    if (one.amount->value <= 0) continue;
    one.payer = v.investor->record.name;
    one.payer_location = v.investor->record.city;
    one.out_of_province = v.investor->record.province != "山东省";
    one.evidence = quarter == 1 ? project::FundsEvidence::Invoice : project::FundsEvidence::BankSlip;
    one.document = fmt::format("YC-{}-{:03}-{}", to.year(), v.number, quarter + 1);
    one.responsible_unit = v.responsible_unit;
    out.push_back(std::move(one));
  }
  return out;
}

struct YearFigures {
  double invested = 0, funds = 0;
  int starts = 0, signed_count = 0, productions = 0;
};

YearFigures figures(const std::vector<Venture>& ventures, Date day) {
  const Date new_year = *Date::of(day.year(), 1, 1);
  YearFigures out;
  for (const Venture& v : ventures) {
    if (on(v, Stage::Signed, new_year, day)) ++out.signed_count;
    if (!v.in_library || !v.stage_at(day)) continue;
    const project::Project p = project_at(v, day);
    if (p.annual_plan && p.ytd_done) out.invested += static_cast<double>(p.ytd_done->value) / 1e8;
    if (on(v, Stage::Started, new_year, day) && v.total.value >= 100'000'000) ++out.starts;
    if (on(v, Stage::Production, new_year, day)) ++out.productions;
    if (!v.under_way(day)) continue;
    for (const project::Funds& one : funds_of(v, day))
      if (one.out_of_province == true && *one.paid >= new_year)
        out.funds += static_cast<double>(one.amount->value) / 1e8;
  }
  return out;
}

Sitting indicators(const std::vector<Venture>& ventures, Date today) {
  const Date new_year = *Date::of(today.year(), 1, 1);
  const YearFigures f = figures(ventures, today);
  Sitting out = sitting(std::min(today, new_year.plus(19)), 10, "录入年度目标", "年度目标任务分解表.xlsx|分解表");
  const auto add = [&](std::string name, std::string metric, std::string unit, double target) {
    scorecard::Indicator one;
    one.name = std::move(name);
    one.metric = std::move(metric);
    one.unit_name = std::move(unit);
    one.region = "全县";
    one.period = DateSpan{new_year, *Date::of(today.year(), 12, 31)};
    one.definition_version = "1";
    one.target = target;
    one.source = fmt::format("{}年政府工作报告“全年目标”一段（演示）", today.year());
    one.responsible_unit = "项目科";
    out.entries.push_back({"indicator", "i" + one.name, to_row(one)});
  };
  add("重点项目投资", "key_investment", "亿元", target_for(f.invested, today, 1.12, 0));
  add("亿元以上新开工", "new_starts_100m", "个", target_for(f.starts, today, 0.95, 0));
  add("正式合同签约", "signed_contracts", "个", target_for(f.signed_count, today, 0.8, 0));
  add("省外到位资金", "out_of_province_funds", "亿元", target_for(f.funds, today, 1.08, 0));
  add("竣工投产", "productions", "个", target_for(f.productions, today, 0.98, 0));
  return out;
}

Sitting listings(const std::vector<Venture>& ventures, Date today) {
  const Date day = std::min(today, Date::of(today.year(), 1, 1)->plus(24));
  Sitting out = sitting(day, 11, "年度重点项目名单", "年度重点项目名单.xlsx|名单");
  for (const Venture& v : ventures) {
    if (!v.in_library || !v.stage_at(day)) continue;
    const project::Project p = project_at(v, day);
    project::Listing one;
    one.name = v.name;
    one.project_code = p.project_code;
    one.year = today.year();
    one.list = p.level;
    one.category = p.category;
    one.responsible_unit = v.responsible_unit;
    one.lead_official = v.lead_official;
    one.document = fmt::format("{}年重点项目名单（演示）", today.year());
    one.listed = day;
    out.entries.push_back({"listing", "l" + v.name, to_row(one)});
  }
  return out;
}

dispatch::Task task_of(const Venture& v, Date monday, Date today) {
  dispatch::Task one;
  const project::ProjectWeek week = week_at(v, monday);
  one.title = week.next_week_plan;
  one.project = v.name;
  one.project_code = v.project_code;
  one.responsible_unit = v.responsible_unit;
  one.responsible_person = "包抓干部";
  one.week_from = monday.plus(7);
  one.due = monday.plus(13);
  one.source = fmt::format("周调度表({}.{}-{}.{})“下周计划”", monday.month(), monday.day(), monday.plus(6).month(), monday.plus(6).day());
  const bool slow = v.pace < 0.8;
  if (*one.due > today) {
    one.state = dispatch::TaskState::Open;
  } else if (!slow || v.number % 3) {
    one.state = dispatch::TaskState::Done;
    one.finished = slow ? *one.due : one.due->plus(-1);
  } else {
    one.state = v.number % 2 ? dispatch::TaskState::Open : dispatch::TaskState::Untouched;
  }
  return one;
}

/// Each Sunday the tasks of the coming week, as the returned workbooks promise them.
std::vector<Sitting> tasks(const std::vector<Venture>& ventures, Date today) {
  std::vector<Sitting> out;
  const Date last = monday_of(today.plus(1)).plus(-7);
  for (Date monday = last.plus(-7 * (kTaskWeeks - 1)); monday <= last; monday = monday.plus(7)) {
    Sitting week = sitting(monday.plus(6), 18, "周任务清单", "周任务清单.xlsx|任务");
    for (const Venture& v : ventures) {
      if (!behind(v, monday.plus(6))) continue;
      week.entries.push_back({"task", fmt::format("t{}{}", v.number, monday.iso()), to_row(task_of(v, monday, today))});
    }
    out.push_back(std::move(week));
  }
  return out;
}

Date next_meeting(Date today) {
  const Date middle = *Date::of(today.year(), today.month(), 15);
  return today <= middle ? middle.plus(1) : today.end_of_month().plus(1);
}

Sitting decisions(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today, 9, "汇总提请会议研究的事项");
  for (const Venture& v : ventures) {
    if (out.entries.size() == 3) break;
    if (!behind(v, today)) continue;
    dispatch::Decision one;
    one.question = fmt::format("{}的{}问题由谁牵头、何时办结", v.name, v.problem_type);
    one.project = v.name;
    one.option_a = fmt::format("{}牵头，{}月{}日前办结", v.responsible_unit, today.plus(21).month(), today.plus(21).day());
    one.option_b = fmt::format("提级由{}协调，每周五报进展", v.lead_official);
    one.advice = "建议方案一，逾期即转方案二";
    one.meeting = next_meeting(today);
    one.responsible_unit = "项目科";
    out.entries.push_back({"decision", "d" + v.name, to_row(one)});
  }
  return out;
}

Sitting exemption(const std::vector<Venture>& ventures, Date today) {
  Sitting out = sitting(today.plus(-5), 15, "录入亮灯豁免");
  for (const Venture& v : ventures) {
    if (!behind(v, today)) continue;
    dispatch::ExemptionRow one;
    one.name = v.name;
    one.project_code = v.project_code;
    one.dimension = dispatch::Dimension::Progress;
    one.from = today.plus(-20);
    one.to = today.plus(40);
    one.reason = "秋季大气管控停工令";
    one.approver = "分管县领导";
    one.responsible_unit = v.responsible_unit;
    one.asked_by = "项目科 科员";
    one.asked = today.plus(-5);
    if (out.entries.empty()) {
      one.state = dispatch::ExemptionState::Approved;
      one.decided_by = "分管县领导";
      one.decided = today.plus(-5);
    } else {   // a second one waits for its answer
      one.state = dispatch::ExemptionState::Asked;
      one.reason = "高压线迁改未完成，停工等待";
      one.approver.clear();
      one.from = today.plus(-5);
      one.to = today.plus(25);
    }
    out.entries.push_back({"exemption", "e" + v.name, to_row(one)});
    if (out.entries.size() == 2) break;
  }
  return out;
}

/// Quarterly entries for ventures of investors from outside, and a visit of the sponsor a month.
std::vector<Sitting> funds_and_visits(const std::vector<Venture>& ventures, Date today) {
  Sitting money = sitting(today.plus(-3), 16, "资金台账", "资金台账.xlsx|到位");
  Sitting seen = sitting(today.plus(-2), 16, "包保走访");
  for (const Venture& v : ventures) {
    if (!v.in_library || !v.under_way(today)) continue;
    int entry = 0;
    for (const project::Funds& one : funds_of(v, today))
      money.entries.push_back({"funds", fmt::format("m{}{}", v.number, entry++), to_row(one)});
    project::SponsorVisit visit;
    visit.name = v.name;
    visit.project_code = v.project_code;
    visit.lead_official = v.lead_official;
    visit.visited = today.plus(-3 - v.number % 25);
    visit.form = v.number % 2 ? "现场踏勘" : "现场办公";
    visit.found = project_at(v, *visit.visited).progress;
    visit.responsible_unit = v.responsible_unit;
    seen.entries.push_back({"sponsor_visit", fmt::format("s{}", v.number), to_row(visit)});
  }
  return {std::move(money), std::move(seen)};
}

}  // namespace

std::vector<Sitting> desk_sittings(const std::vector<Venture>& ventures, Date today) {
  std::vector<Sitting> out{indicators(ventures, today), listings(ventures, today), decisions(ventures, today),
                           exemption(ventures, today)};
  for (Sitting& each : tasks(ventures, today)) out.push_back(std::move(each));
  for (Sitting& each : funds_and_visits(ventures, today)) out.push_back(std::move(each));
  return out;
}

}  // namespace liantu::demo

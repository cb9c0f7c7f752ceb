#include "liantu/project/consistency.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

namespace liantu::project {
namespace {

using attraction::Stage;
using Held = std::optional<bool>;

constexpr std::int64_t kStatisticsFloor = 5'000'000;  // 计划总投资500万元及以上须入库

bool live(const Project& p) {
  return p.stage && *p.stage < Stage::Suspended;
}
bool reached(const Project& p, Stage stage) {
  return live(p) && *p.stage >= stage;
}
bool under_way(const Project& p) {
  return live(p) && *p.stage >= Stage::Started && *p.stage < Stage::Completed;
}

Held filled_from(const Project& p, Stage stage, bool filled) {
  return reached(p, stage) ? Held(filled) : std::nullopt;
}

/// a ≤ b where both are known.
template <class T>
Held at_most(const std::optional<T>& a, const std::optional<T>& b) {
  if (!a || !b) return std::nullopt;
  return *a <= *b;
}

/// The first period does not begin after the second ends.
Held in_order(const std::optional<DateSpan>& a, const std::optional<DateSpan>& b) {
  if (!a || !b) return std::nullopt;
  return a->from <= b->to;
}

/// The name without spaces and with half-width brackets: 云川（青禾）锻造 公司 is 云川(青禾)锻造公司.
std::string plain_unit(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view three = name.substr(i, 3);
    if (three == "（" || three == "）" || three == "　") {
      if (three != "　") out += three == "（" ? '(' : ')';
      i += 2;
    } else if (name[i] != ' ') {
      out += name[i];
    }
  }
  return out;
}

/// Of the units that are given, at least two: whether all are one.
Held one_unit(std::initializer_list<std::string_view> names) {
  std::set<std::string> units;
  int given = 0;
  for (const std::string_view name : names) {
    if (name.empty()) continue;
    ++given;
    units.insert(plain_unit(name));
  }
  return given < 2 ? std::nullopt : Held(units.size() == 1);
}

template <class T>
Held same(const std::optional<T>& a, const std::optional<T>& b) {
  if (!a || !b) return std::nullopt;
  return *a == *b;
}

/// Nothing when no part is given.
Held adds_up(const std::optional<Yuan>& total, std::initializer_list<std::optional<Yuan>> parts) {
  std::int64_t sum = 0;
  bool any = false;
  for (const auto& part : parts) {
    any = any || part.has_value();
    sum += part.value_or(Yuan{}).value;
  }
  return total && any ? Held(sum == total->value) : std::nullopt;
}

const std::vector<Check> kChecks{
    {"stage",
     Fault::Missing,
     {"stage"},
     1,
     {"没有填阶段，请选定。", "No stage is set; choose one."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return Held(p.stage.has_value());
     }},
    {"total_investment",
     Fault::Missing,
     {"total_investment_yuan"},
     1,
     {"没有填总投资，请补上。", "The total investment is missing; fill it in."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return Held(p.total_investment.has_value());
     }},
    {"responsible_unit",
     Fault::Missing,
     {"responsible_unit"},
     1,
     {"没有责任单位，请指定。", "Nobody is responsible; name a unit."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return Held(!p.responsible_unit.empty());
     }},
    {"builder_code",
     Fault::Missing,
     {"credit_code"},
     1,
     {"已注册，但没有建设单位统一社会信用代码，请按营业执照补上。",
      "Registered, but the builder's credit code is missing; take it from the business licence."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return filled_from(p, Stage::Registered, !p.credit_code.empty());
     }},
    {"project_code",
     Fault::Missing,
     {"project_code"},
     1,
     {"已落地，但没有项目代码，请按备案证补上。",
      "Landed, but the project code is missing; take it from the filing certificate."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return filled_from(p, Stage::Landed, !p.project_code.empty());
     }},
    {"planned_start",
     Fault::Missing,
     {"planned_start_date"},
     2,
     {"已签约未开工，但没有计划开工时间，请与责任单位商定。",
      "Signed and not started, but without a planned start; agree on one with the unit."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return live(p) && *p.stage >= Stage::Signed && *p.stage < Stage::Started
                  ? Held(p.planned_start.has_value())
                  : std::nullopt;
     }},
    {"start",
     Fault::Missing,
     {"start_date"},
     1,
     {"已开工，但没有实际开工时间，请按施工许可和现场照片补上。",
      "Started, but the day is missing; take it from the construction permit and photos of the site."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return filled_from(p, Stage::Started, p.start.has_value());
     }},
    {"annual_plan",
     Fault::Missing,
     {"annual_plan_yuan"},
     2,
     {"在建，但没有年度计划投资，不能亮灯，请补上。",
      "Being built, but without a plan for the year, so it has no light; fill it in."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return under_way(p) ? Held(p.annual_plan.has_value()) : std::nullopt;
     }},
    {"ytd_done",
     Fault::Missing,
     {"ytd_done_yuan"},
     2,
     {"在建，但没有本年完成投资，请按周调度表补上。",
      "Being built, but without what was done this year; take it from the weekly tables."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return under_way(p) ? Held(p.ytd_done.has_value()) : std::nullopt;
     }},
    {"production",
     Fault::Missing,
     {"production_date"},
     1,
     {"已投产，但没有投产时间，请按首张发票或用电记录补上。",
      "In production, but the day is missing; take it from the first invoice or the power records."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return filled_from(p, Stage::Production, p.production.has_value());
     }},
    {"stale",
     Fault::Stale,
     {"progress"},
     2,
     {"在建项目长时间没有更新，请催报本周进展。",
      "Being built, but not updated for long; ask for this week's progress."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return under_way(p) ? Held(of.day.days() - of.reported_on.days() <= of.stale_days) : std::nullopt;
     }},
    {"plan_order",
     Fault::Contradictory,
     {"planned_start_date", "planned_finish_date"},
     2,
     {"计划开工不早于计划竣工，请核对（拟开工须早于拟建成）。",
      "The planned start is not before the planned finish; check both."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return in_order(p.planned_start, p.planned_finish);
     }},
    {"date_order",
     Fault::Contradictory,
     {"start_date", "finish_date"},
     2,
     {"实际开工晚于实际竣工，请核对两个日期。", "The start is after the finish; check both days."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return in_order(p.start, p.finish);
     }},
    {"production_order",
     Fault::Contradictory,
     {"start_date", "production_date"},
     2,
     {"实际开工晚于投产，请核对两个日期。", "The start is after production began; check both days."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return in_order(p.start, p.production);
     }},
    {"future_start",
     Fault::Contradictory,
     {"start_date"},
     1,
     {"实际开工时间在今天之后，应填到计划开工。",
      "The start lies in the future; it belongs into the planned start."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return p.start ? Held(p.start->from <= of.day) : std::nullopt;
     }},
    {"started_without_date",
     Fault::Contradictory,
     {"stage", "start_date"},
     2,
     {"有实际开工时间，但阶段还在开工之前，请核对。",
      "There is a day of start, but the stage is before it; check."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return live(p) && p.start ? Held(*p.stage >= Stage::Started) : std::nullopt;
     }},
    {"started_without_permit",
     Fault::Contradictory,
     {"stage"},
     2,
     {"阶段已到开工，但没有施工许可证，请上传许可证（或承诺即开工文件），或更正阶段。",
      "The stage says started, but there is no construction permit; upload it (or the promise to start), "
      "or correct the stage."},
     [](const AskedProject& of) {
       return reached(of.project, Stage::Started) && !of.baseline ? Held(of.papers.contains("permit"))
                                                                  : std::nullopt;
     }},
    {"fixed_over_total",
     Fault::Contradictory,
     {"fixed_assets_yuan", "total_investment_yuan"},
     3,
     {"固定资产投资大于总投资，请按备案证核对。",
      "Fixed assets exceed the total investment; check against the filing certificate."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return at_most(p.fixed_assets, p.total_investment);
     }},
    {"equipment_over_fixed",
     Fault::Contradictory,
     {"equipment_yuan", "fixed_assets_yuan"},
     3,
     {"设备投资大于固定资产投资，请核对。", "Equipment exceeds fixed assets; check."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return at_most(p.equipment, p.fixed_assets);
     }},
    {"year_over_total",
     Fault::Contradictory,
     {"ytd_done_yuan", "cumulative_done_yuan"},
     3,
     {"本年完成投资大于开工至今累计完成，请核对。", "Done this year exceeds done since the start; check."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return at_most(p.ytd_done, p.cumulative_done);
     }},
    {"done_over_total",
     Fault::Contradictory,
     {"cumulative_done_yuan", "total_investment_yuan"},
     3,
     {"累计完成投资超过总投资，请核对是否超概算。",
      "Done since the start exceeds the total investment; check whether the estimate is exceeded."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return at_most(p.cumulative_done, p.total_investment);
     }},
    {"listed_before_start",
     Fault::Contradictory,
     {"in_statistics", "start_date"},
     3,
     {"已入库纳统，但没有开工，请核对入库材料。", "In statistics, but not started; check the papers."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       return p.in_statistics == true ? Held(p.start.has_value()) : std::nullopt;
     }},
    {"not_listed",
     Fault::Missing,
     {"in_statistics"},
     3,
     {"已开工且总投资500万元以上，但未入库纳统，请备齐主要建设内容、施工合同、现场照片等材料申报。",
      "Started with 5 million yuan or more, but not in statistics; apply with main content, contract and "
      "photos of the site."},
     [](const AskedProject& of) {
       const Project& p = of.project;
       const bool due =
           reached(p, Stage::Started) && p.total_investment && p.total_investment->value >= kStatisticsFloor;
       return due ? Held(p.in_statistics == true) : std::nullopt;
     }},
    {"entry_units",
     Fault::Contradictory,
     {"builder"},
     3,
     {"立项单位、许可证建设单位、合同甲方、申报单位和建设单位不是同一家，请在“入库要素”里核对；变更过的请补变更批复。",
      "Filing, permit, contract, application and builder do not name one unit; check them under papers for "
      "statistics, or add the approval of the change."},
     [](const AskedProject& of) {
       if (of.entry == nullptr) return Held();
       const StatisticsEntry& e = *of.entry;
       return one_unit({e.filing_unit, e.permit_unit, e.contract_unit, e.report_unit, of.project.builder});
     }},
    {"entry_filing_before_contract",
     Fault::Contradictory,
     {"project_code"},
     3,
     {"立项日期晚于施工合同签订日期，请按批复和合同核对两个日期。",
      "The filing is later than the works contract; check both days against the papers."},
     [](const AskedProject& of) { return of.entry == nullptr ? Held() : at_most(of.entry->filing, of.entry->contract); }},
    {"entry_contract_before_permit",
     Fault::Contradictory,
     {"project_code"},
     3,
     {"施工合同签订晚于施工许可证（办证时施工单位应已确定），请核对两个日期。",
      "The works contract is later than the permit, which is given once the contractor is chosen; check both days."},
     [](const AskedProject& of) { return of.entry == nullptr ? Held() : at_most(of.entry->contract, of.entry->permit); }},
    {"entry_permit_before_start",
     Fault::Contradictory,
     {"start_date"},
     3,
     {"实际开工早于施工许可证日期，请核对开工时间，或上传承诺即开工文件。",
      "The start is before the permit; check the day of start, or upload the promise to start."},
     [](const AskedProject& of) {
       if (of.entry == nullptr || !of.entry->permit || !of.project.start || of.papers.contains("promise_start")) return Held();
       return Held(*of.entry->permit <= of.project.start->to);
     }},
    {"entry_totals",
     Fault::Contradictory,
     {"total_investment_yuan"},
     3,
     {"立项总投资与申报计划总投资不等，请以批复为准更正申报，或补调整批复。",
      "The totals of the filing and of the application differ; correct the application, or add the approval of the change."},
     [](const AskedProject& of) { return of.entry == nullptr ? Held() : same(of.entry->filing_total, of.entry->report_total); }},
    {"entry_total_of_project",
     Fault::Contradictory,
     {"total_investment_yuan"},
     2,
     {"立项总投资与项目台账的总投资不等，请按批复核对台账。",
      "The total of the filing and the total investment of the project differ; check the register against the filing."},
     [](const AskedProject& of) { return of.entry == nullptr ? Held() : same(of.entry->filing_total, of.project.total_investment); }},
    {"entry_contract_parts",
     Fault::Contradictory,
     {"project_code"},
     2,
     {"合同总价不等于建筑安装、设备购置、其他费用之和，请按合同核对各项。",
      "The contract total is not the sum of works, equipment and other costs; check each against the contract."},
     [](const AskedProject& of) {
       if (of.entry == nullptr) return Held();
       const StatisticsEntry& e = *of.entry;
       return adds_up(e.contract_total, {e.contract_works, e.contract_equipment, e.contract_other});
     }},
};

}  // namespace

std::span<const Check> project_checks() {
  return kChecks;
}

std::vector<const Check*> faults(const AskedProject& of) {
  std::vector<const Check*> out;
  for (const Check& check : kChecks)
    if (check.holds(of) == false) out.push_back(&check);
  return out;
}

}  // namespace liantu::project

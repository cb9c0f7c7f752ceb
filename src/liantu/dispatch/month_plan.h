// One month of a project's year (月度计划): what is to be invested in it and the node to be reached. Twelve of them draw the
// project's 序时; without any it runs evenly.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::dispatch {

/// `plan` wins over `share`: shares draw the curve only in a year without any amount.
struct MonthPlan {
  std::string name, project_code;
  std::optional<DateSpan> month;
  std::optional<Yuan> plan;
  std::optional<Fraction> share;      ///< of the year's plan
  std::string node, basis, responsible_unit, remark;
};

}  // namespace liantu::dispatch

template <>
inline constexpr auto liantu::fields<liantu::dispatch::MonthPlan> = std::tuple{
    field("name", &dispatch::MonthPlan::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field("project_code", &dispatch::MonthPlan::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("month", &dispatch::MonthPlan::month, {.zh = "计划月份", .en = "Month", .synonyms = "月份|计划月度", .group = "计划", .required = true, .month_ok = true}),
    field("plan_yuan", &dispatch::MonthPlan::plan, {.zh = "当月计划投资", .en = "Month's plan", .synonyms = "月度计划投资|月计划投资|当月计划|月度计划", .group = "计划"}),
    field("share", &dispatch::MonthPlan::share, {.zh = "占年度计划比例", .en = "Share of the year", .synonyms = "月度占比|占全年比例", .group = "计划"}),
    field("node", &dispatch::MonthPlan::node, {.zh = "当月节点", .en = "Node", .synonyms = "月度节点|月末形象节点|当月形象节点", .group = "计划"}),
    field("basis", &dispatch::MonthPlan::basis, {.zh = "编制依据", .en = "Basis", .synonyms = "依据|计划来源", .group = "计划"}),
    field("responsible_unit", &dispatch::MonthPlan::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|填报单位", .group = "责任"}),
    field("remark", &dispatch::MonthPlan::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

// What a project made after it went into production (投产报表): output, tax and people of one period, as the firm or the tax
// office says. The figures are those of the period itself, not cumulative.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

struct ProductionReport {
  std::string name, project_code;
  std::optional<DateSpan> period;
  std::optional<Yuan> output, tax;
  std::optional<Persons> employees;
  std::string source, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::ProductionReport> = std::tuple{
    field("name", &project::ProductionReport::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field("project_code", &project::ProductionReport::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("period", &project::ProductionReport::period, {.zh = "期间", .en = "Period", .synonyms = "报告期|所属期", .group = "产出", .required = true}),
    field("output_yuan", &project::ProductionReport::output, {.zh = "产值", .en = "Output", .synonyms = "本期产值|工业总产值", .group = "产出"}),
    field("tax_yuan", &project::ProductionReport::tax, {.zh = "税收", .en = "Tax", .synonyms = "本期税收|入库税收", .group = "产出"}),
    field("employees", &project::ProductionReport::employees, {.zh = "用工人数", .en = "Employees", .synonyms = "从业人数", .group = "产出"}),
    field("source", &project::ProductionReport::source, {.zh = "数据来源", .en = "Source", .synonyms = "来源", .group = "产出"}),
    field("responsible_unit", &project::ProductionReport::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "填报单位", .group = "责任"}),
    field("remark", &project::ProductionReport::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

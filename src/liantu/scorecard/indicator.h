// An indicator's target (指标) of one unit for one period: the line of the paper it came from, and the actual value where
// it is entered and not computed from the ledgers.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::scorecard {

struct Indicator {
  std::string name, metric, unit_name, region;
  std::optional<DateSpan> period;
  std::string definition_version;
  std::optional<double> target, actual;
  std::optional<Date> actual_on;
  std::string actual_source, source, responsible_unit, remark;
};

}  // namespace liantu::scorecard

template <>
inline constexpr auto liantu::fields<liantu::scorecard::Indicator> = std::tuple{
    field("name", &scorecard::Indicator::name, {.zh = "指标", .en = "Indicator", .synonyms = "指标名称|考核指标", .group = "指标", .required = true}),
    field("metric", &scorecard::Indicator::metric, {.zh = "口径代码", .en = "Definition", .synonyms = "口径", .group = "指标", .code = true}),
    field("unit_name", &scorecard::Indicator::unit_name, {.zh = "计量单位", .en = "Unit", .synonyms = "单位", .group = "指标"}),
    field("region", &scorecard::Indicator::region, {.zh = "考核单位", .en = "Region", .synonyms = "地区|区域|镇街", .group = "指标"}),
    field("period", &scorecard::Indicator::period, {.zh = "期间", .en = "Period", .synonyms = "年度|考核年度|年份", .group = "指标", .required = true}),
    field("definition_version", &scorecard::Indicator::definition_version, {.zh = "口径版本", .en = "Definition version", .synonyms = "版本", .group = "指标"}),
    field("target_value", &scorecard::Indicator::target, {.zh = "目标值", .en = "Target", .synonyms = "年度目标|全年目标|目标", .group = "数值"}),
    field("actual_value", &scorecard::Indicator::actual, {.zh = "实际值", .en = "Actual", .synonyms = "完成值|累计完成|实际完成", .group = "数值"}),
    field("actual_date", &scorecard::Indicator::actual_on, {.zh = "实际值截至", .en = "Actual as of", .synonyms = "数据截至", .group = "数值"}),
    field("actual_source", &scorecard::Indicator::actual_source, {.zh = "实际值来源", .en = "Source of actual", .synonyms = "数据来源", .group = "数值"}),
    field("source", &scorecard::Indicator::source, {.zh = "目标来源", .en = "Source of target", .synonyms = "来源|依据|原文", .group = "依据", .long_text = true}),
    field("responsible_unit", &scorecard::Indicator::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头部门|牵头单位", .group = "依据"}),
    field("remark", &scorecard::Indicator::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

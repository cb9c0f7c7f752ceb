// 亮灯豁免 as a ledger row: a good reason for one dimension of one project's light, approved by another person.
#pragma once

#include <optional>
#include <string>

#include "liantu/dispatch/light_rule.h"

namespace liantu::dispatch {

struct ExemptionRow {
  std::string name, project_code;
  std::optional<Dimension> dimension;
  std::optional<Date> from, to;
  std::string reason, approver, document, responsible_unit, remark;
};

/// Nothing while it lacks dimension, dates, reason or approver: an exemption without them has no effect.
std::optional<Exemption> exemption_of(const ExemptionRow& row);

}  // namespace liantu::dispatch

template <>
inline constexpr auto liantu::fields<liantu::dispatch::ExemptionRow> = std::tuple{
    field("name", &dispatch::ExemptionRow::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "豁免", .required = true}),
    field("project_code", &dispatch::ExemptionRow::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "豁免", .code = true}),
    field("dimension", &dispatch::ExemptionRow::dimension, {.zh = "豁免项", .en = "Dimension", .synonyms = "亮灯项", .group = "豁免", .required = true}),
    field("from_date", &dispatch::ExemptionRow::from, {.zh = "起始日期", .en = "From", .synonyms = "开始日期", .group = "豁免", .required = true}),
    field("to_date", &dispatch::ExemptionRow::to, {.zh = "截止日期", .en = "To", .synonyms = "结束日期", .group = "豁免", .required = true}),
    field("reason", &dispatch::ExemptionRow::reason, {.zh = "正当理由", .en = "Reason", .synonyms = "理由|原因", .group = "豁免", .required = true, .long_text = true}),
    field("approver", &dispatch::ExemptionRow::approver, {.zh = "批准人", .en = "Approver", .synonyms = "批准领导|审批人", .group = "批准", .required = true}),
    field("document", &dispatch::ExemptionRow::document, {.zh = "批准文件", .en = "Document", .synonyms = "文号", .group = "批准"}),
    field("responsible_unit", &dispatch::ExemptionRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "申请单位", .group = "批准"}),
    field("remark", &dispatch::ExemptionRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

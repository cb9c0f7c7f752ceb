// 亮灯豁免 as a ledger row: a good reason for one dimension of one project's light, asked for by one person and approved by
// another. Until then the light stays as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/dispatch/light_rule.h"

namespace liantu::dispatch {

enum class ExemptionState { Asked, Approved, Refused };

struct ExemptionRow {
  std::string name{}, project_code{};
  std::optional<Dimension> dimension{};
  std::optional<Date> from{}, to{};
  std::string reason{}, approver{}, document{};
  std::optional<ExemptionState> state{};       ///< none: 存量, from before there was a second person; counts with its approver
  std::string asked_by{};
  std::optional<Date> asked{};
  std::string decided_by{};
  std::optional<Date> decided{};
  std::optional<bool> self_review{};
  std::string refused_for{}, responsible_unit{}, remark{};
};

/// Nothing while it lacks dimension, dates or reason, or was refused: an exemption without them has no effect.
std::optional<Exemption> exemption_of(const ExemptionRow& row);

/// What a person wrote, as asked for by him on that day. An edit that leaves project, dimension, days, reason and approval as
/// `before` had them keeps its answer.
ExemptionRow as_asked(const std::optional<ExemptionRow>& before, ExemptionRow after, std::string_view by, Date day);

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::dispatch::ExemptionState> = {{
    {"asked", "待批", "Asked for", "申请|待审批"},
    {"approved", "已批准", "Approved", "批准|同意"},
    {"refused", "未批准", "Refused", "不批准|不同意"},
}};

template <>
inline constexpr auto liantu::fields<liantu::dispatch::ExemptionRow> = std::tuple{
    field("name", &dispatch::ExemptionRow::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "豁免", .required = true}),
    field("project_code", &dispatch::ExemptionRow::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "豁免", .code = true}),
    field("dimension", &dispatch::ExemptionRow::dimension, {.zh = "豁免项", .en = "Dimension", .synonyms = "亮灯项", .group = "豁免", .required = true}),
    field("from_date", &dispatch::ExemptionRow::from, {.zh = "起始日期", .en = "From", .synonyms = "开始日期", .group = "豁免", .required = true}),
    field("to_date", &dispatch::ExemptionRow::to, {.zh = "截止日期", .en = "To", .synonyms = "结束日期", .group = "豁免", .required = true}),
    field("reason", &dispatch::ExemptionRow::reason, {.zh = "正当理由", .en = "Reason", .synonyms = "理由|原因", .group = "豁免", .required = true, .long_text = true}),
    field("approver", &dispatch::ExemptionRow::approver, {.zh = "批准人", .en = "Approver", .synonyms = "批准领导|审批人", .group = "批准"}),
    field("document", &dispatch::ExemptionRow::document, {.zh = "批准文件", .en = "Document", .synonyms = "文号", .group = "批准"}),
    field("state", &dispatch::ExemptionRow::state, {.zh = "状态", .en = "State", .group = "批准"}),
    field("asked_by", &dispatch::ExemptionRow::asked_by, {.zh = "申请人", .en = "Asked by", .group = "批准"}),
    field("asked_date", &dispatch::ExemptionRow::asked, {.zh = "申请日期", .en = "Asked on", .group = "批准"}),
    field("decided_by", &dispatch::ExemptionRow::decided_by, {.zh = "审批人（系统）", .en = "Decided by", .group = "批准"}),
    field("decided_date", &dispatch::ExemptionRow::decided, {.zh = "审批日期", .en = "Decided on", .group = "批准"}),
    field("self_review", &dispatch::ExemptionRow::self_review, {.zh = "次日自审", .en = "Own review next day", .group = "批准"}),
    field("refused_for", &dispatch::ExemptionRow::refused_for, {.zh = "未批理由", .en = "Refused because", .group = "批准", .long_text = true}),
    field("responsible_unit", &dispatch::ExemptionRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "申请单位", .group = "批准"}),
    field("remark", &dispatch::ExemptionRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

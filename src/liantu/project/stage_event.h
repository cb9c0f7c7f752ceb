// One change of a project's stage (阶段变更) as an event of its own: what was reported, on which papers, by whom, and who
// confirmed or returned it. A project's stage changes only when such an event is confirmed.
#pragma once

#include <optional>
#include <string>

#include "liantu/attraction/deal.h"
#include "liantu/base/field.h"

namespace liantu::project {

enum class EventKind { Advance, Backfill, Suspend, Terminate, Withdraw, Reopen };
enum class EventState { Reported, Confirmed, Returned };

struct StageEvent {
  std::string name, project_code, project;   ///< `project` is the row's id: names change, events stay
  std::optional<EventKind> kind;
  std::optional<attraction::Stage> from, to;
  std::optional<Date> happened;
  std::string document, files;               ///< sha256 of the evidence there when it was reported, '|' between
  std::string stated;                        ///< what a row said beside its stage, see stage_ahead.h; written when confirmed
  std::optional<EventState> state;
  std::string reported_by;
  std::optional<Date> reported;
  std::string confirmed_by;
  std::optional<Date> confirmed;
  std::optional<bool> self_review;
  std::string reason_kind, reason, approver, returned_for, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::project::EventKind> = {{
    {"advance", "推进", "Advance", "进入下一阶段"},
    {"backfill", "补证", "Back-fill", "补存量证据"},
    {"suspend", "暂停", "Suspend", "暂缓"},
    {"terminate", "终止", "Terminate", "取消"},
    {"withdraw", "退库", "Withdraw", "调出"},
    {"reopen", "重启", "Reopen", "恢复"},
}};

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::project::EventState> = {{
    {"reported", "待复核", "Reported", "已上报"},
    {"confirmed", "已确认", "Confirmed", "已复核"},
    {"returned", "已退回", "Returned", "退回"},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::StageEvent> = std::tuple{
    field("name", &project::StageEvent::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "项目", .required = true}),
    field("project_code", &project::StageEvent::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "项目", .code = true}),
    field("project", &project::StageEvent::project, {.zh = "项目行号", .en = "Project row", .group = "项目", .code = true}),
    field("kind", &project::StageEvent::kind, {.zh = "变更", .en = "Change", .synonyms = "变更类型", .group = "变更"}),
    field("from_stage", &project::StageEvent::from, {.zh = "原阶段", .en = "From", .group = "变更"}),
    field("to_stage", &project::StageEvent::to, {.zh = "到阶段", .en = "To", .synonyms = "新阶段", .group = "变更"}),
    field("happened_date", &project::StageEvent::happened, {.zh = "发生日期", .en = "Happened on", .synonyms = "日期", .group = "变更", .past = true}),
    field("document", &project::StageEvent::document, {.zh = "文号", .en = "Document no.", .synonyms = "证号|合同编号", .group = "变更"}),
    field("files", &project::StageEvent::files, {.zh = "佐证文件", .en = "Evidence files", .group = "变更", .long_text = true}),
    field("stated", &project::StageEvent::stated, {.zh = "一并申报", .en = "Stated with it", .group = "变更", .long_text = true}),
    field("state", &project::StageEvent::state, {.zh = "状态", .en = "State", .group = "复核"}),
    field("reported_by", &project::StageEvent::reported_by, {.zh = "上报人", .en = "Reported by", .group = "复核"}),
    field("reported_date", &project::StageEvent::reported, {.zh = "上报日期", .en = "Reported on", .group = "复核"}),
    field("confirmed_by", &project::StageEvent::confirmed_by, {.zh = "复核人", .en = "Reviewed by", .group = "复核"}),
    field("confirmed_date", &project::StageEvent::confirmed, {.zh = "复核日期", .en = "Reviewed on", .group = "复核"}),
    field("self_review", &project::StageEvent::self_review, {.zh = "次日自审", .en = "Own review next day", .group = "复核"}),
    field("reason_kind", &project::StageEvent::reason_kind, {.zh = "原因类别", .en = "Reason class", .group = "原因"}),
    field("reason", &project::StageEvent::reason, {.zh = "原因", .en = "Reason", .group = "原因", .long_text = true}),
    field("approver", &project::StageEvent::approver, {.zh = "批准人", .en = "Approver", .synonyms = "批准领导", .group = "原因"}),
    field("returned_for", &project::StageEvent::returned_for, {.zh = "退回理由", .en = "Returned because", .group = "复核", .long_text = true}),
    field("responsible_unit", &project::StageEvent::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .group = "项目"}),
    field("remark", &project::StageEvent::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

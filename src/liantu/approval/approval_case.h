// A case of approval (审批办件): one attempt of one matter for one project, and the ledger of what happened
// to it. The states are the fifteen of the deployed systems that follow the ministry's exchange standard
// (docs/sources.md#approval-cases).
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::approval {

/// In the order of the exchange standard: the enumerator plus one is its code.
enum class CaseState {
  Received,         ///< 1 已接件: nothing runs yet
  Withdrawn,        ///< 2 已撤件
  Accepted,         ///< 3 已受理: the clock starts
  NotNeeded,        ///< 4 不受理: no permission is needed
  OutOfRemit,       ///< 5 不予受理: another authority's matter
  SupplementBegun,  ///< 6 补正(开始)
  SupplementEnded,  ///< 7 补正(结束)
  InHand,           ///< 8 部门开始办理
  ProcedureBegun,   ///< 9 特别程序(开始)
  ProcedureEnded,   ///< 10 特别程序(结束)
  Granted,          ///< 11 办结(通过)
  GrantedWithGap,   ///< 12 办结(容缺通过)
  Denied,           ///< 13 办结(不通过)
  Recalled,         ///< 14 撤回
  Revoked           ///< 15 撤销
};

/// What is done to a case. Each is one event of its ledger.
enum class CaseMove {
  Receive,
  Accept,
  Withdraw,
  FindNotNeeded,
  RefuseOutOfRemit,
  AskSupplement,
  TakeSupplement,
  Begin,
  BeginProcedure,
  EndProcedure,
  Extend,
  Grant,
  GrantWithGap,
  FillGap,
  LapseGap,
  Deny,
  Deliver,
  Return,
  Recall,
  Revoke,
  Verify,
  Recompute
};

enum class TimeUnit { WorkingDay, CalendarDay, WorkingHour, CalendarHour };

/// Two kinds of handling have two matter codes: decided after review, or on a promise that is verified later.
enum class Handling { Review, Promise };

enum class CaseFirstDay { Next, Same };

enum class PromiseOutcome { Pending, Kept, Broken };

struct ApprovalCase {
  std::string case_no{};
  std::optional<std::int64_t> attempt{};  ///< from 1; a return opens the next one and keeps this
  std::string previous_no{};              ///< case_no of the attempt before
  std::string matter_code{}, matter{};
  std::optional<Handling> handling{};
  std::string project_no{}, project{};
  std::string works_code{};  ///< 工程代码: which works of the project; "" = the project as a whole
  std::string works{};       ///< 工程名称
  std::string joint_no{};    ///< 并联审批实例编码: the cases handed in together
  std::string channel{};     ///< 受理方式, as the provincial system says it
  std::string step_code{};   ///< of the project's approval network; "" = stands in none
  std::string applicant{};
  std::string department{};
  std::optional<CaseState> state{};
  std::optional<Date> received{}, accepted{}, finished{}, delivered{};
  std::optional<double> promised{}, statutory{};  ///< in `unit`; half days and whole minutes at the finest
  std::optional<TimeUnit> unit{};
  std::optional<CaseFirstDay> first_day{};
  std::optional<Date> due{};            ///< as told to the applicant; moves only by an event
  std::optional<Date> first_overdue{};  ///< kept for ever once it is there
  std::string gap_items{};              ///< what is missing under 容缺
  std::optional<Date> gap_due{}, gap_filled{};
  std::string obligation{};  ///< what was promised under 告知承诺
  std::optional<Date> obligation_due{};
  std::string verifier{};
  std::optional<PromiseOutcome> outcome{};
  std::string consequence{};
  std::string document{};  ///< number of the decision
  std::string remark{};
};

/// One line of the ledger of a case. Time of day is that of Shanghai; "" = only the day is known.
struct CaseEvent {
  std::string case_id{};  ///< row of the case
  std::string case_no{}, department{};
  std::optional<CaseMove> move{};
  std::optional<Date> day{};
  std::string time{};  ///< "10:30"
  std::string reason{}, document{};
  std::string procedure{};                ///< code of the kind of special procedure
  std::optional<Date> expected_resume{};  ///< of a suspension; last day of a gap or an obligation
  std::optional<double> amount{};         ///< of an extension, in the unit of the case
  std::string head{};                     ///< who decided on an extension; who verified
  std::optional<Date> due_before{}, due_after{};
  std::string actor{};
};

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 15> liantu::words<liantu::approval::CaseState> = {{
    {"received", "已接件", "Received", "接件|收件|已收件|待受理|预受理"},
    {"withdrawn", "已撤件", "Withdrawn", "撤件|申请人撤件|主动撤件"},
    {"accepted", "已受理", "Accepted", "受理|予以受理"},
    {"not_needed", "不受理", "No permission needed", "不需受理|无需许可"},
    {"out_of_remit", "不予受理", "Not for this authority", "不予受理决定"},
    {"supplement_begun", "补正（开始）", "Waiting for supplements",
     "补正(开始)|补正开始|补正中|待补正|补正告知"},
    {"supplement_ended", "补正（结束）", "Supplements received", "补正(结束)|补正结束|已补正|补正受理"},
    {"in_hand", "部门开始办理", "In hand", "在办|办理中|审查|审查中|审核中|部门办理|在办件"},
    {"procedure_begun", "特别程序（开始）", "Special procedure",
     "特别程序(开始)|特别程序开始|特别程序中|专家评审中"},
    {"procedure_ended", "特别程序（结束）", "Special procedure ended", "特别程序(结束)|特别程序结束"},
    {"granted", "办结（通过）", "Granted", "办结(通过)|办结通过|准予许可|予以许可|通过|准予|予以备案"},
    {"granted_with_gap", "办结（容缺通过）", "Granted with a gap", "办结(容缺通过)|容缺通过|容缺办结"},
    {"denied", "办结（不通过）", "Denied", "办结(不通过)|办结不通过|不予许可|不通过|不予批准|退办"},
    {"recalled", "撤回", "Recalled", "撤回许可|许可撤回"},
    {"revoked", "撤销", "Revoked", "撤销许可|许可撤销"},
}};

template <>
inline constexpr std::array<liantu::Word, 22> liantu::words<liantu::approval::CaseMove> = {{
    {"receive", "接件", "Receive", ""},
    {"accept", "受理", "Accept", ""},
    {"withdraw", "撤件", "Withdraw", ""},
    {"find_not_needed", "不受理", "No permission needed", ""},
    {"refuse_out_of_remit", "不予受理", "Refuse: another authority's matter", ""},
    {"ask_supplement", "告知补正", "Ask for supplements", ""},
    {"take_supplement", "收到补正", "Take the supplements", ""},
    {"begin", "开始办理", "Begin", ""},
    {"begin_procedure", "进入特别程序", "Begin a special procedure", ""},
    {"end_procedure", "结束特别程序", "End the special procedure", ""},
    {"extend", "延长期限", "Extend", ""},
    {"grant", "办结：通过", "Grant", ""},
    {"grant_with_gap", "办结：容缺通过", "Grant with a gap", ""},
    {"fill_gap", "容缺补齐", "Fill the gap", ""},
    {"lapse_gap", "容缺逾期退办", "End: the gap was not filled", ""},
    {"deny", "办结：不通过", "Deny", ""},
    {"deliver", "送达", "Deliver", ""},
    {"return", "退回重报", "Return", ""},
    {"recall", "撤回", "Recall", ""},
    {"revoke", "撤销", "Revoke", ""},
    {"verify", "核验承诺", "Verify the promise", ""},
    {"recompute", "日历变更重算", "Recomputed for a changed calendar", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::approval::TimeUnit> = {{
    {"working_day", "工作日", "working days", "个工作日|WD"},
    {"calendar_day", "自然日", "calendar days", "日历日|ND"},
    {"working_hour", "工作小时", "working hours", "WH"},
    {"calendar_hour", "小时", "hours", "自然小时|NH"},
}};

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::approval::Handling> = {{
    {"review", "审批制", "By review", "审批|一般程序"},
    {"promise", "告知承诺制", "On a promise", "告知承诺|承诺制"},
}};

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::approval::CaseFirstDay> = {{
    {"next", "次日起算", "From the next day", "次日"},
    {"same", "当日起算", "From the same day", "当日"},
}};

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::approval::PromiseOutcome> = {{
    {"pending", "待核验", "To be verified", "未核验"},
    {"kept", "已履行", "Kept", "履行|属实"},
    {"broken", "未履行", "Broken", "不实|虚假承诺"},
}};

template <>
inline constexpr auto liantu::fields<liantu::approval::ApprovalCase> = std::tuple{
    field("case_no", &approval::ApprovalCase::case_no,
          {.zh = "办件编号",
           .en = "Case no.",
           .synonyms = "办件编码|办件流水号|受理编号|受理号|业务流水号|申办流水号|事项实例编码|审批流水号",
           .group = "办件",
           .required = true,
           .code = true}),
    field("attempt", &approval::ApprovalCase::attempt,
          {.zh = "第几次申报", .en = "Attempt", .synonyms = "申报次数", .group = "办件"}),
    field("previous_no", &approval::ApprovalCase::previous_no,
          {.zh = "上次办件编号",
           .en = "Case no. before",
           .synonyms = "原办件编号",
           .group = "办件",
           .code = true}),
    field("matter", &approval::ApprovalCase::matter,
          {.zh = "事项名称",
           .en = "Matter",
           .synonyms = "审批事项|办理事项|政务服务事项|事项|许可事项",
           .group = "办件",
           .required = true}),
    field("matter_code", &approval::ApprovalCase::matter_code,
          {.zh = "事项编码",
           .en = "Matter code",
           .synonyms = "事项代码|实施编码",
           .group = "办件",
           .code = true}),
    field("handling", &approval::ApprovalCase::handling,
          {.zh = "办理方式", .en = "Handling", .synonyms = "审批方式|办理形式", .group = "办件"}),
    field("project_no", &approval::ApprovalCase::project_no,
          {.zh = "项目编号",
           .en = "Project no.",
           .synonyms = "项目代码|投资项目代码",
           .group = "项目",
           .code = true}),
    field("project", &approval::ApprovalCase::project,
          {.zh = "项目名称", .en = "Project", .synonyms = "所属项目|投资项目名称", .group = "项目"}),
    field("works_code", &approval::ApprovalCase::works_code,
          {.zh = "工程代码",
           .en = "Works code",
           .synonyms = "工程编码|单项工程代码|单体工程代码|子项代码",
           .group = "项目",
           .code = true}),
    field("works", &approval::ApprovalCase::works,
          {.zh = "工程名称",
           .en = "Works",
           .synonyms = "单项工程名称|单体工程名称|子项名称",
           .group = "项目"}),
    field("step_code", &approval::ApprovalCase::step_code,
          {.zh = "环节编号", .en = "Step", .synonyms = "审批环节|环节", .group = "项目", .code = true}),
    field("applicant", &approval::ApprovalCase::applicant,
          {.zh = "申请单位",
           .en = "Applicant",
           .synonyms = "申请人|申报单位|建设单位|申请人名称",
           .group = "项目"}),
    field("department", &approval::ApprovalCase::department,
          {.zh = "办理部门",
           .en = "Department",
           .synonyms = "审批部门|受理部门|实施主体|承办部门|部门名称|实施部门",
           .group = "办件"}),
    field("state", &approval::ApprovalCase::state,
          {.zh = "办件状态",
           .en = "State",
           .synonyms = "状态|办理状态|当前状态|审批状态|办理结果",
           .group = "办件"}),
    field("received_date", &approval::ApprovalCase::received,
          {.zh = "接件日期",
           .en = "Received",
           .synonyms = "接件时间|收件时间|申请时间|申报时间|申请日期",
           .group = "时间"}),
    field("accepted_date", &approval::ApprovalCase::accepted,
          {.zh = "受理日期", .en = "Accepted", .synonyms = "受理时间", .group = "时间", .past = true}),
    field("finished_date", &approval::ApprovalCase::finished,
          {.zh = "办结日期",
           .en = "Finished",
           .synonyms = "办结时间|实际办结时间|完成时间",
           .group = "时间",
           .past = true}),
    field("delivered_date", &approval::ApprovalCase::delivered,
          {.zh = "送达日期",
           .en = "Delivered",
           .synonyms = "送达时间|取件时间|发证日期",
           .group = "时间",
           .past = true}),
    field("promised_time", &approval::ApprovalCase::promised,
          {.zh = "承诺时限",
           .en = "Promised time",
           .synonyms = "承诺办结时限|承诺期限|承诺工作日|办理时限|承诺办理时限",
           .group = "时间"}),
    field("statutory_time", &approval::ApprovalCase::statutory,
          {.zh = "法定时限", .en = "Statutory time", .synonyms = "法定办结时限|法定期限", .group = "时间"}),
    field("time_unit", &approval::ApprovalCase::unit,
          {.zh = "时限单位", .en = "Unit of time", .synonyms = "承诺时限单位|期限单位", .group = "时间"}),
    field("first_day", &approval::ApprovalCase::first_day,
          {.zh = "起算方式", .en = "First day", .synonyms = "起算规则", .group = "时间"}),
    field("due_date", &approval::ApprovalCase::due,
          {.zh = "应办结日期",
           .en = "Due",
           .synonyms = "承诺办结日期|承诺办结时间|应办结时间|到期日期",
           .group = "时间"}),
    field("first_overdue_date", &approval::ApprovalCase::first_overdue,
          {.zh = "首次逾期日期", .en = "First overdue", .synonyms = "首次逾期时间", .group = "时间"}),
    field("gap_items", &approval::ApprovalCase::gap_items,
          {.zh = "容缺材料",
           .en = "What is missing",
           .synonyms = "容缺事项|缺少材料",
           .group = "容缺",
           .long_text = true}),
    field("gap_due_date", &approval::ApprovalCase::gap_due,
          {.zh = "容缺补齐期限", .en = "Gap due", .synonyms = "容缺补正期限|补齐期限", .group = "容缺"}),
    field("gap_filled_date", &approval::ApprovalCase::gap_filled,
          {.zh = "容缺补齐日期", .en = "Gap filled", .synonyms = "补齐日期", .group = "容缺"}),
    field("obligation", &approval::ApprovalCase::obligation,
          {.zh = "承诺内容", .en = "What was promised", .group = "告知承诺", .long_text = true}),
    field("obligation_due_date", &approval::ApprovalCase::obligation_due,
          {.zh = "承诺履行期限", .en = "Promise due", .synonyms = "履行期限", .group = "告知承诺"}),
    field("verifier", &approval::ApprovalCase::verifier,
          {.zh = "核验单位", .en = "Verifier", .synonyms = "核查单位", .group = "告知承诺"}),
    field("promise_outcome", &approval::ApprovalCase::outcome,
          {.zh = "核验结果", .en = "Outcome", .synonyms = "核查结果", .group = "告知承诺"}),
    field("consequence", &approval::ApprovalCase::consequence,
          {.zh = "未履行的后果", .en = "Consequence", .group = "告知承诺", .long_text = true}),
    field("joint_no", &approval::ApprovalCase::joint_no,
          {.zh = "并联审批编号",
           .en = "Joint no.",
           .synonyms = "并联审批实例编码|并联实例编码|并联审批实例编号",
           .group = "办件",
           .code = true}),
    field("channel", &approval::ApprovalCase::channel,
          {.zh = "受理方式", .en = "Handed in by", .synonyms = "申报方式|收件方式", .group = "办件"}),
    field("document", &approval::ApprovalCase::document,
          {.zh = "批复文号",
           .en = "Decision no.",
           .synonyms = "证照编号|许可证号|文号|批文号|决定文书号",
           .group = "结果",
           .code = true}),
    field("remark", &approval::ApprovalCase::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "结果", .long_text = true})};

template <>
inline constexpr auto liantu::fields<liantu::approval::CaseEvent> = std::tuple{
    field("case_id", &approval::CaseEvent::case_id,
          {.zh = "办件标识", .en = "Row of the case", .group = "办件", .required = true, .code = true}),
    field("case_no", &approval::CaseEvent::case_no,
          {.zh = "办件编号", .en = "Case no.", .group = "办件", .required = true, .code = true}),
    field("department", &approval::CaseEvent::department,
          {.zh = "办理部门", .en = "Department", .group = "办件"}),
    field("move", &approval::CaseEvent::move,
          {.zh = "办理动作", .en = "Move", .group = "办件", .required = true}),
    field("event_date", &approval::CaseEvent::day,
          {.zh = "日期", .en = "Date", .group = "办件", .required = true}),
    field("event_time", &approval::CaseEvent::time,
          {.zh = "时刻", .en = "Time", .group = "办件", .code = true}),
    field("reason", &approval::CaseEvent::reason,
          {.zh = "理由", .en = "Reason", .group = "依据", .long_text = true}),
    field("document", &approval::CaseEvent::document, {.zh = "文书", .en = "Document", .group = "依据"}),
    field("procedure", &approval::CaseEvent::procedure,
          {.zh = "特别程序类型", .en = "Procedure", .group = "依据", .code = true}),
    field("expected_date", &approval::CaseEvent::expected_resume,
          {.zh = "预计恢复或到期", .en = "Expected", .group = "时间"}),
    field("amount", &approval::CaseEvent::amount, {.zh = "延长", .en = "Extended by", .group = "时间"}),
    field("decided_by", &approval::CaseEvent::head,
          {.zh = "批准或核验人", .en = "Decided by", .group = "依据"}),
    field("due_before", &approval::CaseEvent::due_before,
          {.zh = "原应办结日期", .en = "Due before", .group = "时间"}),
    field("due_after", &approval::CaseEvent::due_after,
          {.zh = "新应办结日期", .en = "Due after", .group = "时间"}),
    field("actor", &approval::CaseEvent::actor, {.zh = "经办", .en = "Done by", .group = "办件"})};

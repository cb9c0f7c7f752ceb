// A project of the rolling reserve pool (储备库): planned, not signed for yet; with the funding window it is packaged for,
// when and why it came in, and when and why it left.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

enum class ReserveExit { Started, Stale, Withdrawn, Merged, Policy };

struct Reserve {
  std::string name, builder, content, window;
  std::optional<Yuan> total_investment;
  std::optional<DateSpan> planned_start;
  std::string papers;                       ///< what is there, '、' between: 可研报告、用地预审
  std::optional<Date> entered;
  std::string entry_reason;
  std::optional<Date> left;
  std::optional<ReserveExit> exit;
  std::string exit_note, town, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::project::ReserveExit> = {{
    {"started", "已签约或开工", "Signed or started", "转化|开工"},
    {"stale", "超期未更新", "Out of date", "超期"},
    {"withdrawn", "企业放弃", "Given up by the firm", "放弃|取消"},
    {"merged", "并入其他项目", "Merged", "合并"},
    {"policy", "不符合政策", "Against policy", "政策不符"},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::Reserve> = std::tuple{
    field("name", &project::Reserve::name, {.zh = "项目名称", .en = "Project", .synonyms = "储备项目|拟建项目", .group = "项目", .required = true}),
    field("builder", &project::Reserve::builder, {.zh = "建设单位", .en = "Builder", .synonyms = "企业名称|业主单位", .group = "项目"}),
    field("content", &project::Reserve::content, {.zh = "建设内容及规模", .en = "Content and size", .synonyms = "建设内容", .group = "项目", .long_text = true}),
    field("window_type", &project::Reserve::window, {.zh = "资金窗口", .en = "Funding window", .synonyms = "申报方向|资金类型|专项类别", .group = "包装"}),
    field("total_investment_yuan", &project::Reserve::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "计划总投资|估算总投资", .group = "项目"}),
    field("planned_start_date", &project::Reserve::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "拟开工时间", .group = "项目"}),
    field("papers", &project::Reserve::papers, {.zh = "已有材料", .en = "Papers there", .synonyms = "前期手续|已办手续", .group = "包装", .long_text = true}),
    field("entered_date", &project::Reserve::entered, {.zh = "入库日期", .en = "Entered on", .synonyms = "入库时间", .group = "进出", .past = true}),
    field("entry_reason", &project::Reserve::entry_reason, {.zh = "入库理由", .en = "Why it came in", .synonyms = "来源", .group = "进出"}),
    field("left_date", &project::Reserve::left, {.zh = "出库日期", .en = "Left on", .synonyms = "出库时间", .group = "进出", .past = true}),
    field("exit_reason", &project::Reserve::exit, {.zh = "出库原因", .en = "Why it left", .group = "进出"}),
    field("exit_note", &project::Reserve::exit_note, {.zh = "出库说明", .en = "Note on leaving", .group = "进出"}),
    field("town", &project::Reserve::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|属地", .group = "责任"}),
    field("responsible_unit", &project::Reserve::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "填报单位", .group = "责任"}),
    field("remark", &project::Reserve::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

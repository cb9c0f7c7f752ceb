// A task of a week or a month (周任务、月任务): one promise of one unit for one project, by a day. What is not done is carried
// over with the week it came from; a promise keeps the sentence it came from.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::dispatch {

enum class TaskState { Open, Done, Untouched, Dropped };

struct Task {
  std::string title, project, project_code, node, responsible_unit, responsible_person;
  std::optional<Date> week_from;
  std::optional<DateSpan> month;         ///< a task of the month: lights of the month's task count it
  std::optional<Date> due;
  std::optional<TaskState> state;
  std::optional<Fraction> done_share;    ///< how much of it is done, by its unit's word
  std::optional<Date> finished, carried_from;
  std::string evidence, source, remark;
};

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::dispatch::TaskState> = {{
    {"open", "在办", "Open", "推进中|办理中"},
    {"done", "办结", "Done", "完成|已完成|已办结"},
    {"untouched", "未动", "Untouched", "未启动|未开展"},
    {"dropped", "撤销", "Dropped", "取消"},
}};

template <>
inline constexpr auto liantu::fields<liantu::dispatch::Task> = std::tuple{
    field("title", &dispatch::Task::title, {.zh = "任务", .en = "Task", .synonyms = "任务内容|工作任务|事项|承诺事项|下周计划", .group = "任务", .required = true}),
    field("project", &dispatch::Task::project, {.zh = "项目名称", .en = "Project", .synonyms = "所属项目", .group = "任务"}),
    field("project_code", &dispatch::Task::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "任务", .code = true}),
    field("node", &dispatch::Task::node, {.zh = "节点", .en = "Node", .synonyms = "关键节点|形象节点", .group = "任务"}),
    field("responsible_unit", &dispatch::Task::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|承办单位", .group = "责任"}),
    field("responsible_person", &dispatch::Task::responsible_person, {.zh = "责任人", .en = "Person", .synonyms = "负责人", .group = "责任"}),
    field("week_from", &dispatch::Task::week_from, {.zh = "任务周", .en = "Week from", .synonyms = "周起|周次起始", .group = "时间"}),
    field("month", &dispatch::Task::month, {.zh = "任务月", .en = "Month", .synonyms = "所属月份|任务月份", .group = "时间", .month_ok = true}),
    field("due_date", &dispatch::Task::due, {.zh = "完成时限", .en = "Due", .synonyms = "时限|承诺日|截止日期", .group = "时间", .required = true}),
    field("state", &dispatch::Task::state, {.zh = "状态", .en = "State", .synonyms = "完成情况|办理状态", .group = "任务"}),
    field("done_share", &dispatch::Task::done_share, {.zh = "完成比例", .en = "Share done", .synonyms = "任务完成率|完成百分比", .group = "任务"}),
    field("finished_date", &dispatch::Task::finished, {.zh = "办结日期", .en = "Finished on", .synonyms = "完成日期", .group = "时间", .past = true}),
    field("carried_from", &dispatch::Task::carried_from, {.zh = "结转自", .en = "Carried from", .synonyms = "原任务周", .group = "时间"}),
    field("evidence", &dispatch::Task::evidence, {.zh = "佐证", .en = "Evidence", .synonyms = "佐证材料", .group = "任务"}),
    field("source", &dispatch::Task::source, {.zh = "来源", .en = "Source", .synonyms = "来源文件|原文", .group = "任务", .long_text = true}),
    field("remark", &dispatch::Task::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

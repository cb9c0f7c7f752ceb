// One project in one week's dispatch table (重点项目周调度表), as the responsible unit reported it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/project/project.h"

namespace liantu::project {

struct ProjectWeek {
  std::string name, project_code, level, category, builder;
  std::optional<Yuan> total_investment, annual_plan, ytd_done, week_done, cumulative_done;
  std::optional<Fraction> completion, schedule;
  std::optional<Points> gap;
  std::string progress, last_week_task, problem, problem_type, responsible_unit, responsible_person;
  std::optional<DateSpan> deadline;
  std::string next_week_plan;
  std::optional<DateSpan> planned_start, start, planned_finish, finish;
  std::optional<bool> in_statistics;
  std::string lead_official;
  std::optional<Light> light;
  std::optional<std::int64_t> supervision_count;
  std::optional<Date> week_from, week_to;
  std::string remark;
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::ProjectWeek> = std::tuple{
    field("name", &project::ProjectWeek::name, {.zh = "项目名称", .en = "Project", .synonyms = "项目（工程）名称|工程名称|重点项目名称|项目", .group = "项目", .required = true}),
    field("project_code", &project::ProjectWeek::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码|备案代码|国家代码|项目统一代码|立项代码|赋码|项目赋码|审批监管代码|在线审批代码", .group = "项目", .code = true}),
    field("level", &project::ProjectWeek::level, {.zh = "级别", .en = "Level", .synonyms = "项目级别|项目等级|层级|项目层级", .group = "项目"}),
    field("category", &project::ProjectWeek::category, {.zh = "类别", .en = "Class", .synonyms = "项目性质|项目类别|建设性质|新开工/续建|性质", .group = "项目"}),
    field("builder", &project::ProjectWeek::builder, {.zh = "建设单位", .en = "Builder", .synonyms = "项目法人|项目单位|业主单位|建设主体|项目业主|实施单位|实施主体|业主", .group = "项目"}),
    field("total_investment_yuan", &project::ProjectWeek::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "计划总投资|项目总投资|投资总额|总投资额|概算总投资", .group = "金额"}),
    field("annual_plan_yuan", &project::ProjectWeek::annual_plan, {.zh = "年度计划投资", .en = "Year's plan", .synonyms = "年度投资计划|年计划投资|年度计划|计划投资|当年计划投资|本年计划投资|年度计划完成投资|今年计划投资", .group = "金额"}),
    field("ytd_done_yuan", &project::ProjectWeek::ytd_done, {.zh = "本年累计完成投资", .en = "Done this year", .synonyms = "至本周累计完成|本年累计完成|累计完成投资|年度累计完成投资|今年以来累计完成|1月1日至本周累计完成|本年完成投资|年度完成投资|本年度累计完成投资|今年累计完成投资|年内累计完成|自年初累计完成|自年初累计完成投资", .group = "金额"}),
    field("week_done_yuan", &project::ProjectWeek::week_done, {.zh = "本周新增完成投资", .en = "Done this week", .synonyms = "本周完成投资|本周新增投资|本周完成|周完成投资|本周投资|本周完成额|本周新增|本周投资额", .group = "金额"}),
    field("cumulative_done_yuan", &project::ProjectWeek::cumulative_done, {.zh = "开工至今累计完成", .en = "Done in total", .synonyms = "自开工累计完成投资|累计完成投资|累计完成|开工以来累计完成|开工累计完成投资|开工以来累计完成投资|项目累计完成投资", .group = "金额"}),
    field("completion_rate", &project::ProjectWeek::completion, {.zh = "完成率", .en = "Completion", .synonyms = "年度投资完成率|投资完成率|完成比例|年度完成率|完成年度计划|占年度计划|占年度计划比重|占年计划比例|年度计划完成率", .group = "进度"}),
    field("schedule_rate", &project::ProjectWeek::schedule, {.zh = "序时进度", .en = "Pace", .synonyms = "时序进度|应完成进度|序时|应达进度|时间进度|应完成比例|计划进度", .group = "进度"}),
    field("gap_pp", &project::ProjectWeek::gap, {.zh = "超（欠）序时百分点", .en = "Ahead/behind (pp)", .synonyms = "超欠序时|超欠序时百分点|与序时差|超序时百分点|较序时|超欠进度|与进度差|与时序差|与序时进度差|进度差|较时间进度", .group = "进度"}),
    field("progress", &project::ProjectWeek::progress, {.zh = "本周形象进度", .en = "Progress", .synonyms = "形象进度|项目形象进度|本周进展|进展情况|工程进度|目前进展|当前形象进度|最新进展|项目进展", .group = "进度", .long_text = true}),
    field("last_week_task", &project::ProjectWeek::last_week_task, {.zh = "上周任务完成情况", .en = "Last week's task", .synonyms = "上周工作完成情况|上周计划完成情况|上周完成情况", .group = "进度", .long_text = true}),
    field("problem", &project::ProjectWeek::problem, {.zh = "存在问题", .en = "Problems", .synonyms = "困难和问题|存在的问题|问题|存在困难|需协调问题|存在的困难和问题", .group = "问题", .long_text = true}),
    field("problem_type", &project::ProjectWeek::problem_type, {.zh = "问题类别", .en = "Problem class", .synonyms = "问题分类|问题类型", .group = "问题"}),
    field("responsible_unit", &project::ProjectWeek::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|责任部门|属地单位|牵头责任单位|所在镇街|镇街|包保单位|主管单位|所在地|建设地点", .group = "责任"}),
    field("responsible_person", &project::ProjectWeek::responsible_person, {.zh = "责任人", .en = "Person", .synonyms = "具体责任人|负责人|责任人员|项目责任人", .group = "责任"}),
    field("deadline", &project::ProjectWeek::deadline, {.zh = "完成时限", .en = "Deadline", .synonyms = "解决时限|办结时限|整改时限|时限|计划解决时间|解决期限|完成期限|办结时间|完成时间", .group = "问题"}),
    field("next_week_plan", &project::ProjectWeek::next_week_plan, {.zh = "下周计划", .en = "Next week", .synonyms = "下周工作安排|下周工作计划|下步计划|下周安排|下周目标|下步工作计划|下周工作打算|下周工作|下一周计划", .group = "进度", .long_text = true}),
    field("planned_start_date", &project::ProjectWeek::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "开工时间计划|开工时间（计划）|计划开工|拟开工时间|计划开工日期", .group = "时间"}),
    field("start_date", &project::ProjectWeek::start, {.zh = "实际开工时间", .en = "Started on", .synonyms = "开工时间|开工时间实际|开工时间（实际）|实际开工|开工日期|实际开工日期", .group = "时间"}),
    field("planned_finish_date", &project::ProjectWeek::planned_finish, {.zh = "计划竣工时间", .en = "Planned completion", .synonyms = "计划竣工|竣工时间计划|拟竣工时间|计划完工时间|竣工时间|计划竣工日期|预计竣工时间", .group = "时间"}),
    field("finish_date", &project::ProjectWeek::finish, {.zh = "实际竣工时间", .en = "Completed on", .synonyms = "竣工时间实际|实际竣工", .group = "时间"}),
    field("in_statistics", &project::ProjectWeek::in_statistics, {.zh = "是否入库", .en = "In statistics", .synonyms = "是否纳统|入库情况|纳统情况|是否入统|纳统|入库", .group = "进度"}),
    field("lead_official", &project::ProjectWeek::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导|区级包保领导|县级包保领导|包联领导|帮包领导|包抓领导|责任领导|县领导|区领导|市领导|县级领导|挂包领导|挂钩领导|联系领导|挂联领导", .group = "责任"}),
    field("light", &project::ProjectWeek::light, {.zh = "灯色", .en = "Light", .synonyms = "亮灯|灯|亮灯情况|红黄绿灯|预警|预警等级|预警灯|灯号|亮灯状态", .group = "进度"}),
    field("supervision_count", &project::ProjectWeek::supervision_count, {.zh = "督办次数", .en = "Times supervised", .synonyms = "督办|督办(次)|督办次", .group = "问题"}),
    field("week_from", &project::ProjectWeek::week_from, {.zh = "周起", .en = "Week from", .group = "时间"}),
    field("week_to", &project::ProjectWeek::week_to, {.zh = "周止", .en = "Week to", .group = "时间"}),
    field("remark", &project::ProjectWeek::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

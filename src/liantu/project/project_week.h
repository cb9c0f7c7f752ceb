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
    field("name", &project::ProjectWeek::name, {.zh = "项目名称", .en = "Project", .synonyms = "项目（工程）名称|工程名称|重点项目名称|项目|重大项目名称|建设项目名称|子项目名称|项目名称（标段）|工程（项目）名称|调度项目名称|项目全称|省重点项目名称|重点工程名称|重点建设项目名称", .group = "项目", .required = true}),
    field("project_code", &project::ProjectWeek::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码|备案代码|国家代码|项目统一代码|立项代码|赋码|项目赋码|审批监管代码|在线审批代码|在线平台代码|审批监管平台代码|项目备案代码|投资项目统一代码|国家投资项目代码|平台代码|项目赋码代码|项目审批代码|投资平台代码|在线平台项目代码|统一代码|全国统一代码|投资在线平台代码|24位代码", .group = "项目", .code = true}),
    field("level", &project::ProjectWeek::level, {.zh = "级别", .en = "Level", .synonyms = "项目级别|项目等级|层级|项目层级|项目类别级别|重点项目级别|重点级别|项目属级|重点层级|级次|管理级别|项目管理级别|重点类别|所属级别", .group = "项目"}),
    field("category", &project::ProjectWeek::category, {.zh = "类别", .en = "Class", .synonyms = "项目性质|项目类别|建设性质|新开工/续建|性质|建设类型|新（续）建|新建或续建|项目类型|新建/续建|建设类别|新续建|建设性质（新建、续建）|建设状态|项目建设性质|续建新建", .group = "项目"}),
    field("builder", &project::ProjectWeek::builder, {.zh = "建设单位", .en = "Builder", .synonyms = "项目法人|项目单位|业主单位|建设主体|项目业主|实施单位|实施主体|业主|投资主体|项目建设单位|项目法人单位|建设（业主）单位|项目实施单位|项目实施主体|建设业主|项目公司|企业名称|投资单位|建设单位（业主）|承担单位|项目承担单位|项目主体|业主（建设）单位|投资企业|投资方|项目申报单位|法人单位", .group = "项目"}),
    field("total_investment_yuan", &project::ProjectWeek::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "计划总投资|项目总投资|投资总额|总投资额|概算总投资|投资额（总投资）|拟投资额|拟总投资|预计总投资|意向投资额|估算总投资|计划投资总额|计划总投资额|项目投资总额|项目投资额|总投资金额|投资总规模|拟投资总额|工程总投资|概算投资|项目计划总投资|投资估算|投资金额|投资合计", .group = "金额"}),
    field("annual_plan_yuan", &project::ProjectWeek::annual_plan, {.zh = "年度计划投资", .en = "Year's plan", .synonyms = "年度投资计划|年计划投资|年度计划|计划投资|当年计划投资|本年计划投资|年度计划完成投资|今年计划投资|年度投资目标|年度目标投资|投资目标|年度计划投资额|年计划投资额|本年计划|本年度计划投资|当年投资计划|年度目标任务|今年投资计划|年度计划完成额|计划完成投资|年度任务|年度投资任务|本年度投资计划|年度投资额|全年计划投资|全年投资计划|年内计划投资|年度目标|本年度计划完成投资|当年计划完成投资|年度投资|目标投资|今年计划完成投资", .group = "金额"}),
    field("ytd_done_yuan", &project::ProjectWeek::ytd_done, {.zh = "本年累计完成投资", .en = "Done this year", .synonyms = "至本周累计完成|本年累计完成|累计完成投资|年度累计完成投资|今年以来累计完成|1月1日至本周累计完成|本年完成投资|年度完成投资|本年度累计完成投资|今年累计完成投资|年内累计完成|自年初累计完成|自年初累计完成投资|完成投资本年累计|完成投资年度累计|完成投资今年累计|投资完成本年累计|投资完成年度累计|投资完成今年累计|今年以来完成投资|年内累计完成投资|本年已完成投资|已完成投资|今年完成投资|截至本周年度累计完成投资|截至本周累计完成投资|本年度累计完成|本年累计|年度累计|今年以来累计完成投资|本年度完成投资|年度已完成投资|年初至今完成投资|年初以来累计完成投资|年初至今累计完成投资|本年度已完成投资|年初至今累计完成|截至目前完成投资|年初以来完成投资|截至目前年度完成投资|本年累计投资|当年累计完成投资|当年完成投资|年累计完成投资|累计完成年度投资|本年累计完成额|今年以来投资完成", .group = "金额"}),
    field("week_done_yuan", &project::ProjectWeek::week_done, {.zh = "本周新增完成投资", .en = "Done this week", .synonyms = "本周完成投资|本周新增投资|本周完成|周完成投资|本周投资|本周完成额|本周新增|本周投资额|当周完成投资|周完成投资额|本周完成投资额|本周投资完成额|本周新增完成额|完成投资本周|完成投资本周新增|投资完成本周|投资完成本周新增|本周投资完成|本周完成固投|周新增投资|当周新增投资|周完成|本周实际完成投资|周投资", .group = "金额"}),
    field("cumulative_done_yuan", &project::ProjectWeek::cumulative_done, {.zh = "开工至今累计完成", .en = "Done in total", .synonyms = "自开工累计完成投资|累计完成投资|累计完成|开工以来累计完成|开工累计完成投资|开工以来累计完成投资|项目累计完成投资|建设以来累计完成投资|总累计完成投资|开工累计完成|项目开工至今累计完成投资|完成投资开工以来累计|完成投资自开工累计|完成投资开工至今累计|投资完成开工以来累计|投资完成自开工累计|投资完成开工至今累计|自开工以来累计完成投资|自开工累计完成|开工至今累计完成投资|项目开工以来累计完成投资|总完成投资|自开工至今累计完成投资|开建以来累计完成投资|项目总累计完成|历年累计完成投资|建设至今累计完成投资|自开工以来完成投资|开工以来完成投资|从开工累计完成投资", .group = "金额"}),
    field("completion_rate", &project::ProjectWeek::completion, {.zh = "完成率", .en = "Completion", .synonyms = "年度投资完成率|投资完成率|完成比例|年度完成率|完成年度计划|占年度计划|占年度计划比重|占年计划比例|年度计划完成率|完成年度投资比例|完成年度计划比例|年度完成比例|占年度计划比例|投资计划完成率|完成年度投资计划比例|年度计划投资完成率|占年度投资计划比例|占年度计划的比例|占年计划|年度投资完成比例|投资完成比例|完成年度计划百分比|完成百分比|完成年度目标比例|年度目标完成率|年度投资计划完成率|投资进度|投资完成进度|完成进度", .group = "进度"}),
    field("schedule_rate", &project::ProjectWeek::schedule, {.zh = "序时进度", .en = "Pace", .synonyms = "时序进度|应完成进度|序时|应达进度|时间进度|应完成比例|计划进度|序时要求|目标进度|应达序时进度|序时进度要求|计划序时|计划序时进度|应完成序时|应达序时", .group = "进度"}),
    field("gap_pp", &project::ProjectWeek::gap, {.zh = "超（欠）序时百分点", .en = "Ahead/behind (pp)", .synonyms = "超欠序时|超欠序时百分点|与序时差|超序时百分点|较序时|超欠进度|与进度差|与时序差|与序时进度差|进度差|较时间进度|超欠序时进度|较序时进度|进度偏差|与序时进度相比|超序时|超欠序时进度百分点|与时间进度差|与时间进度相比|与序时进度差距|序时差|比序时进度|快慢程度|差距|较序时进度差距|超前滞后|与序时比|进度差距|超（滞）后|序时偏差", .group = "进度"}),
    field("progress", &project::ProjectWeek::progress, {.zh = "本周形象进度", .en = "Progress", .synonyms = "形象进度|项目形象进度|本周进展|进展情况|工程进度|目前进展|当前形象进度|最新进展|项目进展|工程进展|建设进展|本周进度|工程形象进度|本周工程进展|项目建设进展情况|目前形象进度|建设进展情况|工程进展情况|施工进度|施工进展|建设进度|本周建设进展|本周建设情况|本周工作进展|当前进展|目前建设进展|项目建设进展|建设情况|本周主要进展|本周推进情况|推进情况|现场进度|目前进度|工作进展|进展|本周完成工作|项目进展情况|本周工作完成情况|本周完成情况|实际形象进度", .group = "进度", .long_text = true}),
    field("last_week_task", &project::ProjectWeek::last_week_task, {.zh = "上周任务完成情况", .en = "Last week's task", .synonyms = "上周工作完成情况|上周计划完成情况|上周完成情况|上周工作落实情况|上周目标完成情况|上周安排落实情况|上周任务落实情况|上周重点工作完成情况|上周进展|上周计划落实情况|上周目标任务完成情况", .group = "进度", .long_text = true}),
    field("problem", &project::ProjectWeek::problem, {.zh = "存在问题", .en = "Problems", .synonyms = "困难和问题|存在的问题|问题|存在困难|需协调问题|存在的困难和问题|存在问题及困难|存在问题和困难|困难问题|存在的主要问题|主要问题|制约问题|堵点难点|堵点问题|问题清单|存在困难问题|需协调解决的问题|需协调解决问题|存在困难及问题|问题及建议|问题困难|难点堵点|卡点堵点|难点问题|存在的困难|需解决的问题|制约瓶颈|问题和建议|困难和建议|存在的问题及建议|需协调事项及问题", .group = "问题", .long_text = true}),
    field("problem_type", &project::ProjectWeek::problem_type, {.zh = "问题类别", .en = "Problem class", .synonyms = "问题分类|问题类型|问题性质|困难类别|堵点类别|问题所属类别", .group = "问题"}),
    field("responsible_unit", &project::ProjectWeek::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|责任部门|属地单位|牵头责任单位|所在镇街|镇街|包保单位|主管单位|所在地|建设地点|主管部门|行业主管部门|责任镇街|属地镇街|所属镇街|牵头部门|推进单位|项目责任单位|推进责任单位|属地|项目所在地|所属区域|所属乡镇|所在乡镇|镇（街道）|责任主体|主责单位|推进部门|行业部门|包联单位|所属单位|填报单位|项目属地|申报单位|报送单位|责任区县|责任部门（单位）|落地镇街", .group = "责任"}),
    field("responsible_person", &project::ProjectWeek::responsible_person, {.zh = "责任人", .en = "Person", .synonyms = "具体责任人|负责人|责任人员|项目责任人|项目负责人|直接责任人|单位责任人|项目包靠责任人|具体负责人|项目长|责任领导（单位）|项目秘书|推进责任人", .group = "责任"}),
    field("deadline", &project::ProjectWeek::deadline, {.zh = "完成时限", .en = "Deadline", .synonyms = "解决时限|办结时限|整改时限|时限|计划解决时间|解决期限|完成期限|办结时间|完成时间|问题解决时限|办理时限|解决时间|计划完成时限|问题完成时限|整改期限|办理期限|要求解决时限|拟解决时间|要求完成时限|销号时限|预计解决时间|问题解决时间", .group = "问题"}),
    field("next_week_plan", &project::ProjectWeek::next_week_plan, {.zh = "下周计划", .en = "Next week", .synonyms = "下周工作安排|下周工作计划|下步计划|下周安排|下周目标|下步工作计划|下周工作打算|下周工作|下一周计划|下步打算|下周建设计划|下周形象进度目标|下周重点工作|下周进度计划|下一步计划|下一步工作计划|下一步工作打算|下一步打算|下周施工计划|下步工作打算|下步工作|下步安排|下步工作安排|下步措施|下步推进计划|下周推进计划|下一步工作安排|下周任务|下周进度目标|下周工作目标|下周主要工作|下周拟开展工作", .group = "进度", .long_text = true}),
    field("planned_start_date", &project::ProjectWeek::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "开工时间计划|开工时间（计划）|计划开工|拟开工时间|计划开工日期|预计开工|开工计划|计划开工年月|拟开工|拟开工日期|预计动工时间|计划动工时间|拟动工时间|拟建开工时间|计划开工时间节点|预计开工时间|预计开工日期|预期开工时间|计划动工日期|计划新开工时间", .group = "时间"}),
    field("start_date", &project::ProjectWeek::start, {.zh = "实际开工时间", .en = "Started on", .synonyms = "开工时间|开工时间实际|开工时间（实际）|实际开工|开工日期|实际开工日期|动工时间|项目开工时间|已开工时间|开工（动工）时间|实际动工时间|正式开工时间|开工建设时间|开工年月", .group = "时间"}),
    field("planned_finish_date", &project::ProjectWeek::planned_finish, {.zh = "计划竣工时间", .en = "Planned completion", .synonyms = "计划竣工|竣工时间计划|拟竣工时间|计划完工时间|竣工时间|计划竣工日期|预计竣工时间|计划建成时间|计划完工日期|预计完工时间|计划建成投产时间|拟建成时间|预计建成时间|计划完工|计划建成|拟竣工日期|竣工日期|预计竣工|建成时间|完工时间|计划竣工投产时间|拟完工时间|计划竣工（投产）时间", .group = "时间"}),
    field("finish_date", &project::ProjectWeek::finish, {.zh = "实际竣工时间", .en = "Completed on", .synonyms = "竣工时间实际|实际竣工|实际竣工日期|实际完工时间|实际建成时间", .group = "时间"}),
    field("in_statistics", &project::ProjectWeek::in_statistics, {.zh = "是否入库", .en = "In statistics", .synonyms = "是否纳统|入库情况|纳统情况|是否入统|纳统|入库|是否纳入统计|是否纳入统计库|是否入统计库|是否入库纳统|是否纳统入库|入统情况|统计入库情况|固投入库|是否固投入库|入库纳统情况|是否纳入固投|统计入库|是否已入库|是否已纳统|纳统入库情况|固投纳统", .group = "进度"}),
    field("lead_official", &project::ProjectWeek::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导|区级包保领导|县级包保领导|包联领导|帮包领导|包抓领导|责任领导|县领导|区领导|市领导|县级领导|挂包领导|挂钩领导|联系领导|挂联领导|挂钩联系领导|牵头县领导|牵头区领导|联系县领导|包联县级领导|分管县领导|责任县领导|服务领导|帮扶领导|领衔领导|挂包县领导|推进领导|挂帅领导|包干领导|领办领导|联系包保领导|市级领导|区级领导|市级包保领导|牵头市领导|挂点领导|挂联县领导|联挂领导|领导包联|县级责任领导|区级责任领导|包挂县领导|链长|挂钩县领导|联系市领导|结对领导", .group = "责任"}),
    field("light", &project::ProjectWeek::light, {.zh = "灯色", .en = "Light", .synonyms = "亮灯|灯|亮灯情况|红黄绿灯|预警|预警等级|预警灯|灯号|亮灯状态|三色灯|红绿灯|进度亮灯|预警状态|亮灯等级|亮灯预警|红黄绿灯情况|预警颜色|预警情况|灯牌|进度灯|亮牌|亮牌情况|赋色|三色预警|红黄绿|颜色", .group = "进度"}),
    field("supervision_count", &project::ProjectWeek::supervision_count, {.zh = "督办次数", .en = "Times supervised", .synonyms = "督办|督办(次)|督办次|累计督办次数|已督办次数|督查次数|督导次数|被督办次数", .group = "问题"}),
    field("week_from", &project::ProjectWeek::week_from, {.zh = "周起", .en = "Week from", .group = "时间"}),
    field("week_to", &project::ProjectWeek::week_to, {.zh = "周止", .en = "Week to", .group = "时间"}),
    field("remark", &project::ProjectWeek::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

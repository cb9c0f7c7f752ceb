// A project of the library (项目库): what is built, by whom, for how much, and where it stands.
#pragma once

#include <optional>
#include <string>

#include "liantu/attraction/deal.h"
#include "liantu/base/field.h"

namespace liantu::project {

enum class Light { Green, Yellow, Red };

struct Project {
  std::string project_no, name, project_code;
  std::optional<attraction::Stage> stage;
  std::string level, category, builder, credit_code, town, park, chain, content;
  std::optional<Yuan> total_investment, fixed_assets, equipment, annual_plan, ytd_done, cumulative_done;
  std::optional<SquareMetres> land, floor_area;
  std::optional<DateSpan> planned_start, start, planned_finish, finish, planned_production, production;
  std::optional<bool> in_statistics;
  std::optional<Light> light;
  std::string responsible_unit, responsible_person, lead_official;
  std::string progress, problem, problem_type, next_step;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::project::Light> = {{
    {"green", "绿", "Green", "绿灯|绿色|正常|顺利"},
    {"yellow", "黄", "Yellow", "黄灯|黄色|滞后|缓慢"},
    {"red", "红", "Red", "红灯|红色|严重滞后"},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::Project> = std::tuple{
    field("project_no", &project::Project::project_no, {.zh = "项目编号", .en = "No.", .synonyms = "编号", .group = "项目", .code = true}),
    field("name", &project::Project::name, {.zh = "项目名称", .en = "Project", .synonyms = "项目（工程）名称|工程名称|重点项目名称|重大项目名称|建设项目名称|子项目名称|项目名称（标段）|工程（项目）名称|调度项目名称|项目全称|省重点项目名称|重点工程名称|重点建设项目名称", .group = "项目", .required = true}),
    field("project_code", &project::Project::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码|备案代码|项目统一代码|国家代码|在线平台代码|审批监管平台代码|项目备案代码|投资项目统一代码|国家投资项目代码|平台代码|项目赋码代码|项目审批代码|投资平台代码|在线平台项目代码|统一代码|全国统一代码|投资在线平台代码|24位代码", .group = "项目", .code = true}),
    field("stage", &project::Project::stage, {.zh = "阶段", .en = "Stage", .synonyms = "项目阶段|当前阶段", .group = "进度"}),
    field("level", &project::Project::level, {.zh = "级别", .en = "Level", .synonyms = "项目级别|项目等级|项目层级|项目类别级别|重点项目级别|重点级别|项目属级|重点层级|级次|管理级别|项目管理级别|重点类别|所属级别", .group = "项目"}),
    field("category", &project::Project::category, {.zh = "类别", .en = "Class", .synonyms = "项目性质|项目类别|建设性质|新开工/续建|建设类型|新（续）建|新建或续建|项目类型|新建/续建|建设类别|新续建|建设性质（新建、续建）|建设状态|项目建设性质|续建新建", .group = "项目"}),
    field("builder", &project::Project::builder, {.zh = "建设单位", .en = "Builder", .synonyms = "项目法人|项目单位|业主单位|建设主体|项目业主|实施单位|投资主体|项目建设单位|项目法人单位|建设（业主）单位|项目实施单位|项目实施主体|建设业主|项目公司|企业名称|投资单位|建设单位（业主）|承担单位|项目承担单位|项目主体|业主（建设）单位|投资企业|投资方|项目申报单位|法人单位", .group = "项目"}),
    field("credit_code", &project::Project::credit_code, {.zh = "建设单位信用代码", .en = "Builder's credit code", .synonyms = "统一社会信用代码", .group = "项目", .credit_code = true}),
    field("town", &project::Project::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|建设地点|属地", .group = "位置"}),
    field("park", &project::Project::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区", .group = "位置"}),
    field("chain", &project::Project::chain, {.zh = "所属产业链", .en = "Chain", .synonyms = "产业链|所属产业", .group = "项目"}),
    field("content", &project::Project::content, {.zh = "建设内容及规模", .en = "Content and size", .synonyms = "建设内容|主要建设内容|建设规模及内容", .group = "项目", .long_text = true}),
    field("total_investment_yuan", &project::Project::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "计划总投资|项目总投资|投资额（总投资）|拟投资额|拟总投资|预计总投资|意向投资额|估算总投资|计划投资总额|计划总投资额|项目投资总额|项目投资额|总投资金额|投资总规模|拟投资总额|工程总投资|概算投资|项目计划总投资|投资估算|投资金额|投资合计", .group = "金额"}),
    field("fixed_assets_yuan", &project::Project::fixed_assets, {.zh = "固定资产投资", .en = "Fixed assets", .synonyms = "固投", .group = "金额"}),
    field("equipment_yuan", &project::Project::equipment, {.zh = "设备投资", .en = "Equipment", .synonyms = "设备购置", .group = "金额"}),
    field("annual_plan_yuan", &project::Project::annual_plan, {.zh = "年度计划投资", .en = "Year's plan", .synonyms = "年度计划|年度投资计划|计划投资|年度投资目标|年度目标投资|投资目标|年度计划投资额|年计划投资额|本年计划|本年度计划投资|当年投资计划|年度目标任务|今年投资计划|年度计划完成额|计划完成投资|年度任务|年度投资任务|本年度投资计划|年度投资额|全年计划投资|全年投资计划|年内计划投资|年度目标|本年度计划完成投资|当年计划完成投资|年度投资|目标投资|今年计划完成投资", .group = "金额"}),
    field("ytd_done_yuan", &project::Project::ytd_done, {.zh = "本年完成投资", .en = "Done this year", .synonyms = "本年累计完成投资|已完成投资|完成投资|完成投资本年累计|完成投资年度累计|完成投资今年累计|投资完成本年累计|投资完成年度累计|投资完成今年累计|今年以来完成投资|年内累计完成投资|本年已完成投资|今年完成投资|截至本周年度累计完成投资|截至本周累计完成投资|本年度累计完成|本年累计|年度累计|今年以来累计完成投资|本年度完成投资|年度已完成投资|年初至今完成投资|年初以来累计完成投资|年初至今累计完成投资|本年度已完成投资|年初至今累计完成|截至目前完成投资|年初以来完成投资|截至目前年度完成投资|本年累计投资|当年累计完成投资|当年完成投资|年累计完成投资|累计完成年度投资|本年累计完成额|今年以来投资完成", .group = "金额"}),
    field("cumulative_done_yuan", &project::Project::cumulative_done, {.zh = "累计完成投资", .en = "Done in total", .synonyms = "开工至今累计完成|累计完成|建设以来累计完成投资|总累计完成投资|开工累计完成|项目开工至今累计完成投资|完成投资开工以来累计|完成投资自开工累计|完成投资开工至今累计|投资完成开工以来累计|投资完成自开工累计|投资完成开工至今累计|自开工以来累计完成投资|自开工累计完成|开工至今累计完成投资|项目开工以来累计完成投资|总完成投资|自开工至今累计完成投资|开建以来累计完成投资|项目总累计完成|历年累计完成投资|建设至今累计完成投资|自开工以来完成投资|开工以来完成投资|从开工累计完成投资", .group = "金额"}),
    field("land_m2", &project::Project::land, {.zh = "用地面积", .en = "Land", .synonyms = "占地面积|用地|占地", .group = "金额"}),
    field("floor_area_m2", &project::Project::floor_area, {.zh = "建筑面积", .en = "Floor area", .synonyms = "总建筑面积", .group = "金额"}),
    field("planned_start_date", &project::Project::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "计划开工|拟开工时间|预计开工|开工计划|计划开工年月|拟开工|拟开工日期|预计动工时间|计划动工时间|拟动工时间|拟建开工时间|计划开工时间节点|预计开工时间|预计开工日期|计划开工日期|预期开工时间|计划动工日期|计划新开工时间", .group = "时间"}),
    field("start_date", &project::Project::start, {.zh = "实际开工时间", .en = "Started on", .synonyms = "开工时间|开工日期|动工时间|项目开工时间|已开工时间|开工（动工）时间|实际动工时间|正式开工时间|开工建设时间|开工年月", .group = "时间"}),
    field("planned_finish_date", &project::Project::planned_finish, {.zh = "计划竣工时间", .en = "Planned completion", .synonyms = "计划竣工|拟竣工时间|计划完工时间|计划建成时间|计划完工日期|预计完工时间|计划建成投产时间|拟建成时间|预计建成时间|计划完工|计划建成|拟竣工日期|竣工日期|预计竣工|建成时间|完工时间|计划竣工投产时间|拟完工时间|计划竣工（投产）时间", .group = "时间"}),
    field("finish_date", &project::Project::finish, {.zh = "实际竣工时间", .en = "Completed on", .synonyms = "竣工时间|竣工日期", .group = "时间"}),
    field("planned_production_date", &project::Project::planned_production, {.zh = "计划投产时间", .en = "Planned production", .synonyms = "拟投产时间", .group = "时间"}),
    field("production_date", &project::Project::production, {.zh = "投产时间", .en = "Production on", .synonyms = "实际投产时间", .group = "时间"}),
    field("in_statistics", &project::Project::in_statistics, {.zh = "是否入库", .en = "In statistics", .synonyms = "是否纳统|入库情况|纳统情况|是否纳入统计|是否纳入统计库|是否入统计库|是否入库纳统|是否纳统入库|入统情况|统计入库情况|固投入库|是否固投入库|入库纳统情况|是否纳入固投|统计入库|是否已入库|是否已纳统|纳统入库情况|固投纳统", .group = "进度"}),
    field("light", &project::Project::light, {.zh = "填报亮灯", .en = "Reported light", .synonyms = "灯|灯色|亮灯|三色灯|红绿灯|进度亮灯|预警状态|亮灯等级|亮灯预警|红黄绿灯情况|预警颜色|预警情况|灯牌|进度灯|亮牌|亮牌情况|赋色|三色预警|红黄绿|颜色", .group = "进度"}),
    field("responsible_unit", &project::Project::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|责任部门", .group = "责任"}),
    field("responsible_person", &project::Project::responsible_person, {.zh = "责任人", .en = "Person", .synonyms = "具体责任人", .group = "责任"}),
    field("lead_official", &project::Project::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导|区级包保领导|县级包保领导|挂钩联系领导|牵头县领导|牵头区领导|联系县领导|包联县级领导|分管县领导|责任县领导|服务领导|帮扶领导|领衔领导|挂包县领导|推进领导|挂帅领导|包干领导|领办领导|联系包保领导|市级领导|区级领导|市级包保领导|牵头市领导|包联领导|挂点领导|挂联县领导|联挂领导|领导包联|县级责任领导|区级责任领导|包挂县领导|链长|挂钩县领导|联系市领导|结对领导", .group = "责任"}),
    field("progress", &project::Project::progress, {.zh = "形象进度", .en = "Progress", .synonyms = "最新进展|进展情况|项目形象进度", .group = "进度", .long_text = true}),
    field("problem", &project::Project::problem, {.zh = "存在问题", .en = "Problems", .synonyms = "困难和问题|问题", .group = "进度", .long_text = true}),
    field("problem_type", &project::Project::problem_type, {.zh = "问题类别", .en = "Problem class", .group = "进度"}),
    field("next_step", &project::Project::next_step, {.zh = "下步计划", .en = "Next step", .synonyms = "下步打算|下周计划", .group = "进度", .long_text = true}),
    field("lon", &project::Project::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经", .group = "位置"}),
    field("lat", &project::Project::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬", .group = "位置"}),
    field("remark", &project::Project::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

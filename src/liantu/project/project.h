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
    field("name", &project::Project::name, {.zh = "项目名称", .en = "Project", .synonyms = "项目（工程）名称|工程名称|重点项目名称", .group = "项目", .required = true}),
    field("project_code", &project::Project::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码|备案代码|项目统一代码|国家代码", .group = "项目", .code = true}),
    field("stage", &project::Project::stage, {.zh = "阶段", .en = "Stage", .synonyms = "项目阶段|当前阶段", .group = "进度"}),
    field("level", &project::Project::level, {.zh = "级别", .en = "Level", .synonyms = "项目级别|项目等级|项目层级", .group = "项目"}),
    field("category", &project::Project::category, {.zh = "类别", .en = "Class", .synonyms = "项目性质|项目类别|建设性质|新开工/续建", .group = "项目"}),
    field("builder", &project::Project::builder, {.zh = "建设单位", .en = "Builder", .synonyms = "项目法人|项目单位|业主单位|建设主体|项目业主|实施单位", .group = "项目"}),
    field("credit_code", &project::Project::credit_code, {.zh = "建设单位信用代码", .en = "Builder's credit code", .synonyms = "统一社会信用代码", .group = "项目", .credit_code = true}),
    field("town", &project::Project::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|建设地点|属地", .group = "位置"}),
    field("park", &project::Project::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区", .group = "位置"}),
    field("chain", &project::Project::chain, {.zh = "所属产业链", .en = "Chain", .synonyms = "产业链|所属产业", .group = "项目"}),
    field("content", &project::Project::content, {.zh = "建设内容及规模", .en = "Content and size", .synonyms = "建设内容|主要建设内容|建设规模及内容", .group = "项目", .long_text = true}),
    field("total_investment_yuan", &project::Project::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "计划总投资|项目总投资", .group = "金额"}),
    field("fixed_assets_yuan", &project::Project::fixed_assets, {.zh = "固定资产投资", .en = "Fixed assets", .synonyms = "固投", .group = "金额"}),
    field("equipment_yuan", &project::Project::equipment, {.zh = "设备投资", .en = "Equipment", .synonyms = "设备购置", .group = "金额"}),
    field("annual_plan_yuan", &project::Project::annual_plan, {.zh = "年度计划投资", .en = "Year's plan", .synonyms = "年度计划|年度投资计划|计划投资", .group = "金额"}),
    field("ytd_done_yuan", &project::Project::ytd_done, {.zh = "本年完成投资", .en = "Done this year", .synonyms = "本年累计完成投资|已完成投资|完成投资", .group = "金额"}),
    field("cumulative_done_yuan", &project::Project::cumulative_done, {.zh = "累计完成投资", .en = "Done in total", .synonyms = "开工至今累计完成|累计完成", .group = "金额"}),
    field("land_m2", &project::Project::land, {.zh = "用地面积", .en = "Land", .synonyms = "占地面积|用地|占地", .group = "金额"}),
    field("floor_area_m2", &project::Project::floor_area, {.zh = "建筑面积", .en = "Floor area", .synonyms = "总建筑面积", .group = "金额"}),
    field("planned_start_date", &project::Project::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "计划开工|拟开工时间", .group = "时间"}),
    field("start_date", &project::Project::start, {.zh = "实际开工时间", .en = "Started on", .synonyms = "开工时间|开工日期", .group = "时间"}),
    field("planned_finish_date", &project::Project::planned_finish, {.zh = "计划竣工时间", .en = "Planned completion", .synonyms = "计划竣工|拟竣工时间|计划完工时间", .group = "时间"}),
    field("finish_date", &project::Project::finish, {.zh = "实际竣工时间", .en = "Completed on", .synonyms = "竣工时间|竣工日期", .group = "时间"}),
    field("planned_production_date", &project::Project::planned_production, {.zh = "计划投产时间", .en = "Planned production", .synonyms = "拟投产时间", .group = "时间"}),
    field("production_date", &project::Project::production, {.zh = "投产时间", .en = "Production on", .synonyms = "实际投产时间", .group = "时间"}),
    field("in_statistics", &project::Project::in_statistics, {.zh = "是否入库", .en = "In statistics", .synonyms = "是否纳统|入库情况|纳统情况", .group = "进度"}),
    field("light", &project::Project::light, {.zh = "灯", .en = "Light", .synonyms = "灯色|亮灯", .group = "进度"}),
    field("responsible_unit", &project::Project::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|责任部门", .group = "责任"}),
    field("responsible_person", &project::Project::responsible_person, {.zh = "责任人", .en = "Person", .synonyms = "具体责任人", .group = "责任"}),
    field("lead_official", &project::Project::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导|区级包保领导|县级包保领导", .group = "责任"}),
    field("progress", &project::Project::progress, {.zh = "形象进度", .en = "Progress", .synonyms = "最新进展|进展情况|项目形象进度", .group = "进度", .long_text = true}),
    field("problem", &project::Project::problem, {.zh = "存在问题", .en = "Problems", .synonyms = "困难和问题|问题", .group = "进度", .long_text = true}),
    field("problem_type", &project::Project::problem_type, {.zh = "问题类别", .en = "Problem class", .group = "进度"}),
    field("next_step", &project::Project::next_step, {.zh = "下步计划", .en = "Next step", .synonyms = "下步打算|下周计划", .group = "进度", .long_text = true}),
    field("lon", &project::Project::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经", .group = "位置"}),
    field("lat", &project::Project::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬", .group = "位置"}),
    field("remark", &project::Project::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

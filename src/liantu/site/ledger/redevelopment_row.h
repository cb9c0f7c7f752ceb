// Land or buildings brought back into use (低效用地盘活): what stood idle and why, how it is brought back,
// what came of it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

enum class RedevelopmentMethod { Purchase, Attraction, Upgrade, Merger, Lease, Denser, Other };

enum class RedevelopmentState { Planned, UnderWay, Done, Dropped };

struct Redevelopment {
  std::string name{};
  std::string parcel_no{};
  std::string firm{};
  std::string town{};
  std::string park{};
  std::optional<SquareMetres> land{};
  std::optional<SquareMetres> floor{};
  std::string cause{};
  std::optional<RedevelopmentMethod> method{};
  std::optional<RedevelopmentState> state{};
  std::optional<Date> start{};
  std::optional<Date> due{};
  std::optional<Date> done{};
  std::optional<SquareMetres> freed_land{};
  std::optional<SquareMetres> freed_floor{};
  std::string next_use{};
  std::string responsible_unit{};
  std::string lead_official{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 7> liantu::words<liantu::site::RedevelopmentMethod> = {{
    {"purchase", "收储", "Bought back", "政府收储|收购储备|收回"},
    {"attraction", "二次招商", "New occupant", "嫁接招商|引进新项目|腾笼换鸟"},
    {"upgrade", "技改提升", "Upgraded by its firm", "技改|增资扩产|自主改造"},
    {"merger", "兼并重组", "Merger", "司法重整|重组|兼并"},
    {"lease", "出租转让", "Let or transferred", "出租|转让|租赁"},
    {"denser", "零地增地", "Built higher", "加层|增容|零增地"},
    {"other", "其他", "Other", "其它"},
}};

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::RedevelopmentState> = {{
    {"planned", "计划", "Planned", "拟盘活|未启动"},
    {"under_way", "推进中", "Under way", "正在盘活|实施中"},
    {"done", "已盘活", "Done", "完成|盘活完成"},
    {"dropped", "停止", "Dropped", "终止"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Redevelopment> = std::tuple{
    field("name", &site::Redevelopment::name,
          {.zh = "盘活事项",
           .en = "Case",
           .synonyms = "项目名称|事项名称|盘活项目",
           .group = "事项",
           .required = true}),
    field(
        "parcel_no", &site::Redevelopment::parcel_no,
        {.zh = "宗地编号", .en = "Parcel no.", .synonyms = "地块编号|宗地号", .group = "事项", .code = true}),
    field("firm", &site::Redevelopment::firm,
          {.zh = "涉及企业", .en = "Firm", .synonyms = "企业名称|原企业|低效企业", .group = "事项"}),
    field("town", &site::Redevelopment::town,
          {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|属地|乡镇", .group = "事项"}),
    field("park", &site::Redevelopment::park,
          {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "事项"}),
    field(
        "land_m2", &site::Redevelopment::land,
        {.zh = "涉及土地", .en = "Land", .synonyms = "低效用地面积|土地面积|涉及土地面积", .group = "面积"}),
    field("floor_m2", &site::Redevelopment::floor,
          {.zh = "涉及建筑",
           .en = "Floor area",
           .synonyms = "建筑面积|闲置厂房面积|涉及建筑面积",
           .group = "面积"}),
    field("cause", &site::Redevelopment::cause,
          {.zh = "低效原因", .en = "Cause", .synonyms = "成因|低效成因", .group = "事项", .long_text = true}),
    field("method", &site::Redevelopment::method,
          {.zh = "盘活方式", .en = "Method", .synonyms = "处置方式|盘活路径", .group = "盘活"}),
    field("state", &site::Redevelopment::state,
          {.zh = "盘活状态", .en = "State", .synonyms = "进展状态|状态", .group = "盘活"}),
    field("start_date", &site::Redevelopment::start,
          {.zh = "启动时间", .en = "Start", .synonyms = "开始时间", .group = "盘活"}),
    field("due_date", &site::Redevelopment::due,
          {.zh = "计划完成", .en = "Due", .synonyms = "完成时限|计划完成时间|计划盘活时间", .group = "盘活"}),
    field("done_date", &site::Redevelopment::done,
          {.zh = "实际完成", .en = "Done", .synonyms = "盘活完成时间|完成时间", .group = "盘活"}),
    field("freed_land_m2", &site::Redevelopment::freed_land,
          {.zh = "盘活土地",
           .en = "Land brought back",
           .synonyms = "盘活面积|盘活土地面积|已盘活土地",
           .group = "盘活"}),
    field("freed_floor_m2", &site::Redevelopment::freed_floor,
          {.zh = "盘活建筑",
           .en = "Floor area brought back",
           .synonyms = "盘活建筑面积|盘活厂房面积|已盘活建筑",
           .group = "盘活"}),
    field("next_use", &site::Redevelopment::next_use,
          {.zh = "新项目", .en = "New use", .synonyms = "引进项目|盘活后用途", .group = "盘活"}),
    field("responsible_unit", &site::Redevelopment::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|包保单位", .group = "责任"}),
    field("lead_official", &site::Redevelopment::lead_official,
          {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导", .group = "责任"}),
    field("remark", &site::Redevelopment::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

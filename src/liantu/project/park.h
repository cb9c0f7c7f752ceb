// A park of the county (园区梯队): being built, to be built, or in reserve. Its projects are those that name it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

enum class ParkState { Building, Planned, Reserved };

struct Park {
  std::string name;
  std::optional<ParkState> state;
  std::string leading_industry, town;
  std::optional<SquareMetres> land;
  std::optional<bool> chemical;  ///< a recognised chemical park (化工园区)
  std::string outline;           ///< boundary as WKT, CGCS2000 longitude latitude; "" when unknown
  std::optional<DateSpan> start;
  std::string content, responsible_unit, lead_official, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::project::ParkState> = {{
    {"building", "在建", "Being built", "建设中"},
    {"planned", "拟建", "To be built", "规划建设"},
    {"reserved", "储备", "In reserve", "谋划"},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::Park> = std::tuple{
    field("name", &project::Park::name, {.zh = "园区名称", .en = "Park", .synonyms = "园区", .group = "园区", .required = true}),
    field("state", &project::Park::state, {.zh = "梯队", .en = "Tranche", .synonyms = "状态|建设状态", .group = "园区"}),
    field("leading_industry", &project::Park::leading_industry, {.zh = "主导产业", .en = "Leading industry", .synonyms = "产业定位", .group = "园区"}),
    field("town", &project::Park::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|属地", .group = "园区"}),
    field("land_m2", &project::Park::land, {.zh = "规划面积", .en = "Land", .synonyms = "占地面积|用地面积", .group = "园区"}),
    field("chemical", &project::Park::chemical, {.zh = "是否化工园区", .en = "Chemical park", .synonyms = "化工园区", .group = "园区"}),
    field("outline_wkt", &project::Park::outline, {.zh = "界线", .en = "Outline", .group = "园区", .long_text = true}),
    field("start_date", &project::Park::start, {.zh = "开工时间", .en = "Start", .synonyms = "计划开工时间", .group = "园区"}),
    field("content", &project::Park::content, {.zh = "建设内容", .en = "Content", .group = "园区", .long_text = true}),
    field("responsible_unit", &project::Park::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("lead_official", &project::Park::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导", .group = "责任"}),
    field("remark", &project::Park::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

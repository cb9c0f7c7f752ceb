// A phase in which a park, or one area (片区) of it, is developed (开发时序): from which year to which, how
// much land.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

enum class PhaseState { Planned, UnderWay, Done };

struct ParkPhase {
  std::string park{};
  std::string area_name{};
  std::string phase{};
  std::optional<std::int64_t> from_year{};
  std::optional<std::int64_t> to_year{};
  std::optional<PhaseState> state{};
  std::optional<SquareMetres> land{};
  std::string content{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::site::PhaseState> = {{
    {"planned", "规划", "Planned", "未启动|拟开发"},
    {"under_way", "开发中", "Under way", "在建|建设中"},
    {"done", "已建成", "Done", "完成|建成"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::ParkPhase> = std::tuple{
    field("park", &site::ParkPhase::park,
          {.zh = "园区名称", .en = "Park", .synonyms = "园区|所在园区", .group = "片区", .required = true}),
    field("area_name", &site::ParkPhase::area_name,
          {.zh = "片区", .en = "Area", .synonyms = "片区名称|组团|功能区", .group = "片区"}),
    field("phase", &site::ParkPhase::phase,
          {.zh = "期次", .en = "Phase", .synonyms = "开发期次|分期|阶段", .group = "时序", .required = true}),
    field("from_year", &site::ParkPhase::from_year,
          {.zh = "起始年",
           .en = "From year",
           .synonyms = "开始年份|起始年份|开发起始年",
           .group = "时序",
           .required = true}),
    field("to_year", &site::ParkPhase::to_year,
          {.zh = "结束年", .en = "To year", .synonyms = "结束年份|完成年份|开发结束年", .group = "时序"}),
    field("state", &site::ParkPhase::state,
          {.zh = "开发状态", .en = "State", .synonyms = "状态|进展", .group = "时序"}),
    field("land_m2", &site::ParkPhase::land,
          {.zh = "开发面积", .en = "Land", .synonyms = "面积|规划面积|用地面积", .group = "时序"}),
    field("content", &site::ParkPhase::content,
          {.zh = "建设内容", .en = "Content", .synonyms = "开发内容", .group = "时序", .long_text = true}),
    field("responsible_unit", &site::ParkPhase::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("remark", &site::ParkPhase::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

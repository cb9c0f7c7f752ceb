// A unit of a plant (厂房单元): building, floor and number, let by itself or with those beside it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/site/site.h"

namespace liantu::site {

struct PlantUnit {
  std::string plant{}, building{}, town{};
  std::optional<std::int64_t> floor{};  ///< 1 is the ground floor, -1 the first below it
  std::string unit_no{};                ///< units of a floor stand beside each other in this order
  std::optional<SquareMetres> area{};
  std::optional<Metres> height{};
  std::optional<TonnesPerM2> load{};
  std::optional<Kva> power{};
  std::optional<Offer> offer{};
  std::string occupied_by{};
  std::optional<YuanPerM2Month> rent{};
  std::optional<DateSpan> available{}, updated{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr auto liantu::fields<liantu::site::PlantUnit> = std::tuple{
    field("plant", &site::PlantUnit::plant,
          {.zh = "厂房名称",
           .en = "Plant",
           .synonyms = "所属厂房|载体名称|标准厂房名称",
           .group = "身份",
           .required = true}),
    field("building", &site::PlantUnit::building,
          {.zh = "楼栋", .en = "Building", .synonyms = "栋号|楼号|幢号|楼栋号", .group = "身份"}),
    field("town", &site::PlantUnit::town,
          {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|属地|乡镇", .group = "身份"}),
    field("floor", &site::PlantUnit::floor,
          {.zh = "楼层", .en = "Floor", .synonyms = "所在楼层|层数|层", .group = "身份", .required = true}),
    field("unit_no", &site::PlantUnit::unit_no,
          {.zh = "单元号",
           .en = "Unit",
           .synonyms = "房号|单元编号|分割单元|单元",
           .group = "身份",
           .required = true,
           .code = true}),
    field("area_m2", &site::PlantUnit::area,
          {.zh = "单元面积", .en = "Area", .synonyms = "面积|建筑面积|单元建筑面积", .group = "条件"}),
    field("height_m", &site::PlantUnit::height, {.zh = "层高", .en = "Height", .group = "条件"}),
    field("load_t_m2", &site::PlantUnit::load,
          {.zh = "楼面荷载", .en = "Floor load", .synonyms = "荷载|承重", .group = "条件"}),
    field("power_kva", &site::PlantUnit::power,
          {.zh = "配电容量", .en = "Power", .synonyms = "供电|用电容量|配电", .group = "条件"}),
    field("offer", &site::PlantUnit::offer,
          {.zh = "供应状态", .en = "Offer", .synonyms = "出租状态|单元状态|状态", .group = "租赁"}),
    field("occupied_by", &site::PlantUnit::occupied_by,
          {.zh = "入驻企业",
           .en = "Occupied by",
           .synonyms = "承租企业|承租方|使用企业|租户",
           .group = "租赁"}),
    field("rent_yuan_m2_month", &site::PlantUnit::rent,
          {.zh = "租金", .en = "Rent", .synonyms = "租金单价|月租金|参考租金", .group = "租赁"}),
    field("available_date", &site::PlantUnit::available,
          {.zh = "可交付时间",
           .en = "Available from",
           .synonyms = "可供时间|可交付日期|腾退时间",
           .group = "租赁"}),
    field("updated_date", &site::PlantUnit::updated,
          {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|核查日期", .group = "租赁"}),
    field("remark", &site::PlantUnit::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

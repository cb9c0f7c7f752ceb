// What a project needs of a site (选址需求): the row of the ledger is what the rules of matching take. An
// empty value is no need.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/site/site.h"

namespace liantu::site {

enum class NeededKind { Parcel, Plant, Yard, Any };

/// Class of fire hazard of the production (GB 50016), the most dangerous first.
enum class FireClass { A, B, C, D, E };

struct Need {
  std::string project_no{};
  std::string project{};
  std::optional<NeededKind> kind{};
  std::optional<SquareMetres> land_least{}, land_most{};  ///< of parcels and yards
  std::optional<SquareMetres> floor_least{},
      floor_most{};  ///< of plants, and of yards without a need of land
  std::optional<Metres> first_floor_height{};
  std::optional<TonnesPerM2> floor_load{}, upper_load{};
  std::optional<Kva> power{};
  std::optional<bool> double_supply{};
  std::optional<TonnesPerDay> water{}, sewage{};
  std::optional<TonnesPerHour> steam{};
  std::optional<Megapascals> steam_pressure{};  ///< at least
  std::optional<bool> gas{};
  std::optional<FireClass> fire_class{};
  std::optional<FireResistance> fire_resistance{};  ///< this grade or a better one
  std::string land_use{};
  std::string industry_code{};     ///< GB/T 4754
  std::string chain{};             ///< chains or industries in words
  std::optional<bool> chemical{};  ///< only inside a chemical park; empty: by the industry code
  std::optional<TonnesCoal> energy{};
  std::optional<TonnesPerYear> cod{}, ammonia{}, nox{}, vocs{};
  std::optional<Metres> rail_distance{}, port_distance{};  ///< at most
  std::optional<double> far{};                             ///< of the design
  std::optional<YuanPerMu> price_most{};
  std::optional<YuanPerM2Month> rent_most{};
  std::optional<DateSpan> start{};  ///< handed over by the end of it
  std::optional<Yuan> fixed_assets{}, expected_output{}, expected_tax{};
  std::string responsible_unit{};
  std::string remark{};
  bool operator==(const Need&) const = default;
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::NeededKind> = {{
    {"parcel", "土地", "Parcel", "地块|宗地|用地|拿地|供地"},
    {"plant", "厂房", "Plant", "标准厂房|租赁厂房|租厂房|楼宇"},
    {"yard", "院落", "Yard", "闲置院落"},
    {"any", "均可", "Any", "不限|都可|土地或厂房"},
}};

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::site::FireClass> = {{
    {"a", "甲类", "Class A", "甲"},
    {"b", "乙类", "Class B", "乙"},
    {"c", "丙类", "Class C", "丙|丙一|丙二|丙1|丙2"},
    {"d", "丁类", "Class D", "丁"},
    {"e", "戊类", "Class E", "戊"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Need> = std::tuple{
    field(
        "project_no", &site::Need::project_no,
        {.zh = "项目编号", .en = "Project no.", .synonyms = "编号|项目编码", .group = "项目", .code = true}),
    field("project", &site::Need::project,
          {.zh = "项目名称", .en = "Project", .synonyms = "项目", .group = "项目", .required = true}),
    field("kind", &site::Need::kind,
          {.zh = "载体类型",
           .en = "Kind of site",
           .synonyms = "需求类型|选址类型|需求载体|载体需求",
           .group = "面积"}),
    field("land_least_m2", &site::Need::land_least,
          {.zh = "用地下限",
           .en = "Least land",
           .synonyms = "最小用地面积|用地需求|用地面积需求|需用地|需用地面积|土地需求",
           .group = "面积"}),
    field("land_most_m2", &site::Need::land_most,
          {.zh = "用地上限", .en = "Most land", .synonyms = "最大用地面积", .group = "面积"}),
    field("floor_least_m2", &site::Need::floor_least,
          {.zh = "厂房面积下限",
           .en = "Least floor area",
           .synonyms = "最小厂房面积|厂房需求|厂房面积需求|需厂房面积|建筑面积需求",
           .group = "面积"}),
    field("floor_most_m2", &site::Need::floor_most,
          {.zh = "厂房面积上限", .en = "Most floor area", .synonyms = "最大厂房面积", .group = "面积"}),
    field("first_floor_height_m", &site::Need::first_floor_height,
          {.zh = "层高需求",
           .en = "Storey height",
           .synonyms = "首层层高需求|层高要求|首层层高要求|需要层高",
           .group = "条件"}),
    field("floor_load_t_m2", &site::Need::floor_load,
          {.zh = "荷载需求",
           .en = "Floor load",
           .synonyms = "首层荷载需求|荷载要求|首层荷载要求|承重要求|承重需求",
           .group = "条件"}),
    field("upper_load_t_m2", &site::Need::upper_load,
          {.zh = "楼层荷载需求",
           .en = "Upper load",
           .synonyms = "楼层荷载要求|标准层荷载需求",
           .group = "条件"}),
    field("power_kva", &site::Need::power,
          {.zh = "用电需求",
           .en = "Power",
           .synonyms = "用电|用电容量需求|用电负荷需求|供电需求|配电需求",
           .group = "配套"}),
    field("double_supply", &site::Need::double_supply,
          {.zh = "是否需双回路",
           .en = "Double supply",
           .synonyms = "双回路供电|双回路需求|是否双回路|双电源需求|双电源|双回路",
           .group = "配套",
           .yes = "双回路|双电源|需要",
           .no = "单回路|单电源|不需要"}),
    field("water_t_d", &site::Need::water,
          {.zh = "用水需求", .en = "Water", .synonyms = "用水|日用水量|用水量", .group = "配套"}),
    field("sewage_t_d", &site::Need::sewage,
          {.zh = "污水需求",
           .en = "Sewage",
           .synonyms = "排水需求|污水排放量|日排污水量|排污需求",
           .group = "配套"}),
    field("steam_t_h", &site::Need::steam,
          {.zh = "用汽需求", .en = "Steam", .synonyms = "用汽|蒸汽需求|用汽量", .group = "配套"}),
    field("steam_pressure_mpa", &site::Need::steam_pressure,
          {.zh = "用汽压力",
           .en = "Steam pressure",
           .synonyms = "蒸汽压力|蒸汽压力需求|用汽压力需求|供汽压力要求",
           .group = "配套"}),
    field("gas", &site::Need::gas,
          {.zh = "是否用天然气",
           .en = "Gas",
           .synonyms = "用气需求|天然气需求|燃气需求|是否用气",
           .group = "配套"}),
    field("fire_class", &site::Need::fire_class,
          {.zh = "生产火灾危险性",
           .en = "Fire class",
           .synonyms = "火灾危险性类别|消防类别|生产类别|火灾危险性",
           .group = "条件"}),
    field("fire_resistance", &site::Need::fire_resistance,
          {.zh = "耐火等级要求",
           .en = "Fire resistance",
           .synonyms = "耐火等级|厂房耐火等级|建筑耐火等级|耐火等级需求",
           .group = "条件"}),
    field("land_use", &site::Need::land_use,
          {.zh = "用地性质要求", .en = "Land use", .synonyms = "所需用地性质|用地性质", .group = "条件"}),
    field("industry_code", &site::Need::industry_code,
          {.zh = "行业代码",
           .en = "Industry code",
           .synonyms = "国民经济行业代码",
           .group = "项目",
           .code = true}),
    field("chain", &site::Need::chain,
          {.zh = "所属产业",
           .en = "Chain or industry",
           .synonyms = "所属产业链|产业链|产业方向",
           .group = "项目"}),
    field("chemical", &site::Need::chemical,
          {.zh = "是否化工项目", .en = "Chemical", .synonyms = "是否化工|化工项目", .group = "条件"}),
    field("energy_tce", &site::Need::energy,
          {.zh = "年综合能耗",
           .en = "Energy a year",
           .synonyms = "用能|能耗需求|用能需求|综合能耗",
           .group = "指标"}),
    field("cod_t_y", &site::Need::cod,
          {.zh = "化学需氧量", .en = "COD", .synonyms = "COD|化学需氧量排放量|COD排放量", .group = "指标"}),
    field("ammonia_t_y", &site::Need::ammonia,
          {.zh = "氨氮", .en = "Ammonia nitrogen", .synonyms = "氨氮排放量", .group = "指标"}),
    field("nox_t_y", &site::Need::nox,
          {.zh = "氮氧化物", .en = "NOx", .synonyms = "NOx|氮氧化物排放量", .group = "指标"}),
    field("vocs_t_y", &site::Need::vocs,
          {.zh = "挥发性有机物", .en = "VOCs", .synonyms = "VOCs|挥发性有机物排放量", .group = "指标"}),
    field("rail_distance_m", &site::Need::rail_distance,
          {.zh = "距铁路不超过",
           .en = "To rail at most",
           .synonyms = "铁路距离要求|距铁路专用线不超过",
           .group = "条件"}),
    field("port_distance_m", &site::Need::port_distance,
          {.zh = "距港口不超过", .en = "To port at most", .synonyms = "港口距离要求", .group = "条件"}),
    field("far", &site::Need::far,
          {.zh = "设计容积率",
           .en = "FAR of the design",
           .synonyms = "容积率需求|拟建容积率",
           .group = "条件"}),
    field("price_most_yuan_per_mu", &site::Need::price_most,
          {.zh = "地价预算", .en = "Land price at most", .synonyms = "地价上限|土地预算", .group = "金额"}),
    field("rent_most_yuan_m2_month", &site::Need::rent_most,
          {.zh = "租金预算", .en = "Rent at most", .synonyms = "租金上限", .group = "金额"}),
    field("start_date", &site::Need::start,
          {.zh = "需交付时间",
           .en = "Needed by",
           .synonyms = "交付时间要求|需要时间|用地时间|拟开工时间",
           .group = "时间"}),
    field("fixed_assets_yuan", &site::Need::fixed_assets,
          {.zh = "固定资产投资", .en = "Fixed assets", .synonyms = "固投", .group = "金额"}),
    field("expected_output_yuan", &site::Need::expected_output,
          {.zh = "预计年产值", .en = "Expected output", .synonyms = "预计产值|达产产值", .group = "金额"}),
    field("expected_tax_yuan", &site::Need::expected_tax,
          {.zh = "预计年税收", .en = "Expected tax", .synonyms = "预计税收|达产税收", .group = "金额"}),
    field("responsible_unit", &site::Need::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|承接单位", .group = "责任"}),
    field("remark", &site::Need::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

// A source of power, water, steam … or a quota of energy or emissions, and the parks that share it
// (配套余量). Amounts are in the unit of its kind: kVA, t/d, t/h, m³/d, tce and t a year.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

enum class UtilityKind { Power, Water, Sewage, Gas, Steam, Energy, Cod, Ammonia, Nox, Vocs };

struct Utility {
  std::string name{};
  std::optional<UtilityKind> kind{};
  std::string park{};
  std::string serves{};  ///< other parks, with 、 between
  std::optional<double> capacity{};
  std::optional<double> committed{};
  std::string level{};
  std::optional<Date> as_of{};
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 10> liantu::words<liantu::site::UtilityKind> = {{
    {"power", "供电", "Power", "电力|变电站|供电容量"},
    {"water", "供水", "Water", "自来水|给水|工业水"},
    {"sewage", "污水", "Sewage", "污水处理|排水|污水厂"},
    {"gas", "燃气", "Gas", "天然气|供气"},
    {"steam", "蒸汽", "Steam", "供热|供汽|热力"},
    {"energy", "能耗指标", "Energy quota", "用能指标|能耗"},
    {"cod", "化学需氧量指标", "COD quota", "化学需氧量|COD"},
    {"ammonia", "氨氮指标", "Ammonia nitrogen quota", "氨氮"},
    {"nox", "氮氧化物指标", "NOx quota", "氮氧化物|NOx"},
    {"vocs", "挥发性有机物指标", "VOCs quota", "挥发性有机物|VOCs"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Utility> = std::tuple{
    field("name", &site::Utility::name,
          {.zh = "设施名称",
           .en = "Name",
           .synonyms = "变电站|管网名称|名称|污水处理厂",
           .group = "设施",
           .required = true}),
    field("kind", &site::Utility::kind,
          {.zh = "配套类别",
           .en = "Kind",
           .synonyms = "类别|设施类型|配套类型",
           .group = "设施",
           .required = true}),
    field("park", &site::Utility::park,
          {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "设施"}),
    field("serves", &site::Utility::serves,
          {.zh = "同供园区", .en = "Also serves", .synonyms = "供应范围|服务范围|服务园区", .group = "设施"}),
    field("capacity", &site::Utility::capacity,
          {.zh = "总能力",
           .en = "Capacity",
           .synonyms = "容量|总容量|设计能力|处理能力|总指标",
           .group = "余量"}),
    field("committed", &site::Utility::committed,
          {.zh = "已用和已承诺",
           .en = "Committed",
           .synonyms = "已用|已用容量|已承诺|在用量",
           .group = "余量"}),
    field(
        "level", &site::Utility::level,
        {.zh = "电压或压力", .en = "Voltage or pressure", .synonyms = "电压等级|压力|电压", .group = "设施"}),
    field("as_of", &site::Utility::as_of,
          {.zh = "统计日期", .en = "As of", .synonyms = "截至日期|数据日期|统计时间", .group = "来源"}),
    field("source", &site::Utility::source,
          {.zh = "数据来源", .en = "Source", .synonyms = "来源|提供单位", .group = "来源"}),
    field("responsible_unit", &site::Utility::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "主管单位|运营单位", .group = "责任"}),
    field("remark", &site::Utility::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

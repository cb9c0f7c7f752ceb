#include "liantu/site/match/match_words.h"

#include "liantu/base/number_text.h"

namespace liantu::site {
namespace {

constexpr ConditionName kNames[kConditions] = {
    {"first_floor_height_m", "m", "层高", "storey height"},
    {"floor_load_t_m2", "t/m2", "首层荷载", "floor load"},
    {"upper_load_t_m2", "t/m2", "楼层荷载", "upper load"},
    {"power_kva", "kVA", "供电余量", "power"},
    {"water_t_d", "t/d", "供水余量", "water"},
    {"sewage_t_d", "t/d", "污水余量", "sewage"},
    {"steam_t_h", "t/h", "蒸汽余量", "steam"},
    {"gas", "", "天然气", "gas"},
    {"fire_class", "", "火灾危险性", "fire class"},
    {"double_supply", "", "双回路供电", "double supply"},
    {"steam_pressure_mpa", "MPa", "蒸汽压力", "steam pressure"},
    {"fire_resistance", "", "耐火等级", "fire resistance"},
    {"chemical", "", "化工园区", "chemical park"},
    {"energy_tce", "tce", "能耗指标", "energy quota"},
    {"cod_t_y", "t/a", "化学需氧量指标", "COD quota"},
    {"ammonia_t_y", "t/a", "氨氮指标", "ammonia nitrogen quota"},
    {"nox_t_y", "t/a", "氮氧化物指标", "NOx quota"},
    {"vocs_t_y", "t/a", "挥发性有机物指标", "VOCs quota"},
    {"far", "", "容积率上限", "highest FAR"},
    {"rail_distance_m", "m", "距铁路", "distance to rail"},
    {"port_distance_m", "m", "距港口", "distance to port"},
    {"far", "", "容积率下限", "lowest FAR"},
    {"start_date", "", "可交付时间", "handing over"},
    {"conflicts", "", "红线冲突", "conflicts"},
    {"kind", "", "载体类型", "kind of site"},
    {"offer", "", "供应状态", "offer"},
    {"area_least_m2", "m2", "面积", "area"},
    {"area_most_m2", "m2", "面积", "area"},
    {"land_use", "", "规划用途", "land use"},
    {"negative_list", "", "负面清单", "negative list"},
};

constexpr AdvantageName kAdvantageNames[kAdvantages] = {
    {"suppliers", "上游企业近", "Suppliers near", &AdvantageRule::suppliers},
    {"price", "价格", "Price", &AdvantageRule::price},
    {"readiness", "交付快", "Ready soon", &AdvantageRule::readiness},
    {"benchmark", "亩均指标", "Figures per mu", &AdvantageRule::benchmark},
    {"leading_industry", "主导产业", "Leading industry", &AdvantageRule::leading_industry},
    {"size", "面积合适", "Size", &AdvantageRule::size},
};

}  // namespace

const ConditionName& name_of(Condition condition) {
  return kNames[static_cast<std::size_t>(condition)];
}

std::span<const AdvantageName> advantage_names() {
  return kAdvantageNames;
}

std::string area_text(const NeedConditions& conditions, SiteKind kind, double m2, Language language) {
  if (conditions.area(kind).of_floor || kind == SiteKind::Yard)
    return number_text(m2) + (language == Language::Zh ? " ㎡" : " m²");
  return number_text(m2 / kSquareMetresPerMu) + (language == Language::Zh ? " 亩" : " mu");
}

}  // namespace liantu::site

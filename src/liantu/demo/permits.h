// What the offices of the invented county decide for a project, by step of the network template, and what
// they promise (presets/approval_templates.json). Cases that are told day by day and those a sheet only lists
// are of these.
#pragma once

#include <array>
#include <string_view>

namespace liantu::demo {

struct Permit {
  std::string_view step, code, name, department;
  double promised;       ///< working days
  double statutory = 0;  ///< working days; 0 = the law sets none
};

inline constexpr std::array kPermits = std::to_array<Permit>({
    {"F1", "new_firm", "企业开办一件事", "行政审批局", 2},
    {"1.1", "investment_filing", "企业投资项目备案", "行政审批局", 1},
    {"1.2", "energy_review", "节能审查", "发展和改革局", 5},
    {"2.1", "land_contract", "成交确认·出让合同·交地", "自然资源局", 1},
    {"2.2", "land_use_permit", "建设用地规划许可证", "自然资源局", 5, 20},
    {"2.3", "land_registration", "土地首次登记", "自然资源局", 1},
    {"3.1", "eia_form", "环境影响报告表审批", "生态环境局", 7},
    {"3.2", "area_assessment", "水保·压矿·地灾·文物", "水利局", 1},
    {"3.3", "safety_conditions", "安全条件审查", "应急管理局", 7},
    {"4.1", "design_review", "设计方案联合审查", "自然资源局", 7},
    {"4.2", "construction_plan_permit", "建设工程规划许可证", "自然资源局", 7, 20},
    {"5.1", "drawing_review", "施工图联合审查（含消防、人防）", "住房和城乡建设局", 7, 15},
    {"5.2", "construction_permit", "建筑工程施工许可证", "住房和城乡建设局", 5, 7},
    {"6.1", "utility_connection", "水电气热讯联合报装", "供电公司", 5},
    {"P1", "simulated_land_use", "模拟审批·建设用地规划许可", "自然资源局", 1},
    {"P2", "simulated_design", "模拟审批·设计方案联合审查", "自然资源局", 2},
    {"P4", "simulated_drawings", "模拟审批·施工图联审", "住房和城乡建设局", 2},
});

/// A step that is not in the table does not compile.
consteval Permit permit_of(std::string_view step) {
  for (const Permit& permit : kPermits)
    if (permit.step == step) return permit;
  throw "no permit of this step";
}

}  // namespace liantu::demo

#include "liantu/approval/plan/plan_rule_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/json/members.h"

namespace liantu::approval {
namespace {

using json::Json;

constexpr std::int64_t kMostCases = 100'000, kMostLevelWeight = 1000;
constexpr std::size_t kMostPlanRows = 500;

std::int64_t plan_amount_of(const Json& json, std::string_view name, std::int64_t most,
                            const std::string& where) {
  const std::int64_t amount = json::count_of(json, name, most, where + "/" + std::string(name));
  if (amount < 1)
    json::refuse(fmt::format("应是 1 到 {} 的整数；不限的部门不用写。", most),
                 where + "/" + std::string(name));
  return amount;
}

template <typename One>
void refuse_twice(const std::vector<One>& all, const std::string& name, std::string One::*member,
                  const std::string& where) {
  if (name.empty()) json::refuse("请写名称。", where);
  if (std::ranges::find(all, name, member) != all.end())
    json::refuse(fmt::format("“{}”写了两次，请删去一行。", name), where);
}

const Json::Array& plan_rows_of(const Json& json, std::string_view name, const std::string& where) {
  const Json::Array& rows = json::items_of(json, name, where + "/" + std::string(name));
  if (rows.size() > kMostPlanRows)
    json::refuse(fmt::format("最多 {} 行。", kMostPlanRows), where + "/" + std::string(name));
  return rows;
}

std::string plan_basis_of(const Json& row, const std::string& where) {
  std::string basis = json::text_of(row, "basis", where + "/basis", false);
  if (basis.empty()) json::refuse("请写依据：文件、会议，或“本地设置”。", where + "/basis");
  return basis;
}

}  // namespace

PlanRule plan_rule_of_json(const Json& json, const std::string& where) {
  if (!json.members()) json::refuse("排期口径应是 {departments, levels}。", where);
  PlanRule out;
  for (const Json& row : plan_rows_of(json, "departments", where)) {
    const std::string at = fmt::format("{}/departments/{}", where, out.departments.size());
    DepartmentCapacity one;
    one.department = json::text_of(row, "department", at + "/department", true);
    refuse_twice(out.departments, one.department, &DepartmentCapacity::department, at + "/department");
    one.cases = plan_amount_of(row, "cases", kMostCases, at);
    one.basis = plan_basis_of(row, at);
    out.departments.push_back(std::move(one));
  }
  for (const Json& row : plan_rows_of(json, "levels", where)) {
    const std::string at = fmt::format("{}/levels/{}", where, out.levels.size());
    LevelWeight one;
    one.level = json::text_of(row, "level", at + "/level", true);
    refuse_twice(out.levels, one.level, &LevelWeight::level, at + "/level");
    one.weight = plan_amount_of(row, "weight", kMostLevelWeight, at);
    one.basis = plan_basis_of(row, at);
    out.levels.push_back(std::move(one));
  }
  return out;
}

Json plan_rule_json(const PlanRule& rule) {
  Json departments = Json::array(), levels = Json::array();
  for (const DepartmentCapacity& one : rule.departments)
    departments.push(
        Json::object({{"department", one.department}, {"cases", one.cases}, {"basis", one.basis}}));
  for (const LevelWeight& one : rule.levels)
    levels.push(Json::object({{"level", one.level}, {"weight", one.weight}, {"basis", one.basis}}));
  return Json::object({{"departments", std::move(departments)}, {"levels", std::move(levels)}});
}

}  // namespace liantu::approval

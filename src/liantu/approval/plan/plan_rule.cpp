#include "liantu/approval/plan/plan_rule.h"

#include <algorithm>

namespace liantu::approval {

std::optional<std::int64_t> capacity_of(const PlanRule& rule, std::string_view department) {
  const auto found = std::ranges::find(rule.departments, department, &DepartmentCapacity::department);
  return found == rule.departments.end() ? std::nullopt : std::optional(found->cases);
}

std::int64_t weight_of(const PlanRule& rule, std::string_view level) {
  const auto found = std::ranges::find_if(
      rule.levels, [&](const LevelWeight& one) { return level.find(one.level) != std::string_view::npos; });
  return found == rule.levels.end() ? 1 : found->weight;
}

}  // namespace liantu::approval

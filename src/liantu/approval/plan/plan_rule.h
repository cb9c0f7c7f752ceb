// What a plan of many networks goes by (排期口径): how many cases a department works on at once, and how much
// a day of a project counts. The office's own figures; nothing is made up where none is stated.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::approval {

/// A department without one takes any number of cases at once.
struct DepartmentCapacity {
  std::string department{};
  std::int64_t cases = 1;
  std::string basis{};
  bool operator==(const DepartmentCapacity&) const = default;
};

/// A day late of a project whose level contains the word counts `weight` times; of others, once.
struct LevelWeight {
  std::string level{};
  std::int64_t weight = 1;
  std::string basis{};
  bool operator==(const LevelWeight&) const = default;
};

struct PlanRule {
  std::vector<DepartmentCapacity> departments{};
  std::vector<LevelWeight> levels{};  ///< the first that fits counts
  bool operator==(const PlanRule&) const = default;
};

std::optional<std::int64_t> capacity_of(const PlanRule& rule, std::string_view department);
std::int64_t weight_of(const PlanRule& rule, std::string_view level);

}  // namespace liantu::approval

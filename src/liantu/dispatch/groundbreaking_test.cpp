#include "liantu/dispatch/groundbreaking.h"

#include <gtest/gtest.h>

namespace liantu::dispatch {
namespace {

project::Project project_named(std::string name, std::string code, std::int64_t yuan, std::optional<DateSpan> start = {}) {
  project::Project p;
  p.name = std::move(name);
  p.project_code = std::move(code);
  p.total_investment = Yuan{yuan};
  p.annual_plan = Yuan{yuan / 4};
  p.start = start;
  return p;
}

std::vector<project::Project> library() {
  const Date day = *Date::parse("2026-09-28");
  return {project_named("锻件项目", "2511-990121-04-01-100017", 500'000'000, DateSpan{day, day}), project_named("电缆项目", "", 320'000'000),
          project_named("冷链", "", 1), project_named("冷链", "", 2)};
}

TEST(ListedProjects, AreReadAsAnOfficeWritesThem) {
  EXPECT_EQ(listed_projects(" 甲项目\r\n乙项目；丙项目、丁项目;甲项目\n\n"), (std::vector<std::string>{"甲项目", "乙项目", "丙项目", "丁项目"}));
  EXPECT_TRUE(listed_projects("").empty());
  EXPECT_TRUE(listed_projects("、；\n").empty());
}

TEST(FindListed, ByCodeThenByNameAndATwinIsNotGuessed) {
  const auto lines = find_listed("2511-990121-04-01-100017 锻件\n电缆项目\n冷链\n没有的\n锻件项目", library());
  ASSERT_EQ(lines.size(), 4u);   // the last line is the first project again
  EXPECT_EQ(lines[0].project, 0u);
  EXPECT_EQ(lines[1].project, 1u);
  EXPECT_EQ(lines[2].project, std::nullopt);
  EXPECT_EQ(lines[3].project, std::nullopt);
}

// 5.00 + 3.20 = 8.20 亿元, plans a quarter of it.
TEST(GroundbreakingSum, AddsWhatTheLibraryKnowsAndCountsTheRest) {
  const auto lines = find_listed("锻件项目\n电缆项目\n没有的", library());
  const GroundbreakingSum sum = sum_of(lines, library(), *Date::parse("2026-09-28"));
  EXPECT_EQ(sum.projects, 3u);
  EXPECT_EQ(sum.unknown, 1u);
  EXPECT_EQ(sum.started, 1u);
  EXPECT_EQ(sum.total, Yuan{820'000'000});
  EXPECT_EQ(sum.plan, Yuan{205'000'000});
  EXPECT_EQ(sum_of(lines, library(), *Date::parse("2026-09-27")).started, 0u);
}

}  // namespace
}  // namespace liantu::dispatch

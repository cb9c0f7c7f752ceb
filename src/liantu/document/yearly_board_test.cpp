#include "liantu/document/yearly_board.h"

#include <gtest/gtest.h>

namespace liantu::document {
namespace {

TEST(BoardPlace, TheLongestWordDecides) {
  const YearlyBoard board{
      "b",
      "",
      "",
      "",
      {{"a", "", "", {"招商", "项目"}}, {"b", "", "", {"到位资金", "招引"}}, {"c", "", "", {}}}};
  EXPECT_EQ(board_place(board, "招商到位资金62亿元")->group, 1U);
  EXPECT_EQ(board_place(board, "招商到位资金62亿元")->word, "到位资金");
  EXPECT_EQ(board_place(board, "新签约项目，招引企业")->group, 0U);  // of equal words the first group
  EXPECT_FALSE(board_place(board, "新增学位"));
}

TEST(GoalSteps, OfSeveralYears) {
  const GoalSteps steps =
      goal_steps({{2026, 500, std::nullopt, "c"}, {2024, 300, 310, "a"}, {2025, 400, 385, "b"}});
  ASSERT_EQ(steps.years.size(), 3U);
  EXPECT_EQ(steps.years[0].year, 2024);
  EXPECT_EQ(steps.left, 115);  // 500 - 385
}

TEST(GoalSteps, NothingIsLeftOfWhatIsReachedAndNothingIsSaidWithoutAnActual) {
  EXPECT_EQ(goal_steps({{2025, 400, 520, ""}, {2026, 500, std::nullopt, ""}}).left, 0);
  EXPECT_FALSE(goal_steps({{2026, 500, std::nullopt, ""}}).left);
  EXPECT_FALSE(goal_steps({}).left);
  EXPECT_EQ(goal_steps({{2026, 500, std::nullopt, "x"}, {2026, 510, std::nullopt, "y"}}).years.back().id,
            "y");
}

}  // namespace
}  // namespace liantu::document

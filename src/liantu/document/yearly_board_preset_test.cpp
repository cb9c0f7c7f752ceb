#include "liantu/document/yearly_board_preset.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "liantu/base/error.h"

namespace liantu::document {
namespace {

TEST(YearlyBoards, TheShippedOnesHaveTheirBasis) {
  const std::vector<YearlyBoard>& boards = shipped_boards();
  ASSERT_EQ(boards.size(), 3U);
  EXPECT_EQ(boards[0].groups.size(), 6U);
  EXPECT_TRUE(std::ranges::all_of(boards, [](const YearlyBoard& one) { return !one.basis.empty(); }));
  EXPECT_EQ(boards[0].groups[board_place(boards[0], "全年引进省外到位资金62亿元以上")->group].code, "duty");
}

TEST(YearlyBoards, AreRefusedWithTheirPlace) {
  for (
      const char* bad :
      {R"({"format":"liantu-boards/1","boards":[{"code":"a","zh":"a","en":"a","basis":"b","groups":[]}]})",
       R"({"format":"liantu-boards/2","boards":[]})",
       R"({"format":"liantu-boards/1","boards":[{"code":"a","zh":"a","en":"a","groups":[{"code":"x","zh":"x","en":"x","words":[]}]}]})",
       R"({"format":"liantu-boards/1","boards":[{"code":"a","zh":"a","en":"a","basis":"b","groups":[{"code":"x","zh":"x","en":"x","words":[1]}]}]})"})
    EXPECT_THROW((void)parse_boards(bad), Error) << bad;
}

}  // namespace
}  // namespace liantu::document

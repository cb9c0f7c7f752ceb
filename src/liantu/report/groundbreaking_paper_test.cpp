#include "liantu/report/groundbreaking_paper.h"

#include <gtest/gtest.h>


namespace liantu::report {
namespace {

GroundbreakingList two() {
  project::Project forging;
  forging.name = "锻件项目";
  forging.builder = "云川锻件有限公司";
  forging.content = "年产2万吨锻件";
  forging.total_investment = Yuan{500'000'000};
  forging.annual_plan = Yuan{120'000'000};
  const Date day = *Date::parse("2026-09-28");
  forging.start = DateSpan{day, day};
  GroundbreakingList list{.county = "云川县", .event = {}, .library = {forging}, .lines = {}, .day = day};
  list.event.name = "2026年第三季度集中开工";
  list.event.held = day;
  list.lines = dispatch::find_listed("锻件项目\n没有的项目", list.library);
  return list;
}

TEST(GroundbreakingPaper, TheLastRowIsTheSumAndAnUnknownNameSaysSo) {
  const auto cells = groundbreaking_cells(two());
  ASSERT_EQ(cells.size(), 4u);
  EXPECT_EQ(cells[1][4], "5.00");
  EXPECT_EQ(cells[1][8], "2026-09-28");
  EXPECT_EQ(cells[2][1], "没有的项目");
  EXPECT_EQ(cells[3][1], "合　计（2个）");
  EXPECT_EQ(cells[3][4], "5.00");
  EXPECT_EQ(cells[3][5], "1.20");
  EXPECT_EQ(cells[3][6], "已开工1个、未开工0个、待核1个");
}

TEST(GroundbreakingPaper, TheColumnsFillTheSheet) {
  const auto paper = groundbreaking_paper(two(), {.asof = "2026年9月28日", .seal = "", .demo = true});
  const auto& table = std::get<paper::Table>(paper.blocks[3]);
  double width = 0;
  for (const double one : table.widths_mm) width += one;
  EXPECT_DOUBLE_EQ(width, paper.page.text_width_mm());
  for (const auto& row : table.rows) {
    int columns = 0;
    for (const auto& cell : row.cells) columns += cell.columns;
    EXPECT_EQ(columns, 9);
  }
}

}  // namespace
}  // namespace liantu::report

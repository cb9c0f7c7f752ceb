#include "liantu/api/month_columns.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::api {
namespace {

using sheet::Cell;

Cell text(std::string words) {
  Cell cell;
  cell.kind = words.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
  cell.text = std::move(words);
  return cell;
}

Cell number(double value) {
  Cell cell;
  cell.kind = Cell::Kind::Number;
  cell.text = std::to_string(value);
  cell.number = value;
  return cell;
}

sheet::Grid year_plan() {
  sheet::Grid grid;
  grid.file = "计划.xlsx";
  grid.rows.push_back({text("2026年重点项目分月投资计划表（单位：万元）")});
  std::vector<Cell> heads{text("序号"), text("项目名称"), text("责任单位")};
  for (int month = 1; month <= 12; ++month) heads.push_back(text(std::to_string(month) + "月"));
  grid.rows.push_back(heads);
  std::vector<Cell> row{number(1), text("锻件项目"), text("青禾镇")};
  for (int month = 1; month <= 12; ++month) row.push_back(month == 2 ? text("") : number(100.0 * month));
  grid.rows.push_back(row);
  return grid;
}

const Date kToday = *Date::parse("2026-03-01");

// Eleven months are filled; the title stays; the amount of March stands in F3 (column 5).
TEST(MonthColumns, OneRowAProjectBecomesOneRowAMonth) {
  const auto spread = month_columns(year_plan(), kToday);
  ASSERT_TRUE(spread);
  EXPECT_EQ(spread->year, 2026);
  EXPECT_TRUE(spread->year_written);
  EXPECT_EQ(spread->others, 0u);
  ASSERT_EQ(spread->rows.rows.size(), 12u);
  EXPECT_EQ(spread->rows.rows[2][3].text, "2026年3月");
  EXPECT_EQ(spread->rows.rows[2][4].number, 300);
  EXPECT_EQ(spread->origin[2][4], (std::pair{2, 5}));
}

TEST(MonthColumns, HeadingsMayBeSpelledAndLieInTwoRows) {
  sheet::Grid grid;
  grid.sheet = "2027年";
  grid.rows.push_back({text("项目名称"), text("总投资"), text("分月计划（亿元）")});
  std::vector<Cell> months{text(""), text("")};
  for (const char* month : {"一月份", "二月", "三月计划", "4月", "5月", "6 月"}) months.push_back(text(month));
  grid.rows.push_back(months);
  grid.rows.push_back({text("甲"), number(9), number(1), number(2), number(3), number(4), number(5), number(6)});
  const auto spread = month_columns(grid, kToday);
  ASSERT_TRUE(spread);
  EXPECT_EQ(spread->year, 2027);
  EXPECT_EQ(spread->rows.rows.size(), 7u);
  EXPECT_EQ(spread->rows.rows[0][4].text, "当月计划投资（亿元）");
  EXPECT_EQ(spread->others, 2u);
}

TEST(MonthColumns, WhatWasDoneIsNoPlanAndFiveMonthsAreNoYear) {
  sheet::Grid grid;
  std::vector<Cell> heads{text("项目名称")};
  for (int month = 1; month <= 12; ++month) heads.push_back(text(std::to_string(month) + "月完成"));
  grid.rows = {heads};
  EXPECT_FALSE(month_columns(grid, kToday));
  grid.rows = {{text("项目名称"), text("1月"), text("2月"), text("3月"), text("4月"), text("5月")}};
  EXPECT_FALSE(month_columns(grid, kToday));
}

TEST(PutBack, NamesTheCellsOfTheSheet) {
  const auto spread = *month_columns(year_plan(), kToday);
  sheet::SheetReading reading;
  sheet::LedgerRow row;
  row.row = 3;
  row.values = Row(5);
  row.cells.resize(5);
  row.cells.set(4, 2, 4);
  row.findings.emplace_back();
  row.findings.back().cell = "E3";
  reading.rows.push_back(std::move(row));
  put_back(spread, reading);
  EXPECT_EQ(reading.rows[0].row, 3);
  EXPECT_EQ(reading.rows[0].cells[4], "F3");
  EXPECT_EQ(reading.rows[0].findings[0].cell, "F3");
}

// Whatever stands in a sheet: nothing falls, and every cell of the answer stood in it or is a heading of ours.
TEST(MonthColumns, AnySheetIsReadOrLeft) {
  std::mt19937 dice(20261129);
  const std::vector<std::string> words{"", "1月", "十二月", "2026年3月", "项目名称", "13月", "0月", "月", "年", "99999999999月", "完成", "\xE6\x9C"};
  for (int round = 0; round < 3000; ++round) {
    sheet::Grid grid;
    grid.rows.resize(dice() % 6);
    for (auto& row : grid.rows)
      for (std::size_t c = dice() % 16; c > 0; --c) row.push_back(text(words[dice() % words.size()]));
    const auto spread = month_columns(grid, kToday);
    if (!spread) continue;
    ASSERT_EQ(spread->rows.rows.size(), spread->origin.size());
    for (std::size_t r = 0; r < spread->origin.size(); ++r) ASSERT_EQ(spread->origin[r].size(), spread->rows.rows[r].size());
  }
}

}  // namespace
}  // namespace liantu::api

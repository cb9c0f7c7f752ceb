#include "liantu/sheet/point_table.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/sheet/plot_fixture.h"

namespace liantu::sheet {
namespace {

/// 100 m × 70 m beside 39615000 E, 4072000 N of the 39th zone of 3°; its corners in degrees are by PROJ.
const std::string kFirst =
    ",J1,4072000,39615000\n,J2,4072000,39615100\n,J3,4071930,39615100\n,J4,4071930,39615000\n,J1,4072000,"
    "39615000\n";
constexpr double kTenthOfMillimetre = 1e-9;

std::string first_named(const std::string& name) {
  return name + kFirst;
}

TEST(PointTable, RowsOfPointsBecomeTheOutlineOfTheirFirstRow) {
  const SheetReading reading =
      read_plots("XX县界址点成果表\n地块编号,点号,X坐标,Y坐标\n" + first_named("YC-01") +
                 "YC-02,J1,4072200,39615000\nYC-02,J2,4072200,39615100\nYC-02,J3,4072130,39615100\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(plot_number(*rows[0]), "YC-01");
  EXPECT_EQ(rows[0]->row, 3);
  EXPECT_EQ(rows[1]->row, 8);
  const geo::Outline outline = outline_of(*rows[0]);
  ASSERT_EQ(outline.polygons.size(), 1U);
  ASSERT_EQ(outline.polygons[0][0].size(), 5U);
  EXPECT_NEAR(outline.polygons[0][0][0].lon, 118.288101122, kTenthOfMillimetre);
  EXPECT_NEAR(outline.polygons[0][0][0].lat, 36.772157837, kTenthOfMillimetre);
  EXPECT_NEAR(outline.polygons[0][0][2].lon, 118.289210392, kTenthOfMillimetre);
  EXPECT_NEAR(outline.polygons[0][0][2].lat, 36.771515084, kTenthOfMillimetre);
  EXPECT_EQ(outline_of(*rows[1]).polygons[0][0].size(), 4U);  // closed by itself
  EXPECT_TRUE(rows[0]->findings.empty());
}

TEST(PointTable, OtherColumnsOfTheFirstRowAreKept) {
  const SheetReading reading = read_plots(
      "地块编号,面积（亩）,点号,X,Y\nYC-01,10.5,J1,4072000,39615000\n,,J2,4072000,39615100\n,,J3,4071930,"
      "39615100\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_NEAR(from_row<Plot>(*rows[0]->values).land->value, 7000, 1e-6);  // 10.5 亩 × 10000/15
}

TEST(PointTable, NamesMayStandInLinesBetweenThePoints) {
  const SheetReading reading = read_plots(
      "界址点坐标\n点号,X,Y\n地块编号：YC-01,,\nJ1,4072000,39615000\nJ2,4072000,39615100\nJ3,4071930,"
      "39615100\n"
      "宗地号: YC-02,,\nJ1,4072200,39615000\nJ2,4072200,39615100\nJ3,4072130,39615100\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(plot_number(*rows[0]), "YC-01");
  EXPECT_EQ(plot_number(*rows[1]), "YC-02");
  EXPECT_FALSE(outline_of(*rows[1]).empty());
}

TEST(PointTable, RingsByNumberAndTwoGroupsSideBySide) {
  const SheetReading reading = read_plots(
      "地块编号,圈号,点号,X,Y,点号,X,Y\n"
      "A,1,J1,4072000,39615000,J3,4071900,39615100\nA,1,J2,4072000,39615100,J4,4071900,39615000\n"
      "B,1,K1,4072000,39616000,,,\nB,1,K2,4072000,39616100,,,\nB,1,K3,4071900,39616100,,,\nB,1,K4,4071900,"
      "39616000,,,\n"
      "B,2,K5,4071980,39616020,,,\nB,2,K6,4071980,39616080,,,\nB,2,K7,4071920,39616080,,,\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(outline_of(*rows[0]).polygons[0][0].size(), 5U);  // J1 J2 J3 J4 J1
  ASSERT_EQ(outline_of(*rows[1]).polygons.size(), 1U);
  EXPECT_EQ(outline_of(*rows[1]).polygons[0].size(), 2U);  // the second ring is a hole
}

TEST(PointTable, AHeaderOfTwoRows) {
  const SheetReading reading =
      read_plots("界址点成果表\n地块编号,界址点号,坐标,\n,,X(m),Y(m)\n" + first_named("YC-01"));
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(plot_number(*rows[0]), "YC-01");
  EXPECT_EQ(outline_of(*rows[0]).polygons.at(0)[0].size(), 5U);
}

TEST(PointTable, DegreesMinutesSeconds) {
  const SheetReading reading = read_plots(
      "地块编号,界址点号,经度,纬度\nA,1,118°18′00″,36°48′00″\nA,2,118°18′36″,36°48′00″\nA,3,118°18′36″,"
      "36°48′36″\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_NEAR(outline_of(*rows[0]).polygons[0][0][1].lon, 118.31, 1e-12);
  EXPECT_NEAR(outline_of(*rows[0]).polygons[0][0][2].lat, 36.81, 1e-12);
}

TEST(PointTable, ColumnsTheOtherWayRoundArePutRightAndSaid) {
  const SheetReading reading =
      read_plots("地块编号,点号,X,Y\nA,1,39615000,4072000\nA,2,39615100,4072000\nA,3,39615100,4071930\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_TRUE(has_code(*rows[0], "swapped"));
  EXPECT_NEAR(outline_of(*rows[0]).polygons[0][0][0].lon, 118.288101122, kTenthOfMillimetre);
}

TEST(PointTable, WhatCannotBePlacedIsAnErrorOfItsArea) {
  const std::string head = "地块编号,点号,X,Y\n";
  const auto code = [&](const std::string& lines) {
    const SheetReading reading = read_plots(head + lines);
    const auto rows = plots_of(reading);
    EXPECT_EQ(rows.size(), 1U);
    EXPECT_FALSE(rows.at(0)->error.empty());
    return rows.at(0)->findings.empty() ? std::string() : rows.at(0)->findings.back().code;
  };
  EXPECT_EQ(code("A,1,4072000,615000\nA,2,4072000,615100\nA,3,4071930,615100\n"), "no_zone");
  EXPECT_EQ(code("A,1,4072000,39615000\nA,2,39615100,4072000\nA,3,4071930,39615100\n"), "mixed_order");
  EXPECT_EQ(code("A,1,4072000,39615000\nA,2,4072000,40615100\nA,3,4071930,39615100\n"), "wrong_zone");
  EXPECT_EQ(code("A,1,4072000,39615000\nA,2,4072000,\nA,3,4071930,39615100\n"), "incomplete");
  EXPECT_EQ(code("A,1,4072000,39615000\nA,2,4072000,39615100\n"), "few_points");
  EXPECT_EQ(code(",1,4072000,39615000\n,2,4072000,39615100\n,3,4071930,39615100\n"), "no_name");
  EXPECT_EQ(code("A,J1,4072000,39615000\n,J2,4072000,39615100\n,J3,4071930,39615100\n,J1,4082000,39615000\n,"
                 "J2,4082000,39615100\n,J3,4081930,39615100\n"),
            "begins_again");
}

TEST(PointTable, TheZoneOfTheTitleOrTheUsersSystemPlacesShortEastings) {
  const std::string points =
      "地块编号,点号,X,Y\nA,1,4072000,615000\nA,2,4072000,615100\nA,3,4071930,615100\n";
  const SheetReading titled = read_plots("界址点（2000国家大地坐标系，中央经线117°）\n" + points);
  LedgerOptions options;
  options.crs = "EPSG:4548";
  const SheetReading declared = read_plots(points, options);
  for (const SheetReading* reading : {&titled, &declared}) {
    const auto rows = plots_of(*reading);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_NEAR(outline_of(*rows[0]).polygons.at(0)[0][0].lon, 118.288101122, 1e-8);
  }
  const SheetReading foreign = read_plots("界址点（西安80坐标系 39带）\n" + points);
  EXPECT_NE(plots_of(foreign).at(0)->error.find("西安80"), std::string::npos);
}

TEST(PointTable, AListOfPlotsWithOnePointEachIsNone) {
  const SheetReading reading = read_plots(
      "地块编号,地块名称,X,Y\nA,东,4072000,39615000\nB,西,4072100,39615000\nC,南,4072200,39615000\n");
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_TRUE(rows[0]->geometry_wkb.empty());
  EXPECT_NEAR(from_row<Plot>(*rows[0]->values).lon->value, 118.2881, 1e-4);
}

/// Points of a random ring survive any cut of the list into names, blanks and merged cells; damaged lines end
/// in rows or errors.
TEST(PointTable, DamagedListsAreReadOrSaid) {
  std::mt19937 random(20260915);
  const std::string whole =
      "界址点成果表\n地块编号,圈号,点号,X,Y\n" +
      std::string("YC-01,1,J1,4072000,39615000\n,1,J2,4072000,39615100\n,1,J3,4071930,39615100\n") +
      "YC-02,1,J1,118°18′00″,36°48′00″\n,1,J2,118.31,36.8\n,1,J3,118.31,36.81\n";
  for (int i = 0; i < 3000; ++i) {
    std::string text = whole;
    for (int times = static_cast<int>(random() % 6); times > 0; --times) {
      const std::size_t at = random() % text.size();
      random() % 2 == 0 ? text.erase(at, random() % 9)
                        : text.insert(at, std::string(1, ",\n0J.-\"9"[random() % 8]));
      if (text.empty()) break;
    }
    try {
      const SheetReading reading = read_plots(text);
      for (const LedgerRow& row : reading.rows) {
        if (row.geometry_wkb.empty() || !row.error.empty()) continue;
        const geo::Box box = outline_of(row).box();
        EXPECT_GE(box.west, 73);
        EXPECT_LE(box.north, 54);
      }
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::sheet

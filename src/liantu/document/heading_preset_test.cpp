#include "liantu/document/heading.h"

#include <gtest/gtest.h>

#include "liantu/document/reading_preset.h"

namespace liantu::document {
namespace {

std::string day_of(const std::u32string& text) {
  const auto day = heading_of(text, shipped_reading()).day;
  return day ? day->iso() : "";
}

TEST(Heading, TheTitleIsNoMasthead) {
  const Heading heading = heading_of(
      U"云川日报  2026年3月2日 星期一\n\n　　全县春季　项目开工\n今年新开工项目30个。\n", shipped_reading());
  EXPECT_EQ(heading.title, "全县春季 项目开工");
  ASSERT_TRUE(heading.day);
  EXPECT_EQ(heading.day->iso(), "2026-03-02");
  EXPECT_EQ(heading_of(U" \n", shipped_reading()).title, "");
}

TEST(Heading, TheDayStandsInALineThatSaysLittleElse) {
  EXPECT_EQ(day_of(U"在动员大会上的讲话\n（2026年2月24日）\n同志们：\n"), "2026-02-24");
  EXPECT_EQ(day_of(U"讲话摘要\n2026 年 4 月 8 日\n"), "2026-04-08");
  EXPECT_EQ(day_of(U"通报\n截至2025年12月31日，全县新开工项目30个。\n"), "");
  EXPECT_EQ(day_of(U"通报\n全县重点项目建设推进会于2025年12月31日在县城召开\n"), "");
  EXPECT_EQ(day_of(U"通报\n2026年2月30日\n"), "");
  EXPECT_EQ(day_of(U"通报\n没有日期\n"), "");
}

}  // namespace
}  // namespace liantu::document

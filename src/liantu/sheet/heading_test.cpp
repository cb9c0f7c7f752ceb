// How the headings of offices that were never asked are understood: vectors worked out by hand.
#include "liantu/sheet/heading.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/sheet/heading_likeness.h"

namespace liantu::sheet {
namespace {

std::vector<std::string> keys(std::vector<std::string> parts) {
  std::vector<std::string> out;
  for (const HeadingKey& key : keys_of(Heading{std::move(parts)})) out.push_back(key.text);
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Heading, IsTheSameWithMarksNumbersBlanksAndLineBreaks) {
  for (const std::string text : {"总投资（万元）", "★总投资(万元)", "3.总投资\n（万元）", "总 投 资／万元", "总投资（必填）",
                                 "总投资（单位：万元）"}) {
    EXPECT_EQ(keys({text}).front(), "总投资") << text;
  }
}

TEST(Heading, IsKnownUnderItsGroupWithoutTheWordForDetails) {
  EXPECT_TRUE(has(keys({"投资方基本情况", "企业名称"}), "投资方企业名称"));
  EXPECT_TRUE(has(keys({"到位资金情况（万元）", "本年"}), "到位资金本年"));
}

TEST(Heading, OfADatumIsACoordinate) {
  EXPECT_TRUE(has(keys({"2000国家大地坐标", "X"}), "坐标x"));
  EXPECT_TRUE(has(keys({"坐标（CGCS2000）", "X"}), "x"));
}

TEST(Heading, GivesTheUnitOfItsLastBracketOrBehindASlash) {
  const auto unit = [](const std::string& text) {
    const HeadingUnit found = unit_of(Heading{{text}});
    return found.measure ? found.text : std::string();
  };
  EXPECT_EQ(unit("总投资（万元）"), "万元");
  EXPECT_EQ(unit("租金（年）（万元/年）"), "万元/年");
  EXPECT_EQ(unit("租金标准/元/平方米·月"), "元/平方米·月");
  EXPECT_EQ(unit("项目名称/工程名称"), "");
}

TEST(Heading, SpeaksOfAYear) {
  EXPECT_EQ(heading_year(Heading{{"2024年营业收入（万元）"}}, 2026), 2024);
  EXPECT_EQ(heading_year(Heading{{"上年营业收入"}}, 2026), 2025);
  EXPECT_EQ(heading_year(Heading{{"去年税收"}}, std::nullopt), std::nullopt);
  EXPECT_EQ(heading_year(Heading{{"营业收入"}}, 2026), std::nullopt);
}

TEST(HeadingLikeness, IsToldByTheLastWord) {
  EXPECT_GE(heading_likeness("项目开工时间", "开工时间"), 0.8);
  EXPECT_GE(heading_likeness("目前进展", "进展情况"), 0.7);
  EXPECT_LT(heading_likeness("产权单位", "产权单位性质"), 0.7);
  EXPECT_LT(heading_likeness("企业联络员", "企业"), 0.6);
  EXPECT_LT(heading_likeness("问题解决时限", "问题"), 0.6);
}

TEST(HeadingLikeness, IsInDoubtWhenOnlyAGeneralWordAgrees) {
  EXPECT_LT(heading_likeness("填报人电话", "电话"), 0.7);
  EXPECT_LT(heading_likeness("法人电话", "电话"), 0.6);
  EXPECT_LT(heading_likeness("客商编号", "编号"), 0.7);
}

TEST(HeadingLikeness, DoesNotTakePlannedForDone) {
  EXPECT_LT(heading_likeness("计划开工时间", "开工时间"), 0.7);
  EXPECT_LT(heading_likeness("本周完成投资", "本年完成投资"), 0.7);
}

TEST(Heading, NeverFailsOnAnyBytes) {
  std::mt19937 random(20250325);
  std::uniform_int_distribution<int> byte(0, 255), size(0, 24);
  for (int round = 0; round < 4000; ++round) {
    std::vector<std::string> parts(static_cast<std::size_t>(round % 3 + 1));
    for (std::string& part : parts) {
      for (int i = size(random); i > 0; --i) part += static_cast<char>(byte(random));
    }
    const Heading heading{parts};
    for (const HeadingKey& key : keys_of(heading)) {
      const double likeness = heading_likeness(key.text, "投资方名称");
      EXPECT_LE(likeness, 1);
    }
    unit_of(heading);
    heading_year(heading, 2025);
  }
}

}  // namespace
}  // namespace liantu::sheet

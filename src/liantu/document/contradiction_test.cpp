#include "liantu/document/contradiction.h"

#include <gtest/gtest.h>

namespace liantu::document {
namespace {

const ComparisonRules kRules{0.05, {"引进", "完成", "实现", "全县", "全年"}, ""};

StatedFact said(double value, std::string unit, text::Relation relation = text::Relation::Equal) {
  StatedFact fact;
  fact.value = value;
  fact.unit = std::move(unit);
  fact.relation = relation;
  return fact;
}

Figure known(double value, std::string unit, int decimals) {
  return {FigureSource::Ledger, value, std::move(unit), decimals, "", ""};
}

TEST(PlainAmount, TakesMultiplesOffTheUnit) {
  EXPECT_EQ(plain_amount(3.2, "亿元").value, 320000000);
  EXPECT_EQ(plain_amount(3.2, "亿元").unit, "元");
  EXPECT_EQ(plain_amount(2, "千万元").value, 20000000);
  EXPECT_EQ(plain_amount(1.5, "万亿元").value, 1.5e12);
  EXPECT_EQ(plain_amount(12, "个").unit, "个");
}

TEST(SameIndicator, KnowsItBehindLeadingWords) {
  EXPECT_TRUE(same_indicator("引进省外到位资金", "省外到位资金", kRules));
  EXPECT_TRUE(same_indicator("全县完成 固定资产投资", "固定资产投资", kRules));
  EXPECT_FALSE(same_indicator("规上工业总产值", "工业总产值", kRules));
  EXPECT_FALSE(same_indicator("", "", kRules));
  EXPECT_TRUE(same_indicator("引进", "引进", kRules));  // a name is never cut to nothing
}

TEST(SameIndicator, KnowsTheNamesOfOneIndicator) {
  ComparisonRules rules = kRules;
  rules.same = {{"实际使用外资", "实际利用外资"}, {"竣工投产", "竣工投产项目"}};
  EXPECT_TRUE(same_indicator("全年实际利用外资", "实际使用外资", rules));
  EXPECT_FALSE(same_indicator("实际利用外资", "竣工投产", rules));
  EXPECT_EQ(known_name("全年实际利用外资", rules), "实际使用外资");
  EXPECT_EQ(known_name("全县 工业投资", rules), "工业投资");
  EXPECT_FALSE(same_indicator("实际利用外资", "实际使用外资", kRules));
}

// 0.8 × 10,000 = 8,000, worked by hand.
TEST(AmountIn, AnotherMultipleOfTheUnit) {
  EXPECT_EQ(amount_in(0.8, "亿美元", "万美元"), 8000);
  EXPECT_EQ(amount_in(62, "亿元", "亿元"), 62);
  EXPECT_EQ(amount_in(62, "亿元", "个"), std::nullopt);
}

TEST(PeriodDays, OfEveryForm) {
  EXPECT_EQ(period_days("2024")->from.iso(), "2024-01-01");
  EXPECT_EQ(period_days("2024")->to.iso(), "2024-12-31");
  EXPECT_EQ(period_days("2024-H1")->to.iso(), "2024-06-30");
  EXPECT_EQ(period_days("2024-Q4")->from.iso(), "2024-10-01");
  EXPECT_EQ(period_days("2024-02")->to.iso(), "2024-02-29");
  EXPECT_EQ(period_days("2024-01/2024-05")->to.iso(), "2024-05-31");
  for (const char* bad : {"", "去年", "2024-13", "2024-Q5", "2024-H3", "2024-05/2024-01", "20245"})
    EXPECT_FALSE(period_days(bad)) << bad;
}

TEST(Contradicts, WithinTheRoundingOfBoth) {
  // 62.3 亿元 stands for 62.25 … 62.35.
  EXPECT_FALSE(contradicts(said(62.3, "亿元"), known(623400, "万元", 0), kRules));
  EXPECT_TRUE(contradicts(said(62.3, "亿元"), known(623600, "万元", 0), kRules));
  EXPECT_FALSE(contradicts(said(46, "个"), known(46, "个", 0), kRules));
  EXPECT_TRUE(contradicts(said(46, "个"), known(47, "个", 0), kRules));
}

TEST(Contradicts, BoundsOnlyOnTheirSide) {
  EXPECT_FALSE(contradicts(said(62, "亿元", text::Relation::AtLeast), known(80, "亿元", 2), kRules));
  EXPECT_TRUE(contradicts(said(62, "亿元", text::Relation::AtLeast), known(58.3, "亿元", 2), kRules));
  EXPECT_TRUE(contradicts(said(10, "天", text::Relation::AtMost), known(12, "天", 0), kRules));
  EXPECT_FALSE(contradicts(said(10, "天", text::Relation::Less), known(9, "天", 0), kRules));
}

TEST(Contradicts, AboutARangeAndAStep) {
  EXPECT_FALSE(contradicts(said(100, "亿元", text::Relation::About), known(96, "亿元", 0), kRules));
  EXPECT_TRUE(contradicts(said(100, "亿元", text::Relation::About), known(90, "亿元", 0), kRules));
  StatedFact range = said(30, "家");
  range.value2 = 50;
  EXPECT_FALSE(contradicts(range, known(40, "家", 0), kRules));
  EXPECT_TRUE(contradicts(range, known(52, "家", 0), kRules));
  StatedFact step = said(25, "个工作日", text::Relation::FromTo);
  step.value2 = 9;
  EXPECT_FALSE(contradicts(step, known(9, "个工作日", 0), kRules));
  EXPECT_TRUE(contradicts(step, known(25, "个工作日", 0), kRules));
}

TEST(Contradicts, NothingThatCannotBeCompared) {
  EXPECT_FALSE(contradicts(said(62, "亿元"), known(62, "亿美元", 0), kRules));
  EXPECT_FALSE(contradicts(said(8, "%", text::Relation::Increase), known(3, "%", 0), kRules));
  EXPECT_FALSE(contradicts(said(0.25, "1/4"), known(30, "1/4", 0), kRules));
}

TEST(ContradictionSentence, NamesBothSources) {
  StatedFact fact = said(62, "亿元", text::Relation::AtLeast);
  fact.indicator = "省外到位资金";
  fact.quote = "引进省外到位资金62亿元以上";
  EXPECT_EQ(contradiction_sentence(
                fact, "讲话", {FigureSource::Statistics, 58.3, "亿元", 2, "统计局月报", ""}, Language::Zh),
            "省外到位资金：文稿《讲话》说“引进省外到位资金62亿元以上”（62亿元），填报统计是 "
            "58.30亿元（统计局月报）。请核对。");
}

}  // namespace
}  // namespace liantu::document

#include "liantu/sheet/quantity.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

/// In the stored unit, with the header's unit; -1 when it is no quantity, -2 when the unit does not fit.
double read(std::string_view text, Unit unit, std::string_view header = {}) {
  const auto quantity = parse_quantity(folded(text));
  if (!quantity) return -1;
  QuantityContext context;
  if (!header.empty()) context.header = parse_measure(folded(header));
  const Converted result = converted(*quantity, unit, false, context);
  return result.code.empty() ? result.value : -2;
}

// 1 mu = 10000/15 m²; 2.67 ha = 26 700 m²; 1 mu 5 fen = 1.5 mu = 1000 m²; worked by hand.
TEST(Quantity, ReadsAreasInTheUnitOfTheCellThenOfTheHeader) {
  EXPECT_NEAR(read("约205亩", Unit::SquareMetre, "㎡"), 136666.67, 0.01);
  EXPECT_NEAR(read("2.67公顷", Unit::SquareMetre, "亩"), 26700, 1e-6);
  EXPECT_NEAR(read("1亩5分", Unit::SquareMetre), 1000, 1e-6);
  EXPECT_NEAR(read("8分地", Unit::SquareMetre), 533.33, 0.01);
  EXPECT_NEAR(read("12万㎡", Unit::SquareMetre, "亩"), 120000, 1e-6);
  EXPECT_NEAR(read("0.5平方公里", Unit::SquareMetre), 500000, 1e-6);
  EXPECT_NEAR(read("２８．３", Unit::SquareMetre, "畝"), 28.3 * 10000 / 15, 1e-6);
  EXPECT_EQ(read("120", Unit::SquareMetre), -2);
}

TEST(Quantity, ReadsMoneyInAllItsSpellings) {
  EXPECT_EQ(read("34亿元", Unit::Yuan, "万元"), 3.4e9);
  EXPECT_EQ(read("6.5亿", Unit::Yuan, "万元"), 6.5e8);
  EXPECT_EQ(read("1,286.5", Unit::Yuan, "万元"), 12865000);
  EXPECT_EQ(read("500(万元人民币)", Unit::Yuan), 5e6);
  EXPECT_EQ(read("100万人民币元", Unit::Yuan), 1e6);
  EXPECT_EQ(read("人民币叁仟伍佰万元整", Unit::Yuan), 3.5e7);
  EXPECT_EQ(read("三千万元", Unit::Yuan), 3e7);
  EXPECT_EQ(read("1亿2000万元", Unit::Yuan), 1.2e8);
  EXPECT_EQ(read("¥250000", Unit::Yuan), 250000);
  EXPECT_EQ(read("12.5", Unit::Yuan, "百万元"), 1.25e7);
  EXPECT_EQ(read("380", Unit::Yuan, "千元"), 380000);
  EXPECT_EQ(read("1200万", Unit::Usd, "万美元"), 1.2e7);
  EXPECT_EQ(read("2000万美元", Unit::Yuan, "万元"), -2);
}

// 800 kPa = 0.8 MPa; 2.5 ×10k yuan per tce = 0.4 tce per 10k yuan; 1250 ×10k yuan a tonne = 0.8 kg per 10k
// yuan.
TEST(Quantity, ReadsPressuresAndWhatValueAddedCosts) {
  EXPECT_NEAR(read("0.8MPa", Unit::Megapascal), 0.8, 1e-12);
  EXPECT_NEAR(read("800千帕", Unit::Megapascal, "MPa"), 0.8, 1e-12);
  EXPECT_NEAR(read("1.2", Unit::Megapascal, "兆帕"), 1.2, 1e-12);
  EXPECT_EQ(read("10t/h", Unit::Megapascal), -2);
  EXPECT_NEAR(read("0.45", Unit::TcePer10kYuan, "吨标煤/万元"), 0.45, 1e-12);
  EXPECT_NEAR(read("450千克标煤/万元", Unit::TcePer10kYuan), 0.45, 1e-12);
  EXPECT_NEAR(read("2.5", Unit::TcePer10kYuan, "万元/吨标煤"), 0.4, 1e-12);
  EXPECT_NEAR(read("0.6千克/万元", Unit::KgPer10kYuan), 0.6, 1e-12);
  EXPECT_NEAR(read("0.0006", Unit::KgPer10kYuan, "吨/万元"), 0.6, 1e-12);
  EXPECT_NEAR(read("1250万元/吨", Unit::KgPer10kYuan), 0.8, 1e-12);
  EXPECT_EQ(read("0.45", Unit::TcePer10kYuan), -2);  // 0.45 of which of the two?
  EXPECT_EQ(read("0", Unit::TcePer10kYuan, "万元/吨标煤"), -2);
}

TEST(Quantity, ADailyPriceIsBroughtToMonthsAndAFlowADayIsNot) {
  const auto by_day = [](std::string_view text, Unit unit) {
    return converted(*parse_quantity(folded(text)), unit, false, {}).by_day;
  };
  EXPECT_TRUE(by_day("0.4元/㎡·天", Unit::YuanPerM2Month));
  EXPECT_FALSE(by_day("20t/h", Unit::TonnePerHour));
  EXPECT_FALSE(by_day("300吨/天", Unit::TonnePerDay));
}

TEST(Quantity, ReadsRentsAndPricesPerUnit) {
  EXPECT_NEAR(read("120元/㎡/年", Unit::YuanPerM2Month, "元/㎡·月"), 10, 1e-9);
  EXPECT_NEAR(read("12元", Unit::YuanPerM2Month, "元/㎡·月"), 12, 1e-9);
  EXPECT_NEAR(read("96", Unit::YuanPerM2Month, "元/平方米·年"), 8, 1e-9);
  EXPECT_NEAR(read("324元/㎡", Unit::YuanPerMu, "万元/亩"), 216000, 1e-6);
  EXPECT_NEAR(read("330", Unit::YuanPerMu, "万元/公顷"), 220000, 1e-6);
  EXPECT_NEAR(read("500元/月", Unit::YuanPerYear, "万元"), 6000, 1e-9);
  EXPECT_NEAR(read("0.3", Unit::YuanPerYear, "万元"), 3000, 1e-9);
  EXPECT_EQ(read("22.4", Unit::YuanPerMu, "万元"), -2);
  EXPECT_NEAR(read("每亩22.4万元", Unit::YuanPerMu, "元/亩"), 224000, 1e-6);
  EXPECT_NEAR(read("每年3000元", Unit::YuanPerYear), 3000, 1e-9);
  EXPECT_EQ(read("每亩", Unit::YuanPerMu), -1);
}

// 2.5 亩 × 666.667 = 1666.67 m².
TEST(Quantity, ReadsHalves) {
  EXPECT_NEAR(read("二亩半", Unit::SquareMetre), 1666.667, 1e-3);
  EXPECT_NEAR(read("半亩", Unit::SquareMetre), 333.333, 1e-3);
  EXPECT_NEAR(read("3年半", Unit::Year), 3.5, 1e-9);
  EXPECT_NEAR(read("1亿半", Unit::Yuan, "元"), 150000000, 1e-6);
}

TEST(Quantity, UnderABareTenThousandMoneyIsYuan) {
  EXPECT_NEAR(read("5.6", Unit::Yuan, "亿"), 560000000, 1e-3);
  EXPECT_EQ(read("5.6", Unit::SquareMetre, "万"), -2);  // of what the area is counted nobody said
}

TEST(Quantity, TheRentOfTheWholeIsNoRentPerSquareMetre) {
  const auto code = [](std::string_view text) {
    QuantityContext context;
    context.header = parse_measure("元/m2·月");
    return converted(*parse_quantity(folded(text)), Unit::YuanPerM2Month, true, context).code;
  };
  EXPECT_EQ(code("3.5万元/年"), "unit_mismatch");
  EXPECT_EQ(code("8.5元"), "");
  EXPECT_EQ(code("96元/㎡/年"), "");
}

TEST(Quantity, ATitleNamesSeveralUnits) {
  const auto money = title_measures(folded_with_blanks("截至2025年7月31日 单位：亿元（外资：万美元）、亩"));
  ASSERT_EQ(money.size(), 3U);
  EXPECT_EQ(money[0].measure.factor(), 1e8);
  EXPECT_GT(money[1].measure.of(Dimension::Dollar), 0);
  EXPECT_TRUE(money[2].measure.is_area());
  const auto named = title_measures(folded_with_blanks("6月25日，总投资单位：亿元，到位资金单位：万元"));
  ASSERT_EQ(named.size(), 2U);
  EXPECT_EQ(named[0].of, "总投资");
  EXPECT_EQ(named[1].of, "到位资金");
  EXPECT_EQ(title_measures(folded_with_blanks("金额单位：万元")).at(0).of, "");
  EXPECT_EQ(title_measures("金额:万元").size(), 1U);
  EXPECT_TRUE(title_measures("填报单位:商务局").empty());
}

// 20 kN/m² ÷ 9.80665 = 2.0394 t/m².
TEST(Quantity, ReadsLoadsPowersAndCounts) {
  EXPECT_NEAR(read("20kN/㎡", Unit::TonnePerM2, "t/㎡"), 2.0394, 1e-4);
  EXPECT_NEAR(read("2吨", Unit::TonnePerM2, "t/㎡"), 2, 1e-9);
  EXPECT_NEAR(read("2×800kVA", Unit::Kva), 1600, 1e-9);
  EXPECT_NEAR(read("800+630kVA", Unit::Kva), 1430, 1e-9);
  EXPECT_NEAR(read("1.25MVA", Unit::Kva), 1250, 1e-9);
  EXPECT_NEAR(read("200余人", Unit::Person), 200, 1e-9);
  EXPECT_NEAR(read("20年", Unit::Year), 20, 1e-9);
  EXPECT_NEAR(read("十年", Unit::Year), 10, 1e-9);
  EXPECT_NEAR(read("60个月", Unit::Year), 5, 1e-9);
  EXPECT_NEAR(read("13.5米", Unit::Metre), 13.5, 1e-9);
}

TEST(Quantity, KeepsARangeAsTwoEnds) {
  const auto range = parse_quantity(folded("2-3亿元"));
  ASSERT_TRUE(range && range->upper);
  EXPECT_EQ(range->value, 2);
  EXPECT_EQ(*range->upper, 3);
  const auto least = parse_quantity(folded("不低于1.0"));
  ASSERT_TRUE(least);
  EXPECT_TRUE(least->at_least);
}

TEST(Quantity, RefusesWords) {
  for (const std::string_view text :
       {"详见附件", "正房5间、偏房3间", "一期3亿元，二期待定", "见备注", "万", "亩"}) {
    EXPECT_FALSE(parse_quantity(folded(text))) << text;
  }
  EXPECT_TRUE(means_no_value(folded("面 议")));
  EXPECT_TRUE(means_no_value(folded("——")));
}

TEST(Quantity, ReadsGapsInPercentagePoints) {
  const auto gap = [](std::string_view text) {
    return parse_points(folded(text)).value_or(Quantity{99}).value;
  };
  EXPECT_DOUBLE_EQ(gap("欠11.1个百分点"), -11.1);
  EXPECT_DOUBLE_EQ(gap("超3.3个百分点"), 3.3);
  EXPECT_DOUBLE_EQ(gap("-5.2%"), -5.2);
  EXPECT_DOUBLE_EQ(gap("+2.1"), 2.1);
  EXPECT_DOUBLE_EQ(gap("持平"), 0);
}

TEST(Quantity, NeverFailsOnAnyBytes) {
  std::mt19937 random(20260101);
  const std::vector<std::string> parts = {"1",  "2.5",  ",",    "万", "亿", "元", "亩",   "分", "/",
                                          "㎡", "-",    "×",    "(",  ")",  "约", "左右", "叁", "佰",
                                          " ",  "\xE4", "美元", "+",  "%",  "年", "至"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 8; n > 0; --n) text += parts[random() % parts.size()];
    const std::string plain = folded(text);
    (void)parse_quantity(plain);
    (void)parse_points(plain);
    (void)title_measures(plain);
  }
}

}  // namespace
}  // namespace liantu::sheet

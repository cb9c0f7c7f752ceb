#include "liantu/text/facts/quantities.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

const FactLexicon& small_lexicon() {
  static const FactLexicon lexicon = [] {
    FactLexicon made;
    const auto unit = [&](std::u32string_view word, Measure measure) {
      made.words.add(word, role::kUnit, static_cast<std::uint32_t>(measure) + 1);
    };
    for (const std::u32string_view word : {U"个", U"家", U"条", U"大", U"次"}) unit(word, Measure::Count);
    unit(U"元", Measure::Money);
    unit(U"亩", Measure::Area);
    unit(U"平方米", Measure::Area);
    unit(U"吨", Measure::Mass);
    unit(U"千瓦时", Measure::Energy);
    unit(U"千瓦", Measure::Power);
    unit(U"瓦", Measure::Power);
    unit(U"%", Measure::Share);
    unit(U"成", Measure::Share);
    for (const std::u32string_view word : {U"天", U"年", U"个月", U"个工作日"}) unit(word, Measure::Duration);
    for (const std::u32string_view word : {U"月", U"日", U"届", U"强", U"期"})
      made.words.add(word, role::kNoUnit);
    for (const std::u32string_view word : {U"产业链", U"项目", U"产业"}) made.words.add(word, role::kThing);
    return made;
  }();
  return lexicon;
}

/// "1.67万亩; 6个": what is found.
std::string found(std::u32string_view text) {
  std::string all;
  for (const Quantity& quantity : quantities(LexedText(text, small_lexicon()), 0, text.size())) {
    if (!all.empty()) all += "; ";
    all += fmt::format("{}{}{}", quantity.value, quantity.value2 ? fmt::format("~{}", *quantity.value2) : "",
                       utf8(quantity.unit));
    if (quantity.more) all += "+";
  }
  return all;
}

TEST(Quantities, NumbersWithUnits) {
  EXPECT_EQ(found(U"盘活1.67万亩,新开工6个园区"), "1.67万亩; 6个");
  EXPECT_EQ(found(U"总投资1,033亿元"), "1033亿元");
  EXPECT_EQ(found(U"增长30%以上"), "30%");
  EXPECT_EQ(found(U"单价5000元/平方米"), "5000元/平方米");
  EXPECT_EQ(found(U"带动800余家,约10多亿元"), "800家+; 10亿元+");
  EXPECT_EQ(found(U"总投资1.8万亿"), "1.8万亿元");
  EXPECT_EQ(found(U"发电12亿千瓦时,装机3万千瓦,新增千亿元"), "12亿千瓦时; 3万千瓦; 1000亿元");
}

TEST(Quantities, RangesAndShares) {
  EXPECT_EQ(found(U"20亿-50亿元项目"), "20~50亿元");
  EXPECT_EQ(found(U"提高8%至10%"), "8~10%");
  EXPECT_EQ(found(U"占全市1/6"), "0.16671/6");
  EXPECT_EQ(found(U"达到三分之一"), "0.33331/3");
  EXPECT_EQ(found(U"百分之三十"), "30%");
  EXPECT_EQ(found(U"由25个工作日压减至9个工作日"), "25个工作日; 9个工作日");
}

TEST(Quantities, Characters) {
  EXPECT_EQ(found(U"三大主导产业"), "3大");
  EXPECT_EQ(found(U"四十五条产业链"), "45条");
  EXPECT_EQ(found(U"每半个月调度"), "0.5个月");
  EXPECT_EQ(found(U"超七成"), "7成");
}

TEST(Quantities, WhatIsNone) {
  for (const std::u32string_view text :
       {U"2023年1月30日", U"2021-2025年", U"第三大产业", U"一天当成两天干", U"四类500强", U"版面A03个",
        U"19:08个", U"电话0533-7210000个", U"六个一", U"三场硬仗", U"第18届", U"1-5月", U"3.1.2个", U"5G个",
        U"一期"})
    EXPECT_EQ(found(text), "") << utf8(text);
}

TEST(Quantities, ALengthOfTimeNeedsItsWord) {
  EXPECT_EQ(found(U"3年内实现"), "3年");
  EXPECT_EQ(found(U"15年"), "");
}

}  // namespace
}  // namespace liantu::text

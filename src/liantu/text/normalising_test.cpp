#include "liantu/text/normalising.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::text {
namespace {

std::string normal(std::string_view source) { return Normalised(source).text(); }

TEST(Normalised, BringsSpellingsTogether) {
  EXPECT_EQ(normal("總投資 （ＰＶＣ）Ｘ光"), "总投资(pvc)x光");
  EXPECT_EQ(normal("１．６７萬(wàn)畝(mǔ)"), "1.67万亩");
  EXPECT_EQ(normal("他（tā）的(de)裝(zhuāng)備"), "他的装备");
  EXPECT_EQ(normal("生產,，銷售；；化工。。"), "生产,销售;化工。");
  EXPECT_EQ(normal("LED 顯示 屏  panel  x 3\n台"), "led显示屏panel x 3台");
}

TEST(Normalised, AnAbbreviationInBracketsIsNoPinyin) {
  EXPECT_EQ(normal("聚乙烯(pe)、聚氯乙烯(PVC)"), "聚乙烯(pe)、聚氯乙烯(pvc)");
  EXPECT_EQ(normal("a(wàn)"), "a(wàn)");
  EXPECT_EQ(normal("万(wàn"), "万(wàn");
}

TEST(Normalised, MarksInNumbersAndDotsStay) { EXPECT_EQ(normal("3.5...—1,000,,2"), "3.5...-1,000,2"); }

TEST(Normalised, EveryPartLeadsBack) {
  const std::string_view source = "經營 範圍：ＰＶＣ管、鋼(gāng)材 ℃";
  const Normalised normalised(source);
  const std::string& text = normalised.text();
  ASSERT_EQ(text, "经营范围:pvc管、钢材°c");
  const auto back = [&](std::string_view part) {
    const std::size_t at = text.find(part);
    return normalised.source(source, at, at + part.size());
  };
  EXPECT_EQ(back("经营范围"), "經營 範圍");
  EXPECT_EQ(back("pvc管"), "ＰＶＣ管");
  EXPECT_EQ(back("钢"), "鋼");
  EXPECT_EQ(back("钢材"), "鋼(gāng)材");
  EXPECT_EQ(back("c"), "Ｃ");
  EXPECT_EQ(back("°c"), "℃");
}

// Of texts of all kinds of bytes, every part has its place in the source.
TEST(Normalised, RandomBytes) {
  const std::vector<std::string> pieces{"萬", "(wàn)", "（", "）", "，", ",", " ", "\t", "　", "Ａ", "b", "7", "。", "℃", "ﬁ", "㎡", "\xE4", "\xB8",
                                        "\xFF", "\xED\xA0\x80", "\xF4\x90\x80\x80", std::string(1, '\0'), "𠮷", "鋼", "；", ";", "·", "﹒"};
  std::mt19937_64 random(5);
  for (int round = 0; round < 4000; ++round) {
    std::string source;
    for (std::size_t i = random() % 30; i > 0; --i) source += pieces[random() % pieces.size()];
    const Normalised once(source);
    for (std::size_t i = 0; i < 5 && !once.text().empty(); ++i) {
      const std::size_t begin = random() % once.text().size(), end = begin + 1 + random() % (once.text().size() - begin);
      const std::string_view part = once.source(source, begin, end);
      ASSERT_FALSE(part.empty());
      ASSERT_LE(part.data() + part.size(), source.data() + source.size());
    }
  }
}

}  // namespace
}  // namespace liantu::text

#include "liantu/text/reading/clean_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "liantu/text/folded_form.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

CleaningRules rules() {
  CleaningRules rules;
  rules.misread = {{U'蕞', U'最'}};
  rules.reason_links = "links";
  rules.asides = {{"masthead", {U"星期一"}, {}, {}, false, 24, false},
                  {"notice", {U"版权所有"}, {}, {}, false, 0, true},
                  {"advert", {}, {}, {}, true, 60, false},
                  {"links", {}, {}, {U"[详细]"}, false, 0, true}};
  return rules;
}

std::string cleaned(std::u32string_view source) {
  return utf8(clean_text(std::u32string(source), rules()).text);
}

TEST(CleanText, FoldsSpellingsAndLeavesOutNoise) {
  EXPECT_EQ(cleaned(U"總投資 １．６７ 萬(wàn)畝,，"), "总投资1.67万亩,\n");
  EXPECT_EQ(cleaned(U"蕞大程度"), "最大程度\n");
  EXPECT_EQ(cleaned(U"「三抓三促」共 235 個"), "“三抓三促”共235个\n");
  EXPECT_EQ(cleaned(U"①第一②第二"), "①第一②第二\n");
}

TEST(CleanText, APointBetweenChineseLettersClosesASentence) {
  EXPECT_EQ(cleaned(U"投资额达300亿元.其中1.5亿元到位"), "投资额达300亿元。其中1.5亿元到位\n");
  EXPECT_EQ(cleaned(U"一.总则"), "一.总则\n");
}

TEST(CleanText, KeepsLettersThatStandInNames) {
  CleaningRules own = rules();
  own.name_letters = U"乾徵於薹";
  own.name_words = {U"乾安", U"乾縣", U"康乾", U"薹"};
  const auto read = [&](std::u32string_view source) {
    return utf8(clean_text(std::u32string(source), own).text);
  };
  EXPECT_EQ(read(U"吉林省乾安县，临安区於潜镇"), "吉林省乾安县,临安区於潜镇\n");  // a line of today
  EXPECT_EQ(read(U"乾安縣乾燥設備項目"), "乾安县干燥设备项目\n");  // an old one: 乾安 is a name, 乾燥 is not
  EXPECT_EQ(read(U"徵地拆遷在乾縣，康乾盛世"), "征地拆迁在乾县,康乾盛世\n");
  EXPECT_EQ(read(U"蒜薹種植基地，位於乾縣"), "蒜薹种植基地,位于乾县\n");
  EXPECT_EQ(read(U"乾(qián)安縣(xiàn)"), "乾安县\n");
}

TEST(CleanText, JoinsWhatAPageBreakParted) {
  EXPECT_EQ(
      cleaned(U"标题\n\n会议通报表扬了先进单位,要求各镇、各部门提高站位、狠抓落实,"
              U"全面启\n\n动“云谷新城”建设。\n下一段。"),
      "标题\n会议通报表扬了先进单位,要求各镇、各部门提高站位、狠抓落实,全面启动“云谷新城”建设。\n下一段。\n");
}

TEST(CleanText, ANumberedParagraphWithASentenceIsNoHeading) {
  EXPECT_EQ(
      cleaned(U"云川县会议讲话\n二、压缩审批时限。力争全年引进资金62亿元以上，确保上半年\n云谷智造等2个项目开"
              U"工。"),
      "云川县会议讲话\n二、压缩审批时限。力争全年引进资金62亿元以上,确保上半年云谷智造等2个项目开工。\n");
}

TEST(CleanText, KeepsHeadingsApart) {
  EXPECT_EQ(
      cleaned(
          U"开头一段话。\n又一段话。\n再一段话。\n二、以“拼抢”的干劲,打好主动战\n以机制创新推行全员招商。"),
      "开头一段话。\n又一段话。\n再一段话。\n二、以“拼抢”的干劲,打好主动战\n以机制创新推行全员招商。\n");
}

TEST(CleanText, SetsAsideWithReasons) {
  const std::u32string source = U"2月26日 星期一\n正文一句话。\n版权所有 某网\n另一条新闻标题\n";
  const CleanText clean = clean_text(source, rules());
  EXPECT_EQ(utf8(clean.text), "正文一句话。\n");
  ASSERT_EQ(clean.asides.size(), 3U);
  EXPECT_EQ(clean.asides[0].reason, "masthead");
  EXPECT_EQ(clean.asides[0].begin, 0U);
  EXPECT_EQ(clean.asides[0].end, 9U);
  EXPECT_EQ(clean.asides[1].reason, "notice");
  EXPECT_EQ(clean.asides[2].reason, "links");
}

TEST(CleanText, ALineWithATelephoneIsNoText) {
  EXPECT_EQ(cleaned(U"厂房3000平方米,电话0533-7000000\n总投资3000000元,占地20亩。\n"),
            "总投资3000000元,占地20亩。\n");
}

TEST(CleanText, CharactersThatBecomeSeveralFindRoom) {
  std::u32string source, expected;
  for (int i = 0; i < 3000; ++i) {
    source += U"㈱";
    expected += U"(株)";
  }
  const CleanText clean = clean_text(source + U"共10个。\n第二段。", rules());
  EXPECT_EQ(clean.text, expected + U"共10个。\n第二段。\n");
  EXPECT_EQ(clean.from[9001], 3001U);  // 1 of 10
  EXPECT_EQ(clean.from[clean.text.size() - 2], 3009U);
}

TEST(CleanText, KnowsWhereCapitalsWereWritten) {
  const CleanText clean = clean_text(U"建设aB项目", rules());
  EXPECT_EQ(utf8(clean.text), "建设ab项目\n");
  EXPECT_FALSE(clean.from.capital(2));
  EXPECT_TRUE(clean.from.capital(3));
}

TEST(CleanText, ALineOfAnyLengthIsReadInParts) {
  std::u32string source(200'000, U'增');
  EXPECT_EQ(clean_text(source, rules()).text, source + U"\n");
}

/// Whether the folded form of the source character has the clean one in it.
bool came_from(char32_t clean, char32_t source) {
  if (clean == U'\n' || clean == U' ') return true;
  if (clean == source || (source == U'蕞' && clean == U'最')) return true;
  if ((source == U'.' || source == U'．') && clean == U'。') return true;  // between Chinese letters
  if ((source == U'「' && clean == U'“') || (source == U'」' && clean == U'”') ||
      (source == U'『' && clean == U'‘') || (source == U'』' && clean == U'’'))
    return true;
  std::string form;
  folded_forms().append(form, source);
  return code_points(form).find(clean) != std::u32string::npos;
}

TEST(CleanText, EveryCharacterLeadsToTheOneItCameFrom) {
  const std::u32string alphabet =
      U"萬畝投資总1２３.,，。、;\n\n \t“”「」『』()（）wàn蕞①％㎡ABc版权所有星期一[详细]\uFFFD\U00020000";
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::u32string source;
    for (std::size_t i = random() % 60; i > 0; --i) source += alphabet[random() % alphabet.size()];
    const CleanText clean = clean_text(source, rules());
    ASSERT_EQ(clean.text.size(), clean.from.size());
    for (std::size_t i = 0; i < clean.text.size(); ++i) {
      ASSERT_LT(clean.from[i], source.size()) << utf8(source);
      ASSERT_TRUE(came_from(clean.text[i], source[clean.from[i]]))
          << utf8(source) << " | " << utf8(clean.text) << " at " << i;
      if (i > 0) {
        ASSERT_LE(clean.from[i - 1], clean.from[i]) << utf8(source);
      }
    }
    std::size_t last = 0;
    for (const Aside& aside : clean.asides) {
      ASSERT_LE(last, aside.begin);
      ASSERT_LE(aside.end, source.size());
      for (std::size_t i = 0; i < clean.from.size(); ++i) {
        const std::uint32_t from = clean.from[i];
        if (from < source.size() && source[from] != U'\n') {
          ASSERT_FALSE(from >= aside.begin && from < aside.end) << utf8(source);
        }
      }
      last = aside.end;
    }
  }
}

TEST(CleanText, BlanksThatFillUpALineAreNone) {
  EXPECT_EQ(cleaned(U"到 76.3%; 规 模 以 上 工 业 增 加 值 增 长"), "到76.3%;规模以上工业增加值增长\n");
  EXPECT_EQ(cleaned(U"参会领导 县委书记 王某 县长 李某"), "参会领导 县委书记 王某 县长 李某\n");
}

/// Two columns of random letters and their right reading: each letter leads back, none is read twice, and
/// only where a break is told does the text go back in the source.
TEST(CleanText, ColumnsLeadBackToo) {
  const std::u32string letters = U"萬畝投資總规划建设项目力争完成亿元增长产业链园区";
  std::mt19937 random(13);
  for (int round = 0; round < 300; ++round) {
    const std::size_t rows = 6 + random() % 20, width = 12 + random() % 12;
    std::u32string source, left, right;
    const auto line = [&](std::u32string& column) {
      std::u32string one;
      while (one.size() < width) one += letters[random() % letters.size()];
      one[random() % (width - 1)] = U'，';
      column += one;
      return one;
    };
    for (std::size_t row = 0; row < rows; ++row) source += line(left) + U"   " + line(right) + U"\n";
    const CleanText clean = clean_text(source, rules());
    EXPECT_EQ(clean.text, clean_text(left + right, rules()).text) << utf8(source);
    EXPECT_EQ(clean.breaks.size(), rows * 2 - 1);
    std::vector<bool> read(source.size());
    for (std::size_t i = 0; i + 1 < clean.text.size(); ++i) {
      ASSERT_TRUE(came_from(clean.text[i], source[clean.from[i]])) << utf8(source);
      ASSERT_FALSE(read[clean.from[i]]);
      read[clean.from[i]] = true;
      if (i > 0 && clean.from[i] != clean.from[i - 1] + 1) {
        ASSERT_TRUE(std::ranges::binary_search(clean.breaks, i)) << utf8(source);
      }
    }
  }
}

}  // namespace
}  // namespace liantu::text

#include "liantu/text/facts/responsibility.h"

#include <gtest/gtest.h>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

FactLexicon duty_words() {
  FactLexicon lexicon;
  const auto part = [](Part one) { return static_cast<std::uint32_t>(one) + 1; };
  lexicon.words.add(U"牵头单位", role::kLabel, part(Part::Lead));
  lexicon.words.add(U"责任单位", role::kLabel, part(Part::Shared));
  lexicon.words.add(U"牵头", role::kDuty, part(Part::Lead));
  lexicon.words.add(U"负责", role::kDuty, part(Part::Lead));
  lexicon.words.add(U"配合", role::kDuty, part(Part::Support));
  lexicon.words.add(U"按职责分工负责", role::kDuty, part(Part::Shared));
  lexicon.words.add(U"完成时限", role::kTimeLabel);
  lexicon.words.add(U"负责人", role::kWord);
  for (const char32_t* organ : {U"局", U"委", U"街道", U"政府", U"部门"})
    lexicon.words.add(organ, role::kOrgan);
  return lexicon;
}

/// "covered text → unit(lead|support) …", a line each.
std::string duties_of(std::u32string_view text) {
  std::string all;
  const FactLexicon lexicon = duty_words();
  for (const Assignment& one : assignments(LexedText(text, lexicon))) {
    all += utf8(text.substr(one.covered.begin, 4)) + " →";
    for (const ResponsibleUnit& unit : one.units)
      all += " " + utf8(unit.name) + "(" + std::string(name(unit.part)) + ")";
    if (one.deadline)
      all += " " +
             utf8(text.substr(one.deadline->span.begin, one.deadline->span.end - one.deadline->span.begin));
    all += "\n";
  }
  return all;
}

TEST(Responsibility, AClauseBearsOnItsSentence) {
  EXPECT_EQ(duties_of(U"由市发改委牵头,市工信局、市商务局配合,推进12个项目。企业负责人到场。\n"),
            "由市发改 → 市发改委(lead) 市工信局(support) 市商务局(support)\n");
  EXPECT_EQ(duties_of(U"由县发展和改革局会同县财政局牵头落实。\n"),
            "由县发展 → 县发展和改革局(lead) 县财政局(lead)\n");
  EXPECT_EQ(duties_of(U"头部机构加持,县级干部牵头,镇办配合。\n"), "");
}

TEST(Responsibility, ABracketBearsBackToTheLastOne) {
  EXPECT_EQ(
      duties_of(
          U"引进项目30个。(市商务局负责)新建厂房5万平方米。(市住建局牵头,市财政局、各镇街按职责分工负责)\n"),
      "引进项目 → 市商务局(lead)\n新建厂房 → 市住建局(lead) 市财政局(support) 各镇街(support)\n");
  EXPECT_EQ(duties_of(U"完善配套。(县财政局、县住建局)\n某集团(青岛)有限公司投资5亿元。\n"),
            "完善配套 → 县财政局(lead) 县住建局(lead)\n");
}

TEST(Responsibility, LabelsBearOnTheParagraphBefore) {
  EXPECT_EQ(
      duties_of(
          U"建设标准厂房。\n牵头单位:市住建局\n责任单位:市财政局、北辰街道;完成时限:2025年6月\n引进人才。\n"),
      "建设标准 → 市住建局(lead) 市财政局(support) 北辰街道(support) 2025年6月\n");
  EXPECT_EQ(duties_of(U"新增企业12家。责任单位:市工信局\n"), "新增企业 → 市工信局(lead)\n");
}

}  // namespace
}  // namespace liantu::text

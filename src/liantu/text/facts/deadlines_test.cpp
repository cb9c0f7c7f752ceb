#include "liantu/text/facts/deadlines.h"

#include <gtest/gtest.h>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

FactLexicon deadline_words() {
  FactLexicon lexicon;
  for (const char32_t* unit : {U"个工作日", U"天", U"日", U"周", U"个月", U"年", U"小时"})
    lexicon.words.add(unit, role::kUnit, static_cast<std::uint32_t>(Measure::Duration) + 1);
  lexicon.words.add(U"春节", role::kOccasion);
  lexicon.words.add(U"“十四五”末", role::kNamedEnd, 20251231);
  return lexicon;
}

/// "words day" or "words count unit", parted by " | ", of a text of May 2025.
std::string deadlines_of(std::u32string_view text) {
  const FactLexicon lexicon = deadline_words();
  std::string all;
  for (const DeadlineWords& one : deadlines_in(LexedText(text, lexicon), {0, text.size()})) {
    if (!all.empty()) all += " | ";
    all += utf8(text.substr(one.span.begin, one.span.end - one.span.begin));
    if (one.day) {
      const auto day = resolved_day(*one.day, 2025, 5);
      all += " " + (day ? day->iso() : "?");
    }
    if (one.count) all += " " + std::to_string(static_cast<int>(*one.count)) + utf8(one.unit);
  }
  return all;
}

TEST(Deadlines, DaysMonthsQuartersAndYears) {
  EXPECT_EQ(deadlines_of(U"6月底前完成"), "6月底前 2025-06-30");
  EXPECT_EQ(deadlines_of(U"9月30日前报送"), "9月30日前 2025-09-30");
  EXPECT_EQ(deadlines_of(U"2026年2月底前开工"), "2026年2月底前 2026-02-28");
  EXPECT_EQ(deadlines_of(U"2027年底建成"), "2027年底 2027-12-31");
  EXPECT_EQ(deadlines_of(U"力争年内投产"), "年内 2025-12-31");
  EXPECT_EQ(deadlines_of(U"今年年底前"), "今年年底前 2025-12-31");
  EXPECT_EQ(deadlines_of(U"明年上半年前"), "明年上半年前 2026-06-30");
  EXPECT_EQ(deadlines_of(U"三季度末见效"), "三季度末 2025-09-30");
  EXPECT_EQ(deadlines_of(U"第四季度内"), "第四季度内 2025-12-31");
  EXPECT_EQ(deadlines_of(U"十月中旬前"), "十月中旬前 2025-10-20");
  EXPECT_EQ(deadlines_of(U"月底前全部复工"), "月底前 2025-05-31");
  EXPECT_EQ(deadlines_of(U"到2027年产值翻番"), "2027年 2027-12-31");
  EXPECT_EQ(deadlines_of(U"到“十四五”末"), "“十四五”末 2025-12-31");
  EXPECT_EQ(deadlines_of(U"8月15日之前、年底前"), "8月15日之前 2025-08-15 | 年底前 2025-12-31");
}

TEST(Deadlines, CountsStayCounts) {
  EXPECT_EQ(deadlines_of(U"在5个工作日内办结"), "5个工作日内 5个工作日");
  EXPECT_EQ(deadlines_of(U"一周内答复,十五日之内办结"), "一周内 1周 | 十五日之内 15日");
  EXPECT_EQ(deadlines_of(U"三年内倍增"), "三年内 3年");
  EXPECT_EQ(deadlines_of(U"春节前发放"), "春节前");
}

TEST(Deadlines, WhatLooksBackOrCountsIsNone) {
  EXPECT_EQ(deadlines_of(U"截至6月底,完成投资12亿元"), "");
  EXPECT_EQ(deadlines_of(U"去年底开工"), "");
  EXPECT_EQ(deadlines_of(U"今年前5个月"), "");
  EXPECT_EQ(deadlines_of(U"上半年完成投资、6月份开工"), "");
  EXPECT_EQ(deadlines_of(U"县内12家企业"), "");
}

TEST(Deadlines, ADayThatHangsOnWhatIsNotKnown) {
  EXPECT_FALSE(resolved_day({.month = 6}, 0, 0));
  EXPECT_FALSE(resolved_day({.month = 2, .day = 30}, 2025, 5));
  EXPECT_FALSE(resolved_day({.spoken_month = true}, 2025, 0));
  EXPECT_EQ(resolved_day({.year = 2024, .month = 2}, 0, 0)->iso(), "2024-02-29");
}

}  // namespace
}  // namespace liantu::text

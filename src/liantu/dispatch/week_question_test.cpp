#include "liantu/dispatch/week_question.h"

#include <gtest/gtest.h>

namespace liantu::dispatch {
namespace {

using project::ProjectWeek;
using Kind = WeekQuestion::Kind;

Yuan wan(std::int64_t amount) { return {amount * 10'000}; }

ProjectWeek week(std::string name, std::int64_t plan, std::int64_t ytd, std::string unit = "青禾镇") {
  ProjectWeek w;
  w.name = std::move(name);
  w.annual_plan = wan(plan);
  w.ytd_done = wan(ytd);
  w.responsible_unit = std::move(unit);
  w.week_from = Date::parse("2026-09-07");
  w.week_to = Date::parse("2026-09-13");
  return w;
}

ReturnedWeek returned(ProjectWeek w, std::string sender = "青禾镇") {
  const std::string place = sender + ".xlsx|9.7-9.13|5";
  return {std::move(sender), place, std::move(w)};
}

std::vector<Kind> kinds(const std::vector<WeekQuestion>& questions) {
  std::vector<Kind> out;
  for (const WeekQuestion& question : questions) out.push_back(question.kind);
  return out;
}

TEST(WeekQuestions, AskNothingOfAnOrdinaryWeek) {
  ProjectWeek now = week("锻件", 50'000, 36'200);
  now.week_done = wan(1'100);
  EXPECT_TRUE(week_questions({returned(now)}, {week("锻件", 50'000, 35'100)}).empty());
}

// 3.2亿 last week, 3200万 this week: one question about the unit, not four about its consequences.
TEST(WeekQuestions, AskOnceAboutASlippedUnit) {
  ProjectWeek now = week("锻件", 50'000, 3'200);
  now.week_done = wan(100);
  const auto asked = week_questions({returned(now)}, {week("锻件", 50'000, 32'000)});
  ASSERT_EQ(kinds(asked), std::vector{Kind::Magnitude});
  EXPECT_EQ(asked[0].field, "ytd_done_yuan");
  EXPECT_EQ(asked[0].text, "锻件的本年累计完成投资本周3200万元、上周3.20亿元，相差约10倍，是否写错单位？");
}

TEST(WeekQuestions, AskOnceAboutASenderWhoseTableIsOfAnEarlierWeek) {
  ProjectWeek old = week("锻件", 50'000, 30'000);
  old.week_to = Date::parse("2026-09-06");
  const std::vector<ReturnedWeek> earlier{returned(old), returned(old), returned(old, "南桥镇")};
  const auto asked = late_questions(earlier, {"南桥镇"}, *Date::parse("2026-09-13"));
  ASSERT_EQ(kinds(asked), std::vector{Kind::Late});
  EXPECT_EQ(asked[0].text, "青禾镇交来的是截至2026-09-06的表，本周应交截至2026-09-13的，是否交错了，还是补交旧表？");
}

TEST(WeekQuestions, AskWhyACumulativeAmountFell) {
  const auto asked = week_questions({returned(week("锻件", 50'000, 30'000))}, {week("锻件", 50'000, 35'000)});
  ASSERT_EQ(kinds(asked), std::vector{Kind::Falls});
}

TEST(WeekQuestions, ANewYearStartsFromNothing) {
  ProjectWeek now = week("锻件", 50'000, 20'000), before = week("锻件", 50'000, 45'000);
  before.week_to = Date::parse("2025-12-28");
  EXPECT_TRUE(week_questions({returned(now)}, {before}).empty());
}

TEST(WeekQuestions, AskWhichOfTwoTownsIsRight) {
  const auto asked = week_questions({returned(week("锻件", 50'000, 30'000)), returned(week("锻件", 50'000, 31'000), "南桥镇")}, {});
  ASSERT_EQ(kinds(asked), std::vector{Kind::TwoSenders});
  EXPECT_EQ(asked[0].text, "锻件在青禾镇和南桥镇都有：本年累计完成投资分别是3.00亿元和3.10亿元，以哪个为准？");
}

TEST(WeekQuestions, AskOnceAboutAProjectInTwoTownsNamingBothFilesAndAllThatDiffers) {
  ReturnedWeek a = returned(week("锻件", 50'000, 30'000)), b = returned(week("锻件", 52'000, 31'000, "南桥镇"), "南桥镇");
  a.week.progress = "封顶";
  b.week.progress = "二层";
  b.place = "补报.xlsx||9";
  a.week.project_code = "2511-990121-04-01-100017";   // the second has no code: found by name
  const auto asked = week_questions({a, b}, {});
  ASSERT_EQ(kinds(asked), std::vector{Kind::TwoSenders});
  EXPECT_EQ(asked[0].text,
            "锻件在青禾镇和南桥镇（补报.xlsx）都有：年度计划投资分别是5.00亿元和5.20亿元、本年累计完成投资分别是3.00亿元和3.10亿元、"
            "责任单位分别是青禾镇和南桥镇，本周形象进度不同，以哪个为准？");
  EXPECT_EQ(asked[0].held(), (std::vector<std::string>{"annual_plan_yuan", "ytd_done_yuan", "responsible_unit"}));
  EXPECT_EQ(asked[0].rival, a.place);
  EXPECT_EQ(asked[0].choices(), (std::vector{WeekAnswer::Take, WeekAnswer::Keep, WeekAnswer::Skip}));
}

TEST(WeekQuestions, AskWhenAnotherTownReturnedTheSameWeekBefore) {
  ReturnedWeek before = returned(week("锻件", 50'000, 30'000));
  before.place.clear();
  const auto asked = week_questions({returned(week("锻件", 50'000, 31'000, "南桥镇"), "南桥镇")}, {}, Language::Zh, {before});
  ASSERT_EQ(kinds(asked), std::vector{Kind::TwoSenders});
  EXPECT_EQ(asked[0].text, "锻件在青禾镇（本周已写入）和南桥镇都有：本年累计完成投资分别是3.00亿元和3.10亿元、责任单位分别是青禾镇和南桥镇，以哪个为准？");
  EXPECT_EQ(asked[0].choices(), (std::vector{WeekAnswer::Take, WeekAnswer::Keep}));
}

TEST(WeekQuestions, AskAboutTheDayOfStartOnlyOfAWorkbookThatHasTheColumn) {
  ProjectWeek before = week("锻件", 50'000, 36'000);
  before.start = DateSpan::parse("2026-03-01");
  ReturnedWeek now = returned(week("锻件", 50'000, 36'000));
  EXPECT_EQ(kinds(week_questions({now}, {before})), std::vector{Kind::StartUndone});
  now.start_column = false;
  EXPECT_TRUE(week_questions({now}, {before}).empty());
}

TEST(WeekQuestions, AskWhenTheWeekAndTheTotalDiffer) {
  ProjectWeek now = week("锻件", 50'000, 36'000);
  now.week_done = wan(500);
  const auto asked = week_questions({returned(now)}, {week("锻件", 50'000, 35'000)});
  ASSERT_EQ(kinds(asked), std::vector{Kind::WeekGap});
}

TEST(WeekQuestions, AskAboutAProjectThatVanishedOnlyWhenItsSenderReturned) {
  const std::vector<ProjectWeek> last{week("锻件", 50'000, 35'000), week("电缆", 30'000, 20'000, "南桥镇")};
  const auto asked = week_questions({returned(week("轴承", 10'000, 5'000))}, last);
  ASSERT_EQ(kinds(asked), std::vector{Kind::Vanished});
  EXPECT_EQ(asked[0].project, "锻件");
}

TEST(WeekQuestions, FindTheSameProjectByCodeUnderAnotherName) {
  ProjectWeek now = week("精密锻件智能产线", 50'000, 3'600), before = week("锻件产线", 50'000, 36'000);
  now.project_code = before.project_code = "2511-990121-04-01-100017";
  EXPECT_EQ(kinds(week_questions({returned(now)}, {before})), std::vector{Kind::Magnitude});
}

TEST(WeekQuestions, AskAboutTwiceTheYearsPlan) {
  EXPECT_EQ(kinds(week_questions({returned(week("锻件", 5'000, 36'000))}, {})), std::vector{Kind::OverPlan});
}

TEST(Returns, NameWhoIsMissing) {
  const Returns r = returns({"南桥镇", "青禾镇", "北溪镇"}, {"青禾镇", "青禾镇", "外县"});
  EXPECT_EQ(r.done, std::vector<std::string>{"青禾镇"});
  EXPECT_EQ(r.missing, (std::vector<std::string>{"北溪镇", "南桥镇"}));
}

}  // namespace
}  // namespace liantu::dispatch

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
  return {std::move(sender), "青禾镇.xlsx|9.7-9.13|5", std::move(w)};
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

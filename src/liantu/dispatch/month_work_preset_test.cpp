// Month plans, month tasks and payments: curves and lights worked by hand.
#include "liantu/dispatch/month_work.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "liantu/dispatch/board.h"
#include "liantu/dispatch/light_rule_preset.h"

namespace liantu::dispatch {
namespace {

using project::Payment;

Date day(std::string_view iso) { return *Date::parse(iso); }
Yuan wan(std::int64_t amount) { return {amount * 10'000}; }

DateSpan month(int year, int number) {
  const Date first = *Date::of(year, number, 1);
  return {first, first.end_of_month()};
}

MonthPlan planned(int number, std::int64_t amount_wan) {
  MonthPlan plan;
  plan.name = "锻件";
  plan.month = month(2026, number);
  plan.plan = wan(amount_wan);
  return plan;
}

Task task(int number, TaskState state, std::optional<Date> finished = {}, std::optional<double> share = {}) {
  Task one;
  one.title = "任务";
  one.month = month(2026, number);
  one.state = state;
  one.finished = finished;
  if (share) one.done_share = Fraction{*share};
  return one;
}

const LightRule& rule(std::string_view code) { return light_rule_named(shipped_light_rules(), code); }

Verdict verdict(std::string_view code, std::string_view iso, const ProjectWork& work) {
  Standing standing{.day = day(iso)};
  add_work(standing, work);
  return judge(rule(code), standing, PaceProfile::linear(), {});
}

const Judgement& of(const Verdict& all, Dimension dimension) {
  return *std::find_if(all.judgements.begin(), all.judgements.end(), [&](const auto& j) { return j.clause.dimension == dimension; });
}

// 1000 万 in June, 3000 in September, nothing else: 25 % from the end of June on, half of the rest by 15 September.
TEST(DrawnPace, FollowsTheMonthsAndRunsEvenlyWithinOne) {
  const auto pace = drawn_pace({planned(6, 1000), planned(9, 3000)}, 2026);
  ASSERT_TRUE(pace);
  EXPECT_EQ(pace->at(day("2026-05-31")), Tenths{0});
  EXPECT_EQ(pace->at(day("2026-06-15")), Tenths{125});
  EXPECT_EQ(pace->at(day("2026-06-30")), Tenths{250});
  EXPECT_EQ(pace->at(day("2026-08-31")), Tenths{250});
  EXPECT_EQ(pace->at(day("2026-09-15")), Tenths{625});
  EXPECT_EQ(pace->at(day("2026-12-31")), Tenths{1000});
  EXPECT_EQ(pace->arithmetic(day("2026-09-15")), "本项目月度计划＝62.5%");
}

TEST(DrawnPace, SharesDrawItOnlyInAYearWithoutAmounts) {
  MonthPlan march = planned(3, 0), july = planned(7, 0);
  march.plan.reset();
  july.plan.reset();
  march.share = Fraction{0.4};
  july.share = Fraction{0.6};
  EXPECT_EQ(drawn_pace({march, july}, 2026)->at(day("2026-04-30")), Tenths{400});
  EXPECT_EQ(drawn_pace({march, july, planned(1, 500)}, 2026)->at(day("2026-01-31")), Tenths{1000});
  EXPECT_FALSE(drawn_pace({march, july}, 2025));
  EXPECT_FALSE(drawn_pace({}, 2026));
}

// 6.00 planned, 2.40 done by 15 September. Evenly 70.8 is due: 30.8 behind, red. As the project drew it 62.5: 22.5, yellow.
TEST(DrawnPace, DecidesTheLightAndIsNamedInItsSentence) {
  project::Project p;
  p.name = "锻件";
  p.annual_plan = wan(60'000);
  p.ytd_done = wan(24'000);
  const ProjectWork drawn{.months = {planned(6, 15'000), planned(9, 45'000)}};
  const auto even = board_row("a", p, day("2026-09-15"), day("2026-09-15"), rule("yinchuan_2025"), PaceProfile::linear(), {});
  const auto own = board_row("a", p, day("2026-09-15"), day("2026-09-15"), rule("yinchuan_2025"), PaceProfile::linear(), {}, Language::Zh, drawn);
  EXPECT_EQ(even->verdict.light, Light::Red);
  EXPECT_EQ(own->verdict.light, Light::Yellow);
  EXPECT_EQ(of(own->verdict, Dimension::Progress).sentence,
            "2.40÷6.00＝40.0%；按月度计划序时62.5%，欠22.5个百分点，达到10，为黄灯");
}

TEST(MonthWork, LooksAtMonthsThatAreOver) {
  EXPECT_EQ(judged_month(day("2026-09-15")), day("2026-08-31"));
  EXPECT_EQ(judged_month(day("2026-09-30")), day("2026-09-30"));
  EXPECT_EQ(judged_month(day("2026-01-10")), day("2025-12-31"));
}

TEST(MonthWork, TakesTheDifferenceOfTwoMonthEnds) {
  const std::vector<DoneAt> done{{day("2026-06-26"), wan(1000)}, {day("2026-07-10"), wan(1300)}, {day("2026-07-31"), wan(1800)},
                                 {day("2026-08-07"), wan(2000)}};
  EXPECT_EQ(done_in_month(done, day("2026-07-31")), wan(800));
  EXPECT_EQ(done_in_month(done, day("2026-08-31")), wan(200));
  EXPECT_FALSE(done_in_month(done, day("2026-06-30")));   // nothing said what stood at the end of May
  EXPECT_EQ(done_in_month({{day("2026-01-20"), wan(50)}}, day("2026-01-31")), wan(50));
}

// 三亚: a month missed is yellow, two running red; the run ends where a month was done.
TEST(MonthTask, CountsMonthsMissedRunning) {
  ProjectWork work{.tasks = {task(6, TaskState::Done, day("2026-06-20")), task(7, TaskState::Open), task(8, TaskState::Done, day("2026-08-31")),
                             task(8, TaskState::Untouched)}};
  const Verdict two = verdict("sanya_2022", "2026-09-15", work);
  EXPECT_EQ(of(two, Dimension::MonthTask).light, Light::Red);
  EXPECT_EQ(of(two, Dimension::MonthTask).sentence,
            "7月任务1项办结0项，未完成；8月任务2项办结1项，未完成；月度任务连续2个月未完成，达到2，为红灯");
  EXPECT_EQ(of(verdict("sanya_2022", "2026-08-15", work), Dimension::MonthTask).light, Light::Yellow);
  const Verdict none = verdict("sanya_2022", "2026-07-15", work);
  EXPECT_EQ(of(none, Dimension::MonthTask).light, Light::Green);
  EXPECT_EQ(of(none, Dimension::MonthTask).sentence, "6月任务1项办结1项，已完成；月度任务没有未完成的，为绿灯");
}

TEST(MonthTask, FinishedAfterTheMonthIsMissedAndADroppedOneDoesNotCount) {
  const ProjectWork late{.tasks = {task(8, TaskState::Done, day("2026-09-02"))}};
  EXPECT_EQ(of(verdict("sanya_2022", "2026-09-15", late), Dimension::MonthTask).light, Light::Yellow);
  const ProjectWork dropped{.tasks = {task(8, TaskState::Done, day("2026-08-02")), task(8, TaskState::Dropped)}};
  EXPECT_EQ(of(verdict("sanya_2022", "2026-09-15", dropped), Dimension::MonthTask).light, Light::Green);
}

// 新晃: (100 + 100 + 30) ÷ 3 = 76.7, under 80 yellow; (100 + 50 + 20) ÷ 3 = 56.7, under 60 red.
TEST(MonthTask, RateIsTheMeanOfTheTasksShares) {
  ProjectWork work{.tasks = {task(8, TaskState::Done), task(8, TaskState::Done), task(8, TaskState::Open, {}, 0.3)}};
  const Verdict yellow = verdict("xinhuang_2015", "2026-09-15", work);
  EXPECT_EQ(yellow.light, Light::Yellow);
  EXPECT_EQ(of(yellow, Dimension::MonthTask).sentence, "8月任务3项办结2项，完成比例合计230.0%÷3＝76.7%，低于80，为黄灯");
  work.tasks = {task(8, TaskState::Done), task(8, TaskState::Open, {}, 0.5), task(8, TaskState::Open, {}, 0.2)};
  EXPECT_EQ(verdict("xinhuang_2015", "2026-09-15", work).light, Light::Red);
}

// Without tasks the month's amount: 0.30 of 0.50 is 60.0, not under 60; 0.29 is 58.0.
TEST(MonthTask, IsTheMonthsAmountWhereThereIsNoTask) {
  ProjectWork work{.months = {planned(8, 5000)}, .done = {{day("2026-07-31"), wan(1000)}, {day("2026-08-28"), wan(4000)}}};
  const Verdict yellow = verdict("xinhuang_2015", "2026-09-15", work);
  EXPECT_EQ(of(yellow, Dimension::MonthTask).sentence, "8月投资0.30÷0.50＝60.0%，低于80，为黄灯");
  work.done[1].done = wan(3900);
  EXPECT_EQ(verdict("xinhuang_2015", "2026-09-15", work).light, Light::Red);
  EXPECT_EQ(of(verdict("sanya_2022", "2026-09-15", work), Dimension::MonthTask).sentence,
            "8月投资0.29÷0.50＝58.0%，未完成；月度任务连续1个月未完成，达到1，为黄灯");
}

TEST(MonthTask, IsNotJudgedWithoutData) {
  for (const std::string_view code : {"sanya_2022", "xinhuang_2015"}) {
    const Verdict all = verdict(code, "2026-09-15", {});
    EXPECT_EQ(all.light, std::nullopt) << code;
    EXPECT_EQ(of(all, Dimension::MonthTask).sentence, "上月没有月度任务，也没有月度计划投资或完成数，不判定");
  }
}

Payment payment(std::optional<Date> due, std::int64_t required, std::optional<Date> on, std::int64_t paid) {
  Payment one;
  one.due = due;
  if (due) one.required = wan(required);
  one.paid_on = on;
  if (on) one.paid = wan(paid);
  return one;
}

// 银川: 1.20 due in two lines by 30 September, 1.00 paid by then: 0.20 short, red. Paid on 8 October: green from then on.
TEST(Payment, RedWhileLessWasPaidThanWasDueByTheDay) {
  const ProjectWork work{.payments = {payment(day("2026-06-30"), 7000, day("2026-06-28"), 7000),
                                      payment(day("2026-09-30"), 5000, day("2026-09-25"), 3000),
                                      payment({}, 0, day("2026-10-08"), 2000),
                                      payment(day("2026-12-31"), 4000, {}, 0)}};
  EXPECT_EQ(verdict("yinchuan_2025", "2026-09-29", work).light, Light::Green);
  const Verdict red = verdict("yinchuan_2025", "2026-09-30", work);
  EXPECT_EQ(of(red, Dimension::Payment).light, Light::Red);
  EXPECT_EQ(of(red, Dimension::Payment).sentence, "至2026-09-30应付2笔12000万元，已付10000万元，少付2000万元，为红灯");
  const Verdict paid = verdict("yinchuan_2025", "2026-10-08", work);
  EXPECT_EQ(of(paid, Dimension::Payment).sentence, "至2026-10-08应付2笔12000万元，已付12000万元，已付足，为绿灯");
}

TEST(Payment, IsNotJudgedWithoutARequirement) {
  const ProjectWork work{.payments = {payment({}, 0, day("2026-09-01"), 3000)}};
  const Verdict all = verdict("yinchuan_2025", "2026-09-30", work);
  EXPECT_EQ(all.light, std::nullopt);
  EXPECT_EQ(of(all, Dimension::Payment).sentence, "没有登记应付日期和应付金额，不判定");
}

}  // namespace
}  // namespace liantu::dispatch

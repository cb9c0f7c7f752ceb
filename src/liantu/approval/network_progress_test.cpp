#include "liantu/approval/network_progress.h"

#include <gtest/gtest.h>

#include "liantu/approval/forecast.h"

namespace liantu::approval {
namespace {

Date day(const char* iso) {
  return *Date::parse(iso);
}

TemplateStep matter(std::string code, std::int64_t days, std::vector<TemplateLink> after) {
  TemplateStep out;
  out.code = code;
  out.module = "M";
  out.name = {"环节" + code, "step " + code};
  out.department = {"部门" + code, "office " + code};
  out.baseline_halves = out.promised_halves = 2 * days;
  out.after = std::move(after);
  out.basis = "手工算例";
  return out;
}

// a (2 days) before b (3) before the gate; c (1) before the gate too. Begins on Tuesday 2026-09-01.
struct ThreeSteps {
  ApprovalTemplate of;
  vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  NetworkDays days{calendar, day("2026-09-01"), vocab::FirstDay::Next};
  std::vector<StepActual> actuals;
  NetworkFacts facts;

  ThreeSteps() {
    of.modules = {{"M", {"模块", "Module"}, true}};
    TemplateStep gate = matter("G", 0, {{"b"}, {"c"}});
    gate.kind = StepKind::Gate;
    of.steps = {matter("a", 2, {}), matter("b", 3, {{"a"}}), matter("c", 1, {}), gate};
  }
  NetworkProgress on(const char* today) {
    return network_progress(make_network(of, {}), actuals, facts, days, day(today));
  }
};

// Worked by hand: a took 09-02 and 09-03, b ran 09-04, 07, 08, 09: four days of three.
TEST(NetworkProgress, CountsWhatAStepUsedBeyondItsPromise) {
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")},
                   {.step_code = "b", .started = day("2026-09-03")}};
  const NetworkProgress now = three.on("2026-09-09");
  EXPECT_EQ(now.steps[0].state, StepState::Done);
  EXPECT_EQ(now.steps[0].over_halves, 0);
  EXPECT_EQ(now.steps[1].state, StepState::Running);
  EXPECT_EQ(now.steps[1].used_halves, 8);
  EXPECT_EQ(now.steps[1].over_halves, 2);
  EXPECT_EQ(now.steps[2].state, StepState::Ready);
  EXPECT_EQ(now.steps[3].waits_for, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(now.times.finish, 14);  // c may begin today, is done tomorrow, 09-10: the seventh working day
  EXPECT_EQ(three.days.last_day(14).day.iso(), "2026-09-10");
}

// b paused over 09-07 and 09-08: it has used 09-04 and 09-09, one day is left, 09-10.
TEST(NetworkProgress, LeavesOutWhatWasPaused) {
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")},
                   {.step_code = "b",
                    .started = day("2026-09-03"),
                    .pauses = {{.from = day("2026-09-05"), .to = day("2026-09-08")}}},
                   {.step_code = "c", .started = day("2026-09-01"), .finished = day("2026-09-02")}};
  const NetworkProgress now = three.on("2026-09-09");
  EXPECT_EQ(now.steps[1].paused_halves, 4);
  EXPECT_EQ(now.steps[1].used_halves, 4);
  EXPECT_EQ(now.times.finish, 14);
  EXPECT_TRUE(now.times.critical[0]);
  EXPECT_TRUE(now.times.critical[1]);
  EXPECT_FALSE(now.times.critical[2]);
}

// Paused now, to go on on Monday 09-14: 09-04 is used, two days are left: 09-14, 09-15.
TEST(NetworkProgress, WaitsForTheDayAStoppedClockGoesOn) {
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")},
                   {.step_code = "b",
                    .started = day("2026-09-03"),
                    .pauses = {{.from = day("2026-09-05"),
                                .expected = day("2026-09-14"),
                                .why = {"补正", "supplements"},
                                .by_applicant = true}}},
                   {.step_code = "c", .started = day("2026-09-01"), .finished = day("2026-09-02")}};
  NetworkProgress now = three.on("2026-09-09");
  EXPECT_EQ(now.steps[1].state, StepState::Paused);
  EXPECT_EQ(three.days.last_day(*now.times.finish).day.iso(), "2026-09-15");
  EXPECT_FALSE(now.at_the_earliest);
  EXPECT_EQ(ball_words(three.of, now, 1, Language::Zh), "企业 · 补正");
  three.actuals[1].pauses[0].expected.reset();
  now = three.on("2026-09-09");
  EXPECT_TRUE(now.at_the_earliest);
  EXPECT_EQ(three.days.last_day(*now.times.finish).day.iso(), "2026-09-11");
}

TEST(NetworkProgress, PassesTheGateWhenAllIsThere) {
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")},
                   {.step_code = "b", .started = day("2026-09-03"), .finished = day("2026-09-08")},
                   {.step_code = "c", .started = day("2026-09-01"), .finished = day("2026-09-04")}};
  const NetworkProgress now = three.on("2026-09-20");
  EXPECT_EQ(now.steps[3].state, StepState::Done);
  EXPECT_EQ(three.days.last_day(*now.times.finish).day.iso(), "2026-09-08");
  ASSERT_EQ(now.times.chains.size(), 1U);
  EXPECT_EQ(chain_words(three.of, now.times.chains[0], Language::Zh), "因为 环节a → 环节b → 环节G");
}

TEST(NetworkProgress, KnowsNothingOfLaterDays) {  // as of a past meeting
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")}};
  EXPECT_EQ(three.on("2026-09-02").steps[0].state, StepState::Running);
  EXPECT_EQ(three.on("2026-08-31").steps[0].state, StepState::Ready);
}

// 拿地即开工: what was reviewed before the land stands until it is made formal, and falls when the land
// changes.
TEST(PreReview, FallsWhenTheLandChanges) {
  ThreeSteps three;
  three.of.steps[0].simulated = three.of.steps[0].voided_by_land = true;
  three.of.steps[1].converts = true;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")}};
  EXPECT_EQ(three.on("2026-09-09").steps[0].state, StepState::PreReviewed);
  EXPECT_EQ(three.on("2026-09-09").steps[1].state, StepState::Ready);
  three.facts.plan_changed = day("2026-09-07");
  EXPECT_EQ(three.on("2026-09-09").steps[0].state, StepState::PreReviewed);
  three.facts.land_changed = day("2026-09-07");
  EXPECT_EQ(three.on("2026-09-04").steps[0].state, StepState::PreReviewed);
  const NetworkProgress void_now = three.on("2026-09-09");
  EXPECT_EQ(void_now.steps[0].state, StepState::Voided);
  EXPECT_EQ(void_now.steps[1].state, StepState::Waiting);
  three.facts.land_changed.reset();
  three.actuals.push_back({.step_code = "b", .started = day("2026-09-03"), .finished = day("2026-09-08")});
  EXPECT_EQ(three.on("2026-09-09").steps[0].state, StepState::Done);
}

const ForecastRule kRule{.least_cases = 5, .simulations = 2000, .seed = 7, .basis = {}};

TEST(Forecast, SaysTooFewInsteadOfInventing) {
  ThreeSteps three;
  const Forecast found = forecast_finish(
      three.on("2026-09-01"), {{"a", {4, 4, 4, 4, 4}}, {"b", {6, 6}}, {"c", {2, 2, 2, 2, 2}}}, 0, kRule);
  EXPECT_FALSE(found.p50_halves);
  EXPECT_EQ(too_few_words(three.of, found, kRule, Language::Zh),
            "已办结案例过少，不作概率预测：b 环节b 2 件；每个环节至少要 5 件");
}

// a takes 2 days always, b 3 or 7 days equally often: the end is day 5 or day 9.
TEST(Forecast, IsDrawnFromFinishedCases) {
  ThreeSteps three;
  const std::vector<StepHistory> histories{
      {"a", {4, 4, 4, 4, 4}}, {"b", {6, 6, 6, 14, 14, 6, 14, 14, 6, 14}}, {"c", {2, 2, 2, 2, 2}}};
  const Forecast found = forecast_finish(three.on("2026-09-01"), histories, 0, kRule);
  EXPECT_TRUE(found.p50_halves == 10 || found.p50_halves == 18);
  EXPECT_EQ(found.p80_halves, 18);
  EXPECT_EQ(found.cases, 20);
  const Forecast again = forecast_finish(three.on("2026-09-01"), histories, 0, kRule);
  EXPECT_EQ(again.p50_halves, found.p50_halves);
}

TEST(Forecast, OfACaseThatRunsLongIsOneOfThoseThatTookLonger) {
  ThreeSteps three;
  three.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")},
                   {.step_code = "b", .started = day("2026-09-03")},
                   {.step_code = "c", .started = day("2026-09-01"), .finished = day("2026-09-02")}};
  const NetworkProgress now = three.on("2026-09-09");  // b has run 8 halves
  const Forecast found =
      forecast_finish(now, {{"b", {6, 6, 6, 14, 14}}}, three.days.over_at(day("2026-09-09")), kRule);
  EXPECT_EQ(found.p50_halves, 18);
}

}  // namespace
}  // namespace liantu::approval

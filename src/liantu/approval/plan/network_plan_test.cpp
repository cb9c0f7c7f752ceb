#include "liantu/approval/plan/network_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace liantu::approval {
namespace {

Date plan_day(const char* iso) {
  return *Date::parse(iso);
}

TemplateStep plan_matter(std::string code, std::int64_t days, std::string department,
                         std::vector<TemplateLink> after) {
  TemplateStep out;
  out.code = code;
  out.module = "M";
  out.name = {"环节" + code, "step " + code};
  out.department = {department, department};
  out.baseline_halves = out.promised_halves = 2 * days;
  out.after = std::move(after);
  return out;
}

const vocab::WorkCalendar kPlanCalendar = vocab::WorkCalendar::national();

// a (2 days, 甲) before b (3 days, 乙) before the gate. Begins on Tuesday 2026-09-01, looked at that evening.
struct PlanProject {
  ApprovalTemplate of;
  NetworkDays days{kPlanCalendar, plan_day("2026-09-01"), vocab::FirstDay::Next};
  std::vector<StepActual> actuals;
  NetworkProgress progress;

  explicit PlanProject(std::vector<StepActual> happened = {}, const char* today = "2026-09-01")
      : actuals(std::move(happened)) {
    of.modules = {{"M", {"模块", "Module"}, true}};
    TemplateStep gate = plan_matter("G", 0, "", {{"b"}});
    gate.kind = StepKind::Gate;
    of.steps = {plan_matter("a", 2, "甲", {}), plan_matter("b", 3, "乙", {{"a"}}), gate};
    progress = network_progress(make_network(of, {}), actuals, {}, days, plan_day(today));
  }
  PlannedNetwork planned(const char* promised, std::int64_t weight) const {
    return {&progress, &days, plan_day(promised), weight};
  }
};

const NetworkDays kPlanAxis = plan_axis(kPlanCalendar, plan_day("2026-09-01"));
const PlanLimits kBrief{.seconds = 0.1};

// Without limits both end on the fifth working day after 09-01: 09-08.
TEST(NetworkPlan, EndsAsForeseenWhereNoDepartmentIsLimited) {
  const PlanProject one, two;
  const std::vector<PlannedNetwork> all{one.planned("2026-09-08", 1), two.planned("2026-09-08", 1)};
  const NetworkPlan plan = plan_networks(all, {}, kPlanAxis, kBrief);
  EXPECT_TRUE(plan.optimal);
  EXPECT_EQ(plan.late, 0);
  ASSERT_EQ(plan.aims.size(), 2u);
  EXPECT_EQ(plan.aims[0].finish, plan.aims[0].alone);
  EXPECT_EQ(kPlanAxis.last_day(plan.aims[1].finish).day.iso(), "2026-09-08");
  EXPECT_FALSE(plan.one_more);
}

// 乙 takes one at a time: the second to come waits three days, 09-11, as late as it counts least.
TEST(NetworkPlan, TakesTheProjectThatCountsMoreFirst) {
  const PlanProject one, two;
  const std::vector<PlannedNetwork> all{one.planned("2026-09-08", 1), two.planned("2026-09-08", 3)};
  PlanRule rule;
  rule.departments = {{"乙", 1, "测试"}};
  const NetworkPlan plan = plan_networks(all, rule, kPlanAxis, kBrief);
  EXPECT_EQ(plan.late, 6);
  EXPECT_EQ(plan.aims[1].late(), 0);
  EXPECT_EQ(plan.aims[0].late(), 6);
  EXPECT_EQ(kPlanAxis.last_day(plan.aims[0].finish).day.iso(), "2026-09-11");
  ASSERT_TRUE(plan.aims[0].held_at);
  EXPECT_EQ(plan.steps[*plan.aims[0].held_at].department, "乙");
  EXPECT_EQ(plan.steps[*plan.aims[0].held_at].queued, 6);
  ASSERT_TRUE(plan.one_more);
  EXPECT_EQ(plan.departments[plan.one_more->department].name, "乙");
  EXPECT_EQ(plan.one_more->halves, 6);
  const auto office = std::ranges::find(plan.departments, "乙", &PlannedDepartment::name);
  ASSERT_NE(office, plan.departments.end());
  EXPECT_EQ(std::ranges::max(office->in_hand), 1);
  EXPECT_EQ(office->in_hand, (std::vector<std::int64_t>{0, 0, 0, 1, 1, 1, 1, 1, 1}));
}

// Promised for 08-28, a Friday; 08-31 and 09-01 are over when the five days begin: late by 7.
TEST(NetworkPlan, CountsWhatIsLateAlready) {
  const PlanProject one;
  const std::vector<PlannedNetwork> all{one.planned("2026-08-28", 1)};
  const NetworkPlan plan = plan_networks(all, {}, kPlanAxis, kBrief);
  EXPECT_EQ(plan.aims[0].late(), 14);
  EXPECT_EQ(plan.late, 14);
  EXPECT_TRUE(plan.optimal);
}

// To begin on 09-15, b starts at the latest on 09-11 (11, 14, 15) and a on 09-09.
TEST(NetworkPlan, HoldsAWantedDayFromTheEndBack) {
  const PlanProject one;
  const auto plan = plan_backward(one.planned("2026-09-08", 1), {}, kPlanAxis, plan_day("2026-09-15"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->short_by(), 0);
  ASSERT_EQ(plan->steps.size(), 3u);
  EXPECT_EQ(kPlanAxis.first_day(plan->steps[0].start).day.iso(), "2026-09-09");
  EXPECT_EQ(kPlanAxis.first_day(plan->steps[1].start).day.iso(), "2026-09-11");
  EXPECT_EQ(kPlanAxis.last_day(plan->steps[1].finish).day.iso(), "2026-09-15");
  EXPECT_EQ(plan->steps[0].late, 0);
}

// To begin on 09-04, a should have begun two working days earlier; the gate is reached on 09-08, two late.
TEST(NetworkPlan, SaysWhatShouldBeUnderWayAlready) {
  const PlanProject one;
  const auto plan = plan_backward(one.planned("2026-09-08", 1), {}, kPlanAxis, plan_day("2026-09-04"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->short_by(), 4);
  EXPECT_EQ(kPlanAxis.last_day(plan->earliest).day.iso(), "2026-09-08");
  EXPECT_EQ(plan->steps[0].late, 4);
  EXPECT_TRUE(plan->steps[0].begun_too_late);
  EXPECT_EQ(plan_first_day(kPlanAxis, plan->steps[0].start).day.iso(), "2026-08-31");
  EXPECT_EQ(plan_last_day(kPlanAxis, plan->steps[0].finish).day.iso(), "2026-09-01");
  EXPECT_EQ(plan->steps[1].late, 4);
  EXPECT_FALSE(plan->steps[1].begun_too_late);
}

// a is done, b has run 09-04 and 09-07: one day is left.
TEST(NetworkPlan, PlansWhatIsLeftOfStepsUnderWay) {
  const PlanProject one(
      {{.step_code = "a", .started = plan_day("2026-09-01"), .finished = plan_day("2026-09-03")},
       {.step_code = "b", .started = plan_day("2026-09-03")}},
      "2026-09-07");
  const NetworkDays axis = plan_axis(kPlanCalendar, plan_day("2026-09-07"));
  const std::vector<PlannedNetwork> all{one.planned("2026-09-08", 1)};
  const NetworkPlan plan = plan_networks(all, {}, axis, kBrief);
  ASSERT_EQ(plan.steps.size(), 2u);
  EXPECT_EQ(plan.steps[0].duration, 2);
  EXPECT_EQ(axis.last_day(plan.aims[0].finish).day.iso(), "2026-09-08");
  EXPECT_EQ(plan.late, 0);
}

}  // namespace
}  // namespace liantu::approval

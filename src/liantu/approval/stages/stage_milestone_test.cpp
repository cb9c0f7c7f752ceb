#include "liantu/approval/stages/stage_milestone.h"

#include <gtest/gtest.h>

namespace liantu::approval {
namespace {

Date day(const char* iso) {
  return *Date::parse(iso);
}

TemplateStep matter(std::string code, std::int64_t days, std::vector<TemplateLink> after, bool milestone) {
  TemplateStep out;
  out.code = code;
  out.module = "M";
  out.name = {"环节" + code, "step " + code};
  out.promised_halves = 2 * days;
  out.after = std::move(after);
  out.milestone = milestone;
  out.basis = "手工算例";
  return out;
}

// One stage: a (2 days) before b (3), c (4) beside them; b and c are milestones. Begins on Tuesday
// 2026-09-01: a ends after 2 days, b after 5, c after 4.
struct OneStage {
  ApprovalTemplate of;
  vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  NetworkDays days{calendar, day("2026-09-01"), vocab::FirstDay::Next};
  std::vector<StepActual> actuals;

  explicit OneStage(StageMilestone rule) {
    of.modules = {{"M", {"阶段", "Stage"}, true, rule}};
    of.steps = {matter("a", 2, {}, false), matter("b", 3, {{"a"}}, true), matter("c", 4, {}, true)};
  }
  StageStanding on(const char* today) {
    const NetworkProgress now = network_progress(make_network(of, {}), actuals, {}, days, day(today));
    return stage_standing(of, now, of.modules[0]);
  }
};

TEST(StageMilestone, AllWaitsForTheLastMatter) {
  OneStage stage(StageMilestone::All);
  const StageStanding now = stage.on("2026-09-01");
  EXPECT_FALSE(now.reached);
  EXPECT_EQ(now.halves, 10);
  EXPECT_EQ(now.by, std::vector<std::size_t>{1});
}

TEST(StageMilestone, AnyWaitsForTheFirstMilestoneOnly) {
  OneStage stage(StageMilestone::Any);
  EXPECT_EQ(stage.on("2026-09-01").halves, 8);
  EXPECT_EQ(stage.on("2026-09-01").by, std::vector<std::size_t>{2});
  stage.of.steps[2].milestone = false;
  EXPECT_EQ(stage.on("2026-09-01").halves, 10);
}

TEST(StageMilestone, NoneIsNeverReached) {
  OneStage stage(StageMilestone::None);
  stage.actuals = {{.step_code = "a", .started = day("2026-09-01"), .finished = day("2026-09-03")}};
  EXPECT_FALSE(stage.on("2026-09-09").reached);
  EXPECT_EQ(stage.on("2026-09-09").halves, std::nullopt);
}

// c was done on 09-04, the third working day; b is still to come and counts no more.
TEST(StageMilestone, WhatHappenedReachesIt) {
  OneStage stage(StageMilestone::Any);
  stage.actuals = {{.step_code = "c", .started = day("2026-09-01"), .finished = day("2026-09-04")}};
  const StageStanding now = stage.on("2026-09-09");
  EXPECT_TRUE(now.reached);
  EXPECT_EQ(now.halves, 6);
  EXPECT_EQ(now.by, std::vector<std::size_t>{2});
  OneStage all(StageMilestone::All);
  all.actuals = stage.actuals;
  EXPECT_FALSE(all.on("2026-09-09").reached);
}

// Nobody promised b: when all are finished cannot be said, when the first milestone is can.
TEST(StageMilestone, SaysNoDayThatNobodyPromised) {
  OneStage all(StageMilestone::All), any(StageMilestone::Any);
  all.of.steps[1].promised_halves = any.of.steps[1].promised_halves = std::nullopt;
  EXPECT_EQ(all.on("2026-09-01").halves, std::nullopt);
  EXPECT_EQ(any.on("2026-09-01").halves, 8);
}

TEST(StageMilestone, ATemplateOfAnyNeedsAMilestone) {
  OneStage stage(StageMilestone::Any);
  EXPECT_TRUE(template_findings(stage.of, Language::Zh).empty());
  stage.of.steps[1].milestone = stage.of.steps[2].milestone = false;
  const auto found = template_findings(stage.of, Language::En);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].fault, TemplateFault::NoMilestone);
}

}  // namespace
}  // namespace liantu::approval

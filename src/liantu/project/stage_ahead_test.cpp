#include "liantu/project/stage_ahead.h"

#include <gtest/gtest.h>

namespace liantu::project {
namespace {

using attraction::Stage;
using Names = std::vector<std::string_view>;

Project landed_project() {
  Project one;
  one.name = "锻件";
  one.stage = Stage::Landed;
  return one;
}

TEST(StageAhead, IsNothingForValuesThatSayNoMoreThanTheStage) {
  Project after = landed_project();
  after.progress = "场地平整";
  after.planned_start = DateSpan::parse("2026-12-01");
  EXPECT_FALSE(ahead_of_stage(landed_project(), after));
}

TEST(StageAhead, ALaterStageIsReportedWithItsDay) {
  Project after = landed_project();
  after.stage = Stage::Production;
  after.production = DateSpan::parse("2026-11-20");
  const auto ahead = ahead_of_stage(landed_project(), after);
  ASSERT_TRUE(ahead);
  EXPECT_EQ(ahead->from, Stage::Landed);
  EXPECT_EQ(ahead->to, Stage::Production);
  EXPECT_EQ(ahead->happened, Date::parse("2026-11-20"));
  EXPECT_EQ(ahead->fields, (Names{"stage", "production_date"}));
  EXPECT_TRUE(ahead->reportable);
}

TEST(StageAhead, ADayOrTheMarkOfStatisticsImpliesItsStage) {
  Project after = landed_project();
  after.start = DateSpan::parse("2026-10-01");
  after.in_statistics = true;
  const auto ahead = ahead_of_stage(landed_project(), after);
  ASSERT_TRUE(ahead);
  EXPECT_EQ(ahead->to, Stage::InStatistics);
  EXPECT_FALSE(ahead->happened);   // the day of start is not that of 入库
  EXPECT_EQ(ahead->fields, (Names{"start_date", "in_statistics"}));
}

TEST(StageAhead, AMonthIsNoDay) {
  Project after = landed_project();
  after.start = DateSpan::parse("2026-10-01/2026-10-31");
  EXPECT_FALSE(ahead_of_stage(landed_project(), after)->happened);
}

TEST(StageAhead, ACorrectedDayOfAStageThatWasReachedIsWritten) {
  Project before = landed_project(), after = before;
  before.stage = after.stage = Stage::Started;
  before.start = DateSpan::parse("2026-10-01");
  after.start = DateSpan::parse("2026-10-11");
  EXPECT_FALSE(ahead_of_stage(before, after));
}

TEST(StageAhead, BackAndSuspendedCannotBeReportedByATable) {
  Project after = landed_project();
  after.stage = Stage::Signed;
  EXPECT_FALSE(ahead_of_stage(landed_project(), after)->reportable);
  after.stage = Stage::Suspended;
  EXPECT_FALSE(ahead_of_stage(landed_project(), after)->reportable);
}

TEST(StageAhead, ANewProjectBeginsAsALead) {
  Project after = landed_project();
  after.start = DateSpan::parse("2026-08-01");
  after.in_statistics = true;
  const auto ahead = ahead_of_stage({}, after);
  ASSERT_TRUE(ahead);
  EXPECT_EQ(ahead->from, Stage::Lead);
  EXPECT_EQ(ahead->to, Stage::InStatistics);
  EXPECT_EQ(ahead->fields, (Names{"stage", "start_date", "in_statistics"}));
  EXPECT_EQ(stated_ahead(*ahead, after), "start_date=2026-08-01|in_statistics=true");
  for (const Stage harmless : {Stage::Lead, Stage::Suspended, Stage::Terminated}) {
    Project one;
    one.stage = harmless;
    EXPECT_FALSE(ahead_of_stage({}, one));
  }
}

TEST(StageAhead, WhereNoStageStandsItIsFilledInAsFarAsItsDaysSay) {
  Project before = landed_project(), after = before;
  before.stage.reset();
  before.start = after.start = DateSpan::parse("2026-08-01");
  after.stage = Stage::Started;
  EXPECT_FALSE(ahead_of_stage(before, after));
  after.stage = Stage::Production;
  EXPECT_EQ(ahead_of_stage(before, after)->to, Stage::Production);
}

TEST(StageAhead, WhatWasStatedFillsOnlyWhatIsEmpty) {
  Project project = landed_project();
  project.start = DateSpan::parse("2026-08-02");
  fill_stated("start_date=2026-08-01|finish_date=2026-10-01/2026-10-31|in_statistics=true|colour=red|odd", project);
  EXPECT_EQ(project.start, DateSpan::parse("2026-08-02"));
  EXPECT_EQ(project.finish, DateSpan::parse("2026-10-01/2026-10-31"));
  EXPECT_EQ(project.in_statistics, true);
  fill_stated("", project);
  EXPECT_FALSE(project.production);
}

}  // namespace
}  // namespace liantu::project

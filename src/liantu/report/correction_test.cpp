#include "liantu/report/correction.h"

#include <gtest/gtest.h>

namespace liantu::report {
namespace {

const Date kFrozen = *Date::parse("2026-09-14");

DateSpan on(const char* iso) { return {*Date::parse(iso), *Date::parse(iso)}; }

project::Project forging() {
  project::Project one;
  one.name = "锻件项目";
  one.annual_plan = Yuan{600'000'000};
  one.ytd_done = Yuan{240'000'000};
  one.in_statistics = true;
  return one;
}

TEST(Correction, GrowthAndLaterDatesAreNone) {
  project::Project now = forging();
  now.ytd_done = Yuan{300'000'000};
  now.start = on("2026-09-15");
  EXPECT_TRUE(corrections_of(forging(), now, kFrozen, Language::Zh).empty());
}

TEST(Correction, AFallAPlanAndADateBeforeTheFreezeAreSaidWithWasAndIs) {
  project::Project now = forging();
  now.ytd_done = Yuan{200'000'000};
  now.annual_plan = Yuan{500'000'000};
  now.start = on("2026-09-10");
  now.in_statistics.reset();
  const auto found = corrections_of(forging(), now, kFrozen, Language::Zh);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].label + found[0].was + found[0].is, "累计完成2.40亿元2.00亿元");
  EXPECT_EQ(found[1].is, "5.00亿元");
  EXPECT_EQ(found[2].was + found[2].is, "—2026-09-10");
  EXPECT_EQ(found[3].was + found[3].is, "是—");
  EXPECT_EQ(corrections_of(forging(), now, kFrozen, Language::En)[0].is, "2.00 (¥100m)");
}

TEST(Correction, ADateTakenBackFromBeforeTheFreezeIsSaid) {
  project::Project was = forging(), now = was;
  was.start = on("2026-09-10");
  now.start = on("2026-10-15");
  const auto found = corrections_of(was, now, kFrozen, Language::Zh);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].was + found[0].is, "2026-09-102026-10-15");
}

TEST(Correction, WhatPrintsTheSameIsNone) {
  project::Project now = forging();
  now.ytd_done = Yuan{239'999'999};
  EXPECT_TRUE(corrections_of(forging(), now, kFrozen, Language::Zh).empty());
}

TEST(Correction, AWeekBeforeTheFreezeThatCameLateOrWasChanged) {
  project::ProjectWeek week;
  week.week_to = *Date::parse("2026-09-11");
  week.ytd_done = Yuan{260'000'000};
  const auto late = corrections_of(nullptr, week, Yuan{240'000'000}, kFrozen, Language::Zh);
  ASSERT_EQ(late.size(), 1u);
  EXPECT_EQ(late[0].label, "2026-09-11止一周累计完成");
  EXPECT_EQ(late[0].was, "2.40亿元");
  EXPECT_TRUE(corrections_of(nullptr, week, Yuan{260'000'000}, kFrozen, Language::Zh).empty()) << "the page said so already";
  project::ProjectWeek before = week;
  before.ytd_done = Yuan{250'000'000};
  EXPECT_EQ(corrections_of(&before, week, Yuan{240'000'000}, kFrozen, Language::Zh)[0].was, "2.50亿元");
  week.week_to = *Date::parse("2026-09-18");
  EXPECT_TRUE(corrections_of(nullptr, week, Yuan{240'000'000}, kFrozen, Language::Zh).empty());
}

TEST(Correction, APromiseThatHadBeenKeptByThen) {
  dispatch::Task was, is;
  was.due = *Date::parse("2026-09-01");
  was.state = dispatch::TaskState::Open;
  is = was;
  is.state = dispatch::TaskState::Done;
  is.finished = *Date::parse("2026-09-10");
  EXPECT_EQ(corrections_of(was, is, kFrozen, Language::Zh)[0].is, "2026-09-10已办结");
  is.finished = *Date::parse("2026-09-15");
  EXPECT_TRUE(corrections_of(was, is, kFrozen, Language::Zh).empty());
}

TEST(Correction, AnEnteredActualOfADayBeforeTheFreeze) {
  scorecard::Indicator was, is;
  was.actual = 12;
  is.actual = 12.5;
  is.actual_on = *Date::parse("2026-08-31");
  EXPECT_EQ(corrections_of(was, is, kFrozen, Language::Zh)[0].is, "12.50");
  is.actual_on = *Date::parse("2026-09-30");
  EXPECT_TRUE(corrections_of(was, is, kFrozen, Language::Zh).empty());
}

}  // namespace
}  // namespace liantu::report

#include "liantu/cli/doctor.h"

#include <gtest/gtest.h>

namespace liantu::cli {
namespace {

using State = Diagnosis::State;
constexpr Instant kHour = 3'600'000'000LL;

TEST(Doctor, MissesNextYearsNoticeFromOctober) {
  // notices are built in up to 2026
  EXPECT_EQ(examine_calendar(*Date::of(2026, 9, 30)).state, State::Good);
  EXPECT_EQ(examine_calendar(*Date::of(2026, 10, 1)).state, State::Warning);
  EXPECT_EQ(examine_calendar(*Date::of(2031, 1, 1)).state, State::Bad);
}

TEST(Doctor, JudgesABackupByItsAge) {
  const Instant now = 1'800'000'000'000'000LL;
  EXPECT_EQ(examine_backup_age(0, now, "x").state, State::Warning);
  EXPECT_EQ(examine_backup_age(now - 47 * kHour, now, "x").state, State::Good);
  EXPECT_EQ(examine_backup_age(now - 49 * kHour, now, "x").state, State::Warning);
  EXPECT_EQ(examine_backup_age(now - 8 * 24 * kHour, now, "x").state, State::Bad);
  EXPECT_EQ(examine_backup_age(now - 8 * 24 * kHour, now, "x").remedy, "x");
}

TEST(Doctor, SaysAgesInWords) {
  EXPECT_EQ(age_text(0, 59 * 60'000'000LL), "59 分钟前");
  EXPECT_EQ(age_text(0, 47 * kHour), "47 小时前");
  EXPECT_EQ(age_text(0, 48 * kHour), "2 天前");
}

}  // namespace
}  // namespace liantu::cli

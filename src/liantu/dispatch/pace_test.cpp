#include "liantu/dispatch/pace.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::dispatch {
namespace {

Date day(int month, int day) { return *Date::of(2026, month, day); }

// 15 September is 8.5 months of 12: 70.83 %, worked by hand.
TEST(Pace, RunsEvenlyByMonthsAndDays) {
  EXPECT_EQ(PaceProfile::linear().at(day(9, 15)), Tenths{708});
  EXPECT_EQ(PaceProfile::linear().at(day(12, 31)), Tenths{1000});
  EXPECT_EQ(PaceProfile::linear().at(day(6, 30)), Tenths{500});
  EXPECT_EQ(PaceProfile::linear().arithmetic(day(9, 15)), "8.5个月÷12＝70.8%");
}

// A plan that does a fifth by the end of June and the rest by November; mid November is 20 + 80 × 4.5/5 = 92.
TEST(Pace, FollowsTheDrawnCurve) {
  const auto curve = PaceProfile::drawn({Tenths{0}, {0}, {0}, {100}, {150}, {200}, {360}, {520}, {680}, {840}, {1000}, {1000}});
  EXPECT_EQ(curve.at(day(6, 30)), Tenths{200});
  EXPECT_EQ(curve.at(day(11, 15)), Tenths{920});
  EXPECT_EQ(curve.arithmetic(day(6, 30)), "批准的计划曲线＝20.0%");
}

TEST(Pace, RefusesACurveThatFallsOrEndsEarly) {
  EXPECT_THROW(PaceProfile::drawn({Tenths{100}, {50}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {1000}}), Error);
  EXPECT_THROW(PaceProfile::drawn({Tenths{0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {990}}), Error);
}

// 1.18 ÷ 1.60 = 73.75 % prints 73.8 (paper.md: half away from zero).
TEST(Rate, RoundsHalfAwayFromZero) {
  EXPECT_EQ(rate(118, 160), Tenths{738});
  EXPECT_EQ(rate(-118, 160), Tenths{-738});
  EXPECT_EQ(rate(240, 600), Tenths{400});
  EXPECT_EQ(rate(1, 0), std::nullopt);
}

TEST(Rate, DoesNotOverflowOnLargeSums) {
  EXPECT_EQ(rate(9'000'000'000'000'000'000, 9'000'000'000'000'000'000), Tenths{1000});
}

TEST(TenthsText, PrintsOneDecimalAndTheSign) {
  EXPECT_EQ(text(Tenths{-308}), "-30.8");
  EXPECT_EQ(signed_text(Tenths{-2}), "−0.2");
  EXPECT_EQ(signed_text(Tenths{16}), "+1.6");
  EXPECT_EQ(signed_text(Tenths{0}), "0.0");
}

// Every day of a year: never falls, starts above 0, ends at 100.
TEST(Pace, NeverFallsWithinAYear) {
  Tenths last{0};
  for (Date d = day(1, 1); d <= day(12, 31); d = d.plus(1)) {
    EXPECT_GE(PaceProfile::linear().at(d), last);
    last = PaceProfile::linear().at(d);
  }
}

}  // namespace
}  // namespace liantu::dispatch

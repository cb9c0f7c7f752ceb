#include "liantu/org/second_review.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::org {
namespace {

Date day(std::string_view iso) { return Date::parse(iso).value(); }

ReviewAnswer asked(Review review, std::string_view entered_on, std::string_view by, std::string_view today) {
  static const auto calendar = vocab::WorkCalendar::national();
  return may_confirm(review, {"周科员", day(entered_on)}, by, day(today), calendar);
}

TEST(SecondReview, AnotherPersonMayConfirmAtOnceUnderEitherRule) {
  for (const Review review : {Review::SecondPerson, Review::NextDay}) {
    const auto answer = asked(review, "2026-03-02", "吴科长", "2026-03-02");
    EXPECT_TRUE(answer.allowed);
    EXPECT_FALSE(answer.self_review);
  }
}

TEST(SecondReview, TheSamePersonNeverMayWhenASecondPersonIsAskedFor) {
  const auto answer = asked(Review::SecondPerson, "2026-03-02", "周科员", "2026-06-01");
  EXPECT_FALSE(answer.allowed);
  EXPECT_FALSE(answer.refusal.empty());
}

TEST(SecondReview, TheSamePersonWaitsForTheNextWorkingDay) {
  // 2026-03-06 is a Friday, the Monday after is the 9th
  EXPECT_FALSE(asked(Review::NextDay, "2026-03-06", "周科员", "2026-03-06").allowed);
  const auto saturday = asked(Review::NextDay, "2026-03-06", "周科员", "2026-03-07");
  EXPECT_FALSE(saturday.allowed);
  EXPECT_NE(saturday.refusal.find("2026-03-09"), std::string::npos) << saturday.refusal;
  const auto monday = asked(Review::NextDay, "2026-03-06", "周科员", "2026-03-09");
  EXPECT_TRUE(monday.allowed);
  EXPECT_TRUE(monday.self_review);
}

TEST(SecondReview, HolidaysAndWorkedWeekendsCountAsTheStateCouncilArrangedThem) {
  // 国庆 2025: 10-01 to 10-08 off, Sunday 09-28 and Saturday 10-11 worked
  EXPECT_FALSE(asked(Review::NextDay, "2025-09-30", "周科员", "2025-10-08").allowed);
  EXPECT_TRUE(asked(Review::NextDay, "2025-09-30", "周科员", "2025-10-09").allowed);
  EXPECT_TRUE(asked(Review::NextDay, "2025-10-10", "周科员", "2025-10-11").allowed);
}

TEST(SecondReview, AYearWithoutNoticeIsMarkedProvisional) {
  EXPECT_TRUE(asked(Review::NextDay, "2040-03-01", "周科员", "2040-03-05").provisional);
}

TEST(SecondReview, OtherWordsAreRefused) {
  EXPECT_EQ(review_named("next_day"), Review::NextDay);
  EXPECT_EQ(review_named("second_person"), Review::SecondPerson);
  EXPECT_THROW(review_named("次日"), Error);
}

}  // namespace
}  // namespace liantu::org

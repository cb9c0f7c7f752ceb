#include "liantu/api/ogc/date_time.h"

#include <gtest/gtest.h>

namespace liantu::api {
namespace {

constexpr Instant kSecond_us = 1'000'000;
// 2026-09-15T00:00:00Z is 20,711 days after 1970-01-01.
constexpr Instant kDay_us = 20'711LL * 86'400 * kSecond_us, kEightHours_us = 8 * 3600 * kSecond_us;

TEST(DateTime, AnInstantIsItself) {
  EXPECT_EQ(time_span("2026-09-15T00:00:00Z")->from, kDay_us);
  EXPECT_EQ(time_span("2026-09-15T08:00:00+08:00")->to, kDay_us);
  EXPECT_EQ(time_span("2026-09-14T19:30:00.25-04:30")->from, kDay_us + kSecond_us / 4);
}

TEST(DateTime, ADayIsTheWholeDayHere) {
  const auto day = time_span("2026-09-15");
  EXPECT_EQ(day->from, kDay_us - kEightHours_us);
  EXPECT_EQ(day->to, kDay_us - kEightHours_us + 86'400 * kSecond_us - 1);
}

TEST(DateTime, AnIntervalMayBeOpenAtOneEnd) {
  EXPECT_EQ(time_span("../2026-09-15T00:00:00Z")->to, kDay_us);
  EXPECT_FALSE(time_span("/2026-09-15T00:00:00Z")->from);
  EXPECT_EQ(time_span("2026-09-15T00:00:00Z/..")->from, kDay_us);
  EXPECT_FALSE(time_span("2026-09-15T00:00:00Z/")->to);
  EXPECT_EQ(time_span("2026-09-15/2026-09-15")->from, kDay_us - kEightHours_us);
}

TEST(DateTime, EverythingElseIsRefused) {
  for (const char* text : {"", "..", "/", "../..", "2026-02-30", "2026-09", "2026-09-15T00:00:00",
                           "2026-09-15T24:00:00Z", "2026-09-15T00:00:00.Z", "2026-09-15T00:00:00+8",
                           "2026-09-16/2026-09-15", "2026-09-15/2026-09-16/2026-09-17", "x/2026-09-15"})
    EXPECT_FALSE(time_span(text)) << text;
}

}  // namespace
}  // namespace liantu::api

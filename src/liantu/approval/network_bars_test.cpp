#include "liantu/approval/network_bars.h"

#include <gtest/gtest.h>

namespace liantu::approval {
namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

// One step of 2 days from Friday 2026-09-04, stopped on Tuesday and Wednesday, done the Friday after: 09-07
// ran, 09-08 and 09-09 stood, 09-10 ran, 09-11 was a day over.
TEST(NetworkBars, FollowTheClockDayByDay) {
  ApprovalTemplate of;
  TemplateStep step;
  step.code = "a";
  step.promised_halves = 4;
  of.steps = {step};
  const auto calendar = vocab::WorkCalendar::national();
  const NetworkDays days(calendar, on("2026-09-04"), vocab::FirstDay::Next);
  std::vector<StepActual> actuals{{.step_code = "a",
                                   .started = on("2026-09-04"),
                                   .pauses = {{.from = on("2026-09-08"), .to = on("2026-09-09")}}}};
  const auto bars = [&](const char* today) {
    return step_bars(network_progress(make_network(of, {}), actuals, {}, days, on(today)), 0, days,
                     on(today));
  };
  using Kind = NetworkBar::Kind;
  EXPECT_EQ(bars("2026-09-09"),
            (std::vector<NetworkBar>{{Kind::Running, on("2026-09-07"), on("2026-09-07")},
                                     {Kind::Paused, on("2026-09-08"), on("2026-09-09")},
                                     {Kind::Forecast, on("2026-09-10"), on("2026-09-10")}}));
  actuals[0].finished = on("2026-09-11");
  EXPECT_EQ(bars("2026-09-20"), (std::vector<NetworkBar>{{Kind::Done, on("2026-09-07"), on("2026-09-07")},
                                                         {Kind::Paused, on("2026-09-08"), on("2026-09-09")},
                                                         {Kind::Done, on("2026-09-10"), on("2026-09-10")},
                                                         {Kind::Over, on("2026-09-11"), on("2026-09-11")}}));
  const NetworkProgress now = network_progress(make_network(of, {}), actuals, {}, days, on("2026-09-11"));
  const NetworkClock clock = network_clock(now, days, on("2026-09-11"));
  EXPECT_EQ(clock.elapsed(), 5);
  EXPECT_EQ(clock.stood(), 2);
  EXPECT_EQ(now.steps[0].used_halves + now.steps[0].paused_halves, 2 * clock.elapsed());
}

// Before the holiday of October 2026 to after it: one bar over the rest days.
TEST(NetworkBars, GoOnOverRestDays) {
  ApprovalTemplate of;
  TemplateStep step;
  step.code = "a";
  step.promised_halves = 8;
  of.steps = {step};
  const auto calendar = vocab::WorkCalendar::national();
  const NetworkDays days(calendar, on("2026-09-29"), vocab::FirstDay::Next);
  const NetworkProgress now = network_progress(make_network(of, {}), {}, {}, days, on("2026-09-29"));
  EXPECT_EQ(step_bars(now, 0, days, on("2026-09-29")),
            (std::vector<NetworkBar>{{NetworkBar::Kind::Forecast, on("2026-09-30"), on("2026-10-10")}}));
}

}  // namespace
}  // namespace liantu::approval

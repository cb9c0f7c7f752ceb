#include "liantu/approval/hours/network_hours.h"

#include <gtest/gtest.h>

namespace liantu::approval {
namespace {

using BarKind = NetworkBar::Kind;

TemplateStep hours_step(std::string code, std::int64_t hours, std::vector<TemplateLink> after) {
  TemplateStep out;
  out.code = std::move(code);
  out.module = "M";
  out.name = {"环节", "step"};
  out.baseline_halves = out.promised_halves = 2 * hours;
  out.after = std::move(after);
  return out;
}

// Registration (2 h), then seals (1 h) and tax (2 h) side by side. Offices are open 9–12 and 13–17.
struct OpeningAFirm {
  ApprovalTemplate of;
  ClockAxis axis{vocab::WorkCalendar::national(), {.noon = 720, .spans = {{540, 720}, {780, 1020}}}};
  std::vector<StepClock> clocks;
  std::vector<NetworkChange> adopted;
  NetworkChoice choice;

  OpeningAFirm() {
    of.unit = StepUnit::Hour;
    of.modules = {{"M", {"开办", "Opening"}, true}};
    of.steps = {hours_step("r", 2, {}), hours_step("s", 1, {{"r"}}), hours_step("t", 2, {{"r"}})};
  }
  static Instant at(const char* day, int hour, int minute = 0) {
    return instant_of(*Date::parse(day), 60 * hour + minute);
  }
  HourNetwork look(Instant now) { return hour_standing(as_case(now), {}, Language::Zh).network; }
  HourCase as_case(Instant now) {
    return {of, adopted, choice, clocks, axis, *Date::parse("2026-11-27"), now};
  }
  HourWhatIf ask(Instant now, const std::vector<NetworkChange>& changes) {
    return hour_what_if(as_case(now), changes, Language::Zh);
  }
};

// Nothing has come in on Friday the 27th: 9–11, then seals 11–12, tax 11–12 and 13–14, the break left out.
TEST(NetworkHours, LaysStepsOnOfficeTime) {
  OpeningAFirm of;
  const HourNetwork found = of.look(of.at("2026-11-27", 8));
  EXPECT_EQ(found.first.iso(), "2026-11-27");
  EXPECT_EQ(found.steps[0].bars, (std::vector<HourBar>{{BarKind::Forecast, 0, 120}}));
  EXPECT_EQ(found.steps[1].bars, (std::vector<HourBar>{{BarKind::Forecast, 120, 180}}));
  EXPECT_EQ(found.steps[2].bars, (std::vector<HourBar>{{BarKind::Forecast, 120, 240}}));
  EXPECT_EQ(found.steps[1].float_minutes, 60);
  EXPECT_TRUE(found.steps[2].critical);
  EXPECT_FALSE(found.steps[1].critical);
  EXPECT_EQ(found.ends, 240);
  EXPECT_EQ(hour_end(of.axis, found.first, *found.ends), of.at("2026-11-27", 14));
  EXPECT_EQ(hour_end(of.axis, found.first, 0), of.at("2026-11-27", 9));
  EXPECT_EQ(hour_start(of.axis, found.first, 0), of.at("2026-11-27", 9));
  EXPECT_EQ(hour_end(of.axis, found.first, 420), of.at("2026-11-27", 17));
  EXPECT_EQ(hour_start(of.axis, found.first, 420), of.at("2026-11-30", 9));
}

// Accepted on Friday at 16:00 with two hours: due on Monday at 10:00, over the weekend. On Monday at 10:30 it
// is half an hour over.
TEST(NetworkHours, AClockRunsOnAfterTheNightAndIsOver) {
  OpeningAFirm of;
  ClockReading clock;
  clock.unit = TimeUnit::WorkingHour;
  clock.phase = ClockPhase::Running;
  clock.due_at = of.at("2026-11-30", 10);
  clock.intervals = {{.from = of.at("2026-11-27", 16), .to = of.at("2026-11-30", 10, 30)}};
  of.clocks = {{"r", clock, false}};
  const HourNetwork found = of.look(of.at("2026-11-30", 10, 30));
  EXPECT_EQ(found.began, 360);
  EXPECT_EQ(found.now, 510);  // seven hours of Friday and an hour and a half
  EXPECT_EQ(found.steps[0].state, StepState::Running);
  EXPECT_EQ(found.steps[0].bars,
            (std::vector<HourBar>{{BarKind::Running, 360, 480}, {BarKind::Over, 480, 510}}));
  EXPECT_EQ(found.steps[0].plan, (HourBar{BarKind::Forecast, 360, 480}));
  EXPECT_EQ(found.steps[2].bars, (std::vector<HourBar>{{BarKind::Forecast, 510, 630}}));
  EXPECT_EQ(found.plan_ends, 600);
  EXPECT_EQ(found.ends, 630);
}

TEST(NetworkHours, AFinishedStepLetsTheNextBegin) {
  OpeningAFirm of;
  ClockReading clock;
  clock.unit = TimeUnit::WorkingHour;
  clock.phase = ClockPhase::Ended;
  clock.due_at = of.at("2026-11-27", 11);
  clock.intervals = {{.from = of.at("2026-11-27", 9), .to = of.at("2026-11-27", 9, 30)},
                     {.from = of.at("2026-11-27", 9, 30), .to = of.at("2026-11-27", 10), .running = false},
                     {.from = of.at("2026-11-27", 10), .to = of.at("2026-11-27", 10, 30)}};
  of.clocks = {{"r", clock, true}};
  const HourNetwork found = of.look(of.at("2026-11-27", 10, 30));
  EXPECT_EQ(
      found.steps[0].bars,
      (std::vector<HourBar>{{BarKind::Done, 0, 30}, {BarKind::Paused, 30, 60}, {BarKind::Done, 60, 90}}));
  EXPECT_EQ(found.steps[1].state, StepState::Ready);
  EXPECT_EQ(found.ends, 210);
}

// Nothing has begun at 8 on Friday, the end is 14:00. Tax in one hour: 12:00, seals no float any more.
TEST(NetworkHours, AnotherDurationMovesTheEndAndTheFloats) {
  OpeningAFirm of;
  const HourWhatIf found = of.ask(of.at("2026-11-27", 8), {{ChangeKind::Duration, "t", "", 2}});
  EXPECT_EQ(found.before.network.ends, 240);
  EXPECT_EQ(found.after.network.ends, 180);
  EXPECT_EQ(found.after.network.plan_ends, 240);  // the promise stays
  EXPECT_EQ(found.new_critical, (std::vector<std::size_t>{1}));
  EXPECT_TRUE(found.no_longer_critical.empty());
  ASSERT_EQ(found.floats.size(), 1U);
  EXPECT_EQ(found.floats[0].before_minutes, 60);
  EXPECT_EQ(found.floats[0].after_minutes, 0);
}

// Registration runs since 9 and was to be over at 11; half an hour of standing makes it 11:30, the rest
// 14:30. A day's office time is seven hours: seals after eight hours begin on Monday at 10.
TEST(NetworkHours, PausesAndLaterBeginningsAreOfficeTime) {
  OpeningAFirm of;
  ClockReading clock;
  clock.unit = TimeUnit::WorkingHour;
  clock.phase = ClockPhase::Running;
  clock.due_at = of.at("2026-11-27", 11);
  clock.intervals = {{.from = of.at("2026-11-27", 9), .to = of.at("2026-11-27", 10)}};
  of.clocks = {{"r", clock, false}};
  const Instant now = of.at("2026-11-27", 10);
  const HourWhatIf paused = of.ask(now, {{ChangeKind::Suspend, "r", "", 1}});
  EXPECT_EQ(paused.after.network.steps[0].ends, 150);
  EXPECT_EQ(paused.after.network.ends, 270);
  const HourWhatIf later = of.ask(now, {{ChangeKind::NotBefore, "s", "", 16}});
  EXPECT_EQ(later.after.network.steps[1].bars, (std::vector<HourBar>{{BarKind::Forecast, 480, 540}}));
  EXPECT_EQ(hour_end(of.axis, later.after.network.first, 480), of.at("2026-11-30", 10));
  EXPECT_EQ(later.no_longer_critical, (std::vector<std::size_t>{0, 2}));
}

TEST(NetworkHours, WhatTheLawOrdersAndRingsAreRefused) {
  OpeningAFirm of;
  of.of.steps[2].after[0].article = {"《公司登记条例》", "Registration Act"};
  const Instant now = of.at("2026-11-27", 8);
  const HourWhatIf refused = of.ask(now, {{ChangeKind::Parallel, "t", "r"}});
  ASSERT_EQ(refused.refused.size(), 1U);
  EXPECT_EQ(refused.refused[0].article, "《公司登记条例》");
  EXPECT_EQ(refused.after.network.ends, refused.before.network.ends);
  EXPECT_FALSE(of.ask(now, {{ChangeKind::Link, "r", "s"}}).after.network.ring.empty());
}

}  // namespace
}  // namespace liantu::approval

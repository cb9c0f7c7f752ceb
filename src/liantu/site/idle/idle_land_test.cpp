#include "liantu/site/idle/idle_land.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::site {
namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}
DateSpan day(const char* iso) {
  return {on(iso), on(iso)};
}

IdleRule plain_rule() {
  IdleRule rule;
  rule.suspending = {DelayCause::LateHandover, DelayCause::PlanChange, DelayCause::ForceMajeure};
  return rule;
}

Parcel supplied(const char* agreed) {
  Parcel parcel;
  parcel.contract = day("2023-06-01");
  parcel.agreed_start = day(agreed);
  parcel.price_total = Yuan{30'000'000};
  parcel.land = SquareMetres{60'000};
  return parcel;
}

ParcelDelay delay(DelayCause cause, const char* from, const char* to) {
  ParcelDelay out;
  out.cause = cause;
  out.from = on(from);
  if (to) out.to = on(to);
  return out;
}

IdleClock clock_of(const Parcel& parcel, const char* today, const std::vector<ParcelDelay>& delays = {}) {
  return idle_clock(parcel, delays, plain_rule(), on(today));
}

// Worked by hand: agreed 2024-03-01; the first full year ends with 2025-03-01, the second with 2026-03-01;
// 20 % of 30 million yuan are 6 million.
TEST(IdleClock, IsFullAfterTheCorrespondingDay) {
  const Parcel parcel = supplied("2024-03-01");
  EXPECT_EQ(clock_of(parcel, "2024-02-01").state, IdleState::NotDue);
  const IdleClock before = clock_of(parcel, "2025-03-01");
  EXPECT_EQ(before.state, IdleState::NotDue);
  EXPECT_EQ(before.elapsed, 365);
  EXPECT_EQ(before.next, on("2025-03-02"));
  EXPECT_TRUE(before.soon);
  const IdleClock due = clock_of(parcel, "2025-03-02");
  EXPECT_EQ(due.state, IdleState::FeeDue);
  EXPECT_EQ(due.fee, Yuan{6'000'000});
  EXPECT_EQ(due.next, on("2026-03-02"));
  EXPECT_EQ(due.next_state, IdleState::Reclaimable);
  EXPECT_FALSE(due.soon);
  EXPECT_EQ(clock_of(parcel, "2026-03-02").state, IdleState::Reclaimable);
  EXPECT_FALSE(clock_of(parcel, "2026-03-02").next);
}

TEST(IdleClock, OfALeapDayIsFullAtTheEndOfFebruary) {
  EXPECT_EQ(after_years(on("2024-02-29"), 1), on("2025-03-01"));
  EXPECT_EQ(after_years(on("2024-02-29"), 4), on("2028-03-01"));
}

// 2024-06-01 to 2024-08-31 are 30 + 31 + 31 = 92 days; 2025-03-02 and 92 days are 2025-06-02.
TEST(IdleClock, DoesNotCountWhatOthersAreToBlameFor) {
  const Parcel parcel = supplied("2024-03-01");
  const std::vector<ParcelDelay> delays{delay(DelayCause::PlanChange, "2024-06-01", "2024-08-31"),
                                        delay(DelayCause::LateHandover, "2024-07-01", "2024-07-31"),
                                        delay(DelayCause::OwnCause, "2024-10-01", nullptr)};
  const IdleClock clock = clock_of(parcel, "2025-06-01", delays);
  EXPECT_EQ(clock.suspended, 92);
  EXPECT_EQ(clock.counted(), 457 - 92);
  EXPECT_EQ(clock.state, IdleState::NotDue);
  EXPECT_EQ(clock.idle_from, on("2025-06-02"));
  EXPECT_EQ(clock.reclaim_from, on("2026-06-02"));
  EXPECT_FALSE(clock.paused);
}

TEST(IdleClock, ADelayThatBeginsWhenTheYearIsFullDoesNotMoveIt) {
  const Parcel parcel = supplied("2024-03-01");
  const auto idle_from = [&](const char* from) {
    return clock_of(parcel, "2025-06-01", {delay(DelayCause::PlanChange, from, "2025-03-31")}).idle_from;
  };
  EXPECT_EQ(idle_from("2025-03-02"), on("2025-03-02"));
  EXPECT_EQ(idle_from("2025-03-01"), on("2025-04-02"));
}

TEST(IdleClock, StandsStillWhileADelayGoesOn) {
  const Parcel parcel = supplied("2024-03-01");
  const IdleClock clock =
      clock_of(parcel, "2026-09-01", {delay(DelayCause::ForceMajeure, "2025-08-01", nullptr)});
  EXPECT_EQ(clock.paused, DelayCause::ForceMajeure);
  EXPECT_EQ(clock.state, IdleState::FeeDue);  // the year was full before the delay
  EXPECT_EQ(clock.fee_from, on("2025-03-02"));
  EXPECT_FALSE(clock.reclaim_from);
  EXPECT_FALSE(clock.next);
}

TEST(IdleClock, DelaysBeforeTheAgreedDayChangeNothing) {
  const Parcel parcel = supplied("2024-03-01");
  const IdleClock clock =
      clock_of(parcel, "2024-12-01", {delay(DelayCause::PlanChange, "2023-10-01", "2024-03-05")});
  EXPECT_EQ(clock.suspended, 4);  // 2 to 5 March
  EXPECT_EQ(clock.idle_from, on("2025-03-06"));
}

TEST(IdleClock, WorkEndsItUnlessItStoppedEarly) {
  Parcel parcel = supplied("2024-03-01");
  parcel.started = day("2024-09-01");
  EXPECT_EQ(clock_of(parcel, "2026-09-01").state, IdleState::Working);
  parcel.stopped = day("2025-01-10");
  EXPECT_EQ(clock_of(parcel, "2026-09-01").state, IdleState::ToAsk);
  EXPECT_EQ(clock_of(parcel, "2026-09-01").lacking, "started_land_m2|invested_share");
  parcel.started_land = SquareMetres{20'000};  // a third, and not less
  parcel.invested = Fraction{0.25};
  EXPECT_EQ(clock_of(parcel, "2026-09-01").state, IdleState::Working);
  parcel.invested = Fraction{0.2499};
  const IdleClock idle = clock_of(parcel, "2026-09-01");
  EXPECT_EQ(idle.state, IdleState::Idle);
  EXPECT_EQ(idle.idle_from, on("2026-01-11"));
  EXPECT_FALSE(idle.fee_from);  // article 14 speaks of land on which work never began
  IdleRule strict = plain_rule();
  strict.fee_when_stopped = true;
  EXPECT_EQ(idle_clock(parcel, {}, strict, on("2026-09-01")).state, IdleState::FeeDue);
}

TEST(IdleClock, WithoutAnAgreedDayCountsFromAYearAfterDelivery) {
  Parcel parcel = supplied("2024-03-01");
  parcel.agreed_start.reset();
  EXPECT_EQ(clock_of(parcel, "2025-01-01").state, IdleState::ToAsk);
  parcel.available = day("2023-07-01");
  const IdleClock clock = clock_of(parcel, "2025-07-02");
  EXPECT_EQ(clock.since, IdleSince::Delivery);
  EXPECT_EQ(clock.base, on("2024-07-01"));
  EXPECT_EQ(clock.state, IdleState::FeeDue);
  EXPECT_EQ(idle_clock(Parcel{}, {}, plain_rule(), on("2025-07-02")).state, IdleState::NotSupplied);
}

TEST(IdleClock, IsToldWithItsArithmetic) {
  const Parcel parcel = supplied("2024-03-01");
  const std::vector<ParcelDelay> delays{delay(DelayCause::PlanChange, "2024-06-01", "2024-08-31")};
  const IdleRule rule = plain_rule();
  const Date today = on("2025-07-01");
  const auto lines =
      explain_idle(idle_clock(parcel, delays, rule, today), parcel, delays, rule, today, Language::Zh);
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[0].text, "约定开工时间 2024-03-01，尚未动工");
  EXPECT_EQ(lines[1].text, "2024-06-01 至 2024-08-31“规划依法修改”（认定文书未填），期间不计");
  EXPECT_EQ(lines[2].text, "到 2025-07-01 共 487 天，其中不计 92 天，计 395 天");
  EXPECT_EQ(lines[3].text, "满 1 年，2025-06-02 起为闲置土地");
  EXPECT_EQ(lines[5].text, "出让价款 3000 万元 × 20% = 600 万元");
  EXPECT_EQ(lines[6].text, "满 2 年，2026-06-02 起可无偿收回");
  const auto english =
      explain_idle(idle_clock(parcel, delays, rule, today), parcel, delays, rule, today, Language::En);
  EXPECT_EQ(english[5].text, "Price 3000 × 20% = 600 (10,000 yuan)");
}

// The day on which so many days are counted, found one day at a time.
TEST(IdleClock, AgreesWithCountingDayByDay) {
  std::mt19937 random(20261129);
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int round = 0; round < 500; ++round) {
    const Date base = on("2023-01-01").plus(up_to(700));
    Parcel parcel;
    parcel.agreed_start = DateSpan{base, base};
    std::vector<ParcelDelay> delays(static_cast<std::size_t>(up_to(4)));
    for (ParcelDelay& one : delays) {
      one.cause = DelayCause::PlanChange;
      one.from = base.plus(up_to(900) - 100);
      one.to = one.from->plus(up_to(200));
    }
    const auto blocked = [&](Date d) {
      return std::any_of(delays.begin(), delays.end(),
                         [&](const ParcelDelay& one) { return *one.from <= d && d <= *one.to; });
    };
    const std::int64_t wanted = after_years(base, 1).days() - base.days() - 1;
    Date found = base;
    for (std::int64_t counted = 0; counted < wanted;) {
      found = found.plus(1);
      counted += blocked(found) ? 0 : 1;
    }
    found = found.plus(1);
    while (blocked(found)) found = found.plus(1);
    const IdleClock clock = idle_clock(parcel, delays, plain_rule(), found);
    // A pause that begins on the very day moves nothing: the year is full before it.
    ASSERT_TRUE(clock.idle_from);
    EXPECT_LE(*clock.idle_from, found) << round;
    EXPECT_GE(idle_clock(parcel, delays, plain_rule(), *clock.idle_from).counted(), wanted) << round;
    EXPECT_LE(idle_clock(parcel, delays, plain_rule(), clock.idle_from->plus(-1)).counted(), wanted) << round;
  }
}

std::string remark(const Parcel& parcel, const char* today, const std::vector<ParcelDelay>& delays = {},
                   Language language = Language::Zh) {
  const auto line = idle_remark(clock_of(parcel, today, delays), parcel, plain_rule(), language);
  return line ? line->text : "";
}

/// Begun on no day after 2023-12-01: idle a year later, to be reclaimed two years later; 20 % of 30 million.
TEST(IdleRemark, SaysToWhomAParcelIsOfferedSinceWhenAndWhatFollows) {
  Parcel parcel = supplied("2023-12-01");
  const std::string days =
      "2023-12-01 应动工未动工，2024-12-02 起为闲置土地；2024-12-02 起应征缴闲置费 600 万元；2025-12-02 "
      "起可无偿收回";
  EXPECT_EQ(remark(parcel, "2024-12-01"), "闲置时钟在走：" + days + "；先处置再供给项目");
  parcel.right_holder = "青禾甲有限公司";
  EXPECT_EQ(remark(parcel, "2024-12-02"),
            "闲置土地：" + days + "；现使用权人青禾甲有限公司，先处置再供给项目");
  EXPECT_EQ(
      remark(parcel, "2024-12-02", {}, Language::En),
      "Idle land: work was to begin on 2023-12-01 and has not, idle land from 2024-12-02; a fee is due from "
      "2024-12-02, 600 ¥10k; may be reclaimed without payment from 2025-12-02; held by "
      "青禾甲有限公司: to be settled before it is supplied");
}

TEST(IdleRemark, NamesNoDayWhileADelayGoesOn) {
  EXPECT_EQ(
      remark(supplied("2023-12-01"), "2024-06-01", {delay(DelayCause::PlanChange, "2024-01-01", nullptr)}),
      "闲置时钟在走：2023-12-01 应动工未动工，因规划依法修改暂不计；先处置再供给项目");
}

TEST(IdleRemark, OfLandNeverSuppliedOrBuiltOnThereIsNone) {
  Parcel parcel;
  EXPECT_EQ(remark(parcel, "2025-01-01"), "");
  parcel.status = "闲置";
  EXPECT_EQ(remark(parcel, "2025-01-01"), "台账写明“闲置”，没有合同和约定开工时间，从哪天起闲置待核");
  parcel = supplied("2023-12-01");
  parcel.started = day("2023-11-01");
  EXPECT_EQ(remark(parcel, "2026-01-01"), "");
}

}  // namespace
}  // namespace liantu::site

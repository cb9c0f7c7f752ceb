#include "liantu/site/reservation.h"

#include <gtest/gtest.h>

namespace liantu::site {
namespace {

const Date kLastDay = *Date::parse("2026-10-01");

Reservation locked() {
  Reservation r;
  r.state = ReservationState::Locked;
  r.project = "二号项目";
  r.project_no = "XM-2";
  r.reserved_by = "招商 钱干部";
  r.until = kLastDay;
  return r;
}

TEST(Reservation, ALockCountsToTheEndOfItsLastDay) {
  const Reservation r = locked();
  EXPECT_TRUE(stands(r, kLastDay));
  EXPECT_FALSE(run_out(r, kLastDay));
  EXPECT_FALSE(stands(r, kLastDay.plus(1)));
  EXPECT_TRUE(run_out(r, kLastDay.plus(1)));
}

TEST(Reservation, TakenStandsForGoodReleasedNever) {
  Reservation r = locked();
  r.state = ReservationState::Taken;
  EXPECT_TRUE(stands(r, kLastDay.plus(1000)));
  r.state = ReservationState::Released;
  EXPECT_FALSE(stands(r, kLastDay.plus(-10)));
  EXPECT_FALSE(run_out(r, kLastDay.plus(10)));
}

TEST(Reservation, ALockThatHasRunOutReturnsTheSite) {
  const Reservation r = locked();
  EXPECT_EQ(offer_on(Offer::Available, &r, kLastDay), Offer::Locked);
  EXPECT_EQ(offer_on(Offer::Locked, &r, kLastDay.plus(1)), Offer::Available);
  EXPECT_EQ(offer_on(Offer::Withdrawn, &r, kLastDay.plus(1)), Offer::Withdrawn);
  EXPECT_EQ(offer_on(Offer::Locked, nullptr, kLastDay), Offer::Locked);  // by hand, without a reservation
  EXPECT_EQ(offer_on(std::nullopt, nullptr, kLastDay), std::nullopt);
}

TEST(Reservation, SaysWhoHoldsASiteUntilWhenAndForWhat) {
  const Reservation r = locked();
  EXPECT_EQ(held_off("DK-01", Offer::Locked, &r, kLastDay, Language::Zh),
            "DK-01已被招商 钱干部锁定到 2026-10-01，为二号项目。");
  EXPECT_EQ(held_off("DK-01", Offer::Locked, &r, kLastDay, Language::En),
            "DK-01 is locked by 招商 钱干部 until 2026-10-01 for 二号项目.");
  EXPECT_EQ(held_off("DK-01", Offer::Locked, &r, kLastDay.plus(1), Language::Zh), "");
  EXPECT_EQ(held_off("DK-01", Offer::Taken, nullptr, kLastDay, Language::Zh),
            "DK-01的供应状态是已供，请核实后在台账改为可供再锁定。");
  EXPECT_EQ(held_off("DK-01", std::nullopt, nullptr, kLastDay, Language::Zh), "");
  Reservation taken = r;
  taken.state = ReservationState::Taken;
  EXPECT_EQ(held_off("DK-01", Offer::Taken, &taken, kLastDay, Language::Zh), "DK-01已供给二号项目。");
}

TEST(Reservation, MatchingKnowsTheHolder) {
  SiteFacts facts;
  facts.offer = Offer::Available;
  apply(locked(), kLastDay, facts);
  EXPECT_EQ(facts.offer, Offer::Locked);
  EXPECT_EQ(facts.held->project_no, "XM-2");
  SiteFacts free;
  free.offer = Offer::Locked;
  apply(locked(), kLastDay.plus(1), free);
  EXPECT_EQ(free.offer, Offer::Available);
  EXPECT_FALSE(free.held);
}

}  // namespace
}  // namespace liantu::site

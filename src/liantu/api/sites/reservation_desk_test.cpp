// Reservations through days: what runs out returns, what stands holds everybody off, and the kept sites
// follow; on each database.
#include "liantu/api/sites/reservation_desk.h"

#include <gtest/gtest.h>

#include "liantu/api/sites/site_world.h"
#include "liantu/base/error.h"
#include "liantu/site/ledger/site_need_store.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/match/matching_rule_preset.h"
#include "liantu/site/parcel_store.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

constexpr Instant kDayLong = 86'400'000'000LL;

class ReservationDeskTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access clerk = store::administrator_access("周科员"),
                officer = store::administrator_access("钱干部");
  site::LockRule rule{"", 60, 180};
  Instant begin = store::fixture::second(0);
  std::string parcel, other;

  void SetUp() override {
    parcel = put_parcel("DK-01");
    other = put_parcel("DK-02");
    for (const char* name : {"一号项目", "二号项目"}) {
      site::Need need;
      need.project = name;
      need.land_least = SquareMetres{10'000};
      put(site::site_need_entity(), to_row(need));
    }
  }

  std::string put(const store::Entity& entity, Row values) {
    store::Batch batch{.kind = "edit", .reason = "例", .changes = {}};
    batch.changes.push_back({.entity = &entity, .values = std::move(values)});
    return store::write(*lease, clerk, batch, begin).rows.at(0).first;
  }

  std::string put_parcel(const char* number) {
    site::Parcel p;
    p.parcel_no = number;
    p.town = "青禾镇";
    p.land = SquareMetres{20'000};
    p.offer = site::Offer::Available;
    return put(site::parcel_entity(), to_row(p));
  }

  ReservationWriter by(const store::Access& access, int day) const {
    return {access, rule, begin + day * kDayLong};
  }

  std::string refusal(const store::Access& access, int day, const std::string& site) {
    try {
      reserve_site(*lease, by(access, day), {site, "二号项目", {}, ""});
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

  std::string offer_of(const std::string& id) {
    const auto row = store::find(*lease, clerk, site::parcel_entity(), id);
    const auto* offer = std::get_if<std::string>(&row->values[site::parcel_entity().fields->at("offer")]);
    return offer ? *offer : "";
  }

  site::Reservation reservation(const std::string& id) {
    return from_row<site::Reservation>(
        store::find(*lease, clerk, site::site_reservation_entity(), id)->values);
  }
};

TEST_P(ReservationDeskTest, HoldsOffToTheEndOfItsLastDayAndThenReturns) {
  const auto first = reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", {}, "看中"});
  EXPECT_EQ(offer_of(parcel), "locked");
  EXPECT_EQ(refusal(officer, 60, parcel), "DK-01已被周科员锁定到 2026-03-02，为一号项目。");
  EXPECT_EQ(refusal(officer, 61, parcel), "");  // the next write puts the old one away
  EXPECT_EQ(reservation(first.id).state, site::ReservationState::Expired);
  EXPECT_EQ(reservation(first.id).ended, Date::parse("2026-03-03"));
  EXPECT_EQ(offer_of(parcel), "locked");
}

TEST_P(ReservationDeskTest, TheJobReturnsWhatNobodyAsksFor) {
  const auto first = reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", {}, ""});
  reserve_site(*lease, by(clerk, 0), {other, "一号项目", Date::parse("2026-06-01"), ""});
  EXPECT_EQ(return_expired_sites(*lease, begin + 60 * kDayLong), 0u);
  EXPECT_EQ(return_expired_sites(*lease, begin + 61 * kDayLong), 1u);
  EXPECT_EQ(offer_of(parcel), "available");
  EXPECT_EQ(offer_of(other), "locked");
  EXPECT_EQ(reservation(first.id).ended_by, "到期释放");
  EXPECT_EQ(return_expired_sites(*lease, begin + 61 * kDayLong), 0u);
}

TEST_P(ReservationDeskTest, ProlongedReleasedSupplied) {
  const auto first = reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", {}, ""});
  prolong_reservation(*lease, by(officer, 50), first.id, *Date::parse("2026-06-30"), "评审延后");
  EXPECT_EQ(refusal(officer, 61, parcel), "DK-01已被周科员锁定到 2026-06-30，为一号项目。");
  supply_site(*lease, by(clerk, 70), first.id, "出让合同");
  EXPECT_EQ(offer_of(parcel), "taken");
  EXPECT_EQ(refusal(officer, 400, parcel), "DK-01已供给一号项目。");
  release_reservation(*lease, by(clerk, 401), first.id, "项目终止");
  EXPECT_EQ(offer_of(parcel), "available");
  EXPECT_THROW(release_reservation(*lease, by(clerk, 402), first.id, "再来"), Error);
  EXPECT_THROW(prolong_reservation(*lease, by(clerk, 402), first.id, *Date::parse("2027-03-01"), ""), Error);
}

TEST_P(ReservationDeskTest, NeitherPastNorLongerThanTheRule) {
  EXPECT_THROW(reserve_site(*lease, by(clerk, 10), {parcel, "一号项目", Date::parse("2026-01-10"), ""}),
               Error);
  EXPECT_THROW(reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", Date::parse("2026-07-01"), ""}),
               Error);
  reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", Date::parse("2026-06-30"), ""});  // 180 days
}

/// Whoever writes, by whatever way: the index is the last wall.
TEST_P(ReservationDeskTest, TheDatabaseItselfRefusesASecondOne) {
  reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", {}, ""});
  site::Reservation second;
  second.site_id = parcel;
  second.site = "DK-01";
  second.project = "二号项目";
  second.state = site::ReservationState::Locked;
  EXPECT_THROW(put(site::site_reservation_entity(), to_row(second)), Error);
  second.state = site::ReservationState::Taken;
  EXPECT_THROW(put(site::site_reservation_entity(), to_row(second)), Error);
  second.state = site::ReservationState::Released;
  put(site::site_reservation_entity(), to_row(second));
}

TEST_P(ReservationDeskTest, TheKeptSitesAreTheSitesReadWhole) {
  SiteKeeper keeper;
  const site::MatchingRule& rules = site::shipped_matching_rule();
  const auto told = [&](const SiteWorld& world) {
    std::string out;
    for (const char* code : {"DK-01", "DK-02", "DK-03"})
      if (const auto place = world.site(code)) {
        const site::SiteFacts& facts = (*world.table)[*place];
        out += fmt::format("{} {} {}; ", code, facts.offer ? static_cast<int>(*facts.offer) : -1,
                           facts.held ? facts.held->project + facts.held->until->iso() : "");
      }
    return out;
  };
  const auto same = [&](const char* expected) {
    const Moment today{*Date::parse("2026-01-01"), {}};
    EXPECT_EQ(keeper.with(*lease, clerk, rules, today, told), expected);
    EXPECT_EQ(told(read_sites(*lease, clerk, rules, today)), expected);
  };
  same("DK-01 0 ; DK-02 0 ; ");
  const auto first = reserve_site(*lease, by(clerk, 0), {parcel, "一号项目", {}, ""});
  same("DK-01 1 一号项目2026-03-02; DK-02 0 ; ");
  prolong_reservation(*lease, by(clerk, 0), first.id, *Date::parse("2026-04-01"), "");
  same("DK-01 1 一号项目2026-04-01; DK-02 0 ; ");
  put_parcel("DK-03");
  release_reservation(*lease, by(clerk, 0), first.id, "改选");
  same("DK-01 0 ; DK-02 0 ; DK-03 0 ; ");
}

TEST_P(ReservationDeskTest, AskedTwiceUnderOneKeyItIsOneReservation) {
  ReservationWriter writer = by(clerk, 0);
  writer.idempotency_key = "k-1";
  const auto first = reserve_site(*lease, writer, {.site = parcel, .project = "一号项目"});
  const auto again = reserve_site(*lease, writer, {.site = parcel, .project = "一号项目"});
  EXPECT_TRUE(again.written.replayed);
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.written.batch, first.written.batch);
  EXPECT_THROW(reserve_site(*lease, writer, {.site = other, .project = "一号项目"}), Error);
  writer.idempotency_key = "k-2";
  const auto over = release_reservation(*lease, writer, first.id, "不再需要");
  EXPECT_TRUE(release_reservation(*lease, writer, first.id, "不再需要").written.replayed);
  EXPECT_EQ(over.id, first.id);
}

TEST_P(ReservationDeskTest, SeveralAreOneBatchOrNone) {
  const auto both = reserve_sites(
      *lease, by(clerk, 0), {{.site = parcel, .project = "一号项目"}, {.site = other, .project = "二号项目"}},
      "统筹方案");
  EXPECT_EQ(both.ids.size(), 2U);
  EXPECT_EQ(both.written.rows.size(), 4U);  // two locks, two sites
  const std::string third = put_parcel("DK-03");
  EXPECT_THROW(reserve_sites(*lease, by(officer, 0),
                             {{.site = third, .project = "一号项目"}, {.site = other, .project = "一号项目"}},
                             "又一个方案"),
               Error);
  EXPECT_NO_THROW(reserve_site(*lease, by(officer, 0), {.site = third, .project = "二号项目"}));
}

INSTANTIATE_TEST_SUITE_P(Databases, ReservationDeskTest, testing::ValuesIn(store::fixture::engines()));

}  // namespace
}  // namespace liantu::api

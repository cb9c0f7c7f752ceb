#include "liantu/demo/load.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/demo/demo_people.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/org/people_store.h"
#include "liantu/org/sign_in_store.h"
#include "liantu/site/reservation.h"
#include "liantu/store/seal.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::demo {
namespace {

const Date kToday = *Date::of(2026, 11, 25);
const Instant kNow = end_of_day_shanghai(kToday);

const store::Entity& ledger(std::string_view name) {
  for (const auto* entity : county_ledgers())
    if (entity->name == name) return *entity;
  throw Error(ErrorCode::NotFound, std::string(name));
}

class DemoInAWorkspace : public store::fixture::OnEachDatabase {
 protected:
  std::int64_t rows(std::string_view name, std::optional<Instant> asof = {}) {
    store::ListQuery query;
    query.entity = &ledger(name);
    query.asof = asof;
    return store::list(session, admin, query).total;
  }

  void put_own_firm() {
    enterprise::Enterprise firm;
    firm.name = "自有企业";
    store::Batch batch{.kind = "edit", .reason = "", .changes = {}};
    batch.changes.push_back({.entity = &ledger("enterprise"), .id = "", .values = to_row(firm), .source = ""});
    store::write(session, admin, batch, kNow + 1);
  }

  County county = make_county(kCountySeed, kToday);
};

TEST_P(DemoInAWorkspace, IsLoadedWithItsHistoryAndVerifies) {
  const std::size_t versions = load_rows(session, county, kNow);
  EXPECT_EQ(rows("enterprise"), 500);
  EXPECT_EQ(rows("deal"), 70);
  EXPECT_EQ(rows("project"), 60);
  EXPECT_EQ(rows("parcel") + rows("plant") + rows("yard"), 120);
  const std::int64_t a_year_ago = rows("deal", kNow - 365LL * 86'400'000'000);
  EXPECT_GT(a_year_ago, 0);
  EXPECT_LT(a_year_ago, 70);
  store::seal_pending(session, kNow);
  const auto verified = store::verify(session, county_ledgers());
  EXPECT_FALSE(verified.broken.has_value()) << verified.broken->what;
  EXPECT_EQ(verified.versions, static_cast<std::int64_t>(versions));
}

/// Nothing is locked but by a row that says for whom and until when.
TEST_P(DemoInAWorkspace, SaysOfEveryLockedSiteWhoHoldsIt) {
  load_rows(session, county, kNow);
  const auto all = [&](std::string_view name, std::vector<store::Filter> filters) {
    return store::list(session, admin, {.entity = &ledger(name), .filters = std::move(filters), .limit = 500}).rows;
  };
  std::vector<std::string> locked, held;
  for (const std::string_view name : {"parcel", "plant", "yard", "plant_unit"})
    for (const auto& row : all(name, {{"offer", store::FilterOp::Eq, {Value{"locked"}}}})) locked.push_back(row.id);
  for (const auto& row : all("site_reservation", {})) {
    const auto one = from_row<site::Reservation>(row.values);
    EXPECT_TRUE(site::stands(one, kToday)) << one.site;
    held.push_back(one.site_id);
  }
  std::sort(locked.begin(), locked.end());
  std::sort(held.begin(), held.end());
  EXPECT_GT(held.size(), 5u);
  EXPECT_EQ(held, locked);
}

TEST_P(DemoInAWorkspace, IsNeverEnteredLaterThanTheClock) {
  const Instant morning = kNow - 18LL * 3'600'000'000;   // 06:00 of the last day
  load_rows(session, county, morning);
  EXPECT_LE(store::batches(session, "", 1).front().at, morning);
  EXPECT_EQ(rows("project"), 60);
}

TEST_P(DemoInAWorkspace, IsPurgedWithoutTouchingWhatOthersEntered) {
  load_rows(session, county, kNow);
  put_own_firm();
  EXPECT_TRUE(has_demo_rows(session));
  EXPECT_GT(purge_rows(session, kNow + 2), 700u);
  EXPECT_FALSE(has_demo_rows(session));
  EXPECT_EQ(rows("enterprise"), 1);
  for (const auto* entity : county_ledgers()) EXPECT_EQ(rows(entity->name), entity->name == "enterprise" ? 1 : 0) << entity->name;
  EXPECT_EQ(purge_rows(session, kNow + 3), 0u);
}

TEST_P(DemoInAWorkspace, IsNotLoadedBesideOtherData) {
  put_own_firm();
  EXPECT_THROW(load_rows(session, county, kNow), Error);
  EXPECT_EQ(rows("deal"), 0);
}

TEST_P(DemoInAWorkspace, HasPeopleWhoSignInWithTheNewestPasswordOnly) {
  const Settings settings = settings_from({}).values;
  enter_people(session, county, settings, kNow);
  const std::string first = new_demo_password(), second = new_demo_password();
  EXPECT_NE(first, second);
  EXPECT_EQ(give_demo_password(session, county, first, settings, kNow).size(), county.people.size());
  give_demo_password(session, county, second, settings, kNow + 1);
  EXPECT_TRUE(std::holds_alternative<org::SignInRefused>(org::sign_in(session, "leader", first, "", settings, kNow + 2)));
  const auto answer = org::sign_in(session, "leader", second, "", settings, kNow + 3);
  ASSERT_TRUE(std::holds_alternative<org::NewSession>(answer));
  EXPECT_FALSE(std::get<org::NewSession>(answer).who.person.must_change_password);
  EXPECT_THROW(enter_people(session, county, settings, kNow), Error);
}

TEST_P(DemoInAWorkspace, LeavesTheLastSecurityAdministratorInOffice) {
  const Settings settings = settings_from({}).values;
  enter_people(session, county, settings, kNow);
  const auto stay = remove_people(session, county, kNow + 1);
  ASSERT_EQ(stay.size(), 1u);
  EXPECT_EQ(stay.front().login, "security");
  EXPECT_EQ(org::people(session).size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Database, DemoInAWorkspace, testing::ValuesIn(store::fixture::engines()),
                         [](const auto& which) { return which.param; });

}  // namespace
}  // namespace liantu::demo

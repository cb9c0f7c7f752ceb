#include "liantu/site/reuse/redevelopment_sums.h"

#include <gtest/gtest.h>

namespace liantu::site {
namespace {

Redevelopment a_case(RedevelopmentState state, double land_mu, double freed_mu, double freed_floor,
                     RedevelopmentMethod method = RedevelopmentMethod::Attraction) {
  Redevelopment out;
  out.state = state;
  out.method = method;
  out.land = from_mu(land_mu);
  if (freed_mu > 0) out.freed_land = from_mu(freed_mu);
  if (freed_floor > 0) out.freed_floor = SquareMetres{freed_floor};
  return out;
}

// Worked by hand: 40 + 25.5 mu and 6,000 m² of what is done; 30 mu under way and 12 planned do not count.
TEST(ReuseSums, CountOnlyWhatIsDone) {
  const std::vector<Redevelopment> cases{
      a_case(RedevelopmentState::Done, 45, 40, 6'000),
      a_case(RedevelopmentState::Done, 26, 25.5, 0, RedevelopmentMethod::Purchase),
      a_case(RedevelopmentState::UnderWay, 30, 10, 900), a_case(RedevelopmentState::Planned, 12, 0, 0),
      a_case(RedevelopmentState::Dropped, 99, 99, 99)};
  const ReuseSums sums = reuse_sums(cases);
  EXPECT_EQ(sums.all.cases, 4U);
  EXPECT_NEAR(to_mu({sums.done.freed_land_m2}), 65.5, 1e-9);
  EXPECT_NEAR(sums.all.freed_land_m2, sums.done.freed_land_m2, 1e-9);
  ASSERT_EQ(sums.by_method.size(), 2U);
  EXPECT_EQ(sums.by_method[0].first, RedevelopmentMethod::Purchase);
  EXPECT_EQ(explain_reuse(sums, Language::Zh),
            "盘活 65.5 亩、6,000 ㎡：已盘活 2 件的“盘活土地”“盘活建筑”相加；推进中 1 件、计划 1 件涉及 42 "
            "亩，不计入。");
}

TEST(CaseStanding, KnowsTheNextStepAndWhatIsLate) {
  const auto step = [](const char* due, const char* done) {
    RedevelopmentStep out;
    out.due = Date::parse(due);
    if (done) out.done = Date::parse(done);
    return out;
  };
  const std::vector<RedevelopmentStep> steps{step("2026-03-01", "2026-03-09"), step("2026-06-01", nullptr),
                                             step("2026-12-31", nullptr)};
  Redevelopment one = a_case(RedevelopmentState::UnderWay, 10, 0, 0);
  one.due = Date::parse("2026-12-31");
  const CaseStanding standing = standing_of(one, steps, *Date::parse("2026-07-01"));
  EXPECT_EQ(standing.done, 1U);
  EXPECT_EQ(standing.late, 1U);
  EXPECT_EQ(standing.next, 1U);
  EXPECT_FALSE(standing.overdue);
  EXPECT_TRUE(standing_of(one, steps, *Date::parse("2027-01-01")).overdue);
  EXPECT_TRUE(
      standing_of(a_case(RedevelopmentState::Done, 10, 0, 0), {}, *Date::parse("2027-01-01")).without_area);
}

}  // namespace
}  // namespace liantu::site

#include "liantu/project/consistency.h"

#include <gtest/gtest.h>

#include <set>

namespace liantu::project {
namespace {

using attraction::Stage;

const Date kDay = *Date::parse("2026-09-15");

Project sound() {
  Project p;
  p.name = "锻件";
  p.stage = Stage::InStatistics;
  p.project_code = "2511-990121-04-01-100017";
  p.credit_code = "91370305MA3C000115";
  p.responsible_unit = "青禾镇";
  p.total_investment = Yuan{1'200'000'000};
  p.fixed_assets = Yuan{900'000'000};
  p.annual_plan = Yuan{500'000'000};
  p.ytd_done = Yuan{362'000'000};
  p.cumulative_done = Yuan{400'000'000};
  p.start = DateSpan::parse("2026-03-06");
  p.in_statistics = true;
  return p;
}

std::set<std::string> wrong(const Project& p, Date reported = kDay) {
  std::set<std::string> codes;
  for (const Check* check : faults({p, kDay, reported, 10, {"permit"}})) codes.insert(std::string(check->code));
  return codes;
}

using Codes = std::set<std::string>;

TEST(Consistency, FindsNothingInASoundRow) { EXPECT_EQ(wrong(sound()), Codes{}); }

TEST(Consistency, AStartedProjectHasItsPermitUnlessItIsFromBeforeGoLive) {
  const auto codes = [](const AskedProject& of) {
    Codes out;
    for (const Check* check : faults(of)) out.insert(std::string(check->code));
    return out;
  };
  EXPECT_EQ(codes({sound(), kDay, kDay, 10, {"photo"}}), Codes{"started_without_permit"});
  EXPECT_EQ(codes({sound(), kDay, kDay, 10, {}, true}), Codes{});
  Project landed = sound();
  landed.stage = Stage::Landed;
  EXPECT_FALSE(codes({landed, kDay, kDay, 10}).contains("started_without_permit"));
}

TEST(Consistency, AsksOnlyForWhatTheStageNeeds) {
  Project lead;
  lead.stage = Stage::Lead;
  lead.total_investment = Yuan{1};
  lead.responsible_unit = "招商一科";
  EXPECT_EQ(wrong(lead), Codes{});
  lead.stage = Stage::Landed;
  EXPECT_EQ(wrong(lead), (Codes{"builder_code", "project_code", "planned_start"}));
}

TEST(Consistency, NamesAStartedProjectThatIsNotInStatistics) {
  Project p = sound();
  p.in_statistics = false;
  EXPECT_EQ(wrong(p), Codes{"not_listed"});
  p.total_investment = Yuan{4'990'000};   // under 500万元: need not be listed, but now less than its parts
  EXPECT_FALSE(wrong(p).contains("not_listed"));
}

TEST(Consistency, FindsAmountsAndDatesThatContradict) {
  Project p = sound();
  p.fixed_assets = Yuan{1'200'000'001};
  p.ytd_done = Yuan{400'000'001};
  p.planned_start = DateSpan::parse("2026-10-01");
  p.planned_finish = DateSpan::parse("2026-09-30");
  p.finish = DateSpan::parse("2026-03-05");
  EXPECT_EQ(wrong(p), (Codes{"fixed_over_total", "year_over_total", "plan_order", "date_order"}));
}

TEST(Consistency, AFutureStartIsAPlan) {
  Project p = sound();
  p.start = DateSpan::parse("2026-09-16");
  EXPECT_EQ(wrong(p), Codes{"future_start"});
}

TEST(Consistency, ARowOfTenDaysIsFreshOfElevenStale) {
  EXPECT_EQ(wrong(sound(), kDay.plus(-10)), Codes{});
  EXPECT_EQ(wrong(sound(), kDay.plus(-11)), Codes{"stale"});
}

TEST(Consistency, EveryCheckNamesFieldsThatExist) {
  for (const Check& check : project_checks())
    for (const std::string_view field : check.fields) EXPECT_TRUE(field_table<Project>().index(field)) << check.code;
}

}  // namespace
}  // namespace liantu::project

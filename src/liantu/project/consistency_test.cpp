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

/// Papers of the sound project that agree in everything.
StatisticsEntry sound_entry(const Project& of) {
  StatisticsEntry e;
  e.filing_unit = e.contract_unit = of.builder;
  e.permit_unit = of.builder;
  e.filing = Date::parse("2025-11-03");
  e.contract = Date::parse("2026-01-20");
  e.permit = Date::parse("2026-02-10");
  e.filing_total = e.report_total = of.total_investment;
  e.contract_total = Yuan{300'000'000};
  e.contract_works = Yuan{200'000'000};
  e.contract_equipment = Yuan{100'000'000};
  return e;
}

Codes wrong_papers(const Project& project, const StatisticsEntry& entry, std::set<std::string, std::less<>> papers = {"permit"}) {
  Codes codes;
  for (const Check* check : faults({.project = project, .day = kDay, .reported_on = kDay, .stale_days = 10, .papers = std::move(papers), .entry = &entry}))
    codes.insert(std::string(check->code));
  return codes;
}

TEST(Consistency, PapersForStatisticsThatAgreeAreNoFault) {
  Project p = sound();
  p.builder = "云川（青禾）锻造有限公司";
  StatisticsEntry e = sound_entry(p);
  e.permit_unit = "云川(青禾) 锻造有限公司";   // brackets and spaces are no difference
  EXPECT_EQ(wrong_papers(p, e), Codes{});
}

TEST(Consistency, AnotherUnitOnTheContractIsAFault) {
  Project p = sound();
  p.builder = "云川锻造有限公司";
  StatisticsEntry e = sound_entry(p);
  e.contract_unit = "云川城投集团";
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_units"});
}

TEST(Consistency, PapersComeInOrderAndAmountsAgree) {
  Project p = sound();
  StatisticsEntry e = sound_entry(p);
  e.contract = Date::parse("2025-11-02");   // a day before the filing
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_filing_before_contract"});
  e = sound_entry(p);
  e.permit = Date::parse("2026-01-19");     // a day before the contract
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_contract_before_permit"});
  e = sound_entry(p);
  e.permit = p.start->to.plus(1);
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_permit_before_start"});
  EXPECT_EQ(wrong_papers(p, e, {"permit", "promise_start"}), Codes{});
  e = sound_entry(p);
  e.contract_other = Yuan{1};
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_contract_parts"});
  e = sound_entry(p);
  e.report_total = Yuan{e.filing_total->value + 10'000};
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_totals"});
  e.filing_total = e.report_total;
  EXPECT_EQ(wrong_papers(p, e), Codes{"entry_total_of_project"});
}

TEST(Consistency, EveryCheckNamesFieldsThatExist) {
  for (const Check& check : project_checks())
    for (const std::string_view field : check.fields) EXPECT_TRUE(field_table<Project>().index(field)) << check.code;
}

}  // namespace
}  // namespace liantu::project

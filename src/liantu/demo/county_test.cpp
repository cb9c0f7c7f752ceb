#include "liantu/demo/county.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "liantu/attraction/deal.h"
#include "liantu/demo/place.h"
#include "liantu/demo/venture.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/project/project_week.h"
#include "liantu/site/site.h"
#include "liantu/vocab/credit_code.h"

namespace liantu::demo {
namespace {

const Date kToday = *Date::of(2026, 11, 25);

const County& county() {
  static const County made = make_county(kCountySeed, kToday);
  return made;
}

/// What the registers hold at the end of the books.
const std::map<std::string, Row>& at_end_of(const std::string& entity) {
  static std::map<std::string, std::map<std::string, Row>> at_end;
  if (!at_end.empty()) return at_end[entity];
  for (const Sitting& sitting : county().sittings)
    for (const Entry& entry : sitting.entries) at_end[std::string(entry.entity)][entry.key] = entry.values;
  return at_end[entity];
}

TEST(DemoCounty, HoldsWhatItPromises) {
  EXPECT_EQ(at_end_of("enterprise").size(), 500u);
  EXPECT_EQ(at_end_of("project").size(), 60u);
  EXPECT_EQ(at_end_of("deal").size(), 70u);
  EXPECT_EQ(at_end_of("parcel").size() + at_end_of("plant").size() + at_end_of("yard").size(), 120u);
  EXPECT_GT(at_end_of("project_week").size(), 12u * 8);
  std::set<std::string> chains, stages;
  for (const auto& [key, row] : at_end_of("project")) {
    const auto project = from_row<project::Project>(row);
    chains.insert(project.chain);
    stages.insert(std::string(words<attraction::Stage>[static_cast<std::size_t>(*project.stage)].code));
  }
  EXPECT_EQ(chains.size(), 4u);
  EXPECT_EQ(stages.size(), 13u);
}

TEST(DemoCounty, IsTheSameForTheSameSeedAndDay) {
  const County again = make_county(kCountySeed, kToday);
  ASSERT_EQ(again.sittings.size(), county().sittings.size());
  for (std::size_t i = 0; i < again.sittings.size(); ++i) {
    ASSERT_EQ(again.sittings[i].entries.size(), county().sittings[i].entries.size());
    for (std::size_t j = 0; j < again.sittings[i].entries.size(); ++j)
      ASSERT_EQ(again.sittings[i].entries[j].values, county().sittings[i].entries[j].values);
  }
  EXPECT_NE(make_county(7, kToday).outline.wkt(), county().outline.wkt());
}

TEST(DemoCounty, KeepsItsBooksInOrderOfTimeOverTwoYears) {
  Instant last = 0;
  for (const Sitting& sitting : county().sittings) {
    EXPECT_GE(sitting.at, last);
    last = sitting.at;
  }
  EXPECT_LE(last, end_of_day_shanghai(kToday));
  EXPECT_EQ(shanghai_day(county().sittings.front().at), kToday.plus(-730));
}

TEST(DemoCounty, HasTownsThatFillItWithoutGapOrOverlap) {
  double towns = 0;
  for (const Town& town : county().towns) towns += town.outline.area_m2();
  EXPECT_EQ(county().towns.size(), 10u);
  EXPECT_NEAR(towns / county().outline.area_m2(), 1.0, 1e-6);
  Dice dice(5);
  for (int i = 0; i < 500; ++i) {
    const geo::Point at = point_in(county().outline, dice);
    int holders = 0;
    for (const Town& town : county().towns) holders += town.outline.holds(at);
    EXPECT_EQ(holders, 1);
  }
}

TEST(DemoCounty, BearsNoCreditCodeOfARealDivisionAndNoneThatIsWrong) {
  std::set<std::string> codes, names;
  for (const auto& [key, row] : at_end_of("enterprise")) {
    const auto firm = from_row<enterprise::Enterprise>(row);
    const auto parsed = vocab::CreditCode::parse(firm.credit_code);
    ASSERT_TRUE(parsed) << firm.credit_code << parsed.problem;
    EXPECT_EQ(parsed.code->division().substr(2), "9900");
    EXPECT_TRUE(codes.insert(firm.credit_code).second);
    EXPECT_TRUE(names.insert(firm.name).second) << firm.name;
    EXPECT_TRUE(firm.contact_phone.empty() || firm.contact_phone.starts_with("555"));
  }
}

TEST(DemoCounty, HasWeeksWhoseFiguresAddUp) {
  for (const auto& [key, row] : at_end_of("project_week")) {
    const auto week = from_row<project::ProjectWeek>(row);
    ASSERT_TRUE(week.week_from && week.week_to);
    EXPECT_EQ(week.week_from->weekday(), 1);
    EXPECT_EQ(week.week_from->plus(6), *week.week_to);
    EXPECT_LE(week.ytd_done->value, week.cumulative_done->value);
    EXPECT_LE(week.cumulative_done->value, week.total_investment->value);
    EXPECT_GE(week.week_done->value, 0);
    if (!week.annual_plan) continue;
    const double rate = static_cast<double>(week.ytd_done->value) / static_cast<double>(week.annual_plan->value);
    EXPECT_NEAR(week.completion->value, rate, 0.0006);
    EXPECT_NEAR(week.gap->value, (week.completion->value - week.schedule->value) * 100, 0.06);
    EXPECT_EQ(*week.light, light_for(week.gap->value));
  }
}

TEST(DemoCounty, HasDatesInTheOrderOfTheStages) {
  for (const auto& [key, row] : at_end_of("deal")) {
    const auto deal = from_row<attraction::Deal>(row);
    std::optional<Date> last;
    for (const auto& span : {deal.first_talk, deal.sign, deal.registered, deal.landed, deal.start, deal.production})
      if (span) {
        EXPECT_LE(last.value_or(span->from), span->from) << deal.name;
        last = span->from;
        EXPECT_LE(span->from, kToday);
      }
    EXPECT_LE(deal.equipment->value, deal.fixed_assets->value);
    EXPECT_LE(deal.fixed_assets->value, deal.total_investment->value);
  }
}

// LIANTU_TEST_BLESS=1 writes the files anew.
TEST(DemoCounty, HasItsOutlinesAsFilesInDemo) {
  for (const auto& [name, text] : {std::pair{"outline.geojson", county_geojson(county())},
                                   std::pair{"towns.geojson", towns_geojson(county())}}) {
    const std::string path = std::string(LIANTU_SOURCE_DIR) + "/demo/" + name;
    if (std::getenv("LIANTU_TEST_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << text;
    std::ifstream in(path, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), text) << path;
  }
}

TEST(DemoCounty, ShowsEveryLight) {
  std::set<int> lights;
  for (const auto& [key, row] : at_end_of("project_week"))
    if (const auto light = from_row<project::ProjectWeek>(row).light) lights.insert(static_cast<int>(*light));
  EXPECT_EQ(lights.size(), 3u);
}

}  // namespace
}  // namespace liantu::demo

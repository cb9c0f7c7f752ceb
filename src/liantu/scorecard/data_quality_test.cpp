#include "liantu/scorecard/data_quality.h"

#include <gtest/gtest.h>

namespace liantu::scorecard {
namespace {

const Date kDay = *Date::parse("2026-09-15");

CheckedRow lead(std::string name, std::string unit, std::int64_t total) {
  CheckedRow row{.id = name, .name = name, .unit = unit, .project = {}, .reported_on = kDay};
  row.project.name = name;
  row.project.responsible_unit = unit;
  row.project.stage = attraction::Stage::Lead;
  if (total > 0) row.project.total_investment = Yuan{total};
  return row;
}

// A lead is asked for stage, total and unit only: 3 checks a row. One total is missing: 5 of 6 hold, 83.3 %.
TEST(DataQuality, IsTheShareOfChecksThatHold) {
  const auto units = data_quality({lead("甲", "青禾镇", 1), lead("乙", "青禾镇", 0)}, kDay, 10);
  ASSERT_EQ(units.size(), 1u);
  EXPECT_EQ(units[0].checks, 6u);
  EXPECT_EQ(units[0].held, 5u);
  EXPECT_EQ(units[0].score, dispatch::Tenths{833});
  ASSERT_EQ(units[0].fixes.size(), 1u);
  EXPECT_EQ(units[0].fixes[0].check->code, "total_investment");
}

TEST(DataQuality, TellsTheCheapestFixFirstAndTheBiggestProjectBeforeTheSmaller) {
  CheckedRow small = lead("小", "青禾镇", 10), big = lead("大", "青禾镇", 20);
  for (CheckedRow* row : {&small, &big}) {
    row->project.stage = attraction::Stage::Landed;          // needs code and builder (effort 1), a planned start (2)
    row->project.fixed_assets = Yuan{1'000};                 // more than the total (3)
  }
  const auto units = data_quality({small, big}, kDay, 10);
  std::vector<std::string> order;
  for (const Fix& fix : units[0].fixes) order.push_back(fix.name + ":" + std::string(fix.check->code));
  EXPECT_EQ(order, (std::vector<std::string>{"大:builder_code", "大:project_code", "小:builder_code", "小:project_code",
                                             "大:planned_start", "小:planned_start", "大:fixed_over_total", "小:fixed_over_total"}));
}

TEST(DataQuality, CountsCloseForEachUnit) {
  CheckedRow stale = lead("旧", "南桥镇", 5);
  stale.project.stage = attraction::Stage::Started;
  stale.reported_on = kDay.plus(-30);
  for (const UnitQuality& unit : data_quality({stale, lead("甲", "青禾镇", 1)}, kDay, 10))
    EXPECT_EQ(unit.checks, unit.held + unit.missing + unit.stale + unit.contradictory);
}

}  // namespace
}  // namespace liantu::scorecard

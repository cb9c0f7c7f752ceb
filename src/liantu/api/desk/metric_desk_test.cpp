#include "liantu/api/desk/metric_desk.h"

#include "liantu/api/desk/desk.h"

#include <gtest/gtest.h>

#include "liantu/attraction/counting_preset.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/attraction/signing_store.h"
#include "liantu/project/life_rules_preset.h"
#include "liantu/project/reserve.h"
#include "liantu/project/reserve_store.h"
#include "liantu/scorecard/metric_preset.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

Date date(const char* iso) { return *Date::parse(iso); }

class MetricDesk : public store::fixture::OnEachDatabase {
 protected:
  /// A row that is in the ledger from the evening of `day` on.
  template <typename Record>
  void enter(const store::Entity& entity, const Record& record, Date day) {
    store::Batch batch{.kind = "import"};
    batch.changes.push_back({.entity = &entity, .values = to_row(record)});
    batch.changes.back().baseline = true;   // counted whenever it was entered
    store::write(session, admin, batch, end_of_day_shanghai(day) - 3'600'000'000LL + n_++);
  }
  void sign(std::string name, attraction::SigningForm form, const char* day, std::int64_t yi, std::string unit = "青禾镇") {
    attraction::SigningRow one;
    one.name = std::move(name);
    one.investor = "北方锻造集团有限公司";
    one.form = form;
    one.signed_on = date(day);
    one.agreed = Yuan{yi * 100'000'000};
    one.responsible_unit = std::move(unit);
    enter(attraction::signing_entity(), one, date(day).plus(2));
  }
  double value(const char* code, const char* day, std::string place = "") {
    return metric_value(session, admin, rules, *scorecard::find_metric(scorecard::shipped_metrics(), code),
                        {.place = std::move(place), .at = moment_of(date(day), date("2026-12-31"))});
  }

  DeskRules rules = [] {
    DeskRules shipped;
    shipped.counting = attraction::shipped_counting_rule();
    shipped.life = project::shipped_life_rules();
    return shipped;
  }();

 private:
  std::int64_t n_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, MetricDesk, testing::ValuesIn(store::fixture::engines()));

// 锻件: letter of intent, contract of 5亿, increase to 7亿 = one project, 5 + 2. 轴承: a deal alone, 3亿 = one more. 小厂 of 1亿 in 柳河镇.
TEST_P(MetricDesk, ASigningCountsInANumberAsOnThePageOfSignings) {
  sign("锻件项目", attraction::SigningForm::Letter, "2026-02-01", 5);
  sign("锻件项目", attraction::SigningForm::Contract, "2026-03-01", 5);
  sign("小厂项目", attraction::SigningForm::Contract, "2026-04-01", 1, "柳河镇");
  attraction::Deal deal;
  deal.name = "轴承项目";
  deal.investor = "南方轴承有限公司";
  deal.sign = DateSpan{date("2026-05-05"), date("2026-05-05")};
  deal.total_investment = Yuan{300'000'000};
  deal.responsible_unit = "青禾镇";
  enter(attraction::deal_entity(), deal, date("2026-05-10"));
  deal.name = "锻件项目";   // told by the rows of 签约登记
  deal.investor = "北方锻造集团有限公司";
  enter(attraction::deal_entity(), deal, date("2026-05-10"));
  sign("锻件项目", attraction::SigningForm::Increase, "2026-06-01", 7);
  EXPECT_EQ(value("signed_contracts", "2026-12-01"), 3);
  EXPECT_EQ(value("signed_100m", "2026-12-01"), 11e8);
  EXPECT_EQ(value("signed_contracts", "2026-02-20"), 0);
  EXPECT_EQ(value("signed_100m", "2026-05-31"), 9e8);
  EXPECT_EQ(value("signed_contracts", "2026-12-01", "柳河镇"), 1);
  const auto parts = metric_parts(session, admin, rules, *scorecard::find_metric(scorecard::shipped_metrics(), "signed_contracts"),
                                  {.at = moment_of(date("2026-12-01"), date("2026-12-31"))});
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].entity->name, "deal");
  EXPECT_EQ(parts[0].how, "存量项目，首次签约，计1个（证据待补）");
}

TEST_P(MetricDesk, TheReserveIsWhatItsPageCounts) {
  project::Reserve one;
  one.name = "储备一";
  enter(project::reserve_entity(), one, date("2026-05-01"));   // incomplete: does not count
  const DeskRules of = rules;
  const auto& metric = *scorecard::find_metric(scorecard::shipped_metrics(), "reserve_pool");
  EXPECT_EQ(metric_value(session, admin, of, metric, {.at = moment_of(date("2026-06-01"), date("2026-12-31"))}), 0);
  one.name = "储备二";
  one.builder = "云川建设有限公司";
  one.content = "新建两条生产线";
  one.total_investment = Yuan{80'000'000};
  one.planned_start = DateSpan{date("2027-03-01"), date("2027-03-31")};
  one.entered = date("2026-05-02");
  one.entry_reason = "企业规划新上";
  one.town = "青禾镇";
  one.responsible_unit = "发改局";
  enter(project::reserve_entity(), one, date("2026-05-02"));
  for (const char* place : {"", "青禾镇", "发改局"})
    EXPECT_EQ(metric_value(session, admin, of, metric, {.place = place, .at = moment_of(date("2026-06-01"), date("2026-12-31"))}), 1) << place;
  EXPECT_EQ(metric_value(session, admin, of, metric, {.place = "柳河镇", .at = moment_of(date("2026-06-01"), date("2026-12-31"))}), 0);
}

TEST(LastMeetingDay, IsTheMiddleOrEndOfAMonthThatIsAWeekBack) {
  const auto before = [](const char* day) { return last_meeting_day(*Date::parse(day)).iso(); };
  EXPECT_EQ(before("2026-12-01"), "2026-11-15") << "not yesterday";
  EXPECT_EQ(before("2026-12-06"), "2026-11-15");
  EXPECT_EQ(before("2026-12-07"), "2026-11-30");
  EXPECT_EQ(before("2026-12-16"), "2026-11-30");
  EXPECT_EQ(before("2026-12-21"), "2026-11-30");
  EXPECT_EQ(before("2026-12-22"), "2026-12-15");
  EXPECT_EQ(before("2027-01-05"), "2026-12-15");
}

}  // namespace
}  // namespace liantu::api

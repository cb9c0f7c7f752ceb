#include "liantu/scorecard/metric_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::scorecard {
namespace {

TEST(Metrics, PutTheYearAndTheDayIntoTheirFilters) {
  const Metric* starts = find_metric(shipped_metrics(), "new_starts_100m");
  ASSERT_NE(starts, nullptr);
  const auto filters = filters_within(*starts, *Date::parse("2026-01-01"), *Date::parse("2026-09-15"));
  EXPECT_EQ(filters[0].values[0], Value{std::string("2026-01-01")});
  EXPECT_EQ(filters[1].values[0], Value{std::string("2026-09-15")});
  EXPECT_EQ(filters[2].values[0], Value{std::int64_t{100'000'000}});
}

// 1,566,000,000 yuan = 15.66 亿元; half away from zero at the second decimal.
TEST(Metrics, AreShownInTheirUnit) {
  const Metric* money = find_metric(shipped_metrics(), "key_investment");
  EXPECT_EQ(shown(*money, 1'566'000'000), "15.66");
  EXPECT_EQ(shown(*money, 500'000), "0.01");
  EXPECT_EQ(shown(*find_metric(shipped_metrics(), "productions"), 13), "13");
}

TEST(Metrics, PassAsTheLedgerWouldFilter) {
  const MetricFilter least{.field = "x", .op = MetricOp::Ge, .values = {Value{std::int64_t{10}}}};
  EXPECT_TRUE(passes(least, Value{std::int64_t{10}}));
  EXPECT_FALSE(passes(least, Value{std::int64_t{9}}));
  EXPECT_FALSE(passes(least, Value{}));
  const MetricFilter other{.field = "x", .op = MetricOp::Ne, .values = {Value{std::string("a")}}};
  EXPECT_TRUE(passes(other, Value{}));   // a row without a value is not of that value either
  EXPECT_FALSE(passes(other, Value{std::string("a")}));
  EXPECT_TRUE(passes({.field = "x", .op = MetricOp::Empty, .values = {}}, Value{}));
  EXPECT_TRUE(passes({.field = "x", .op = MetricOp::In, .values = {Value{std::string("a")}, Value{std::string("b")}}}, Value{std::string("b")}));
}

TEST(DecimalText, RoundsAsAReaderWould) {
  EXPECT_EQ(decimal_text(2.345, 2), "2.35");
  EXPECT_EQ(decimal_text(-0.004, 2), "0.00");
  EXPECT_EQ(decimal_text(-2.5, 0), "-3");
}

TEST(Metrics, RefuseADefinitionWithoutBasisOrWithAWrongOperator) {
  EXPECT_THROW(parse_metrics(R"({"format":"liantu-metrics/1","metrics":[{"code":"a"}]})"), Error);
  EXPECT_THROW(parse_metrics(R"({"format":"other","metrics":[]})"), Error);
  EXPECT_THROW(parse_metrics(R"({"format":"liantu-metrics/1","metrics":[{"code":"a","name":"b","en":"c","unit":"个",
    "ledger":"deal","definition":"d","basis":"e","filters":[{"field":"x","op":"gt","value":1}]}]})"), Error);
  EXPECT_THROW(parse_metrics(R"({"format":"liantu-metrics/1","metrics":[{"code":"a","name":"b","en":"c","unit":"个",
    "ledger":"deal","definition":"d","basis":"e","counted_by":"signing"}]})"), Error);
}

}  // namespace
}  // namespace liantu::scorecard

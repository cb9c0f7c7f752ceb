#include "liantu/scorecard/metric_book.h"

#include <gtest/gtest.h>

#include "liantu/scorecard/metric_preset.h"

namespace liantu::scorecard {
namespace {

Metric starts(std::int64_t least_yuan) {
  Metric metric = *find_metric(shipped_metrics(), "new_starts_100m");
  metric.code = "starts";
  metric.filters = {{"total_investment_yuan", MetricOp::Ge, {least_yuan}}};
  return metric;
}

TEST(MetricBook, AChangedThresholdIsTheNextVersionAndTheOldOneStays) {
  std::vector<Definition> kept = changed_definitions({}, {starts(100'000'000)}, 1000);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].number, 1);
  for (const Definition& one : changed_definitions(kept, {starts(50'000'000)}, 2000)) kept.push_back(one);
  const MetricBook book(kept, {});
  EXPECT_EQ(book.latest("starts")->number, 2);
  EXPECT_EQ(book.at("starts", 1)->metric.filters[0].values[0], Value{std::int64_t{100'000'000}});
  EXPECT_EQ(book.at("starts", 3), nullptr);
}

TEST(MetricBook, AnotherNameOrSourceOfTheSameNumberIsNoNewVersion) {
  const auto kept = changed_definitions({}, {starts(100'000'000)}, 1000);
  Metric renamed = starts(100'000'000);
  renamed.name = "亿元以上新开工";
  renamed.basis = "另一份文件";
  EXPECT_TRUE(changed_definitions(kept, {renamed}, 2000).empty());
}

// Back to what the first version said is still a decision of its own: the third.
TEST(MetricBook, GoingBackIsAVersionToo) {
  auto kept = changed_definitions({}, {starts(100)}, 1);
  for (const Definition& one : changed_definitions(kept, {starts(50)}, 2)) kept.push_back(one);
  const auto back = changed_definitions(kept, {starts(100)}, 3);
  ASSERT_EQ(back.size(), 1u);
  EXPECT_EQ(back[0].number, 3);
}

TEST(MetricBook, APastMomentSeesWhatWasInForceThen) {
  auto kept = changed_definitions({}, {starts(100)}, 1000);
  for (const Definition& one : changed_definitions(kept, {starts(50)}, 2000)) kept.push_back(one);
  const MetricBook book(kept, {});
  EXPECT_EQ(book.latest("starts", 1500)->number, 1);
  EXPECT_EQ(book.latest("starts", 2000)->number, 1);
  EXPECT_EQ(book.latest("starts", 2001)->number, 2);
  EXPECT_EQ(book.latest("starts", 10)->number, 1);   // before anything was kept: the first
  EXPECT_EQ(book.latest("none"), nullptr);
}

TEST(MetricBook, WhatIsNotKeptYetIsTheFirstVersion) {
  const MetricBook book({}, shipped_metrics());
  EXPECT_EQ(book.all().size(), shipped_metrics().size());
  EXPECT_EQ(book.latest("key_investment")->number, 1);
}

TEST(VersionKept, IsTheOneInForceWhenTheTargetIsSetAndStaysAfterwards) {
  auto kept = changed_definitions({}, {starts(100)}, 1);
  for (const Definition& one : changed_definitions(kept, {starts(50)}, 2)) kept.push_back(one);
  const MetricBook book(kept, shipped_metrics());
  Indicator fresh;
  fresh.metric = "starts";
  EXPECT_EQ(version_kept(book, std::nullopt, fresh), "2");
  Indicator old = fresh;
  old.definition_version = "1";
  EXPECT_EQ(version_kept(book, old, old), "1");
  Indicator other = old;
  other.metric = "productions";
  EXPECT_EQ(version_kept(book, old, other), "1");   // the first of the other code, not what stood there
  other.metric = "unknown";
  EXPECT_EQ(version_kept(book, old, other), "");
  fresh.metric = "";
  EXPECT_EQ(version_kept(book, std::nullopt, fresh), "");
}

TEST(DefinitionNumber, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(definition_number("2"), 2);
  EXPECT_EQ(definition_number("第12版"), 12);
  EXPECT_EQ(definition_number("v3"), 3);
  for (const char* text : {"", "2026年版", "第版", "0", "-1", "1.5"}) EXPECT_EQ(definition_number(text), std::nullopt) << text;
}

TEST(MetricText, ReadsBackAsTheSameDefinition) {
  for (const Metric& metric : shipped_metrics()) {
    const Metric again = parse_metric(metric_text(metric));
    EXPECT_TRUE(same_number(again, metric)) << metric.code;
    EXPECT_EQ(again.name, metric.name);
    EXPECT_EQ(again.basis, metric.basis);
  }
}

// A second quarter: from its first day to its last.
TEST(FiltersWithin, PutTheirOwnPeriodIn) {
  const Metric* metric = find_metric(shipped_metrics(), "new_starts_100m");
  const auto filters = filters_within(*metric, *Date::parse("2026-04-01"), *Date::parse("2026-06-30"));
  EXPECT_EQ(filters[0].values[0], Value{std::string("2026-04-01")});
  EXPECT_EQ(filters[1].values[0], Value{std::string("2026-06-30")});
  EXPECT_TRUE(dated(*metric));
  EXPECT_FALSE(dated(*find_metric(shipped_metrics(), "reserve_pool")));
}

}  // namespace
}  // namespace liantu::scorecard

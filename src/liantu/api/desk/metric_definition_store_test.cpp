#include "liantu/api/desk/metric_definition_store.h"

#include <gtest/gtest.h>

#include "liantu/scorecard/metric_preset.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

class KeptDefinitions : public store::fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, KeptDefinitions, testing::ValuesIn(store::fixture::engines()));

TEST_P(KeptDefinitions, AChangedOneIsTheNextVersionAndTheOldTextStays) {
  std::vector<scorecard::Metric> metrics = scorecard::shipped_metrics();
  EXPECT_EQ(keep_definitions(session, metrics, 1000), metrics.size());
  EXPECT_EQ(keep_definitions(session, metrics, 2000), 0u);
  metrics[0].definition = "另一种算法";
  EXPECT_EQ(keep_definitions(session, metrics, 3000), 1u);
  const scorecard::MetricBook book = metric_book(session);
  EXPECT_EQ(book.all().size(), metrics.size() + 1);
  EXPECT_EQ(book.at(metrics[0].code, 1)->metric.definition, scorecard::shipped_metrics()[0].definition);
  EXPECT_EQ(book.at(metrics[0].code, 2)->metric.definition, "另一种算法");
  EXPECT_EQ(*book.at(metrics[0].code, 2)->kept, 3000);
}

TEST_P(KeptDefinitions, BeforeAnythingIsKeptTheShippedOnesAreTheFirstVersion) {
  EXPECT_EQ(metric_book(session).latest("key_investment")->number, 1);
}

}  // namespace
}  // namespace liantu::api

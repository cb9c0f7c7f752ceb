#include "liantu/chain/ledger/week_suggestion_store.h"

#include <gtest/gtest.h>

#include "liantu/store/workspace_fixture.h"

namespace liantu::chain {
namespace {

class WeekSuggestionStoreTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
};

TEST_P(WeekSuggestionStoreTest, WhatWasShownFirstStays) {
  const Date monday = *Date::of(2026, 9, 14);
  const std::vector<WeekSuggestion> first{{monday, "甲有限公司", "", "DT", 1, 60.5}};
  keep_suggestions(*lease, "GFZ", first, 1);
  const std::vector<WeekSuggestion> second{{monday, "甲有限公司", "", "DT", 2, 40},
                                           {monday, "乙有限公司", "", "DT", 1, 70}};
  keep_suggestions(*lease, "GFZ", second, 2);
  const auto kept = kept_suggestions(*lease, "GFZ", monday);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].enterprise, "乙有限公司");
  EXPECT_EQ(kept[1].enterprise, "甲有限公司");
  EXPECT_DOUBLE_EQ(kept[1].points, 60.5);
  EXPECT_TRUE(kept_suggestions(*lease, "XNY", monday).empty());
  EXPECT_TRUE(kept_suggestions(*lease, "GFZ", monday.plus(7)).empty());
}

INSTANTIATE_TEST_SUITE_P(Databases, WeekSuggestionStoreTest, testing::ValuesIn(store::fixture::engines()));

}  // namespace
}  // namespace liantu::chain

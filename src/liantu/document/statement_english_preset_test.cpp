#include "liantu/document/statement_english.h"

#include <gtest/gtest.h>

#include "liantu/document/reading_preset.h"

namespace liantu::document {
namespace {

TEST(StatementEnglish, NamesStatesAndIndicatorsAndLeavesOwnWords) {
  const StatementEnglish& english = shipped_reading().english;
  EXPECT_EQ(english.status_name("拟开工"), "to start");
  EXPECT_EQ(english.status_name("腾笼换鸟"), "");
  EXPECT_EQ(english.indicator_name("固定资产投资"), "fixed-asset investment");
  EXPECT_EQ(english.indicator_name("固定资产投资同比增长"), "fixed-asset investment, growth on a year ago");
  EXPECT_EQ(english.indicator_name("新签约亿元以上项目"),
            "projects of 100 million yuan or more, newly signed");
  EXPECT_EQ(english.indicator_name("云岭产业链"), "");  // a part of it has no name
  EXPECT_EQ(english.indicator_name("同比增长"), "");
  EXPECT_EQ(english.indicator_name(""), "");
}

/// Every state the shipped words may say has a name.
TEST(StatementEnglish, NamesEveryStateOfTheLexicon) {
  const Reading& reading = shipped_reading();
  for (const auto* states : {&reading.lexicon.stages, &reading.lexicon.stages_planned}) {
    for (const std::string& state : *states) EXPECT_NE(reading.english.status_name(state), "") << state;
  }
}

}  // namespace
}  // namespace liantu::document

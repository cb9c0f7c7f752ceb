#include "liantu/enterprise/scope_phrases.h"

#include <gtest/gtest.h>

#include <string>

namespace liantu::enterprise {
namespace {

std::string phrases(std::string_view scope, std::size_t limit = 99) {
  std::vector<std::string_view> found;
  scope_phrases(scope, limit, found);
  std::string text;
  for (const std::string_view phrase : found) text += (text.empty() ? "" : "|") + std::string(phrase);
  return text;
}

TEST(ScopePhrases, PartsAtMarksOfBothWidths) {
  EXPECT_EQ(phrases("化妆品制造;化工产品批发，香料、香精制造。仓储"), "化妆品制造|化工产品批发|香料|香精制造|仓储");
  EXPECT_EQ(phrases("生产：面粉 挂面\n大米"), "生产|面粉|挂面|大米");
  EXPECT_EQ(phrases("甲；乙；丙", 2), "甲|乙");
}

TEST(ScopePhrases, LeavesOutPermitsExclusionsAndForeignTrade) {
  EXPECT_EQ(phrases("建材批发（不含危险化学品、木材）；五金批发"), "建材批发|五金批发");
  EXPECT_EQ(phrases("食品零售（烟草制品除外）；货物进出口；(依法须经批准的项目，经相关部门批准后方可开展经营活动)"), "食品零售");
  EXPECT_EQ(phrases("许可项目：药品生产。一般项目：技术服务"), "药品生产|技术服务");
  EXPECT_EQ(phrases("打包机生产（以上生产过程均不使用电镀、铸造工艺）；五金批发"), "打包机生产|五金批发");
  EXPECT_EQ(phrases("涂料批发（以上不含油漆、香蕉水），五金批发"), "涂料批发|五金批发");
  EXPECT_EQ(phrases("除爆破外的拆除；仓储"), "仓储");
}

TEST(ScopePhrases, CutsTheFirstPhraseAtTheMarksOfTheCommandLine) {
  EXPECT_EQ(after_first_phrase("化妆品制造;批发"), "批发");
  EXPECT_EQ(after_first_phrase("化妆品制造（不含）"), "不含）");
  EXPECT_EQ(after_first_phrase("香料、香精"), "香精");
  EXPECT_EQ(after_first_phrase("A.B"), "B");
  EXPECT_EQ(after_first_phrase("生产：面粉，米"), "米") << "a colon does not part";
  EXPECT_EQ(after_first_phrase("化妆品制造"), "");
}

TEST(ScopePhrases, TheLeadingPhraseMayBeAList) {
  EXPECT_EQ(leading_phrase("酒、饮料及茶叶批发（不含）；甲"), "酒、饮料及茶叶批发");
  EXPECT_EQ(leading_phrase("化妆品制造"), "化妆品制造");
  EXPECT_EQ(leading_phrase(""), "");
}

}  // namespace
}  // namespace liantu::enterprise

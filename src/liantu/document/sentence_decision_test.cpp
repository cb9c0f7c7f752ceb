#include "liantu/document/sentence_decision.h"

#include <gtest/gtest.h>

namespace liantu::document {
namespace {

/// "引进62亿元，新建5个" : two numbers of one clause.
StatedFact fact_at(std::size_t begin, std::size_t end, double value, std::string indicator) {
  StatedFact fact;
  fact.number = {begin, end};
  fact.place = {0, 20};
  fact.value = value;
  fact.indicator = std::move(indicator);
  return fact;
}

Extraction two_facts() {
  Extraction read;
  read.facts = {fact_at(2, 6, 62, "引进"), fact_at(9, 11, 5, "新建")};
  return read;
}

SentenceDecision decided(Verdict verdict, Place place, std::vector<StatedFact> facts = {}) {
  SentenceDecision decision;
  decision.place = place;
  decision.verdict = verdict;
  decision.said.facts = std::move(facts);
  decision.actor = "甲";
  return decision;
}

TEST(Settled, WithoutDecisionsTheReadingStands) {
  const SettledExtraction all = settle(two_facts(), {});
  ASSERT_EQ(all.facts.size(), 2U);
  EXPECT_EQ(all.facts[0].said.indicator, "引进");
  EXPECT_FALSE(all.facts[0].verdict);
  EXPECT_EQ(all.facts[1].key.begin, 9U);
}

TEST(Settled, ACorrectionTakesThePlaceOfWhatWasRead) {
  const auto all =
      settle(two_facts(), {decided(Verdict::Corrected, {2, 6}, {fact_at(2, 6, 62, "省外到位资金")})});
  ASSERT_EQ(all.facts.size(), 2U);
  EXPECT_EQ(all.facts[0].said.indicator, "省外到位资金");
  EXPECT_EQ(all.facts[0].verdict, Verdict::Corrected);
  EXPECT_EQ(all.facts[0].actor, "甲");
  EXPECT_FALSE(all.facts[1].verdict);
}

/// A decision knows one line of a clause that a column breaks; the reading knows them all.
TEST(Settled, AConfirmedClauseKeepsItsWordsAndLines) {
  Extraction read;
  read.facts = {fact_at(2, 6, 62, "引进")};
  read.facts[0].quote = "力争引进62亿元";
  read.facts[0].rest = {{30, 34}};
  StatedFact said = fact_at(2, 6, 62, "引进");
  said.quote = "引进62亿元";
  const auto all = settle(read, {decided(Verdict::Confirmed, {2, 6}, {said})});
  EXPECT_EQ(all.facts[0].said.quote, "力争引进62亿元");
  ASSERT_EQ(all.facts[0].said.rest.size(), 1U);
  said.place = {0, 19};  // another clause than was read
  EXPECT_EQ(settle(read, {decided(Verdict::Corrected, {2, 6}, {said})}).facts[0].said.quote, "引进62亿元");
}

TEST(Settled, ASplitGivesEachPartUnderTheKeyOfTheWhole) {
  const auto all = settle(
      two_facts(), {decided(Verdict::Split, {2, 6}, {fact_at(4, 6, 12, "乙"), fact_at(2, 4, 50, "甲")})});
  ASSERT_EQ(all.facts.size(), 3U);
  EXPECT_EQ(all.facts[0].said.value, 50);  // in the order of the text
  EXPECT_EQ(all.facts[1].said.value, 12);
  EXPECT_EQ(all.facts[1].key.end, 6U);
}

TEST(Settled, WhatIsRejectedIsStillShownAndTheNewestDecisionHolds) {
  std::vector<SentenceDecision> decisions{decided(Verdict::Rejected, {9, 11})};
  EXPECT_EQ(settle(two_facts(), decisions).facts[1].verdict, Verdict::Rejected);
  decisions.push_back(decided(Verdict::Withdrawn, {9, 11}));
  EXPECT_FALSE(settle(two_facts(), decisions).facts[1].verdict);
  decisions.push_back(decided(Verdict::Confirmed, {9, 11}, {fact_at(9, 11, 5, "新建")}));
  EXPECT_EQ(settle(two_facts(), decisions).facts[1].verdict, Verdict::Confirmed);
}

TEST(Settled, AConfirmedStatementStandsEvenWhenItIsReadNoMore) {
  const auto all = settle({}, {decided(Verdict::Confirmed, {9, 11}, {fact_at(9, 11, 5, "新建")}),
                               decided(Verdict::Rejected, {2, 6})});
  ASSERT_EQ(all.facts.size(), 1U);  // what is rejected and read no more is gone
  EXPECT_EQ(all.facts[0].said.value, 5);
}

TEST(Decision, IsRefusedWithTheRemedy) {
  const StatedFact good = fact_at(2, 6, 62, "引进");
  EXPECT_EQ(decision_refusal(decided(Verdict::Confirmed, {2, 6}, {good}), 20), "");
  EXPECT_EQ(decision_refusal(decided(Verdict::Confirmed, {2, 6}, {good}), 19),
            "句子的位置不在文稿之内，请重新选取。");
  EXPECT_EQ(decision_refusal(decided(Verdict::Split, {2, 6}, {good}), 20),
            "拆分至少要两条，请再补一条，或改用更正。");
  EXPECT_EQ(decision_refusal(decided(Verdict::Rejected, {2, 6}, {good}), 20),
            "剔除和撤回不带内容，请去掉 items。");
  EXPECT_EQ(decision_refusal(decided(Verdict::Rejected, {6, 6}), 20), "位置不在文稿之内，请刷新后再试。");
  EXPECT_EQ(decision_refusal(decided(Verdict::Added, {30, 31}, {fact_at(30, 31, 1, "甲")}), 40),
            "数字的位置不在句子之内，请重新选取。");
  EXPECT_EQ(decision_refusal(decided(Verdict::Corrected, {2, 6}, {fact_at(2, 6, 1, "")}), 20),
            "请写明这个数是什么指标。");
  SentenceDecision mixed = decided(Verdict::Confirmed, {2, 6}, {good});
  mixed.kind = StatementKind::Project;
  EXPECT_EQ(decision_refusal(mixed, 20), "一次只能处理一类内容。");
}

}  // namespace
}  // namespace liantu::document

#include "liantu/attraction/same_project.h"

#include <gtest/gtest.h>

namespace liantu::attraction {
namespace {

/// Amounts in 10,000 yuan. The rule is written here, so that a changed preset does not change what is
/// asserted.
const SameProjectRule kAsked{.basis = "本表", .days = 365, .amount_share = 0.1, .name_likeness = 0.5};

Signing signed_project(std::string id, std::string name, std::string investor, std::string_view on,
                       std::int64_t amount, std::string site = "") {
  return {.id = std::move(id),
          .identity = {},
          .name = std::move(name),
          .investor = std::move(investor),
          .signed_on = *Date::parse(on),
          .entered_on = *Date::parse(on),
          .agreed = Yuan{amount * 10'000},
          .site = std::move(site)};
}

std::vector<std::string> identities(std::vector<Signing> events) {
  identify_projects(events);
  std::vector<std::string> out;
  for (const Signing& one : events) out.push_back(one.identity);
  return out;
}

std::vector<LikelySame> asked(std::vector<Signing> events) {
  identify_projects(events);
  return likely_same(events, kAsked);
}

TEST(SameProject, SpellingAndAMissingSiteDoNotMakeTwo) {
  EXPECT_EQ(
      identities(
          {signed_project("a", "年产5万吨锻件项目", "云川恒锻有限公司", "2026-01-05", 20'000, "城北园区"),
           signed_project("b", "年产５万吨锻件项目", "云川恒锻有限责任公司", "2026-04-05", 20'000),
           signed_project("c", "年产5万吨锻件项目", "云川恒锻有限公司", "2026-05-05", 20'000, "城南园区")}),
      (std::vector<std::string>{"a", "a", "a"}));  // the second stands between them
  EXPECT_EQ(
      identities({signed_project("a", "光伏电站项目", "云川光能有限公司", "2026-01-05", 20'000, "城北园区"),
                  signed_project("b", "光伏电站项目", "云川光能有限公司", "2026-04-05", 20'000, "城南园区")}),
      (std::vector<std::string>{"a", "b"}));
}

TEST(SameProject, AnInvestorOnceWrittenWithItsCodeIsThatCode) {
  Signing coded = signed_project("a", "锻件项目", "云川恒锻有限公司", "2026-01-05", 20'000);
  coded.credit_code = "91350100M000100Y43";
  EXPECT_EQ(identities({coded, signed_project("b", "锻件项目", "云川恒锻有限公司", "2026-04-05", 20'000)}),
            (std::vector<std::string>{"a", "a"}));
}

TEST(SameProject, OneProjectUnderTwoNamesIsAskedAboutWithItsGrounds) {
  const auto questions =
      asked({signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2026-01-05", 20'000, "城北园区"),
             signed_project("b", "高端装备产业园", "云川恒锻有限公司", "2026-04-05", 21'000, "城北园区")});
  ASSERT_EQ(questions.size(), 1u);
  EXPECT_EQ(questions[0].id, "b");
  EXPECT_EQ(questions[0].earlier, "a");
  EXPECT_EQ(questions[0].sentence,
            "与“精密锻件生产线”（2026-01-05签约，20,"
            "000万元）投资方相同，选址相同、金额相近，可能是同一项目，请核对");
}

TEST(SameProject, NothingInCommonButTheInvestorOrTooLongAgoIsNotAsked) {
  EXPECT_TRUE(
      asked({signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2026-01-05", 20'000, "城北园区"),
             signed_project("b", "冷链物流园", "云川恒锻有限公司", "2026-04-05", 50'000, "城南园区")})
          .empty());
  EXPECT_TRUE(
      asked({signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2024-01-05", 20'000, "城北园区"),
             signed_project("b", "高端装备产业园", "云川恒锻有限公司", "2026-04-05", 20'000, "城北园区")})
          .empty());
  EXPECT_TRUE(asked({signed_project("a", "精密锻件生产线", "", "2026-01-05", 20'000),
                     signed_project("b", "精密锻件生产线二", "", "2026-04-05", 20'000)})
                  .empty());
}

TEST(SameProject, TheSameNameWithAnotherInvestorIsAskedAbout) {
  const auto questions =
      asked({signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2026-01-05", 20'000),
             signed_project("b", "精密锻件生产线", "北河重工有限公司", "2026-04-05", 50'000)});
  ASSERT_EQ(questions.size(), 1u);
  EXPECT_EQ(questions[0].sentence,
            "与“精密锻件生产线”（2026-01-05签约，20,"
            "000万元）名称相同、投资方不同：是变更投资方还是另一项目，请核对");
}

TEST(SameProject, AnAnswerIsHeldAndTheProjectThenCountsOnce) {
  std::vector<Signing> events{
      signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2026-01-05", 20'000, "城北园区"),
      signed_project("b", "高端装备产业园", "云川恒锻有限公司", "2026-04-05", 21'000, "城北园区")};
  events[1].same_as = "精密锻件生产线";
  EXPECT_TRUE(asked(events).empty());
  identify_projects(events);
  const auto counted = count_signings(events, CountingRule{.entry_days = 31});
  EXPECT_TRUE(counted[0].project);
  EXPECT_FALSE(counted[1].project);
  EXPECT_EQ(counted[1].amount, Yuan{10'000'000});  // the increase alone
  events[1].same_as.clear();
  events[1].apart = true;
  EXPECT_TRUE(asked(events).empty());
  EXPECT_EQ(identities(events), (std::vector<std::string>{"a", "b"}));
}

TEST(SameProject, OfSeveralTheOneWithMostGroundsIsNamedAndAProjectIsAskedAboutOnce) {
  const auto questions =
      asked({signed_project("a", "精密锻件生产线", "云川恒锻有限公司", "2026-01-05", 20'000, "城北园区"),
             signed_project("b", "冷链物流园", "云川恒锻有限公司", "2026-02-05", 60'000, "城北园区"),
             signed_project("c", "高端装备产业园", "云川恒锻有限公司", "2026-04-05", 20'000, "城北园区"),
             signed_project("d", "高端装备产业园", "云川恒锻有限公司", "2026-05-05", 20'000, "城北园区")});
  ASSERT_EQ(questions.size(), 2u);  // b by its site, c by site and amount; d is c
  EXPECT_EQ(questions[1].id, "c");
  EXPECT_EQ(questions[1].earlier, "a");
}

}  // namespace
}  // namespace liantu::attraction

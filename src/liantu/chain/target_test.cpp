#include "liantu/chain/target.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

const Date kToday = *Date::parse("2026-09-15");

/// product.md's list: fills 缺环 +30, supplies 2 local anchors +20, 3 dated signals +15, site ready +10, silent 40 days −5.
Candidate full() {
  Candidate of{.firm = "东屿衡储", .credit_code = "", .city = "东屿市", .node = "n", .node_name = "储能系统", .gap_score = 100};
  of.anchors = {"砚北结构", "栖衡精密"};
  of.signals = {{kToday.plus(-20), "公告扩产", "公司公告"}, {kToday.plus(-50), "签约用地", "当地新闻"}, {kToday.plus(-80), "增资", "登记信息"}};
  of.site = "3 号厂房";
  of.contact = Contact{kToday.plus(-40), false, false};
  return of;
}

std::vector<double> points_of(const Target& target) {
  std::vector<double> out;
  for (const Reason& reason : target.reasons) out.push_back(reason.points);
  return out;
}

TEST(Target, ReasonsAddUpInWords) {
  const auto all = ranked(std::vector{full()}, TargetRule{}, kToday, Language::Zh);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(points_of(all[0]), (std::vector<double>{30, 20, 15, 10, -5}));
  EXPECT_DOUBLE_EQ(all[0].points, 70);
  EXPECT_EQ(all[0].reasons[1].sentence, "与本地链主 2 家有供需（砚北结构、栖衡精密）");
  EXPECT_EQ(all[0].reasons[2].sentence, "近 365 天扩产信号 3 条：2026-08-26 公告扩产（公司公告）、2026-07-27 签约用地（当地新闻）、2026-06-27 增资（登记信息）");
  EXPECT_EQ(all[0].reasons[4].sentence, "2026-08-06 已接触，40 天无回音");
}

TEST(Target, EnglishSaysTheSame) {
  EXPECT_EQ(ranked(std::vector{full()}, TargetRule{}, kToday, Language::En)[0].reasons[0].sentence, "fills the gap “储能系统” (gap score 100)");
  EXPECT_EQ(ranked(std::vector{full()}, TargetRule{}, kToday, Language::En)[0].reasons[2].sentence,
            "signals of expansion, 3 within 365 days: 2026-08-26 公告扩产 (公司公告), 2026-07-27 签约用地 (当地新闻), 2026-06-27 增资 (登记信息)");
}

/// Five signals, three of which fill the 15 points: these three, the newest, are named.
TEST(Target, TheNewestSignalsThatBringPointsAreNamed) {
  Candidate of = full();
  for (const int days : {10, 300}) of.signals.push_back({kToday.plus(-days), std::to_string(days), ""});
  const Target target = ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0];
  EXPECT_DOUBLE_EQ(target.reasons[2].points, 15);
  EXPECT_EQ(target.reasons[2].sentence,
            "近 365 天扩产信号 5 条：2026-09-05 10（没有写出处）、2026-08-26 公告扩产（公司公告）、2026-07-27 签约用地（当地新闻），另有更早的 2 条");
}

TEST(Target, ListsThatAFirmStandsOnAreNamedInALine) {
  Candidate of = full();
  of.lists = "专精特新中小企业(2023);高新技术企业(2025)";
  const auto sentence = [&](Language language) { return ranked(std::vector{of}, TargetRule{}, kToday, language)[0].reasons[3].sentence; };
  EXPECT_EQ(sentence(Language::Zh), "入选名单：专精特新中小企业(2023)、高新技术企业(2025)");
  EXPECT_EQ(sentence(Language::En), "stands on lists: 专精特新中小企业(2023), 高新技术企业(2025)");
}

TEST(Target, OldAndFutureSignalsDoNotCount) {
  Candidate of = full();
  of.signals = {{kToday.plus(-366), "旧闻", "网"}, {kToday.plus(1), "明天", "网"}};
  EXPECT_EQ(points_of(ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0]), (std::vector<double>{30, 20, 10, -5}));
}

TEST(Target, AnAnswerTakesTheSilenceAwayAndARefusalCostsMore) {
  Candidate of = full();
  of.contact->answered = true;
  EXPECT_DOUBLE_EQ(ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0].points, 75);
  of.contact = Contact{kToday.plus(-100), false, true};
  EXPECT_DOUBLE_EQ(ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0].points, 45);
}

TEST(Target, MostPointsFirstThenByName) {
  Candidate a{.firm = "乙", .credit_code = "", .city = "", .node = "n", .node_name = "节", .gap_score = 50}, b = a, c = full();
  b.firm = "甲";
  const auto all = ranked(std::vector{a, b, c}, TargetRule{}, kToday, Language::Zh);
  EXPECT_EQ(all[0].candidate, 2u);
  EXPECT_EQ(all[1].candidate, 0u);  // 乙 (U+4E59) before 甲 (U+7532)
  EXPECT_EQ(all[2].candidate, 1u);
}

/// What a lift promises is what it brings.
TEST(Target, ALiftBringsWhatItSays) {
  Candidate of = full();
  of.site.clear();
  of.signals.erase(of.signals.begin() + 1, of.signals.end());
  const double before = ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0].points;
  const auto up = lifts(of, TargetRule{}, kToday, Language::Zh);
  ASSERT_EQ(up.size(), 3u);
  EXPECT_EQ(up[0].code, "site_ready");
  of.site = "地块";
  EXPECT_DOUBLE_EQ(ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0].points, before + up[0].points);
  of.contact->answered = true;
  EXPECT_DOUBLE_EQ(ranked(std::vector{of}, TargetRule{}, kToday, Language::Zh)[0].points, before + up[0].points + up[1].points);
}

TEST(Target, TooFewKnownFirmsAreNotRanked) {
  KnownFirms known{.outside = 20, .as_of = kToday};
  EXPECT_EQ(too_few(known, TargetRule{}, Language::Zh), "");
  known.outside = 7;
  EXPECT_EQ(too_few(known, TargetRule{}, Language::Zh),
            "已知域外企业 7 家（截至 2026-09-15），不到 20 "
            "家，不排名：请先导入上市公司表、企业名录或链主供应商清单");
}

TEST(Target, FirmsThatSayNeitherAreNamedWithTheRemedy) {
  KnownFirms known{.outside = 3, .from_supplies = 1};
  known.heard_on(kToday);
  known.heard_on(kToday.plus(-5));
  EXPECT_EQ(known_sentence(known, Language::Zh),
            "已知域外企业 3 家（截至 2026-09-15），其中 1 家只见于供应商清单");
  known.unstated = 40;
  EXPECT_TRUE(known_sentence(known, Language::Zh)
                  .ends_with("；另有 40 "
                             "家未标明本地或域外，也看不出，两边都没有算：请在企业名录补填“本地或域外”，或重"
                             "新导入并选“都是域外企业”"));
  EXPECT_TRUE(too_few(known, TargetRule{}, Language::En).find("40 more do not say") != std::string::npos);
}

}  // namespace
}  // namespace liantu::chain

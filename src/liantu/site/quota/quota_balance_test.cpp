#include "liantu/site/quota/quota_balance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace liantu::site {
namespace {

LandQuota entry(LandQuotaKind kind, std::int64_t year, QuotaMove move, double mu, const char* day = nullptr) {
  LandQuota out;
  out.kind = kind;
  out.year = year;
  out.move = move;
  out.area = from_mu(mu);
  if (day) out.day = Date::parse(day);
  return out;
}

// Worked by hand: 300 granted, 120 and 90 used, 10 returned: 100 mu are left.
TEST(QuotaBalance, IsWhatCameInLessWhatWentOut) {
  const std::vector<LandQuota> entries{entry(LandQuotaKind::NewLand, 2026, QuotaMove::Used, 120, "2026-05-01"),
                                       entry(LandQuotaKind::NewLand, 2026, QuotaMove::Granted, 300, "2026-02-01"),
                                       entry(LandQuotaKind::NewLand, 2026, QuotaMove::Used, 90, "2026-06-01"),
                                       entry(LandQuotaKind::NewLand, 2026, QuotaMove::Returned, 10, "2026-07-01"),
                                       entry(LandQuotaKind::Linkage, 2025, QuotaMove::Granted, 50),
                                       entry(LandQuotaKind::NewLand, 2025, QuotaMove::Granted, 20)};
  const auto balances = quota_balances(entries);
  ASSERT_EQ(balances.size(), 3U);
  EXPECT_EQ(balances[0].year, 2026);
  EXPECT_NEAR(to_mu({balances[0].balance_m2()}), 100, 1e-9);
  ASSERT_EQ(balances[0].lines.size(), 4U);
  EXPECT_EQ(balances[0].lines[0].entry, 1U);
  EXPECT_NEAR(to_mu({balances[0].lines[1].after_m2}), 180, 1e-9);
  EXPECT_EQ(balances[1].year, 2025);
  EXPECT_EQ(overspent(entries, Language::Zh), "");
}

TEST(QuotaBalance, SaysByHowMuchItIsOverspent) {
  const std::vector<LandQuota> entries{entry(LandQuotaKind::NewLand, 2026, QuotaMove::Granted, 12),
                                       entry(LandQuotaKind::NewLand, 2026, QuotaMove::Used, 20)};
  EXPECT_EQ(overspent(entries, Language::Zh),
            "2026 年新增建设用地指标共有 12 亩，支出 20 亩，超出 8 "
            "亩，不能这样登记；请先登记下达或调入，或改小面积。");
  EXPECT_NE(overspent(entries, Language::En).find("8 mu too many"), std::string::npos);
}

TEST(QuotaBalance, OfOneYearIsNotSpentInAnother) {
  EXPECT_NE(overspent(std::vector{entry(LandQuotaKind::NewLand, 2025, QuotaMove::Granted, 100),
                                  entry(LandQuotaKind::NewLand, 2026, QuotaMove::Used, 1)},
                      Language::Zh),
            "");
}

TEST(QuotaBalance, AllThatIsLeftMayBeUsed) {
  EXPECT_EQ(overspent(std::vector{entry(LandQuotaKind::Linkage, 2026, QuotaMove::Granted, 33.33),
                                  entry(LandQuotaKind::Linkage, 2026, QuotaMove::MovedOut, 33.33)},
                      Language::Zh),
            "");
}

TEST(QuotaBalance, DoesNotDependOnTheOrderOfEntries) {
  std::mt19937 random(7);
  for (int round = 0; round < 100; ++round) {
    std::vector<LandQuota> entries;
    for (int i = 0; i < 20; ++i)
      entries.push_back(entry(static_cast<LandQuotaKind>(random() % 2), 2024 + static_cast<int>(random() % 2),
                              static_cast<QuotaMove>(random() % 6), 1 + static_cast<double>(random() % 50)));
    const auto before = quota_balances(entries);
    std::shuffle(entries.begin(), entries.end(), random);
    const auto after = quota_balances(entries);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      EXPECT_NEAR(before[i].balance_m2(), after[i].balance_m2(), 1e-6);
      EXPECT_NEAR(before[i].lines.back().after_m2, before[i].balance_m2(), 1e-6);
    }
  }
}

}  // namespace
}  // namespace liantu::site

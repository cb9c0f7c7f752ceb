#include "liantu/enterprise/land_yield.h"

#include <gtest/gtest.h>

namespace liantu::enterprise {
namespace {

// 40,000 m² are 60 mu; 4.2 million over 60 mu are 70,000 a mu.
constexpr LandAmount kFirm{Yuan{4'200'000}, SquareMetres{40'000}};

TEST(LandYield, IsTheAmountOverTheMu) {
  ASSERT_TRUE(per_mu(kFirm));
  EXPECT_NEAR(per_mu(kFirm)->value, 70'000, 1e-6);
  EXPECT_EQ(per_mu_sentence(kFirm, Language::Zh), "420 万元 ÷ 60 亩 = 7 万元/亩");
  EXPECT_EQ(per_mu_sentence(kFirm, Language::En), "420 (¥10k) ÷ 60 mu = 7 (¥10k a mu)");
}

TEST(LandYield, SaysWhatIsMissing) {
  EXPECT_FALSE(per_mu({std::nullopt, SquareMetres{40'000}}));
  EXPECT_FALSE(per_mu({Yuan{1}, std::nullopt}));
  EXPECT_FALSE(per_mu({Yuan{1}, SquareMetres{0}}));
  EXPECT_EQ(per_mu_sentence({std::nullopt, SquareMetres{40'000}}, Language::Zh), "没有填金额，算不出亩均。");
  EXPECT_EQ(per_mu_sentence({Yuan{1}, std::nullopt}, Language::Zh), "没有填占地面积，算不出亩均。");
}

// The average of a county is all tax over all land, not the mean of the firms' quotients.
TEST(LandYield, NamesTheFirmsOfASum) {
  const LandAmount all{Yuan{9'000'000}, SquareMetres{200'000}, 3};
  EXPECT_EQ(per_mu_sentence(all, Language::Zh), "3 家企业两项都有：900 万元 ÷ 300 亩 = 3 万元/亩");
  const LandAmount large{Yuan{12'345'678'900}, SquareMetres{2'000'000}, 2};
  EXPECT_EQ(per_mu_sentence(large, Language::Zh), "2 家企业两项都有：1,234,567.89 万元 ÷ 3,000 亩 = 411.52 万元/亩");
}

}  // namespace
}  // namespace liantu::enterprise

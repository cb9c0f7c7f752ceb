#include "liantu/base/units.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace liantu {
namespace {

// 15 mu are a hectare.
TEST(Mu, FifteenAreAHectare) {
  EXPECT_DOUBLE_EQ(from_mu(15).value, 10'000.0);
  EXPECT_DOUBLE_EQ(from_mu(1).value, 666.6666666666666);
  EXPECT_DOUBLE_EQ(to_mu(SquareMetres{20'000}), 30.0);
}

TEST(Mu, ComesBackWithoutLoss) {
  for (int tenths = 1; tenths < 20'000; tenths += 7)
    EXPECT_NEAR(to_mu(from_mu(tenths / 10.0)), tenths / 10.0, 1e-9);
}

TEST(Quantities, OfDifferentUnitsAreDifferentTypes) {
  EXPECT_FALSE((std::is_convertible_v<Yuan, Usd>));
  EXPECT_FALSE((std::is_convertible_v<SquareMetres, Metres>));
  EXPECT_FALSE((std::is_convertible_v<Fraction, Points>));
  EXPECT_LT(Yuan{1}, Yuan{2});
}

}  // namespace
}  // namespace liantu

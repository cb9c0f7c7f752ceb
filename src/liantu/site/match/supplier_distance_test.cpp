#include "liantu/site/match/supplier_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace liantu::site {
namespace {

/// A plane in metres: one degree is one metre.
constexpr Plane kFlat{{0, 0}, 1, 1};

AdvantageRule within(double reach, int counted) {
  AdvantageRule rule;
  rule.supplier_reach_m = reach;
  rule.suppliers_counted = counted;
  return rule;
}

TEST(SupplierDistance, MeanOfTheNearest) {
  const std::vector<Supplier> suppliers{{"近", {0, 300}}, {"远", {5000, 0}}, {"中", {600, 0}}};
  const SupplierDistance distance(suppliers, kFlat, within(1000, 2));
  const auto nearest = distance.nearest(0, 0);
  ASSERT_EQ(nearest.size(), 2u);
  EXPECT_EQ(suppliers[nearest[0].supplier].name, "近");
  EXPECT_EQ(suppliers[nearest[1].supplier].name, "中");
  EXPECT_DOUBLE_EQ(distance.share(0, 0), (0.7 + 0.4) / 2);
  EXPECT_DOUBLE_EQ(distance.share(100'000, 0), 0);
}

TEST(SupplierDistance, UnknownWithoutSuppliersOrPlace) {
  EXPECT_TRUE(std::isnan(SupplierDistance({}, kFlat, within(1000, 2)).share(0, 0)));
  const std::vector<Supplier> one{{"近", {0, 300}}};
  EXPECT_TRUE(std::isnan(SupplierDistance(one, kFlat, within(1000, 2)).share(kUnknown, kUnknown)));
}

TEST(SupplierDistance, FindsWhatLookingAtAllFinds) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<Supplier> suppliers(1 + random() % 30);
    for (Supplier& one : suppliers)
      one.at = {static_cast<double>(random() % 50), static_cast<double>(random() % 50)};
    const int counted = static_cast<int>(1 + random() % 8);
    const double x = static_cast<double>(random() % 60), y = static_cast<double>(random() % 60);
    std::vector<double> all;
    for (const Supplier& one : suppliers) all.push_back(std::hypot(one.at.lon - x, one.at.lat - y));
    std::sort(all.begin(), all.end());
    all.resize(std::min<std::size_t>(all.size(), static_cast<std::size_t>(counted)));
    const auto nearest = SupplierDistance(suppliers, kFlat, within(1000, counted)).nearest(x, y);
    ASSERT_EQ(nearest.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) ASSERT_DOUBLE_EQ(nearest[i].metres, all[i]);
  }
}

}  // namespace
}  // namespace liantu::site

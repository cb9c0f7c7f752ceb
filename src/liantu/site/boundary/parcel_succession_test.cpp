#include "liantu/site/boundary/parcel_succession.h"

#include <gtest/gtest.h>

namespace liantu::site {
namespace {

const Date kSuccessionDay = *Date::of(2026, 9, 15);

geo::Outline strip(double west, double east) {
  return geo::outline_of_rings(
      {{{118 + west, 36.8}, {118 + east, 36.8}, {118 + east, 36.801}, {118 + west, 36.801}}});
}

Parcel stated_parcel(const std::string& number, double land_m2) {
  Parcel one;
  one.parcel_no = number;
  one.land = SquareMetres{land_m2};
  one.land_use = "工业用地";
  one.certificate_no = "鲁(2026)001";
  one.offer = Offer::Available;
  return one;
}

TEST(ParcelSuccession, PartsShareTheStatedAreaAsTheyMeasure) {
  const auto parts = divided(stated_parcel("YC-01", 10000), {strip(0, 0.001), strip(0.001, 0.004)},
                             part_numbers("YC-01", 2), kSuccessionDay);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].parcel_no, "YC-01-1");
  EXPECT_NEAR(parts[0].land->value, 2500, 0.05);  // a quarter of the width, to a tenth of a square metre
  EXPECT_EQ(parts[0].land->value + parts[1].land->value, 10000);
  EXPECT_EQ(parts[1].land_use, "工业用地");
  EXPECT_EQ(parts[1].certificate_no, "");
  EXPECT_EQ(parts[1].remark, "2026-09-15 由 YC-01 分割");
  EXPECT_EQ(parts[1].formed_from, "YC-01");
  EXPECT_NEAR(parts[1].lon->value, 118.0025, 1e-6);
}

TEST(ParcelSuccession, APartMayKeepTheNumber) {
  const auto parts = divided(stated_parcel("YC-01", 10000), {strip(0, 0.001), strip(0.001, 0.002)},
                             {"YC-01", "YC-01-2"}, kSuccessionDay);
  EXPECT_EQ(parts[0].remark, "2026-09-15 分割出 YC-01-2");
  EXPECT_EQ(parts[0].followed_by, "YC-01-2");
  EXPECT_EQ(parts[0].formed_from, "");
  EXPECT_EQ(parts[1].formed_from, "YC-01");
  EXPECT_EQ(parts[1].remark, "2026-09-15 由 YC-01 分割");
}

TEST(ParcelSuccession, JoinedSaysWhatAllSayAndNamesWhatDiffers) {
  Parcel a = stated_parcel("A", 4000), b = stated_parcel("B", 6000.5);
  b.land_use = "仓储用地";
  a.formed_from = "A0";
  b.followed_by = "B1";
  const Parcel whole = joined({a, b}, strip(0, 0.004), "A", kSuccessionDay);
  EXPECT_EQ(whole.land->value, 10000.5);
  EXPECT_EQ(whole.offer, Offer::Available);
  EXPECT_EQ(whole.land_use, "");
  EXPECT_EQ(whole.formed_from, "A0、B");
  EXPECT_EQ(whole.followed_by, "");
  EXPECT_EQ(whole.remark, "2026-09-15 由 A、B 合并；规划用途：A 工业用地、B 仓储用地");
  b.land.reset();
  EXPECT_GT(joined({a, b}, strip(0, 0.004), "A", kSuccessionDay).land->value,
            30000);  // measured: 356 m × 111 m
}

TEST(ParcelSuccession, TheEndedRowCountsNothingAndNamesItsSuccessors) {
  Parcel old = stated_parcel("YC-01", 10000);
  old.remark = "净地";
  old.outline = strip(0, 1).wkt();
  const Parcel row = ended(old, "分割为", {"YC-01-1", "YC-01-2"}, kSuccessionDay);
  EXPECT_EQ(row.offer, Offer::Withdrawn);
  EXPECT_EQ(row.outline, "");
  EXPECT_FALSE(row.land);
  EXPECT_EQ(row.followed_by, "YC-01-1、YC-01-2");
  EXPECT_EQ(row.remark, "净地；2026-09-15 分割为 YC-01-1、YC-01-2");
}

}  // namespace
}  // namespace liantu::site

#include "liantu/enterprise/residence.h"

#include <gtest/gtest.h>

namespace liantu::enterprise {
namespace {

const Home kHome{"岱滨市云川县", "379901"};
const Home kPlain{"云川县", "379901"};
constexpr auto kLocal = Residence::Local, kOutside = Residence::Outside;

TEST(ResidenceOf, WhatIsStatedCountsBeforeAnyPlace) {
  EXPECT_EQ(residence_of({.stated = kOutside, .town = "青禾镇", .address = "云川县青禾镇"}, kHome), kOutside);
  EXPECT_EQ(residence_of({.stated = kLocal, .province = "广东省"}, kHome), kLocal);
}

TEST(ResidenceOf, AnEmptyRowIsNeither) {
  EXPECT_EQ(residence_of({}, kHome), std::nullopt);
  EXPECT_EQ(residence_of({.province = "广东省", .city = "佛山市"}, {}), std::nullopt);
}

TEST(ResidenceOf, AnotherProvinceIsOutside) {
  EXPECT_EQ(residence_of({.province = "广东省", .city = "佛山市"}, kPlain), kOutside);
  EXPECT_EQ(residence_of({.province = "广东"}, kPlain), kOutside);
  EXPECT_EQ(residence_of({.province = "广东", .town = "容桂街道"}, kPlain), kOutside);
  EXPECT_EQ(residence_of({.province = "山东"}, kPlain), std::nullopt);  // somewhere in the province
}

TEST(ResidenceOf, AnotherCityIsOutsideWhereTheOwnOneIsKnown) {
  EXPECT_EQ(residence_of({.city = "佛山"}, kHome), kOutside);
  EXPECT_EQ(residence_of({.city = "岱滨"}, kHome), std::nullopt);   // the city has other counties as well
  EXPECT_EQ(residence_of({.city = "佛山"}, kPlain), std::nullopt);  // not told from the name 云川县
}

TEST(ResidenceOf, TheCountysNameInTheAddressOrATownIsLocal) {
  EXPECT_EQ(residence_of({.address = "山东省岱滨市云川县创业路1号"}, kPlain), kLocal);
  EXPECT_EQ(residence_of({.city = "云川"}, kPlain), kLocal);
  EXPECT_EQ(residence_of({.town = "青禾镇"}, {}), kLocal);
  EXPECT_EQ(residence_of({.park = "化工园"}, kHome), kLocal);
}

TEST(NamesCityOf, OnlyWhereTheNameHasTheCityBeforeTheCounty) {
  EXPECT_TRUE(names_city_of(kHome, "岱滨"));
  EXPECT_FALSE(names_city_of(kHome, "佛山市"));
  EXPECT_FALSE(names_city_of(kPlain, "岱滨市"));
}

// 91 + division + organisation code + check character; only the division is read here.
TEST(ResidenceOf, TheRegistrationTellsWhenItNamesACountyOrAnotherCity) {
  const auto registered = [](std::string_view code) { return residence_of({.credit_code = code}, kPlain); };
  EXPECT_EQ(registered("91379901MA00000001"), kLocal);
  EXPECT_EQ(registered("91379902MA00000001"), kOutside);
  EXPECT_EQ(registered("91440600MA00000001"), kOutside);      // 广东
  EXPECT_EQ(registered("91370000MA00000001"), std::nullopt);  // with the province
  EXPECT_EQ(registered("91379900MA00000001"), std::nullopt);  // with the city
  EXPECT_EQ(registered("91100000MA00000001"), std::nullopt);  // with the nation
  EXPECT_EQ(residence_of({.credit_code = "91379902MA00000001"}, {"岱滨市", "379900"}), kLocal);
  EXPECT_EQ(residence_of({.town = "青禾镇", .credit_code = "91440600MA00000001"}, kPlain),
            kLocal);  // moved here, kept its code
}

}  // namespace
}  // namespace liantu::enterprise

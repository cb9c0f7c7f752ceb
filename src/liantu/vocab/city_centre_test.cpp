#include "liantu/vocab/city_centre.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::vocab {
namespace {

std::string found(std::string_view text) {
  const CityCentre* one = CityCentres::standard().find(text);
  return one ? one->name : "";
}

TEST(CityCentre, IsFoundByTheWaysPeopleWriteACity) {
  EXPECT_EQ(found("淄博市"), "淄博市");
  EXPECT_EQ(found("淄博"), "淄博市");
  EXPECT_EQ(found("山东省淄博市"), "淄博市");
  EXPECT_EQ(found("苏州市工业园区"), "苏州市");
  EXPECT_EQ(found("吉林省长春市"), "长春市");
  EXPECT_EQ(found("广西壮族自治区南宁市"), "南宁市");
  EXPECT_EQ(found("上海市浦东新区"), "上海市");
  EXPECT_EQ(found("江苏省"), "江苏省");
  EXPECT_EQ(found("延边朝鲜族自治州"), "延边朝鲜族自治州");
  EXPECT_EQ(found("澄湖市"), "");
  EXPECT_EQ(found(""), "");
}

TEST(CityCentre, ADivisionLiesInItsCity) {
  const auto of = [](std::string_view code) {
    const CityCentre* one = CityCentres::standard().of_division(code);
    return one ? one->name : std::string();
  };
  EXPECT_EQ(of("370303"), "淄博市");
  EXPECT_EQ(of("320583"), "苏州市");
  EXPECT_EQ(of("310115"), "上海市");
  EXPECT_EQ(of("329900"), "");
  EXPECT_EQ(of("37"), "");
}

/// Every place lies within the country's extent, every city of a province has its province's digits.
TEST(CityCentre, TheListIsWhole) {
  const auto all = CityCentres::standard().all();
  EXPECT_EQ(all.size(), 393u);
  for (const CityCentre& one : all) {
    EXPECT_TRUE(one.lon > 73 && one.lon < 136 && one.lat > 3 && one.lat < 54) << one.name;
    EXPECT_EQ(CityCentres::standard().find(one.name), &one) << one.name;
  }
  EXPECT_TRUE(CityCentres::standard().find("江苏省")->is_province());
  EXPECT_FALSE(CityCentres::standard().find("北京市")->is_province());
}

TEST(CityCentre, ALineThatIsNoneIsNamed) {
  EXPECT_THROW(CityCentres("370300\t淄博市\t淄博\t218.1\t36.8\n"), Error);
  EXPECT_THROW(CityCentres("370300\t淄博市\n"), Error);
}

}  // namespace
}  // namespace liantu::vocab

#include "liantu/cli/complexity_input.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"

namespace liantu::cli {
namespace {

std::string refusal(const std::string& csv, const ColumnNames& names = {}) {
  try {
    read_region_industry(csv, names);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    return error.what();
  }
  return "accepted";
}

TEST(RegionIndustry, SumsRepeatedCellsAndKeepsTheOrder) {
  const auto read = read_region_industry("value,industry,region\n2,26,乙县\n0,27,\"甲,区\"\n\n3.5,26,乙县\n1e3,27,乙县\n", {});
  EXPECT_EQ(read.regions, (std::vector<std::string>{"乙县", "甲,区"}));
  EXPECT_EQ(read.industries, (std::vector<std::string>{"26", "27"}));
  EXPECT_EQ(read.counts.at(0, 0), 5.5);
  EXPECT_EQ(read.counts.at(0, 1), 1000);
  EXPECT_EQ(read.counts.at(1, 0), 0);
  EXPECT_EQ(read.repeated, 1U);
  EXPECT_EQ(read.columns_by_place, "");
}

TEST(RegionIndustry, FindsItsColumns) {
  EXPECT_EQ(read_region_industry("省,城市,行业,企业数\n鲁,甲市,26,3\n", {}).regions[0], "甲市");
  EXPECT_EQ(read_region_industry("a,b,c,d\nx,甲市,26,3\n", {"B", "c", "d"}).counts.at(0, 0), 3);
  const auto three = read_region_industry("country,product,worth\nafg,0011,3\n", {});
  EXPECT_EQ(three.industries[0], "0011");
  EXPECT_NE(three.columns_by_place.find("country 作地区"), std::string::npos);
  EXPECT_NE(refusal("省,城市,行业,户\n鲁,甲市,26,3\n").find("--columns"), std::string::npos);
  EXPECT_NE(refusal("region,industry,value\na,b,1\n", {"regoin", "industry", "value"}).find("最接近的是“region”"), std::string::npos);
}

TEST(RegionIndustry, RefusesWhatIsNoCount) {
  for (const char* value : {"-3", "nan", "inf", "1,5", "12x", "", " ", "1e999", "0x10", "--1"}) {
    const std::string said = refusal("region,industry,value\na,b,1\na,c,\"" + std::string(value) + "\"\n");
    EXPECT_NE(said.find("第 3 行"), std::string::npos) << value << ": " << said;
  }
  EXPECT_NE(refusal("region,industry,value\na,b,1e308\na,c,1e308\n").find("第 3 行"), std::string::npos);
  EXPECT_NE(refusal("region,industry,value\na,b\n").find("第 2 行"), std::string::npos);
  EXPECT_NE(refusal("region,industry,value\n,b,1\n").find("没有地区"), std::string::npos);
  EXPECT_NE(refusal("region,industry,value\n").find("只有表头"), std::string::npos);
  EXPECT_NE(refusal("\n\n").find("没有内容"), std::string::npos);
}

TEST(RegionIndustry, TakesThreeDifferentNames) {
  EXPECT_EQ(column_names("city, gbt2 ,firms"), (ColumnNames{"city", "gbt2", "firms"}));
  for (const char* option : {"a,b", "a,b,c,d", "a,a,b", "a,,b", ""}) EXPECT_THROW(column_names(option), Error) << option;
}

// Whatever the bytes: a table, or one sentence.
TEST(RegionIndustry, SurvivesDamage) {
  const std::string whole = "region,industry,value\n甲县,2611,12\n\"乙,县\",2612,0\n甲县,\"26\"\"12\",3.5e2\r\n丙县,2611,7\n";
  std::mt19937 random(3);
  std::size_t accepted = 0;
  for (std::size_t round = 0; round < 3000; ++round) {
    std::string text = whole;
    for (std::size_t i = 0; i <= round % 4; ++i) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) text[at] = static_cast<char>(random());
      else text.erase(at, 1 + random() % 5);
    }
    try {
      const auto read = read_region_industry(text, {});
      EXPECT_EQ(read.counts.rows(), read.regions.size());
      EXPECT_EQ(read.counts.columns(), read.industries.size());
      ++accepted;
    } catch (const Error& error) {
      EXPECT_FALSE(std::string(error.what()).empty());
    }
  }
  EXPECT_GT(accepted, 100U);
}

}  // namespace
}  // namespace liantu::cli

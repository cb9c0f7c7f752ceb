#include "liantu/enterprise/firm_list_import.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "liantu/base/error.h"

namespace liantu::enterprise {
namespace {

FirmList read(const std::string& bytes) {
  const std::string path = testing::TempDir() + "firm_list.csv";
  std::ofstream(path, std::ios::binary) << bytes;
  FirmList list = read_firm_list(path);
  std::filesystem::remove(path);
  return list;
}

TEST(ReadFirmList, FindsColumnsByTheirOtherNames) {
  const FirmList list = read("序号,单位名称,经营范围,信用代码\n1,甲厂,面粉\n");
  EXPECT_EQ(list.name, 1);
  EXPECT_EQ(list.scope, 2);
  EXPECT_EQ(list.credit_code, 3);
  EXPECT_EQ(list.rows(), 1);
  EXPECT_EQ(list.cell(0, list.scope), "面粉");
  EXPECT_EQ(list.cell(0, list.credit_code), "") << "the row is shorter than the heading";
  EXPECT_EQ(column_named(list, "单位名称 "), 1);
  EXPECT_EQ(column_named(list, "gbt4754_code"), std::nullopt);
}

TEST(ReadFirmList, TheLabelWinsOverAnotherSpelling) {
  EXPECT_EQ(read("名称,企业名称\n甲,乙\n").name, 1);
  EXPECT_EQ(read("企业,name\n甲,乙\n").name, 1);
}

TEST(ReadFirmList, TakesACellAsLongAsTheFile) {
  const std::string scope(40'000'000, 'x');
  const FirmList list = read("name,scope\n甲," + scope + "\n");
  EXPECT_EQ(list.cell(0, list.scope).size(), scope.size());
}

TEST(ReadFirmList, RefusesATableOfNoFirms) {
  EXPECT_THROW(read("a,b\n1,2\n"), Error);
  EXPECT_THROW(read("\n"), Error);
}

}  // namespace
}  // namespace liantu::enterprise

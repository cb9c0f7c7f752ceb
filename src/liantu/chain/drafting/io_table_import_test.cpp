#include "liantu/chain/drafting/io_table_import.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "liantu/base/error.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::chain {
namespace {

TEST(IoTableImport, AFileIsReadByItsColumnNames) {
  const auto path = std::filesystem::temp_directory_path() / "liantu_io_table_test.csv";
  sheet::write_file(path.string(), "\"\",Code,Description,DescriptionInChinese,01,02,TIU,GO\n1,01,Farming,农产品,5,1.5,6.5,9\n2,02,Forestry,林产品,,3,3,4\n3,TII,,中间投入,5,4.5,9.5,13\n");
  const IoTable table = read_io_table(path.string());
  ASSERT_EQ(table.sectors(), 2U);
  EXPECT_EQ(table.name(1), "林产品");
  EXPECT_DOUBLE_EQ(table.share(0, 1), 1.5 / 4.5);
  EXPECT_DOUBLE_EQ(table.share(1, 0), 0);
  sheet::write_file(path.string(), "Code,部门名称,01\n01,农产品,约5\n");
  EXPECT_THROW(read_io_table(path.string()), Error);
  sheet::write_file(path.string(), "a,b\n1,2\n");
  EXPECT_THROW(read_io_table(path.string()), Error);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace liantu::chain

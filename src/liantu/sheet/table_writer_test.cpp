#include "liantu/sheet/table_writer.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/zip_archive.h"
#include "liantu/sheet/formats/zip_for_test.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {
namespace {

using Kind = Cell::Kind;
using Column = OutColumn::Kind;

Value text(const char* words) {
  return std::string(words);
}

OutTable deals() {
  OutTable table;
  table.sheet = "招商台账";
  table.title = "云川县招商台账";
  table.columns = {{.header = "项目名称"},
                   {.header = "总投资(元)", .kind = Column::Number, .number_format = "#,##0"},
                   {.header = "签约日期", .kind = Column::Date},
                   {.header = "状态", .choices = {"在谈", "签约"}},
                   {.header = "编号", .hidden = true}};
  table.rows = {{text("=1+1"), std::int64_t{1200000000}, text("2026-09-15"), text("签约"), text("007")},
                {text("_x000D_ 与 <&>\n换行"), 0.1, text("2026-09-01/2026-09-30"), true, {}},
                {text("+86 555"), {}, text("待定"), {}, text("12345678901234567890")}};
  table.marks = {{1, 1, "与合同不符"}, {2, 1, ""}};
  return table;
}

TEST(WriteXlsx, ReadsBackTheSameCells) {
  const Workbook book = read_workbook_bytes(xlsx_bytes({deals()}), "a.xlsx", {});
  const Grid& grid = book.sheets.at(0);
  EXPECT_EQ(grid.sheet, "招商台账");
  EXPECT_EQ(grid.at(0, 0).text, "云川县招商台账");
  ASSERT_EQ(grid.merges.size(), 1U);
  EXPECT_EQ(grid.at(1, 2).text, "签约日期");
  EXPECT_EQ(grid.at(2, 0).text, "=1+1");
  EXPECT_EQ(grid.at(2, 0).kind, Kind::Text);
  EXPECT_FALSE(grid.at(2, 0).formula);
  EXPECT_EQ(grid.at(2, 1).number, 1200000000);
  EXPECT_EQ(grid.at(2, 1).format, "#,##0");
  EXPECT_EQ(grid.at(2, 2).kind, Kind::Date);
  EXPECT_EQ(grid.at(2, 2).text, "2026-09-15");
  EXPECT_EQ(grid.at(3, 0).text, "_x000D_ 与 <&>\n换行");
  EXPECT_EQ(grid.at(3, 1).number, 0.1);
  EXPECT_EQ(grid.at(3, 1).fill_colour, "FFC7CE");
  EXPECT_EQ(grid.at(3, 2).text, "2026-09-01/2026-09-30");
  EXPECT_EQ(grid.at(3, 3).text, "是");
  EXPECT_EQ(grid.at(4, 1).kind, Kind::Empty);
  EXPECT_EQ(grid.at(4, 1).fill_colour, "FFC7CE");
  EXPECT_EQ(grid.at(4, 4).text, "12345678901234567890");
  EXPECT_EQ(grid.hidden_columns, (std::vector<bool>{false, false, false, false, true}));
}

TEST(WriteFile, TwoMayWriteTheSameFileAtOnce) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("liantu-write-file-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "same").string(), bytes(100'000, 'x');
  std::atomic<int> refused{0};
  const auto write = [&] {
    for (int i = 0; i < 50; ++i) {
      try {
        write_file(path, bytes);
      } catch (const Error&) {
        ++refused;
      }
    }
  };
  std::thread other(write);
  write();
  other.join();
  EXPECT_EQ(refused, 0);
  EXPECT_EQ(std::filesystem::file_size(path), bytes.size());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);  // nothing is left beside it
  EXPECT_THROW(write_file((folder / "none" / "file").string(), bytes), Error);
  std::filesystem::remove_all(folder);
}

TEST(WriteXlsx, CarriesCommentsFiltersAndChoices) {
  const std::string bytes = xlsx_bytes({deals()});
  ZipArchive archive(bytes, {});
  EXPECT_NE(archive.text("xl/comments1.xml").find("与合同不符"), std::string::npos);
  const std::string sheet = archive.text("xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<autoFilter ref=\"A2:E5\"/>"), std::string::npos);
  EXPECT_NE(sheet.find("&quot;在谈,签约&quot;") == std::string::npos ? sheet.find("\"在谈,签约\"") : 0,
            std::string::npos);
  EXPECT_NE(sheet.find("ySplit=\"2\""), std::string::npos);
}

TEST(WriteXlsx, LongChoiceListsStandOnAHiddenSheet) {
  OutTable table{.sheet = "选项", .columns = {{.header = "行业"}}, .rows = {}};
  for (int i = 0; i < 100; ++i) table.columns[0].choices.push_back("行业" + std::to_string(i));
  const Workbook book = read_workbook_bytes(xlsx_bytes({table, table}), "a.xlsx", {});
  ASSERT_EQ(book.sheets.size(), 3U);
  EXPECT_EQ(book.sheets[0].sheet, "选项 (2)");
  EXPECT_EQ(book.sheets[1].sheet, "选项 (3)");
  EXPECT_TRUE(book.sheets[2].hidden);
  EXPECT_EQ(book.sheets[2].at(99, 1).text, "行业99");
}

TEST(WriteXlsx, RefusesATextLongerThanACell) {
  OutTable table{.sheet = "a", .columns = {{.header = "备注"}}, .rows = {{std::string(40000, 'x')}}};
  EXPECT_NE(refusal([&] { xlsx_bytes({table}); }).find("A2"), std::string::npos);
}

TEST(WriteXlsx, MakesASheetNameThatExcelAdmits) {
  OutTable table{.sheet = "云川县/2026年[一季度]重点项目建设进度周调度情况汇总表格之补充材料清单",
                 .columns = {},
                 .rows = {}};
  const Workbook book = read_workbook_bytes(xlsx_bytes({table}), "a.xlsx", {});
  EXPECT_EQ(book.sheets[0].sheet, "云川县 2026年 一季度 重点项目建设进度周调度情况汇总表格");
}

TEST(WriteCsv, GuardsFormulasAndKeepsNumbers) {
  OutTable table;
  table.columns = {{.header = "名称"}, {.header = "数"}};
  table.rows = {{text("=cmd|' /C calc'!A0"), std::int64_t{-5}},
                {text("-5.5"), 0.1},
                {text("+86 555"), false},
                {text("a,\"b\"\nc"), {}},
                {text("@x")}};
  EXPECT_EQ(csv_bytes(table),
            "\xEF\xBB\xBF名称,数\r\n'=cmd|' /C calc'!A0,-5\r\n-5.5,0.1\r\n'+86 555,否\r\n"
            "\"a,\"\"b\"\"\nc\",\r\n'@x,\r\n");
}

TEST(AppendCsvRecord, KeepsTextsAndQuotesOnlyWhatMustBe) {
  std::string out;
  append_csv_record(out, std::array<std::string_view, 5>{"=1+1", "a,b", "\"x\"\"", "", "line\nbreak"});
  EXPECT_EQ(out, "=1+1,\"a,b\",\"\"\"x\"\"\"\"\",,\"line\nbreak\"\n");
}

TEST(WriteCsv, ReadsBackTheSameCells) {
  OutTable table = deals();
  table.rows[0][0] = text("云川纸业");
  table.rows[2][0] = text("云川水泥");
  const Workbook book = read_workbook_bytes(csv_bytes(table), "a.csv", {});
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      EXPECT_EQ(book.sheets[0].at(static_cast<int>(r) + 1, static_cast<int>(c)).text,
                value_text(table.rows[r][c]));
    }
  }
}

TEST(WriteSpatial, ReadsBackCellsAndShapes) {
  std::string wkb = std::string("\1\1\0\0\0", 5);  // a little-endian point
  for (const double degree : {118.25, 36.5})
    wkb.append(reinterpret_cast<const char*>(&degree), sizeof degree);
  OutTable table{.sheet = "地块",
                 .columns = {{.header = "编号"}, {.header = "面积", .kind = Column::Number}},
                 .rows = {{text("007"), 12.5}, {text("008"), {}}}};
  for (const std::string& bytes : {geojson_bytes(table, {wkb, ""}), geopackage_bytes(table, {wkb, ""})}) {
    const Workbook book = read_workbook_bytes(bytes, "a", {});
    EXPECT_EQ(book.sheets[0].at(1, 0).text, "007");
    EXPECT_EQ(book.sheets[0].at(1, 1).number, 12.5);
    EXPECT_EQ(book.sheets[0].at(2, 1).kind, Kind::Empty);
    EXPECT_EQ(book.geometries[0][1].wkb, wkb);
    EXPECT_EQ(book.geometries[0][2].wkb, "");
  }
  EXPECT_EQ(geojson_bytes(table, {wkb, ""}).find("\"crs\""), std::string::npos)
      << "RFC 7946 has no crs member";
}

TEST(WriteFile, FailsInASentenceWhereThereIsNoFolder) {
  try {
    write_file("/no/such/folder/a.csv", "x");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Unavailable);
  }
}

}  // namespace
}  // namespace liantu::sheet

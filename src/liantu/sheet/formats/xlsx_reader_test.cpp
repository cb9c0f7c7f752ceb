#include "liantu/sheet/grid.h"
#include "liantu/sheet/formats/zip_for_test.h"

namespace liantu::sheet {
namespace {

using Kind = Cell::Kind;

Grid sheet_of(const std::string& bytes) {
  return read_workbook_bytes(bytes, "a.xlsx", {}).sheets.at(0);
}

Workbook ledger() {
  return read_workbook(LIANTU_SOURCE_DIR "/tests/data/sheet/ledger.xlsx", {});
}

TEST(ReadXlsx, KeepsSheetOrderAndWhatIsHidden) {
  const Workbook book = ledger();
  ASSERT_EQ(book.sheets.size(), 2U);
  EXPECT_EQ(book.sheets[0].sheet, "项目台账");
  EXPECT_EQ(book.sheets[0].file, "ledger.xlsx");
  EXPECT_FALSE(book.sheets[0].hidden);
  EXPECT_TRUE(book.sheets[1].hidden);
  EXPECT_EQ(book.sheets[0].hidden_rows, (std::vector<bool>{false, false, false, true}));
  EXPECT_EQ(book.sheets[0].hidden_columns, (std::vector<bool>{false, false, false, false, false, true}));
  EXPECT_EQ(book.sheets[1].at(2, 1).text, "词");
}

TEST(ReadXlsx, MergedRangesHoldTheirValueInTheFirstCellOnly) {
  const Workbook book = ledger();
  const Grid& grid = book.sheets[0];
  ASSERT_EQ(grid.merges.size(), 2U);
  EXPECT_EQ(grid.merges[1].first_row, 5);
  EXPECT_EQ(grid.merges[1].last_row, 6);
  EXPECT_EQ(grid.at(0, 0).text, "云川县重点项目台账");
  EXPECT_FALSE(grid.at(0, 0).covered);
  EXPECT_TRUE(grid.at(0, 5).covered);
  EXPECT_TRUE(grid.at(6, 0).covered);
  EXPECT_EQ(grid.at(6, 0).kind, Kind::Empty);
}

TEST(ReadXlsx, DaysComeWithTheirFormatAndClocksStayNumbers) {
  const Workbook book = ledger();
  const Grid& grid = book.sheets[0];
  EXPECT_EQ(grid.at(2, 1).kind, Kind::Date);
  EXPECT_EQ(grid.at(2, 1).text, "2026-09-15");
  EXPECT_EQ(grid.at(2, 1).number, 46280);
  EXPECT_EQ(grid.at(3, 1).format, "yyyy\"年\"m\"月\"");
  EXPECT_EQ(grid.at(5, 1).kind, Kind::Number);
  EXPECT_EQ(grid.at(2, 4).format, "0.00%");
  EXPECT_EQ(grid.at(2, 4).text, "0.452");
}

TEST(ReadXlsx, StrikeNeedsEveryRun) {
  const Workbook book = ledger();
  const Grid& grid = book.sheets[0];
  EXPECT_EQ(grid.at(3, 0).text, "云川水泥");
  EXPECT_TRUE(grid.at(3, 0).strike);
  EXPECT_EQ(grid.at(4, 5).text, "旧名 新名");
  EXPECT_FALSE(grid.at(4, 5).strike);
  EXPECT_TRUE(grid.at(4, 0).strike);
  EXPECT_FALSE(grid.at(2, 0).strike);
}

TEST(ReadXlsx, ColoursFormulasErrorsAndEscapes) {
  const Workbook book = ledger();
  const Grid& grid = book.sheets[0];
  EXPECT_EQ(grid.at(2, 2).font_colour, "FF0000");
  EXPECT_EQ(grid.at(3, 2).fill_colour, "FFFF00");
  EXPECT_EQ(grid.at(4, 2).kind, Kind::Empty);
  EXPECT_EQ(grid.at(4, 2).fill_colour, "FFFF00");
  EXPECT_TRUE(grid.at(4, 3).formula);
  EXPECT_EQ(grid.at(4, 3).number, 12503.5);
  EXPECT_EQ(grid.at(4, 4).kind, Kind::Error);
  EXPECT_EQ(grid.at(4, 4).text, "#DIV/0!");
  EXPECT_EQ(grid.at(3, 4).kind, Kind::Flag);
  EXPECT_EQ(grid.at(3, 5).text, "第一行\r\n第二行");
  EXPECT_EQ(grid.at(1, 0).text, "项目名称") << "phonetic runs are no text";
  EXPECT_EQ(grid.at(2, 5).kind, Kind::Text) << "00123 stays text";
  EXPECT_EQ(grid.at(100, 100).kind, Kind::Empty);
}

TEST(ReadXlsx, CountsFrom1904WhenTheBookSaysSo) {
  const Grid grid =
      sheet_of(xlsx_with("<sheetData><row><c s='0'><v>44818</v></c></row></sheetData>",
                         "<cellXfs><xf numFmtId='14'/></cellXfs>", "<workbookPr date1904='1'/>"));
  EXPECT_EQ(grid.at(0, 0).text, "2026-09-15");
}

TEST(ReadXlsx, PlacesCellsThatCarryNoReference) {
  const Grid grid =
      sheet_of(xlsx_with("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/>"
                         "<row><c/><c t='str'><v>x</v></c></row></sheetData>"));
  EXPECT_EQ(grid.at(0, 1).text, "2");
  EXPECT_EQ(grid.at(2, 1).text, "x");
}

TEST(ReadXlsx, NeverMakesBlankFormattedCellsBeyondTheTable) {
  std::string rows = "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='0'/></row>";
  for (int r = 2; r < 2000; ++r)
    rows += "<row r='" + std::to_string(r) + "'><c r='A" + std::to_string(r) + "'/></row>";
  const Grid grid = sheet_of(xlsx_with("<sheetData>" + rows + "</sheetData>"));
  EXPECT_EQ(grid.rows.size(), 1U);
  EXPECT_EQ(grid.columns(), 1);
}

TEST(ReadXlsx, RefusesWhatIsTooLargeInOneSentence) {
  const auto read = [](const std::string& data) {
    return refusal([&] { sheet_of(xlsx_with("<sheetData>" + data + "</sheetData>")); });
  };
  EXPECT_NE(read("<row r='1048577'><c r='A1048577'><v>1</v></c></row>").find("行"), std::string::npos);
  EXPECT_NE(read("<row><c r='AMK1'><v>1</v></c></row>").find("列"), std::string::npos);
  EXPECT_NE(read("<row><c r='1A'><v>1</v></c></row>").find("编号"), std::string::npos);
  EXPECT_NE(read("<row><c t='s'><v>7</v></c></row>").find("A1"), std::string::npos);
  const std::string huge(1 << 20, 'x');
  EXPECT_NE(read("<row><c t='inlineStr'><is><t>" + huge + "</t></is></c></row>").find("过"),
            std::string::npos);
}

TEST(ReadXlsx, ALoneCellFarDownCostsTheRowsAboveIt) {
  ReadOptions options;
  options.limits.max_cells = 5'000;
  const auto read = [&](int row) {
    const std::string at = "A" + std::to_string(row);
    return read_workbook_bytes(xlsx_with("<sheetData><row><c r='" + at + "'><v>1</v></c></row></sheetData>"),
                               "a.xlsx", options);
  };
  EXPECT_EQ(read(4'999).sheets[0].rows.size(), 4'999U);
  EXPECT_NE(refusal([&] { read(5'000); }).find("单元格"), std::string::npos);
}

TEST(ReadXlsx, AMergeOfTheWholeSheetCostsNothing) {
  const Grid grid =
      sheet_of(xlsx_with("<sheetData><row><c><v>1</v></c></row></sheetData>"
                         "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"));
  EXPECT_EQ(grid.rows.size(), 1U);
  EXPECT_EQ(grid.merges.size(), 1U);
}

TEST(ReadXlsx, RefusesDocumentTypesAndSoEntityExpansion) {
  const std::string bytes =
      zipped({{"xl/workbook.xml",
               "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><workbook>&b;</workbook>"}});
  EXPECT_NE(refusal([&] { sheet_of(bytes); }).find("XML"), std::string::npos);
}

TEST(ReadXlsx, ReadsOnlyTheSheetAskedFor) {
  ReadOptions options;
  options.sheet = "字典";
  const std::string path = LIANTU_SOURCE_DIR "/tests/data/sheet/ledger.xlsx";
  EXPECT_EQ(read_workbook(path, options).sheets.size(), 1U);
  options.sheet = "没有";
  EXPECT_EQ(refusal([&] { read_workbook(path, options); }),
            "没有名为“没有”的工作表，文件里有：项目台账、字典。");
}

TEST(ReadXlsx, ResolvesThemeAndIndexedColours) {
  const std::string styles =
      "<fonts><font/><font><color indexed='10'/></font><font><color theme='1'/></font></fonts>"
      "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs>";
  const Grid grid = sheet_of(
      xlsx_with("<sheetData><row><c s='1'><v>1</v></c><c s='2'><v>1</v></c></row></sheetData>", styles));
  EXPECT_EQ(grid.at(0, 0).font_colour, "FF0000");
  EXPECT_EQ(grid.at(0, 1).font_colour, "");
}

TEST(ReadXlsx, TellsHowFarATextIsSetIn) {
  const std::string styles = "<cellXfs><xf/><xf><alignment horizontal='left' indent='2'/></xf></cellXfs>";
  const Grid grid = sheet_of(xlsx_with(
      "<sheetData><row><c t='inlineStr'><is><t>a</t></is></c><c s='1' t='inlineStr'><is><t>b</t></is></c></row></sheetData>", styles));
  EXPECT_EQ(grid.at(0, 0).indent, 0);
  EXPECT_EQ(grid.at(0, 1).indent, 2);
}

}  // namespace
}  // namespace liantu::sheet

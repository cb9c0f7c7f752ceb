#include <filesystem>
#include <fstream>
#include <iterator>

#include "liantu/sheet/formats/file_kind.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/formats/zip_for_test.h"

namespace liantu::sheet {
namespace {

const std::string kData = LIANTU_SOURCE_DIR "/tests/data/sheet/";

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string why_not(const std::string& bytes) {
  return refusal([&] { read_workbook_bytes(bytes, "a", {}); });
}

void replace_once(std::string& bytes, const std::string& from, const std::string& to) {
  const auto at = bytes.find(from);
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, to.size(), to);
}

/// The twins were converted from ledger.xlsx by LibreOffice, an independent writer of both formats.
void expect_same_cells(const Grid& a, const Grid& b) {
  ASSERT_EQ(a.rows.size(), b.rows.size());
  EXPECT_EQ(a.sheet, b.sheet);
  EXPECT_EQ(a.hidden, b.hidden);
  EXPECT_EQ(a.hidden_rows, b.hidden_rows);
  EXPECT_EQ(a.hidden_columns, b.hidden_columns);
  EXPECT_EQ(a.merges.size(), b.merges.size());
  for (int r = 0; r < static_cast<int>(a.rows.size()); ++r) {
    for (int c = 0; c < std::max(a.columns(), b.columns()); ++c) {
      if ((r == 3 && (c == 4 || c == 5)) || (r == 5 && c == 1))
        continue;  // flag, CR LF, clock: LibreOffice's own way
      SCOPED_TRACE(testing::Message() << "row " << r + 1 << " column " << c + 1);
      EXPECT_EQ(a.at(r, c).kind, b.at(r, c).kind);
      EXPECT_EQ(a.at(r, c).text, b.at(r, c).text);
      EXPECT_EQ(a.at(r, c).number, b.at(r, c).number);
      EXPECT_EQ(a.at(r, c).strike, b.at(r, c).strike);
      EXPECT_EQ(a.at(r, c).formula, b.at(r, c).formula);
      EXPECT_EQ(a.at(r, c).font_colour, b.at(r, c).font_colour);
      EXPECT_EQ(a.at(r, c).fill_colour, b.at(r, c).fill_colour);
      EXPECT_EQ(a.at(r, c).covered, b.at(r, c).covered);
    }
  }
}

TEST(ReadWorkbook, AnXlsAndAnOdsReadLikeTheirXlsx) {
  const Workbook xlsx = read_workbook(kData + "ledger.xlsx", {});
  for (const char* twin : {"ledger.xls", "ledger.ods"}) {
    SCOPED_TRACE(twin);
    const Workbook book = read_workbook(kData + twin, {});
    ASSERT_EQ(book.sheets.size(), xlsx.sheets.size());
    for (std::size_t i = 0; i < xlsx.sheets.size(); ++i) expect_same_cells(xlsx.sheets[i], book.sheets[i]);
  }
}

TEST(ReadWorkbook, GoesByContentNotByName) {
  EXPECT_EQ(read_workbook_bytes(bytes_of(kData + "ledger.xls"), "云川.et", {}).sheets[0].at(2, 1).text,
            "2026-09-15");
  EXPECT_EQ(read_workbook_bytes(bytes_of(kData + "ledger.xlsx"), "a.csv", {}).sheets.size(), 2U);
}

TEST(ReadWorkbook, SaysWhatAFileIsInstead) {
  EXPECT_EQ(why_not(""), "文件是空的（0 字节），请重新下载或另存后再导入。");
  EXPECT_NE(why_not("%PDF-1.7 …").find("PDF"), std::string::npos);
  EXPECT_NE(why_not("\x89PNG\r\n").find("图片"), std::string::npos);
  EXPECT_NE(why_not("MZ\x90").find("程序"), std::string::npos);
  EXPECT_NE(why_not("<html><table>").find("网页"), std::string::npos);
  EXPECT_NE(why_not("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>").find("2003"),
            std::string::npos);
  EXPECT_NE(why_not("{\"a\":1}").find("JSON"), std::string::npos);
  EXPECT_NE(why_not(zipped({{"word/document.xml", "<a/>"}})).find("Word"), std::string::npos);
  EXPECT_NE(why_not(zipped({{"照片.jpg", "x"}})).find("压缩包"), std::string::npos);
  EXPECT_NE(why_not(zipped({{"xl/workbook.bin", "x"}})).find("xlsb"), std::string::npos);
}

TEST(ReadWorkbook, RefusesMissingFilesFoldersAndOversizeOnes) {
  EXPECT_NE(refusal([] { read_workbook("/no/such/云川.xlsx", {}); }).find("找不到"), std::string::npos);
  EXPECT_NE(refusal([] { read_workbook(kData, {}); }).find("不是文件"), std::string::npos);
  ReadOptions options;
  options.limits.max_file = 1000;
  EXPECT_NE(refusal([&] { read_workbook(kData + "ledger.xlsx", options); }).find("超过"), std::string::npos);
}

TEST(ReadWorkbook, RefusesProtectedFiles) {
  const std::string sentence = "文件有密码保护，请在 Excel 中取消密码后再导入。";
  std::string ole = bytes_of(kData + "ledger.xls");
  const auto wide = [](const std::string& text) {
    std::string out;
    for (const char c : text) out += std::string{c, '\0'};
    return out;
  };
  const auto entry = ole.find(wide("Workbook"));
  ASSERT_NE(entry, std::string::npos);
  ole.replace(entry, 32, wide("EncryptedPackage"));
  ole[entry + 64] = 34;
  EXPECT_EQ(why_not(ole), sentence);
  std::string pass = bytes_of(kData + "ledger.xls");
  replace_once(pass, std::string("\x42\0\2\0", 4),
               std::string("\x2F\0\2\0", 4));  // CODEPAGE becomes FILEPASS
  EXPECT_EQ(why_not(pass), sentence);
}

TEST(ReadWorkbook, RefusesCutFiles) {
  for (const char* name : {"ledger.xlsx", "ledger.xls", "ledger.ods", "plots.zip"}) {
    const std::string bytes = bytes_of(kData + name);
    EXPECT_NE(why_not(bytes.substr(0, bytes.size() / 2)).find("请"), std::string::npos) << name;
  }
}

TEST(ReadWorkbook, RefusesBombs) {
  const std::string zeros(33 << 20, '0');
  const std::string bomb = zipped({{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", zeros}});
  ASSERT_LT(bomb.size(), 200'000U);
  EXPECT_NE(why_not(bomb).find("解压后过大"), std::string::npos);
  std::string liar = zipped({{"xl/workbook.xml", std::string(5000, ' ')}});
  const std::string size("\x88\x13\0\0", 4);  // 5000
  for (auto at = liar.find(size); at != std::string::npos; at = liar.find(size)) liar[at + 1] = 0;
  EXPECT_NE(why_not(liar).find("损坏"), std::string::npos);
  ReadOptions options;
  options.limits.max_unpacked = 2000;
  EXPECT_NE(refusal([&] { read_workbook(kData + "ledger.xlsx", options); }).find("解压后过大"),
            std::string::npos);
}

}  // namespace
}  // namespace liantu::sheet

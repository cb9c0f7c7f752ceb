#include <unicode/ucnv.h>

#include "liantu/sheet/csv_records.h"
#include "liantu/sheet/formats/text_encoding.h"
#include "liantu/sheet/formats/zip_for_test.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::string& bytes) {
  const Workbook book = read_workbook_bytes(bytes, "a.csv", {});
  Rows rows;
  for (const auto& row : book.sheets.at(0).rows) {
    auto& texts = rows.emplace_back();
    for (const Cell& cell : row) {
      texts.push_back(cell.text);
      EXPECT_EQ(cell.kind, cell.text.empty() ? Cell::Kind::Empty : Cell::Kind::Text);
    }
  }
  return rows;
}

TEST(ReadCsv, FollowsRfc4180) {
  EXPECT_EQ(rows_of("a,b\r\n\"x,\"\"y\"\"\",\"line\r\nbreak\"\n,\n"),
            (Rows{{"a", "b"}, {"x,\"y\"", "line\r\nbreak"}}));
  EXPECT_EQ(rows_of("a\rb\rc"), (Rows{{"a"}, {"b"}, {"c"}}));
  EXPECT_EQ(rows_of("a,b,\n1,,"), (Rows{{"a", "b", ""}, {"1", "", ""}}));
  EXPECT_EQ(rows_of("a\n\nb\n"), (Rows{{"a"}, {}, {"b"}}))
      << "a blank line is a row: numbers must match the file";
}

TEST(CsvRecords, ComeOneByOneWithTheirNumber) {
  const std::string text = "a;\"b\"\"c\"\n\n\"x\"y;\"\"\"\"\r\n1;";
  CsvRecords records(text);
  std::vector<std::string_view> fields;
  ASSERT_TRUE(records.next(fields));
  EXPECT_EQ(fields, (std::vector<std::string_view>{"a", "b\"c"}));
  ASSERT_TRUE(records.next(fields));
  EXPECT_TRUE(fields.empty());
  ASSERT_TRUE(records.next(fields));
  EXPECT_EQ(fields, (std::vector<std::string_view>{"xy", "\""}));
  EXPECT_EQ(records.number(), 3U);
  ASSERT_TRUE(records.next(fields));
  EXPECT_EQ(fields, (std::vector<std::string_view>{"1", ""}));
  EXPECT_FALSE(records.next(fields));
}

TEST(ReadCsv, FieldsEndAtAnyByte) {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string field(size, 'x');
    // '-' and '+' are the neighbours of ',': a look at eight bytes at once may not take them for it
    EXPECT_EQ(rows_of(field + ",-+" + field + "\r\n" + field + "z\n"),
              (Rows{{field, "-+" + field}, {field + "z"}}));
  }
}

TEST(ReadCsv, NumbersStayText) {
  EXPECT_EQ(rows_of("编号,电话\n007,05553334444\n"), (Rows{{"编号", "电话"}, {"007", "05553334444"}}));
}

TEST(ReadCsv, TellsTheSeparator) {
  EXPECT_EQ(rows_of("a;b\n1,5;2\n"), (Rows{{"a", "b"}, {"1,5", "2"}}));
  EXPECT_EQ(rows_of("a\tb\n1\t2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(rows_of("\"a;b;c\",d\n"), (Rows{{"a;b;c", "d"}}));
}

TEST(ReadCsv, TellsTheEncoding) {
  const Rows expected{{"名称", "𠮷野"}, {"云川县", "㐂"}};
  EXPECT_EQ(rows_of("名称,𠮷野\n云川县,㐂\n"), expected);
  EXPECT_EQ(rows_of("\xEF\xBB\xBF名称,𠮷野\n云川县,㐂\n"), expected);
  // ICU writes the GB18030 bytes; the first two characters are checked by hand: C3FB B3C6.
  std::string gb(200, '\0');
  const std::string utf8 = "名称,𠮷野\n云川县,㐂\n";
  UErrorCode status = U_ZERO_ERROR;
  gb.resize(static_cast<std::size_t>(ucnv_convert("GB18030", "UTF-8", gb.data(), 200, utf8.data(),
                                                  static_cast<std::int32_t>(utf8.size()), &status)));
  EXPECT_EQ(gb.substr(0, 4), "\xC3\xFB\xB3\xC6");
  EXPECT_EQ(rows_of(gb), expected);
  EXPECT_EQ(rows_of(std::string("\xFF\xFE"
                                "a\0,\0\x0D\x54\n\0",
                                10)),
            (Rows{{"a", "名"}}));
  EXPECT_EQ(rows_of(std::string("\xFE\xFF"
                                "\0a\0,\x54\x0D\0\n",
                                10)),
            (Rows{{"a", "名"}}));
}

TEST(ReadCsv, RefusesAnEncodingItCannotBeSureOf) {
  const std::string big5 = "\xA4\xA4\xA4\xE5\xA6\x57\xBA\xD9,\xA4\x40\xA4\x47\xA4\x54\n";  // 中文名稱,一二三
  const std::string latin = "caf\xE9,na\xEFve\n";
  const std::string shift_jis = "\x96\xBC\x91\x4F,\x8F\x5A\x8F\x8A\n";  // 名前,住所
  for (const std::string& bytes : {big5, latin, shift_jis}) {
    EXPECT_NE(refusal([&] { rows_of(bytes); }).find("编码"), std::string::npos);
  }
  EXPECT_NE(refusal([] { rows_of("\xEF\xBB\xBF\xC3"); }).find("编码"), std::string::npos);
}

TEST(ReadCsv, RefusesBinaryAndUnclosedQuotes) {
  EXPECT_NE(refusal([] { rows_of(std::string("a,b\n\0\1\2", 7)); }).find("二进制"), std::string::npos);
  EXPECT_EQ(refusal([] { rows_of("a,b\n1,\"2\n3,4\n"); }), "第 2 行的引号没有成对，请检查后再导入。");
}

TEST(ReadCsv, RefusesAnOversizeCell) {
  EXPECT_NE(refusal([] { rows_of("a\n" + std::string(1 << 20, 'x')); }).find("A2"), std::string::npos);
}

TEST(IsUtf8, RefusesOverlongSurrogateAndCutSequences) {
  EXPECT_TRUE(is_utf8("云川县 abcdefghij 𠮷"));
  for (const char* bad :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xBA", "abcdefgh\x80"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

}  // namespace
}  // namespace liantu::sheet

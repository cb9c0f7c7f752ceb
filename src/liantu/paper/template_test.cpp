#include "liantu/paper/template.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/papers_for_test.h"
#include "liantu/paper/template_forms.h"
#include "liantu/paper/xml_tree.h"

namespace liantu::paper {
namespace {

constexpr const char* kWordSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr const char* kSheetSpace =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string document(const std::string& body) {
  return packed({{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", std::string("<?xml version=\"1.0\"?><w:document ") + kWordSpace + "><w:body>" + body + "</w:body></w:document>"}});
}

std::string run(const std::string& text) { return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>"; }

/// A workbook of one sheet 表 with inline strings, a day style (s=1) and what stands behind its rows.
std::string workbook(const std::string& rows, const std::string& behind = {}, const std::string& names = {}) {
  return packed(
      {{"[Content_Types].xml", "<Types><Override PartName=\"/xl/calcChain.xml\"/><Override PartName=\"/xl/workbook.xml\"/></Types>"},
       {"xl/workbook.xml", std::string("<workbook ") + kSheetSpace + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" + names + "</workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"http://x/calcChain\" Target=\"calcChain.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", std::string("<worksheet ") + kSheetSpace + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"},
       {"xl/sharedStrings.xml", "<sst><si><t>{{rows.name}}</t></si><si><r><rPr><b/></rPr><t>共{{co</t></r><r><t>unt}}个</t></r></si></sst>"},
       {"xl/calcChain.xml", "<calcChain/>"},
       {"xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"}});
}

std::string inline_cell(const std::string& ref, const std::string& text) {
  return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string part(const std::string& bytes, const std::string& name) {
  const Package package = unpacked(bytes);
  const Part* found = part_of(package, name);
  return found == nullptr ? "" : found->bytes;
}
std::string sheet(const Filled& filled) { return part(filled.bytes, "xl/worksheets/sheet1.xml"); }
std::string body(const Filled& filled) { return part(filled.bytes, "word/document.xml"); }

Fields fields() {
  Fields all;
  all.values = {{"county", "云川县"}, {"count", Number{12}}, {"rate", Number{73.75, 1}}, {"day", *Date::parse("2026-09-15")}, {"none", {}}};
  all.lists["rows"] = {{{"name", "甲<&>"}, {"money", Number{5}}}, {{"name", "乙"}, {"money", Number{2.5}}}, {{"name", "丙"}, {"money", {}}}};
  all.lists["none"] = {};
  all.columns["none"] = {"name"};
  return all;
}

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

std::string refusal(const std::string& form) {
  try {
    fill(form, fields());
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    return error.what();
  }
  return {};
}

TEST(TemplateDocx, ANameCutIntoRunsIsFilledAndTakesTheLookOfTheFirst) {
  const Filled filled = fill(document("<w:p>" + run("致{{cou") + "<w:proofErr/>" + run("n") + run("ty}}：共{{ count }}个") + "</w:p>"), fields());
  EXPECT_TRUE(filled.findings.empty());
  EXPECT_TRUE(has(body(filled), "致云川县</w:t>"));
  EXPECT_TRUE(has(body(filled), "：共12个</w:t>"));
  EXPECT_EQ(xml_tree(body(filled)).text(), "致云川县：共12个");
}

TEST(TemplateDocx, ValuesAreEscapedRoundedAndBrokenIntoLines) {
  Fields all = fields();
  all.values["two"] = "一\n二 & <三>";
  const Filled filled = fill(document("<w:p>" + run("{{two}} {{rate}} {{day}} {{none}}。") + "</w:p>"), all);
  EXPECT_TRUE(has(body(filled), "一</w:t><w:br/><w:t xml:space=\"preserve\">二 &amp; &lt;三&gt; 73.8 2026年9月15日 。"));
}

TEST(TemplateDocx, ARowIsRepeatedForEveryEntry) {
  const std::string row = "<w:tr w14:paraId=\"1\"><w:tc><w:p w14:paraId=\"7\">" + run("{{rows.name}}") + "</w:p></w:tc><w:tc><w:p>" +
                          run("{{rows.money}}/{{count}}") + "</w:p></w:tc></w:tr>";
  const Filled filled = fill(document("<w:tbl>" + row + "</w:tbl>"), fields());
  EXPECT_TRUE(filled.findings.empty());
  EXPECT_EQ(xml_tree(body(filled)).text(), "甲<&>5/12乙2.5/12丙/12");
  EXPECT_EQ(body(filled).find("paraId=\"7\""), body(filled).rfind("paraId=\"7\""));
}

TEST(TemplateDocx, AListWithoutEntriesLeavesOneEmptyRow) {
  const Filled filled = fill(document("<w:tbl><w:tr><w:tc><w:p>" + run("{{none.name}}") + "</w:p></w:tc></w:tr></w:tbl>"), fields());
  EXPECT_TRUE(filled.findings.empty());
  EXPECT_TRUE(has(body(filled), "<w:tr>"));
  EXPECT_EQ(xml_tree(body(filled)).text(), "");
}

TEST(TemplateDocx, AnUnknownNameStaysAndIsNamedWithTheNearest) {
  const Filled filled = fill(document("<w:p>" + run("{{county}}{{conty}}") + "</w:p><w:p>" + run("{{rows.name}}{{oops") + "</w:p>"), fields());
  ASSERT_EQ(filled.findings.size(), 2u);
  EXPECT_EQ(filled.findings[0], (TemplateFinding{"正文", "{{conty}}", "没有“conty”这一项，是不是“county”？请改正后再上传。"}));
  EXPECT_EQ(filled.findings[1].message, "“rows.name”是逐条重复的项，请放进表格的一行里。");
  EXPECT_TRUE(has(body(filled), "云川县{{conty}}"));
}

TEST(TemplateDocx, OurOwnPaperIsAFormToo) {
  Paper paper{.title = "t"};
  paper.blocks = {says("{{county}}的{{day}}", {})};
  const Filled filled = fill(docx(paper), fields());
  EXPECT_TRUE(filled.findings.empty());
  EXPECT_EQ(xml_tree(body(filled)).child("document")->text(), "云川县的2026年9月15日");
}

TEST(TemplateXlsx, NumbersAndDaysFillACellAsSuch) {
  const Filled filled = fill(workbook("<row r=\"1\">" + inline_cell("A1", "{{count}}") + "<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>{{day}}</t></is></c>" +
                                      inline_cell("C1", "{{day}}") + "<c r=\"D1\" t=\"s\"><v>1</v></c>" + inline_cell("E1", "{{none}}") + "</row>"), fields());
  EXPECT_TRUE(filled.findings.empty());
  EXPECT_TRUE(has(sheet(filled), "<c r=\"A1\"><v>12</v></c>"));
  EXPECT_TRUE(has(sheet(filled), "<c r=\"B1\" s=\"1\"><v>46280</v></c>"));   // by hand: 2026-09-15 is day 46280 of Excel
  EXPECT_TRUE(has(sheet(filled), "2026年9月15日"));
  EXPECT_TRUE(has(sheet(filled), "<is><r><rPr><b/></rPr><t xml:space=\"preserve\">共12</t></r><r><t xml:space=\"preserve\">个</t></r></is>"));
  EXPECT_TRUE(has(sheet(filled), "<c r=\"E1\"/>"));
}

TEST(TemplateXlsx, WhatStandsBelowARepeatedRowMovesWithIt) {
  const Filled filled = fill(
      workbook("<row r=\"4\" ht=\"30\" customHeight=\"1\"><c r=\"A4\" t=\"s\"><v>0</v></c>" + inline_cell("B4", "{{rows.money}}") +
                   "<c r=\"C4\"><f>B4*2+$B$9</f><v>9</v></c></row><row r=\"5\" ht=\"40\"><c r=\"B5\"><f>SUM(B4:B4)</f><v>1</v></c></row>"
                   "<row r=\"9\"><c r=\"B9\"><v>7</v></c><c r=\"C9\"><f>\"B4\"&amp;表!B5+SUM(B1:B4)</f></c></row>",
               "<conditionalFormatting sqref=\"B4\"><cfRule><formula>B4&gt;$B$9</formula></cfRule></conditionalFormatting>"
               "<mergeCells count=\"3\"><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"D4:E4\"/><mergeCell ref=\"A9:A10\"/></mergeCells>",
               "<definedNames><definedName name=\"_xlnm.Print_Area\">表!$A$1:$E$10</definedName></definedNames>"),
      fields());
  const std::string xml = sheet(filled);
  EXPECT_TRUE(filled.findings.empty());
  for (const char* piece : {"<row r=\"4\" ht=\"30\" customHeight=\"1\">", "<row r=\"6\" ht=\"30\" customHeight=\"1\">", "<row r=\"7\" ht=\"40\">",
                            "<f>B4*2+$B$11</f>", "<f>B6*2+$B$11</f>", "<c r=\"B4\"><v>5</v></c>", "<c r=\"B5\"><v>2.5</v></c>", "<c r=\"B6\"/>",
                            "<f>SUM(B4:B6)</f>", "<row r=\"11\">", "<f>&quot;B4&quot;&amp;表!B7+SUM(B1:B6)</f>", "sqref=\"B4:B6\"",
                            "<formula>B4&gt;$B$11</formula>", "count=\"5\"", "ref=\"A2:B3\"", "ref=\"D4:E4\"", "ref=\"D6:E6\"", "ref=\"A11:A12\""})
    EXPECT_TRUE(has(xml, piece)) << piece << "\n" << xml;
  EXPECT_TRUE(has(xml, "甲&lt;&amp;&gt;"));
  const std::string book = part(filled.bytes, "xl/workbook.xml");
  EXPECT_TRUE(has(book, "表!$A$1:$E$12"));
  EXPECT_TRUE(has(book, "</definedNames><calcPr fullCalcOnLoad=\"1\"/>"));
  EXPECT_EQ(part(filled.bytes, "xl/calcChain.xml"), "");
  EXPECT_FALSE(has(part(filled.bytes, "[Content_Types].xml"), "calcChain"));
}

TEST(TemplateXlsx, SharedFormulasAreWrittenOutBeforeRowsMove) {
  const Filled filled = fill(workbook("<row r=\"1\">" + inline_cell("A1", "{{rows.name}}") + "</row><row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\" ref=\"B2:B3\">A2+$A$1</f></c></row>"
                                      "<row r=\"3\"><c r=\"B3\"><f t=\"shared\" si=\"0\"/></c></row>"), fields());
  EXPECT_TRUE(has(sheet(filled), "<c r=\"B4\"><f>A4+$A$1</f></c>"));
  EXPECT_TRUE(has(sheet(filled), "<c r=\"B5\"><f>A5+$A$1</f></c>"));
}

TEST(TemplateXlsx, AnUnknownNameIsFoundAtItsCell) {
  const Filled filled = fill(workbook("<row r=\"3\">" + inline_cell("C3", "{{rows.nam}}") + "</row>"), fields());
  ASSERT_FALSE(filled.findings.empty());
  EXPECT_EQ(filled.findings[0].place, "表!C3");
  EXPECT_TRUE(has(filled.findings[0].message, "rows.name"));
}

/// The city's fixed form: heading in row 3, three sample rows, a sum. Worked by hand for three entries in place of three.
TEST(TemplateXlsx, AFixedFormKeepsItsFormulasAndLosesItsSamples) {
  const std::string form = workbook(
      "<row r=\"3\">" + inline_cell("A3", "项目") + "</row>"
      "<row r=\"4\" ht=\"30\" spans=\"1:4\">" + inline_cell("A4", "旧项目") + "<c r=\"B4\"><v>8</v></c><c r=\"C4\"><f>B4*2</f><v>16</v></c>" +
          inline_cell("D4", "旧备注") + "</row><row r=\"5\">" + inline_cell("A5", "旧二") + "</row><row r=\"6\"/>"
      "<row r=\"7\">" + inline_cell("A7", "合计") + "<c r=\"B7\"><f>SUM(B4:B6)</f></c></row>",
      "<mergeCells count=\"2\"><mergeCell ref=\"E4:E6\"/><mergeCell ref=\"A7:A8\"/></mergeCells>");
  const FormColumns columns{.sheet = "表", .row = 4, .last_row = 6, .names = {{1, "rows.name"}, {2, "rows.money"}, {3, "rows.money"}}};
  EXPECT_EQ(formula_columns(form, columns), std::vector<int>{3});
  const Filled filled = fill(form, columns, fields());
  const std::string xml = sheet(filled);
  EXPECT_TRUE(filled.findings.empty());
  for (const char* piece : {"<row r=\"4\" ht=\"30\">", "<row r=\"6\" ht=\"30\">", "<c r=\"B5\"><v>2.5</v></c>", "<f>B6*2</f>", "<row r=\"7\">",
                            "<f>SUM(B4:B6)</f>", "ref=\"A7:A8\"", "count=\"1\"", "<c r=\"D4\"/>"})
    EXPECT_TRUE(has(xml, piece)) << piece << "\n" << xml;
  EXPECT_FALSE(has(xml, "旧"));
  Fields one = fields();
  one.lists["rows"].resize(1);
  EXPECT_TRUE(has(sheet(fill(form, columns, one)), "<row r=\"5\">")) << "the sum stands right below a single entry";
  EXPECT_TRUE(has(sheet(fill(form, columns, one)), "<f>SUM(B4:B4)</f>"));
}

TEST(TemplateXlsx, AFixedFormWithoutThatSheetOrRowIsRefused) {
  const std::string form = workbook("<row r=\"1\"/>");
  for (const FormColumns& wrong : {FormColumns{.sheet = "没有", .row = 1, .last_row = 1}, FormColumns{.sheet = "表", .row = 0, .last_row = 0},
                                   FormColumns{.sheet = "表", .row = 5, .last_row = 4}})
    EXPECT_THROW(fill(form, wrong, fields()), Error);
  EXPECT_THROW(fill(document("<w:p/>"), FormColumns{.sheet = "表", .row = 1, .last_row = 1}, fields()), Error);
}

TEST(TemplateXlsx, APerCentTakesItsHundredthInACellFormattedAsOne) {
  Package package = unpacked(workbook("<row r=\"1\"><c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t>{{rate}}</t></is></c>" + inline_cell("B1", "{{rate}}") + "</row>"));
  std::string& styles = part_of(package, "xl/styles.xml")->bytes;
  styles.replace(styles.find("</cellXfs>"), 10, "<xf numFmtId=\"10\"/></cellXfs>");
  Fields all = fields();
  all.values["rate"] = Number{62.5, 1, true};
  const std::string xml = sheet(fill(packed(package), all));
  EXPECT_TRUE(has(xml, "<c r=\"A1\" s=\"2\"><v>0.625</v></c>")) << xml;
  EXPECT_TRUE(has(xml, "<c r=\"B1\"><v>62.5</v></c>"));
}

TEST(Template, PlaceholdersAreListedOnce) {
  EXPECT_EQ(placeholders(document("<w:p>" + run("{{a}}{{ b }}") + run("{{a}}") + "</w:p>")),
            (std::vector<Blank>{{"正文", "a"}, {"正文", "b"}}));
  EXPECT_EQ(placeholders(workbook("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>")),
            (std::vector<Blank>{{"表!A1", "count"}, {"表!B1", "rows.name"}}));
}

TEST(Template, WhatIsNoFormIsRefusedWithAReason) {
  EXPECT_TRUE(has(refusal("no zip at all"), "损坏"));
  EXPECT_TRUE(has(refusal(packed({{"a.txt", "x"}})), "须是 .docx 或 .xlsx"));
  EXPECT_TRUE(has(refusal(packed({{"word/document.xml", "<w:document/>"}, {"word/vbaProject.bin", ""}})), "带有宏"));
  EXPECT_TRUE(has(refusal(packed({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>"}})), "损坏"));
  EXPECT_TRUE(has(refusal(packed({{"word/document.xml", std::string(5 << 20, ' ') + "<w:document/>"}})), "过大"));   // a zip bomb
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "<a>";
  EXPECT_TRUE(has(refusal(packed({{"word/document.xml", deep}})), "损坏"));
}

TEST(Template, AFormThatWouldGrowWithoutEndIsRefused) {
  Fields all = fields();
  all.lists["rows"].assign(2'000, {{"name", "甲"}});
  const std::string wide = "<w:x a=\"" + std::string(300'000, 'x') + "\"/>";
  try {
    fill(document("<w:tr><w:p><w:r><w:t>{{rows.name}}</w:t></w:r></w:p>" + wide + "</w:tr>"), all);
    FAIL();
  } catch (const Error& error) {
    EXPECT_TRUE(has(error.what(), "过大"));
  }
}

/// Property: damage anywhere in the parts is read or refused, never worse; what is written can be read again.
TEST(Template, DamagedFormsAreFilledOrRefused) {
  std::mt19937 random(20260915);
  const std::string good_document = document("<w:tbl><w:tr><w:tc><w:p>" + run("{{rows.name}}{{count") + run("}}") + "</w:p></w:tc></w:tr></w:tbl>");
  const std::string good_book = workbook("<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\"><f t=\"shared\" si=\"1\" ref=\"B4:B4\">SUM(A1:A4)+'表'!$B$9</f></c></row><row r=\"9\"/>",
                                         "<mergeCells count=\"1\"><mergeCell ref=\"C4:D4\"/></mergeCells>");
  int filled = 0, refused = 0;
  for (int i = 0; i < 1'500; ++i) {
    Package package = unpacked(i % 2 == 0 ? good_document : good_book);
    std::string& bytes = package[random() % package.size()].bytes;
    for (int k = static_cast<int>(random() % 4); k >= 0 && !bytes.empty(); --k) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0: bytes[at] = static_cast<char>(random() % 256); break;
        case 1: bytes.erase(at, random() % 20); break;
        case 2: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
        default: bytes.insert(at, "{{<>\"'&$99999999"); break;
      }
    }
    try {
      const Filled made = fill(packed(package), fields());
      for (const Part& part : unpacked(made.bytes))
        if (part.name == "word/document.xml" || part.name == "xl/worksheets/sheet1.xml") xml_tree(part.bytes);
      ++filled;
    } catch (const Error& error) {
      ASSERT_EQ(error.code(), ErrorCode::InvalidInput) << error.what();
      ++refused;
    }
  }
  EXPECT_GT(filled, 100);
  EXPECT_GT(refused, 100);
}

TEST(Template, DamagedZipsAreFilledOrRefused) {
  std::mt19937 random(7);
  const std::string good = workbook("<row r=\"1\">" + inline_cell("A1", "{{rows.name}}") + "</row>");
  for (int i = 0; i < 2'000; ++i) {
    std::string bytes = good;
    for (int k = 0; k < 3; ++k) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    if (i % 5 == 0) bytes.resize(random() % bytes.size());
    try {
      fill(bytes, fields());
    } catch (const Error& error) {
      ASSERT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::paper

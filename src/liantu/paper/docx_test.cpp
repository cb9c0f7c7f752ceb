#include "liantu/paper/docx.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/paper/papers_for_test_letters.h"
#include "liantu/paper/xml_tree.h"
#include "liantu/paper/zip_package.h"

namespace liantu::paper {
namespace {

XmlNode part_tree(const std::string& bytes, const std::string& name) {
  for (const Part& part : unpacked(bytes))
    if (part.name == name) return xml_tree(part.bytes);
  ADD_FAILURE() << name;
  return {};
}

template <typename Visit>
void each(const XmlNode& node, std::string_view name, const Visit& visit) {
  if (node.is(name)) visit(node);
  for (const XmlNode& child : node.children) each(child, name, visit);
}

std::string plain(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph.runs) text += run.text;
  std::erase(text, '\t');
  return text;
}

std::string plain(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    if (const auto* alone = std::get_if<Paragraph>(&block)) text += plain(*alone);
    else
      for (const TableRow& row : std::get<Table>(block).rows)
        for (const Cell& of : row.cells)
          for (const Paragraph& paragraph : of.paragraphs) text += plain(paragraph);
  }
  return text;
}

std::vector<Paper> all_papers() { return {one_page(), weekly_sheet(10), bulletin(), letter()}; }

TEST(Docx, EveryCharacterOfThePaperIsThereInOrder) {
  for (const Paper& paper : {one_page(), weekly_sheet(30), letter()})
    EXPECT_EQ(part_tree(docx(paper), "word/document.xml").child("document")->text(), plain(paper.blocks));
}

TEST(Docx, TheSamePaperGivesTheSameBytes) {
  for (const Paper& paper : all_papers()) EXPECT_EQ(docx(paper), docx(paper));
}

TEST(Docx, EveryRunNamesItsFontsForAllScripts) {
  for (const Paper& paper : all_papers()) {
    int runs = 0;
    each(part_tree(docx(paper), "word/document.xml"), "r", [&](const XmlNode& run) {
      if (run.child("AlternateContent") != nullptr) return;
      ++runs;
      const XmlNode* look = run.child("rPr");
      ASSERT_NE(look, nullptr);
      const XmlNode* fonts = look->child("rFonts");
      for (const char* name : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"}) EXPECT_NE(fonts->attribute(name), "");
      EXPECT_EQ(look->child("lang")->attribute("w:eastAsia"), "zh-CN");
    });
    EXPECT_GT(runs, 20);
  }
}

TEST(Docx, MarksTakeTheChineseFontAndTheMinusTheLatinOne) {
  Paper paper{.title = "t"};
  paper.blocks = {says("■红−14.9“引”", {})};
  std::vector<std::pair<std::string, std::string>> runs;
  each(part_tree(docx(paper), "word/document.xml"), "r", [&](const XmlNode& run) {
    runs.emplace_back(run.text(), run.child("rPr")->child("rFonts")->attribute("w:ascii"));
  });
  const std::vector<std::pair<std::string, std::string>> wanted{
      {"■", "仿宋_GB2312"}, {"红", "Times New Roman"}, {"−", "Times New Roman"}, {"14.9", "Times New Roman"},
      {"“", "仿宋_GB2312"}, {"引", "Times New Roman"}, {"”", "仿宋_GB2312"}};
  EXPECT_EQ(runs, wanted);
}

TEST(Docx, WidthsAddUpToTheTextAndCellsToTheirColumns) {
  const Paper paper = weekly_sheet(10);
  each(part_tree(docx(paper), "word/document.xml"), "tbl", [&](const XmlNode& table) {
    int whole = 0;
    each(table, "gridCol", [&](const XmlNode& column) { whole += std::stoi(column.attribute("w:w")); });
    EXPECT_EQ(whole, 22'110);   // 390 mm
    EXPECT_EQ(table.child("tblPr")->child("tblW")->attribute("w:w"), "22110");
    each(table, "tr", [&](const XmlNode& row) {
      int width = 0, columns = 0;
      each(row, "tc", [&](const XmlNode& of) {
        width += std::stoi(of.child("tcPr")->child("tcW")->attribute("w:w"));
        const XmlNode* span = of.child("tcPr")->child("gridSpan");
        columns += span != nullptr ? std::stoi(span->attribute("w:val")) : 1;
      });
      EXPECT_EQ(width, 22'110);
      EXPECT_EQ(columns, 20);
    });
  });
}

TEST(Docx, HeadingRowsRepeatRowsStayWholeAndHeightsAreAtLeast) {
  int headings = 0, rows = 0;
  each(part_tree(docx(weekly_sheet(10)), "word/document.xml"), "trPr", [&](const XmlNode& look) {
    ++rows;
    headings += look.child("tblHeader") != nullptr ? 1 : 0;
    EXPECT_NE(look.child("cantSplit"), nullptr);
    const XmlNode* height = look.child("trHeight");
    EXPECT_TRUE(height == nullptr || height->attribute("w:hRule") == "atLeast");
  });
  EXPECT_EQ(headings, 2);
  EXPECT_EQ(rows, 14);
}

TEST(Docx, OfficialTextHasItsIndentPitchAndSpacing) {
  Paper paper{.title = "t"};
  paper.blocks = {official_paragraph("正文。")};
  const std::string xml = xml_of(part_tree(docx(paper), "word/document.xml"));
  for (const char* piece : {"w:firstLineChars=\"200\" w:firstLine=\"640\"", "w:line=\"578\" w:lineRule=\"exact\"", "<w:spacing w:val=\"-5\"/>",
                            "<w:sz w:val=\"32\"/>", "<w:widowControl w:val=\"0\"/>", "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""})
    EXPECT_NE(xml.find(piece), std::string::npos) << piece;
}

TEST(Docx, OddAndEvenPagesHaveTheirNumbersOutside) {
  const std::string bytes = docx(bulletin());
  EXPECT_NE(xml_of(part_tree(bytes, "word/settings.xml")).find("<w:evenAndOddHeaders/>"), std::string::npos);
  EXPECT_NE(xml_of(part_tree(bytes, "word/footer1.xml")).find("<w:jc w:val=\"right\"/>"), std::string::npos);
  EXPECT_NE(xml_of(part_tree(bytes, "word/footer2.xml")).find("<w:jc w:val=\"left\"/>"), std::string::npos);
}

TEST(Docx, TheImprintStandsInAnAnchoredBoxWithATwinForOldWord) {
  int boxes = 0;
  const XmlNode tree = part_tree(docx(bulletin()), "word/document.xml");
  each(tree, "txbxContent", [&](const XmlNode& box) {
    ++boxes;
    EXPECT_EQ(box.text(), plain(bulletin().imprint));
  });
  EXPECT_EQ(boxes, 2);
  EXPECT_NE(xml_of(tree).find("<wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align>"), std::string::npos);
}

TEST(Docx, PropertiesNameThePaperAndNoPerson) {
  Paper paper = one_page();
  paper.created = 1'789'545'600'000'000;   // 2026-09-16T08:00:00Z
  const std::string xml = xml_of(part_tree(docx(paper), "docProps/core.xml"));
  EXPECT_NE(xml.find("<dc:title>重点项目会前一页纸</dc:title>"), std::string::npos);
  EXPECT_NE(xml.find("2026-09-16T08:00:00Z"), std::string::npos);
  EXPECT_EQ(xml.find("lastModifiedBy"), std::string::npos);
}

TEST(Docx, ATableWhoseCellsDoNotFillItsColumnsIsRefused) {
  Paper paper{.title = "t"};
  paper.blocks = {Table{.widths_mm = {10, 10}, .rows = {{.cells = {cell("一", {})}}}}};
  EXPECT_THROW(docx(paper), Error);
}

TEST(Docx, HostileTextStaysText) {
  Paper paper{.title = "<&\">"};
  const std::string text = "</w:t><x>&amp; \"q\" 'a' ]]>";
  paper.blocks = {says(text + std::string("\x01\x0B", 2) + "\xFF", {})};
  EXPECT_EQ(part_tree(docx(paper), "word/document.xml").child("document")->text(), text + "\uFFFD");
}

}  // namespace
}  // namespace liantu::paper

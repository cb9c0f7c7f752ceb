#include "liantu/paper/pdf.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/paper/papers_for_test_letters.h"
#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

/// What a program of poppler-utils prints about a .pdf; "" when it is not installed.
std::string said_by(const std::string& program, const std::string& bytes, const std::string& behind = {}) {
  const auto file = std::filesystem::temp_directory_path() / ("paper_test_" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << bytes;
  const std::string command = program + " " + file.string() + " " + behind + " 2>/dev/null";
  struct Close {
    void operator()(FILE* pipe) const { pclose(pipe); }
  };
  const std::unique_ptr<FILE, Close> pipe(popen(command.c_str(), "r"));
  std::string out;
  for (int c = 0; (c = std::fgetc(pipe.get())) != EOF;) out += static_cast<char>(c);
  std::filesystem::remove(file);
  return out;
}

bool poppler() { return std::system("command -v pdftotext >/dev/null 2>&1") == 0; }

std::u32string solid(const std::string& text) {
  std::u32string all = decoded(text);
  std::erase_if(all, [](char32_t c) { return c <= U' ' || c == U'　'; });
  return all;
}

/// Characters with how often each stands there, for the papers' text is set in columns that a reader takes in any order.
std::map<char32_t, int> counted(const std::string& text) {
  std::map<char32_t, int> counts;
  for (const char32_t c : solid(text)) ++counts[c];
  return counts;
}

void gather(const std::vector<Block>& blocks, std::string& text) {
  for (const Block& block : blocks) {
    if (const auto* alone = std::get_if<Paragraph>(&block))
      for (const Run& run : alone->runs) text += run.text;
    else
      for (const TableRow& row : std::get<Table>(block).rows)
        for (const Cell& of : row.cells)
          for (const Paragraph& paragraph : of.paragraphs)
            for (const Run& run : paragraph.runs) text += run.text;
  }
}

std::string running_text(const Paper& paper, int pages) {
  std::string text;
  for (int page = 1; page <= pages; ++page) {
    for (const auto* paragraphs : {&paper.header, &paper.footer})
      gather({paragraphs->begin(), paragraphs->end()}, text);
    if (paper.numbers == PageNumbers::Outside) text += "—" + std::to_string(page) + "—";
    if (paper.numbers == PageNumbers::OfTotal) text += "第" + std::to_string(page) + "页共" + std::to_string(pages) + "页";
  }
  return text;
}

Paper of_blocks(std::vector<Block> blocks) {
  Paper paper{.title = "t"};
  paper.blocks = std::move(blocks);
  return paper;
}

/// A page of 22 lines of 28.9 pt stands on 225 mm.
std::vector<Block> lines(int count) { return std::vector<Block>(static_cast<std::size_t>(count), says("云川县", {})); }

TEST(Pdf, ThePapersTakeThePagesTheyShould) {
  EXPECT_EQ(pdf(one_page()).pages, 1);
  EXPECT_EQ(pdf(weekly_sheet(10)).pages, 1);
  EXPECT_EQ(pdf(bulletin()).pages, 4);
  EXPECT_EQ(pdf(letter()).pages, 1);
  EXPECT_GT(extent(one_page()).spare_mm, 8);
}

TEST(Pdf, NoCharacterIsLostOrDoubled) {   // office programs lose a mark at the end of a full line now and then
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  for (const Paper& paper : {one_page(), weekly_sheet(10), bulletin(), letter()}) {
    const Pdf made = pdf(paper);
    std::string text;
    gather(paper.blocks, text);
    gather(paper.imprint, text);
    EXPECT_EQ(counted(said_by("pdftotext -raw", made.bytes, "-")), counted(text + running_text(paper, made.pages))) << paper.title;
    EXPECT_TRUE(made.missing.empty());
  }
}

TEST(Pdf, TextReadsBackInOrder) {
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  const std::string text = "现将截至2026年9月15日全县12个县级重点项目（含续建）调度情况通报如下。本通报按灯色分组，不排名次；文中数字为部门台账数，非统计数据：−14.9、+1.6、40.0%。";
  EXPECT_EQ(solid(said_by("pdftotext -raw", pdf(of_blocks({official_paragraph(text)})).bytes, "-")), solid(text));
}

TEST(Pdf, EveryFontIsEmbeddedAsASubset) {
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  const std::string fonts = said_by("pdffonts", pdf(one_page()).bytes);
  std::size_t count = 0;
  for (std::size_t at = 0; (at = fonts.find("yes yes yes", at)) != std::string::npos; ++at) ++count;
  EXPECT_GE(count, 4u) << fonts;
  EXPECT_EQ(static_cast<std::size_t>(std::count(fonts.begin(), fonts.end(), '\n')), count + 2) << fonts;
}

TEST(Pdf, TheSamePaperGivesTheSameBytes) {
  const Paper paper = bulletin();
  EXPECT_EQ(pdf(paper).bytes, pdf(paper).bytes);
  pdf(letter());   // what was made between does not show
  EXPECT_EQ(pdf(paper).bytes, pdf(paper).bytes);
  EXPECT_LT(pdf(paper).bytes.size(), 400'000u);
}

TEST(Pdf, TwentyTwoLinesStandOnAnOfficialPage) {
  EXPECT_EQ(extent(of_blocks(lines(22))).pages, 1);
  EXPECT_EQ(extent(of_blocks(lines(23))).pages, 2);
  EXPECT_NEAR(extent(of_blocks(lines(22))).spare_mm, 225 - 22 * 28.9 * 25.4 / 72, 0.01);
  EXPECT_NEAR(extent(of_blocks(lines(23))).spare_mm, 225 - 28.9 * 25.4 / 72, 0.01);
}

TEST(Pdf, AHeadingDoesNotStayBehind) {
  auto blocks = lines(22);
  std::get<Paragraph>(blocks[21]).keep_next = true;
  blocks.push_back(says("正文", {}));
  EXPECT_NEAR(extent(of_blocks(blocks)).spare_mm, 225 - 2 * 28.9 * 25.4 / 72, 0.01);   // both on the second page
}

TEST(Pdf, TheImprintTakesItsPlaceAtTheFoot) {
  Paper paper = of_blocks(lines(20));
  paper.imprint = lines(2);
  EXPECT_EQ(extent(paper).pages, 1);
  paper.blocks = lines(21);
  EXPECT_EQ(extent(paper).pages, 2);
  EXPECT_NEAR(extent(paper).spare_mm, 225 - 2 * 28.9 * 25.4 / 72, 0.01);
}

TEST(Pdf, HeadingRowsStandOnEveryPage) {
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  const Pdf made = pdf(weekly_sheet(40));
  EXPECT_EQ(made.pages, 4);
  const std::string text = said_by("pdftotext -raw", made.bytes, "-");
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find("（项目代码）", at)) != std::string::npos; ++at) ++count;
  EXPECT_EQ(count, 4u);
}

TEST(Pdf, ARowHigherThanAPageLosesNothing) {
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  std::string text;
  for (int i = 0; i < 3'000; ++i) text += "第" + std::to_string(i) + "条，";
  Table table{.widths_mm = {40, 116}};
  table.rows = {heading({"甲", "乙"}, 8, {}), {.cells = {cell("左", {}), cell(text, {Face::Body, 12, 18, Align::Justify})}}};
  const Pdf made = pdf(of_blocks({table}));
  EXPECT_GT(made.pages, 5);
  auto wanted = counted(text + "左");
  wanted[U'甲'] += made.pages;
  wanted[U'乙'] += made.pages;
  EXPECT_EQ(counted(said_by("pdftotext -raw", made.bytes, "-")), wanted);
}

TEST(Pdf, ACellOverMoreRowsThanAPageHoldsLosesNothing) {
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  std::string text;
  for (int i = 0; i < 400; ++i) text += "第" + std::to_string(i) + "条，";
  Table table{.widths_mm = {40, 116}};
  Cell tall = cell(text, {Face::Body, 12, 18, Align::Justify});
  tall.rows = 60;
  table.rows.push_back({.cells = {tall, cell("行", {})}});
  for (int i = 1; i < 60; ++i) table.rows.push_back({.cells = {cell("行", {})}});
  const Pdf made = pdf(of_blocks({table}));
  EXPECT_GE(made.pages, 3);
  EXPECT_LE(made.pages, 8);
  auto wanted = counted(text);
  wanted[U'行'] += 60;
  EXPECT_EQ(counted(said_by("pdftotext -raw", made.bytes, "-")), wanted);
}

TEST(Pdf, ACellTooLongForItsRowsIsRefusedRatherThanCut) {
  std::string text;
  for (int i = 0; i < 4'000; ++i) text += "第" + std::to_string(i) + "条，";
  Cell tall = cell(text, {Face::Body, 12, 18, Align::Justify});
  tall.rows = 2;
  const Table table{.widths_mm = {40, 116}, .rows = {{.cells = {tall, cell("行", {})}}, {.cells = {cell("行", {})}}}};
  EXPECT_THROW(extent(of_blocks({table})), Error);
}

TEST(Pdf, ACharacterThatNoFontHasIsNamedAndNotABox) {
  const Pdf made = pdf(of_blocks({says("云\U0010FFFD川", {})}));
  EXPECT_EQ(made.missing, std::vector<std::string>{"\U0010FFFD"});
  if (!poppler()) GTEST_SKIP() << "poppler-utils is not installed";
  EXPECT_EQ(solid(said_by("pdftotext -raw", made.bytes, "-")), U"云〓川");
}

TEST(Pdf, AnEmptyPaperIsOnePage) { EXPECT_EQ(pdf(Paper{}).pages, 1); }

TEST(Pdf, ATableWhoseCellsDoNotFillItsColumnsIsRefused) {
  Cell tall = cell("一", {});
  tall.rows = 2;
  const std::vector<Table> bad{{.widths_mm = {10, 10}, .rows = {{.cells = {cell("一", {})}}}},
                               {.widths_mm = {10, 10}, .rows = {{.cells = {tall, cell("二", {})}}}},
                               {.widths_mm = {10}, .rows = {{.cells = {tall}}, {.cells = {cell("二", {})}}}}};
  for (const Table& table : bad) EXPECT_THROW(extent(of_blocks({table})), Error);
}

}  // namespace
}  // namespace liantu::paper

#include "liantu/document/source_import.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "liantu/base/error.h"
#include "liantu/document/html_text.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/pdf.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

TEST(SourceText, AWebPageKeepsItsPlaces) {
  const std::string page =
      "<html><body><script>var a='9个';</script><p>引进项目&nbsp;10&nbsp;个。</p><!-- 8个 --></body></html>";
  const SourceText source = source_text(page);
  EXPECT_EQ(source.kind, SourceKind::Html);
  ASSERT_EQ(source.text.size(), text::code_points(page).size());
  EXPECT_EQ(source.text.find(U'9'), std::u32string::npos);
  EXPECT_EQ(source.text.find(U'8'), std::u32string::npos);
  EXPECT_EQ(source.text.find(U"10"), text::code_points(page).find(U"10"));
}

TEST(SourceText, AnyMarkupKeepsItsLength) {
  const std::u32string alphabet = U"<>/!-&;#xaspcritple \n\"'=0 9字";
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::u32string page = random() % 4 == 0 ? U"<script" : U"";
    for (std::size_t i = random() % 50; i > 0; --i) page += alphabet[random() % alphabet.size()];
    const std::size_t size = page.size();
    blank_markup(page);
    ASSERT_EQ(page.size(), size);
  }
}

TEST(SourceText, APaperWithAMarkIsRefused) {
  EXPECT_NE(classification_refusal(U"秘密★1年\n某某方案"), "");
  EXPECT_NE(classification_refusal(U"  机 密\n某某方案"), "");
  EXPECT_NE(classification_refusal(U"密级：秘密\n某某方案"), "");
  EXPECT_EQ(classification_refusal(U"保守商业秘密的若干规定"), "");
}

TEST(SourceText, EncodingsAreFound) {
  EXPECT_EQ(text::utf8(source_text("\xEF\xBB\xBF全年10个").text).substr(3), "全年10个");
  EXPECT_EQ(text::utf8(source_text("\xC8\xAB\xC4\xEA\xD2\xFD\xBD\xF8\xCF\xEE\xC4\xBF").text),
            "全年引进项目");  // GB 2312
}

/// A paper of one paragraph, as the program itself makes it.
paper::Paper paper_saying(const std::string& text) {
  paper::Paragraph paragraph;
  paragraph.runs.push_back({.text = text});
  paper::Paper paper;
  paper.blocks.emplace_back(paragraph);
  return paper;
}

std::string solid(std::u32string text) {
  std::erase_if(text, [](char32_t point) { return point <= U' '; });
  return text::utf8(text);
}

TEST(SourceText, AWordDocumentIsRead) {
  const SourceText source = source_text(paper::docx(paper_saying("力争全年引进过亿元项目10个。")));
  EXPECT_EQ(source.kind, SourceKind::Docx);
  EXPECT_EQ(solid(source.text), "力争全年引进过亿元项目10个。");
}

TEST(SourceText, APdfIsRead) {
  if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) GTEST_SKIP() << "no pdftotext";
  const SourceText source = source_text(paper::pdf(paper_saying("力争全年引进过亿元项目10个。")).bytes);
  EXPECT_EQ(source.kind, SourceKind::Pdf);
  EXPECT_EQ(solid(source.text), "力争全年引进过亿元项目10个。");
}

TEST(SourceText, TheReaderOfAPdfKnowsNoneOfOurSettings) {
  const auto folder = std::filesystem::temp_directory_path() / ("liantu-pdf-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto program = folder / "pdftotext";
  std::ofstream(program) << "#!/bin/sh\necho began\nenv\n";
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", (folder.string() + ":" + path).c_str(), 1);
  ::setenv("LIANTU_DB", "postgresql://liantu:geheim@host/db", 1);
  const std::string said = text::utf8(source_text("%PDF-1.7").text);
  ::unsetenv("LIANTU_DB");
  ::setenv("PATH", path.c_str(), 1);
  std::filesystem::remove_all(folder);
  EXPECT_NE(said.find("began"), std::string::npos);
  EXPECT_EQ(said.find("geheim"), std::string::npos);
}

TEST(SourceText, WhatCannotBeReadSaysSo) {
  EXPECT_THROW(source_text("%PDF-1.7 broken"), Error);
  EXPECT_THROW(source_text("PK\x03\x04 broken"), Error);
  EXPECT_THROW(source_text("\xD0\xCF\x11\xE0 old"), Error);
  EXPECT_THROW(source_text(std::string("\x00\x01\x02\xFF\xFE\x80", 6)), Error);
}

}  // namespace
}  // namespace liantu::document

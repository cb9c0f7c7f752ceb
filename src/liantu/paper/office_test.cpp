// What LibreOffice makes of our files. Slow: only with LIANTU_TEST_OFFICE set (./test --long).
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "liantu/paper/docx.h"
#include "liantu/paper/papers_for_test_letters.h"
#include "liantu/paper/pdf.h"
#include "liantu/paper/template.h"
#include "liantu/paper/zip_package.h"

namespace liantu::paper {
namespace {

namespace fs = std::filesystem;

class Office : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("LIANTU_TEST_OFFICE") == nullptr || std::system("command -v soffice pdfinfo >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "LIANTU_TEST_OFFICE is not set, or libreoffice-writer-nogui and poppler-utils are not installed";
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string converted(const std::string& bytes, const std::string& from, const std::string& to) {
    std::ofstream(folder_ / ("file." + from), std::ios::binary) << bytes;
    const std::string command = "soffice -env:UserInstallation=file://" + (folder_ / "profile").string() + " --headless --convert-to " + to +
                                " --outdir " + folder_.string() + " " + (folder_ / ("file." + from)).string() + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ostringstream out;
    out << std::ifstream(folder_ / ("file." + to.substr(0, to.find(':'))), std::ios::binary).rdbuf();
    return out.str();
  }

  int pages_of(const std::string& pdf_bytes) {
    std::ofstream(folder_ / "count.pdf", std::ios::binary) << pdf_bytes;
    EXPECT_EQ(std::system(("pdfinfo " + (folder_ / "count.pdf").string() + " | sed -n 's/^Pages: *//p' >" + (folder_ / "count").string()).c_str()), 0);
    int pages = 0;
    std::ifstream(folder_ / "count") >> pages;
    return pages;
  }

  fs::path folder_ = fs::temp_directory_path() / ("paper_office_" + std::to_string(getpid()));
};

TEST_F(Office, LibreOfficeTakesAsManyPagesAsOurPdf) {
  for (const Paper& paper : {one_page(), weekly_sheet(10), weekly_sheet(40), bulletin(), letter()})
    EXPECT_EQ(pages_of(converted(docx(paper), "docx", "pdf")), pdf(paper).pages) << paper.title;
}

TEST_F(Office, AFilledFormReckonsAgain) {
  const std::string spaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  const std::string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + relation;
  const std::string form = packed(
      {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                               "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
                               types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/></Types>"},
       {"_rels/.rels", relations + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
       {"xl/workbook.xml", "<workbook " + spaces + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", relations + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet " + spaces + "><sheetData><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{{rows.name}}</t></is></c>"
        "<c r=\"B2\" t=\"inlineStr\"><is><t>{{rows.money}}</t></is></c><c r=\"C2\"><f>B2*10</f></c></row>"
        "<row r=\"3\"><c r=\"B3\"><f>SUM(B2:B2)</f><v>0</v></c></row></sheetData></worksheet>"}});
  Fields fields;
  fields.lists["rows"] = {{{"name", "甲"}, {"money", Number{5}}}, {{"name", "乙 & 丙"}, {"money", Number{2.5}}}};
  EXPECT_EQ(converted(fill(form, fields).bytes, "xlsx", "csv:\"Text - txt - csv (StarCalc)\":44,34,76"), ",,\n甲,5,50\n乙 & 丙,2.5,25\n,7.5,\n");
}

}  // namespace
}  // namespace liantu::paper

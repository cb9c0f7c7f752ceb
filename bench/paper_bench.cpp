// Milliseconds of the processor to make the one page before a meeting as .docx and .pdf, the first time with the fonts found and opened and
// then again, and to fill a workbook form with 2,000 rows.
#include <functional>

#include "bench_line.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/papers_for_test.h"
#include "liantu/paper/pdf.h"
#include "liantu/paper/template.h"
#include "liantu/paper/zip_package.h"

namespace {

using namespace liantu;

constexpr double kOnePageMs = 300, kAgainMs = 150, kFormMs = 500;
constexpr int kRounds = 20, kRows = 2'000;
constexpr const char* kNoPeer = "office programs start in seconds";

/// Of the processor: the work is one thread's, and neighbours on the machine do not count.
double milliseconds_of(const std::function<void()>& work) {
  const double begun = bench::cpu_seconds();
  work();
  return (bench::cpu_seconds() - begun) * 1e3;
}

double mean_of(const std::function<void()>& work) {
  return milliseconds_of([&] {
           for (int i = 0; i < kRounds; ++i) work();
         }) / kRounds;
}

std::string form() {
  std::string cells;
  for (char column = 'A'; column <= 'T'; ++column)
    cells += std::string("<c r=\"") + column + "4\" t=\"inlineStr\"><is><t>{{rows." + column + "}}</t></is></c>";
  return paper::packed(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"},
       {"xl/s.xml", "<worksheet><sheetData><row r=\"4\">" + cells + "</row><row r=\"5\"><c r=\"B5\"><f>SUM(B4:B4)</f></c></row></sheetData></worksheet>"}});
}

paper::Fields rows() {
  paper::Fields fields;
  auto& list = fields.lists["rows"];
  list.resize(kRows);
  for (int i = 0; i < kRows; ++i)
    for (char column = 'A'; column <= 'T'; ++column)
      list[static_cast<std::size_t>(i)][std::string(1, column)] = column % 2 == 0 ? paper::Datum(paper::Number{i * 1.5}) : paper::Datum("云川县");
  return fields;
}

void print(const std::string& name, double ms, double limit) {
  bench::print({.bench = "paper_bench", .name = name, .metric = "cpu_time", .unit = "ms", .ours = ms, .more_is_better = false, .peer_why = kNoPeer,
                .cpu_s = bench::cpu_seconds(), .limit = limit});
}

}  // namespace

int main() {
  const paper::Paper page = paper::one_page(), table = paper::weekly_sheet(200);
  const auto both = [](const paper::Paper& of) {
    paper::docx(of);
    paper::pdf(of);
  };
  print("one page, first time with fonts", milliseconds_of([&] { both(page); }), kOnePageMs);
  print("one page, again", mean_of([&] { both(page); }), kAgainMs);
  print("one page, pages only", mean_of([&] { paper::extent(page); }), kAgainMs);
  print("weekly table of 200 projects", milliseconds_of([&] { both(table); }), 2 * kOnePageMs);
  const std::string workbook = form();
  const paper::Fields fields = rows();
  print("form with 2,000 rows of 20 cells", milliseconds_of([&] { paper::fill(workbook, fields); }), kFormMs);
}

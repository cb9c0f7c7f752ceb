// Readers of outside bytes against damaged files: they read or refuse, and never crash.
#include <fstream>
#include <iterator>
#include <random>

#include "liantu/sheet/grid.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/sheet/formats/zip_for_test.h"

namespace liantu::sheet {
namespace {

std::string fixture(const std::string& name) {
  std::ifstream in(LIANTU_SOURCE_DIR "/tests/data/sheet/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string damaged(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return random() % std::max<std::size_t>(n, 1); };
  if (below(4) == 0) bytes.resize(below(bytes.size()));
  for (std::size_t times = below(8); times > 0 && !bytes.empty(); --times) {
    const std::size_t at = below(bytes.size());
    switch (below(4)) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 2:
        bytes.erase(at, below(16));
        break;
      default:
        bytes.insert(at, bytes.substr(below(bytes.size()), below(16)));
    }
  }
  return bytes;
}

/// Small limits, so that no damaged length costs more than a moment.
ReadOptions small() {
  ReadOptions options;
  options.limits.max_cells = 20'000;
  options.limits.max_unpacked = 4 << 20;
  return options;
}

void expect_read_or_refused(const std::string& whole, const std::string& file, int times) {
  std::mt19937 random(20260915);
  int read = 0;
  for (int i = 0; i < times; ++i) {
    const std::string bytes = damaged(whole, random);
    try {
      const Workbook book = read_workbook_bytes(bytes, file, small());
      EXPECT_FALSE(book.sheets.empty());
      ++read;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput) << error.what();
    }
  }
  testing::Test::RecordProperty("read_" + file, read);
}

TEST(DamagedFiles, AreReadOrRefused) {
  expect_read_or_refused(fixture("ledger.xlsx"), "a.xlsx", 1500);
  expect_read_or_refused(fixture("ledger.ods"), "a.ods", 500);
  expect_read_or_refused(fixture("ledger.xls"), "a.xls", 3000);
  expect_read_or_refused("编号,名称\r\n1,\"云川,\n县\"\r\n2,二\r\n", "a.csv", 2000);
  expect_read_or_refused(fixture("plots.zip"), "a.zip", 200);
  expect_read_or_refused(
      "<kml><Document><Folder><name>工业</name><Placemark><name>1</name><ExtendedData><Data name='a'><value>b</value></Data></ExtendedData><Polygon>"
      "<outerBoundaryIs><LinearRing><coordinates>118.3,36.8 118.31,36.8 118.31,36.81 118.3,36.8</coordinates></LinearRing></outerBoundaryIs></Polygon>"
      "</Placemark></Folder></Document></kml>",
      "a.kml", 1500);
  expect_read_or_refused(
      "{\"type\":\"Feature\",\"properties\":{\"编号\":\"1\"},\"geometry\":"
      "{\"type\":\"Point\",\"coordinates\":[118.3,36.8]}}",
      "a.geojson", 500);
}

/// Damage inside the parts, which the checksums of a zip would otherwise hide from the XML readers.
TEST(DamagedFiles, DamagedPartsOfAPackageAreReadOrRefused) {
  for (const char* name : {"ledger.xlsx", "ledger.ods"}) {
    const std::string bytes = fixture(name);
    std::vector<std::pair<std::string, std::string>> parts;
    ZipArchive archive(bytes, {});
    for (const std::string& part : archive.names()) {
      if (part.find(".xml") != std::string::npos || part.find(".rels") != std::string::npos ||
          part == "mimetype") {
        parts.emplace_back(part, archive.text(part));
      }
    }
    std::mt19937 random(7);
    for (int i = 0; i < 1000; ++i) {
      auto changed = parts;
      auto& text = changed[random() % changed.size()].second;
      for (int times = 0; times < 3 && !text.empty(); ++times) {  // digits and names rather than brackets
        char& c = text[random() % text.size()];
        if (c >= '0' && c <= '9') c = static_cast<char>('0' + random() % 10);
        if (c >= 'A' && c <= 'Z') c = static_cast<char>('A' + random() % 26);
      }
      try {
        read_workbook_bytes(zipped(changed), name, small());
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidInput) << error.what();
      }
    }
  }
}

}  // namespace
}  // namespace liantu::sheet

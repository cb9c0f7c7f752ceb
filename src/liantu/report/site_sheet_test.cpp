#include "liantu/report/site_sheet.h"

#include <gtest/gtest.h>

#include "liantu/paper/docx.h"
#include "liantu/paper/pdf.h"
#include "liantu/site/site.h"

namespace liantu::report {
namespace {

constexpr const char* kSquare = "POLYGON ((118 36.8, 118.001 36.8, 118.001 36.801, 118 36.801, 118 36.8))";

site::Parcel full_parcel() {
  site::Parcel p;
  p.parcel_no = "A-01";
  p.land = from_mu(20);
  p.offer = site::Offer::Available;
  p.start_price = YuanPerMu{250'000};
  p.in_chemical_park = true;
  p.contact_name = "某联系人";
  p.contact_phone = "13800000000";
  p.outline = kSquare;
  return p;
}

SiteSheet sheet_of(const Row& values) {
  SiteSheet sheet{.county = "云川县",
                  .kind = "土地",
                  .code = "A-01",
                  .place = "东区",
                  .offer = "供应状态：可供",
                  .checked = "",
                  .fields = field_table<site::Parcel>(),
                  .values = values};
  sheet.map.site = {"A-01", *geo::outline_from_wkt(kSquare), {}};
  return sheet;
}

std::string words_of(const paper::Paper& paper) {
  std::string out;
  for (const paper::Block& block : paper.blocks) {
    const auto add = [&](const std::vector<paper::Paragraph>& paragraphs) {
      for (const paper::Paragraph& paragraph : paragraphs)
        for (const paper::Run& run : paragraph.runs) out += run.text + "\n";
    };
    if (const auto* paragraph = std::get_if<paper::Paragraph>(&block)) add({*paragraph});
    if (const auto* table = std::get_if<paper::Table>(&block))
      for (const auto& row : table->rows)
        for (const auto& cell : row.cells) add(cell.paragraphs);
  }
  return out;
}

TEST(SiteSheet, PrintsFactsInTheWordsOfOfficesAndNoContacts) {
  const Row values = to_row(full_parcel());
  const std::string text =
      words_of(site_sheet_paper(sheet_of(values), {.asof = "2026年9月15日", .seal = ""}));
  EXPECT_NE(text.find("20 亩（13,333 ㎡）"), std::string::npos);
  EXPECT_NE(text.find("25 万元/亩"), std::string::npos);
  EXPECT_NE(text.find("未填审图号，仅限内部使用"), std::string::npos);
  EXPECT_NE(text.find("未填 "), std::string::npos);  // what is not recorded is named
  EXPECT_EQ(text.find("某联系人"), std::string::npos);
  EXPECT_EQ(text.find("13800000000"), std::string::npos);
}

TEST(SiteSheet, InEnglishAndUnderItsReviewNumber) {
  const Row values = to_row(full_parcel());
  SiteSheet sheet = sheet_of(values);
  sheet.map_review_number = "鲁SG(2026)001";
  const std::string text =
      words_of(site_sheet_paper(sheet, {.asof = "2026-09-15", .seal = "", .language = Language::En}));
  EXPECT_NE(text.find("20 mu (13,333 m²)"), std::string::npos);
  EXPECT_NE(text.find("map review number 鲁SG(2026)001"), std::string::npos);
}

TEST(SiteSheet, IsOnePageWithItsPictureInBothFiles) {
  const Row values = to_row(full_parcel());
  const paper::Paper paper = site_sheet_paper(sheet_of(values), {.asof = "2026年9月15日", .seal = ""});
  const paper::Pdf pdf = paper::pdf(paper);
  EXPECT_EQ(pdf.pages, 1);
  EXPECT_TRUE(pdf.bytes.starts_with("%PDF"));
  EXPECT_NE(paper::docx(paper).find("word/media/picture1.png"), std::string::npos);
}

// The outline is a square of 0.001°: 111 m high, 89 m wide (cos 36.8°), drawn in that ratio about the middle.
TEST(SiteMap, KeepsTheShapeOfTheOutlineAndDrawsAScale) {
  const SiteMap map{{"A-01", *geo::outline_from_wkt(kSquare), {}}, {}, {}};
  const auto drawn = site_map(map, 100, 100, Language::Zh);
  ASSERT_TRUE(drawn);
  const auto& ring = drawn->shapes.front().rings.front();
  const double wide = ring[1].first - ring[0].first, high = ring[0].second - ring[2].second;
  EXPECT_NEAR(wide / high, 0.8007, 0.001);
  EXPECT_NEAR((ring[0].first + ring[1].first) / 2, 50, 1e-6);
  // 250 m to each side on 100 mm: 0.2 mm a metre; the scale is at most 35 mm, so 100 m of 20 mm
  bool scale = false;
  for (const auto& label : drawn->labels) scale = scale || label.text == "100 m";
  EXPECT_TRUE(scale);
  EXPECT_EQ(site_map({{"B", {}, {}}, {}, {}}, 100, 100, Language::Zh), std::nullopt);
}

}  // namespace
}  // namespace liantu::report

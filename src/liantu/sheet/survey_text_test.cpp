#include "liantu/sheet/survey_text.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/sheet/plot_fixture.h"

namespace liantu::sheet {
namespace {

std::string described(const std::string& system, const std::string& zone) {
  return "[属性描述]\r\n格式版本号=1.01版本\r\n坐标系=" + system +
         "\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=" + zone +
         "\r\n精度=0.001\r\n转换参数=,,,,,,\r\n[地块坐标]\r\n";
}

const std::string kTwo =
    "5,0.7000,YC-11,东区一号,面,J50G001,工业用地,0601,@\r\nJ1,1,4072000.000,615000.000\r\nJ2,1,4072000.000,"
    "615100.000\r\n"
    "J3,1,4071930.000,615100.000\r\nJ4,1,4071930.000,615000.000\r\nJ1,1,4072000.000,615000.000\r\n"
    "7,0.35,YC-12,东区二号,面,,,,@\r\nJ1,1,4072200,615000\r\nJ2,1,4072200,615100\r\nJ3,1,4072100,"
    "615100\r\nJ1,1,4072200,615000\r\n"
    "J5,2,4072190,615080\r\nJ6,2,4072190,615090\r\nJ7,2,4072180,615090\r\n";

SheetReading read_text(const std::string& text) {
  return std::move(read_ledgers(read_workbook_bytes(text, "勘测定界.txt", {}), plot_kinds(), {}).at(0));
}

TEST(SurveyText, AreasWithNumbersNamesHectaresAndRings) {
  const SheetReading reading = read_text(described("2000国家大地坐标系", "39") + kTwo);
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]->row, 11);  // the line of the file
  EXPECT_EQ(plot_number(*rows[0]), "YC-11");
  EXPECT_EQ(from_row<Plot>(*rows[0]->values).name, "东区一号");
  EXPECT_NEAR(from_row<Plot>(*rows[0]->values).land->value, 7000, 1e-6);
  EXPECT_NEAR(outline_of(*rows[0]).polygons.at(0)[0][0].lon, 118.288101122, 1e-9);
  ASSERT_EQ(outline_of(*rows[1]).polygons.size(), 1U);
  EXPECT_EQ(outline_of(*rows[1]).polygons[0].size(), 2U);
}

TEST(SurveyText, IsToldByItsHeadingInBothEncodings) {
  EXPECT_TRUE(is_survey_text("[属性描述]\n[地块坐标]\n"));
  EXPECT_TRUE(is_survey_text("x\n[\xB5\xD8\xBF\xE9\xD7\xF8\xB1\xEA]\n"));
  EXPECT_FALSE(is_survey_text("地块编号,坐标\n"));
}

TEST(SurveyText, RefusesWhatHasNoOrAForeignSystem) {
  for (const char* system : {"80国家大地坐标系", "1954北京坐标系", ""}) {
    const SheetReading reading = read_text(described(system, "39") + kTwo);
    for (const LedgerRow* row : plots_of(reading)) EXPECT_TRUE(has_code(*row, "datum")) << system;
  }
  EXPECT_NE(plots_of(read_text(described("1980西安坐标系", "39") + kTwo)).size(), 0U);
}

TEST(SurveyText, AFileCutOffIsSaid) {
  const std::string text = described("CGCS2000", "39") + kTwo;
  const SheetReading reading = read_text(text.substr(0, text.find("J3,1,4071930")));
  const auto rows = plots_of(reading);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_TRUE(has_code(*rows[0], "point_count") || has_code(*rows[0], "few_points"));
  EXPECT_FALSE(rows[0]->error.empty());
}

TEST(SurveyText, DamagedTextsAreReadOrSaid) {
  std::mt19937 random(20260915);
  const std::string whole = described("CGCS2000", "39") + kTwo;
  for (int i = 0; i < 3000; ++i) {
    std::string text = whole;
    for (int times = static_cast<int>(random() % 6); times > 0 && !text.empty(); --times) {
      const std::size_t at = random() % text.size();
      random() % 2 == 0 ? text.erase(at, random() % 9)
                        : text.insert(at, std::string(1, ",\n@J=[-9"[random() % 8]));
    }
    try {
      const Workbook workbook = read_workbook_bytes(text, "a.txt", {});
      if (!workbook.geometries.empty()) {
        EXPECT_EQ(workbook.geometries[0].size(), workbook.sheets[0].rows.size());
      }
      read_ledgers(workbook, plot_kinds(), {});
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::sheet

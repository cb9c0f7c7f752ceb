// A fictional county (云川县) with other headers, units and shapes than the tables were written for.
#include "liantu/site/site_import.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/site/site.h"

namespace liantu::site {
namespace {

using sheet::Cell;
using sheet::Grid;
using sheet::Skip;

Cell cell_of(const std::string& text) {
  Cell cell;
  cell.text = text;
  if (text.empty()) return cell;
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  const bool is_number = *end == '\0' && text.size() < 16;
  cell.kind = is_number ? Cell::Kind::Number : Cell::Kind::Text;
  cell.number = is_number ? number : 0;
  return cell;
}

Grid grid_of(std::string name, const std::vector<std::vector<std::string>>& rows) {
  Grid grid;
  grid.file = "云川县闲置资源.xlsx";
  grid.sheet = std::move(name);
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const std::string& text : row) cells.push_back(cell_of(text));
  }
  return grid;
}

std::vector<sheet::SheetReading> read_all(Grid grid) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(std::move(grid));
  return read_ledgers(workbook, {parcel_ledger(), plant_ledger(), yard_ledger()}, {});
}

sheet::SheetReading read(Grid grid) {
  auto readings = read_all(std::move(grid));
  EXPECT_EQ(readings.size(), 1U);
  return std::move(readings.at(0));
}

template <class T>
Value value(const sheet::LedgerRow& row, std::string_view field) {
  return row.values ? (*row.values)[field_table<T>().at(field)] : Value{};
}

template <class T>
double number(const sheet::LedgerRow& row, std::string_view field) {
  const Value found = value<T>(row, field);
  const auto* real = std::get_if<double>(&found);
  return real != nullptr ? *real : -1;
}

bool says(const sheet::LedgerRow& row, std::string_view field, std::string_view code) {
  return std::any_of(row.findings.begin(), row.findings.end(), [&](const sheet::Finding& finding) {
    return finding.field == field && finding.code == code;
  });
}

Grid parcels() {
  Grid grid = grid_of(
      "宗地",
      {{"云川县工业净地一览表（2025年）"},
       {"坐标系：CGCS2000，3度分带第39带"},
       {"序号", "地块编号", "地块名称", "面积", "", "容积率", "起拍价（万元/公顷）", "中心坐标", "",
        "联系人"},
       {"", "", "", "公顷", "㎡", "", "", "横坐标", "纵坐标", ""},
       {"1", "YC-01", "东园一号", "2", "20000", "1.0-2.0", "330", "39500000", "4000000", "甲科长 5550101"},
       {"2", "YC-02", "东园二号", "3", "3000", "≥1.2", "面议", "500000", "4001000", "乙科长"},
       {"3", "YC-03", "东园三号", "", "15亩", "≤2.5", "30元/㎡", "40500000", "4000000", ""},
       {"", "合计", "", "5", "", "", "", "", "", ""},
       {"注：面积以测绘为准。"}});
  for (const int column : {0, 1, 2, 5, 6, 9}) grid.merges.push_back({2, column, 3, column});
  grid.merges.push_back({2, 3, 2, 4});
  grid.merges.push_back({2, 7, 2, 8});
  return grid;
}

// 2 ha = 20 000 m²; 330 万元/ha ÷ 15 = 22 万元/亩; 30 yuan/m² × 666.67 = 20 000 yuan/亩; on the meridian lon
// is 117.
TEST(SiteImport, ReadsParcelsUnderATwoRowHeader) {
  const auto reading = read(parcels());
  ASSERT_EQ(reading.kind, "parcel");
  ASSERT_EQ(reading.rows.size(), 9U);
  EXPECT_EQ(reading.rows[0].skip, Skip::Title);
  EXPECT_EQ(reading.rows[3].skip, Skip::Header);
  const auto& first = reading.rows[4];
  EXPECT_EQ(value<Parcel>(first, "parcel_no"), Value{std::string("YC-01")});
  EXPECT_NEAR(number<Parcel>(first, "land_m2"), 20000, 1e-6);
  EXPECT_NEAR(number<Parcel>(first, "start_price_yuan_per_mu"), 220000, 1e-6);
  EXPECT_NEAR(number<Parcel>(first, "far_min"), 1, 1e-9);
  EXPECT_NEAR(number<Parcel>(first, "far_max"), 2, 1e-9);
  EXPECT_NEAR(number<Parcel>(first, "lon"), 117, 1e-9);
  EXPECT_EQ(value<Parcel>(first, "contact_phone"), Value{std::string("5550101")});
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows[5], "land_m2")));
  EXPECT_TRUE(says(reading.rows[5], "land_m2", "conflict"));
  EXPECT_NEAR(number<Parcel>(reading.rows[5], "lon"), 117, 1e-9);
  EXPECT_NEAR(number<Parcel>(reading.rows[6], "land_m2"), 10000, 1e-6);
  EXPECT_NEAR(number<Parcel>(reading.rows[6], "start_price_yuan_per_mu"), 20000, 1);
  EXPECT_TRUE(says(reading.rows[6], "lon", "wrong_zone"));
  EXPECT_EQ(reading.rows[7].skip, Skip::Subtotal);
  EXPECT_EQ(reading.rows[8].skip, Skip::Note);
}

TEST(SiteImport, ReadsPlantsWithSectionsAndYearlyRents) {
  const auto reading =
      read(grid_of("标准厂房", {{"云川县标准厂房情况表"},
                                {"编号序", "载体名称", "建筑面积（万平方米）", "闲置面积（㎡）", "层高（米）",
                                 "地面承重（kN/㎡）", "租金（元/㎡·年）", "空置日期", "电话"},
                                {"一、云川镇", "", "", "", "", "", "", "", ""},
                                {"1", "1号车间", "1.2", "全部", "9", "20", "96", "2024年二季度", "5550102"},
                                {"2", "2号车间", "0.5", "6000", "#REF!", "", "面议", "2024.2.30", ""}}));
  ASSERT_EQ(reading.kind, "plant");
  EXPECT_EQ(reading.rows[2].skip, Skip::Section);
  const auto& first = reading.rows[3];
  EXPECT_EQ(value<Plant>(first, "town"), Value{std::string("云川镇")});
  EXPECT_NEAR(number<Plant>(first, "floor_area_m2"), 12000, 1e-6);
  EXPECT_NEAR(number<Plant>(first, "lettable_m2"), 12000, 1e-6);
  EXPECT_NEAR(number<Plant>(first, "floor_load_t_m2"), 2.0394, 1e-4);
  EXPECT_NEAR(number<Plant>(first, "rent_yuan_m2_month"), 8, 1e-9);
  EXPECT_EQ(value<Plant>(first, "vacant_since"), Value{std::string("2024-04-01/2024-06-30")});
  EXPECT_TRUE(says(reading.rows[4], "lettable_m2", "gt_total"));
  EXPECT_TRUE(says(reading.rows[4], "first_floor_height_m", "cell_error"));
  EXPECT_TRUE(says(reading.rows[4], "vacant_since", "bad_date"));
}

TEST(SiteImport, ReadsNamesInAColumnOfPhonesAndKnowsADatumByItsHeading) {
  const auto reading = read(grid_of("标准厂房", {{"房源名称", "建筑总面积（㎡）", "待租面积（㎡）", "联系人（电话）",
                                                  "高德经度", "高德纬度"},
                                                 {"1号车间", "1200", "600", "甲科长 5550102", "117.5", "36.5"},
                                                 {"2号车间", "5000", "600", "乙科长", "117.6", "36.6"}}));
  ASSERT_EQ(reading.kind, "plant");
  EXPECT_EQ(value<Plant>(reading.rows[1], "contact_name"), Value{std::string("甲科长")});
  EXPECT_EQ(value<Plant>(reading.rows[1], "contact_phone"), Value{std::string("5550102")});
  EXPECT_EQ(value<Plant>(reading.rows[2], "contact_name"), Value{std::string("乙科长")});
  EXPECT_TRUE(is_empty(value<Plant>(reading.rows[2], "contact_phone")));
  EXPECT_TRUE(says(reading.rows[1], "lon", "datum"));
  EXPECT_TRUE(is_empty(value<Plant>(reading.rows[1], "lon")));
}

TEST(SiteImport, ReadsATableWhoseNameColumnItDoesNotKnowInDoubt) {
  const auto reading = read(grid_of("厂房", {{"甲乙丙丁戊名称", "建筑面积（㎡）", "可租面积（㎡）", "层高（米）",
                                              "配电容量（kVA）", "结构形式"},
                                             {"1号车间", "1200", "600", "9", "800", "框架"},
                                             {"2号车间", "5000", "600", "8", "400", "框架"},
                                             {"3号车间", "5000", "600", "8", "400", "框架"}}));
  ASSERT_EQ(reading.kind, "plant");
  EXPECT_EQ(value<Plant>(reading.rows[1], "name"), Value{std::string("1号车间")});
  EXPECT_TRUE(says(reading.rows[1], "name", "doubtful_column"));
}

TEST(SiteImport, ReadsTablesSideBySide) {
  const auto readings = read_all(
      grid_of("厂房", {{"可租厂房一览表", "", "", "", "", "", ""},
                       {"厂房名称", "建筑面积（㎡）", "层高（米）", "", "厂房名称", "建筑面积（㎡）", "层高（米）"},
                       {"1号车间", "1200", "9", "", "2号车间", "5000", "8"},
                       {"示例：某车间", "100", "9", "", "", "", ""},
                       {"3号车间", "1300", "9", "", "", "", ""}}));
  ASSERT_EQ(readings.size(), 2U);
  ASSERT_EQ(readings[0].rows.size(), 5U);
  EXPECT_EQ(value<Plant>(readings[0].rows[2], "name"), Value{std::string("1号车间")});
  EXPECT_EQ(readings[0].rows[3].skip, Skip::NotData);
  EXPECT_EQ(value<Plant>(readings[0].rows[4], "floor_area_m2"), Value{1300.0});
  ASSERT_EQ(readings[1].rows.size(), 1U);  // of the right one only its records
  EXPECT_EQ(readings[1].rows[0].row, 3);
  EXPECT_EQ(value<Plant>(readings[1].rows[0], "name"), Value{std::string("2号车间")});
  EXPECT_EQ(value<Plant>(readings[1].rows[0], "floor_area_m2"), Value{5000.0});
  const auto field = field_table<Plant>().index("floor_area_m2");
  ASSERT_TRUE(field);
  EXPECT_EQ(readings[1].rows[0].cells[*field], "F3");  // as the file has it
}

TEST(SiteImport, SaysThatATableBesideTheFirstIsNotReadWhereItsColumnsAreNotSure) {
  const auto reading = read(grid_of("厂房", {{"厂房名称", "建筑面积（㎡）", "层高（米）", "所在园区", "厂房名称", "建筑面积（㎡）", "结构形式"},
                                             {"1号车间", "1200", "9", "东园", "2号车间", "5000", "框架"},
                                             {"3号车间", "1300", "9", "西园", "", "", ""}}));
  ASSERT_EQ(reading.kind, "plant");
  EXPECT_TRUE(says(reading.rows[1], "", "side_table"));
  EXPECT_FALSE(says(reading.rows[2], "", "side_table"));
}

TEST(SiteImport, ReadsAFormWithARecordInEachColumn) {
  const auto readings = read_all(grid_of("厂房", {{"可租厂房", "", "", "", ""},
                                                  {"序号", "项目", "单位", "一", "二"},
                                                  {"1", "厂房名称", "-", "1号车间", "2号车间"},
                                                  {"2", "建筑面积", "万㎡", "1.2", "0.5"},
                                                  {"3", "层高（米）", "-", "9", "约8"},
                                                  {"4", "所属镇街", "-", "云川镇", ""}}));
  ASSERT_EQ(readings.size(), 1U);
  std::vector<const sheet::LedgerRow*> records;
  for (const sheet::LedgerRow& row : readings[0].rows) {
    if (row.values) records.push_back(&row);
  }
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]->row, 3);
  EXPECT_EQ(records[1]->row, 3);
  EXPECT_EQ(value<Plant>(*records[0], "name"), Value{std::string("1号车间")});
  EXPECT_EQ(value<Plant>(*records[0], "floor_area_m2"), Value{12000.0});
  EXPECT_EQ(value<Plant>(*records[1], "name"), Value{std::string("2号车间")});
  EXPECT_EQ(value<Plant>(*records[1], "floor_area_m2"), Value{5000.0});
  EXPECT_TRUE(is_empty(value<Plant>(*records[1], "town")));
  EXPECT_TRUE(says(*records[1], "first_floor_height_m", "approximate"));
}

// A section may stand in the column of names, and a heading may begin like a remark.
TEST(SiteImport, TellsSectionsWithCountsAndLongHeadingsFromNamesAndRemarks) {
  const auto reading = read(grid_of("厂房", {{"厂房名称", "建筑面积（㎡）", "可租面积（㎡）",
                                              "截至6月底进展情况（填写是否出租、是否有意向企业、何时可以交付使用，必填）",
                                              "层高（米）"},
                                             {"云川镇（2个）", "", "", "", ""},
                                             {"1号车间", "1200", "600", "", "9"},
                                             {"2号车间", "5000", "600", "", "8"}}));
  ASSERT_EQ(reading.kind, "plant");
  EXPECT_EQ(reading.rows[1].skip, Skip::Section);
  EXPECT_EQ(value<Plant>(reading.rows[2], "town"), Value{std::string("云川镇")});
}

TEST(SiteImport, SaysThatAnAreaHasNoUnit) {
  const auto reading = read(grid_of("院落", {{"镇街", "村居", "门牌", "院落面积", "月租金（元）", "坐标"},
                                             {"云川镇", "上村", "上村1号", "3", "500", "117.5，36.5"},
                                             {"云川镇", "上村", "上村2号", "1亩5分", "", "36.5,117.5"}}));
  ASSERT_EQ(reading.kind, "yard");
  EXPECT_TRUE(says(reading.rows[1], "land_m2", "no_unit"));
  EXPECT_NEAR(number<Yard>(reading.rows[1], "rent_yuan_per_year"), 6000, 1e-9);
  EXPECT_NEAR(number<Yard>(reading.rows[2], "land_m2"), 1000, 1e-6);
  EXPECT_TRUE(says(reading.rows[2], "lon", "swapped"));
}

TEST(SiteImport, LeavesADictionarySheetAlone) {
  const auto reading =
      read(grid_of("字典", {{"所在镇街", "结构形式"}, {"云川镇", "框架"}, {"河口镇", "砖混"}}));
  EXPECT_EQ(reading.kind, "");
  for (const auto& row : reading.rows) EXPECT_EQ(row.skip, Skip::NotData);
}

/// Also where records stand side by side: then each of them.
TEST(SiteImport, GivesEveryRowOfAnyGridExactlyOnce) {
  std::mt19937 random(11);
  const std::vector<std::string> words = {
      "序号", "地块编号", "面积（亩）", "坐落", "合计",       "一、云川镇", "12",    "2024.3", "待定",   "",
      "",     "注：无",   "面积",       "同上", "118.3,36.8", "约3亩",      "X坐标", "#REF!",  "1.0-2.0"};
  for (int i = 0; i < 300; ++i) {
    std::vector<std::vector<std::string>> rows(random() % 14);
    for (auto& row : rows) {
      for (auto n = random() % 8; n > 0; --n) row.push_back(words[random() % words.size()]);
    }
    Grid grid = grid_of("任意", rows);
    for (auto n = random() % 4; n > 0 && !rows.empty(); --n) {
      const int row = static_cast<int>(random() % rows.size()), column = static_cast<int>(random() % 8);
      grid.merges.push_back(
          {row, column, row + static_cast<int>(random() % 3), column + static_cast<int>(random() % 3)});
    }
    std::vector<int> said(rows.size()), records(rows.size());
    for (const auto& reading : read_all(std::move(grid))) {
      for (const auto& row : reading.rows) {
        const auto r = static_cast<std::size_t>(row.row - 1);
        ASSERT_LT(r, rows.size());
        EXPECT_NE(row.skip.has_value(), row.values.has_value());
        ++said[r];
        records[r] += row.values.has_value();
      }
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      EXPECT_GE(said[r], 1);
      EXPECT_LE(said[r] - records[r], said[r] == 1 ? 1 : 0);  // more than one: records side by side
    }
  }
}

/// Two headings that both know a field: the one that is called so is read, and the other is named, not
/// dropped.
TEST(PlantLedger, AnOwnHeadingBeatsASynonymAndTheOtherColumnIsNamed) {
  const auto reading = read(grid_of("厂房", {{"序号", "厂房名称", "所在镇街", "消防等级", "火灾危险性",
                                              "建筑面积（平方米）", "可租面积（平方米）"},
                                             {"1", "一号厂房", "青禾镇", "二级", "丙类", "3000", "2000"},
                                             {"2", "二号厂房", "青禾镇", "二级", "丁类", "4000", "1000"}}));
  ASSERT_EQ(reading.rows.size(), 3U);
  EXPECT_EQ(value<Plant>(reading.rows[1], "fire_class"), Value("丙类"));
  EXPECT_TRUE(says(reading.rows[0], "fire_class", "two_columns"));
  EXPECT_EQ(reading.rows[0].findings.at(0).cell, "D1");
  ASSERT_EQ(reading.columns.at(0).header, "序号");
  EXPECT_EQ(reading.columns[0].confidence, 1);  // nothing to ask about
}

TEST(ParcelLedger, AShareOfTheLandAboveAllOfItIsRefused) {
  const auto reading = read(grid_of("地块", {{"宗地编号", "所在镇街", "面积（亩）", "建筑系数", "绿地率"},
                                             {"QH-1", "青禾镇", "30", "700%", "20%"},
                                             {"QH-2", "青禾镇", "40", "100%", "20%"}}));
  EXPECT_TRUE(says(reading.rows.at(1), "building_coefficient", "above_whole"));
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows.at(1), "building_coefficient")));
}

// The right, its term and the standard-land figures under the names that offices give them; 3 ×10k yuan per tce is 1/3.
TEST(ParcelLedger, ReadsTheRightItsTermAndTheFiguresOfStandardLand) {
  const auto reading = read(grid_of(
      "标准地", {{"云川县标准地清单"},
                 {"地块编号", "面积（亩）", "权属", "使用权类型", "出让年期", "使用权起始日期", "使用权终止日期",
                  "行政办公及生活服务设施用地所占比重", "单位能耗增加值（万元/吨标煤）", "单位排放（kg/万元）",
                  "R&D经费支出占比", "变电站", "电压等级", "是否双回路", "蒸汽压力（MPa）", "排水"},
                 {"BZ-1", "30", "国有", "协议出让", "50年", "2020.3.1", "2070-02-28", "7%", "3", "0.8", "2.5%",
                  "城北110kV变电站", "10kV、35kV", "双回路", "0.8", "雨污分流"},
                 {"BZ-2", "40", "集体", "作价入股", "20", "", "", "≤7%", "", "", "", "", "10千伏", "否", "800kPa", ""},
                 {"BZ-3", "40", "国有", "旧村", "", "", "", "", "", "", "", "", "", "", "", ""}}));
  ASSERT_EQ(reading.kind, "parcel");
  const auto& first = reading.rows.at(2);
  EXPECT_EQ(value<Parcel>(first, "ownership"), Value("国有"));
  EXPECT_EQ(value<Parcel>(first, "right_nature"), Value("transferred"));
  EXPECT_NEAR(number<Parcel>(first, "term_years"), 50, 1e-9);
  EXPECT_EQ(value<Parcel>(first, "term_from_date"), Value("2020-03-01"));
  EXPECT_EQ(value<Parcel>(first, "term_to_date"), Value("2070-02-28"));
  EXPECT_NEAR(number<Parcel>(first, "office_share"), 0.07, 1e-9);
  EXPECT_NEAR(number<Parcel>(first, "energy_intensity_tce_per_10k_yuan"), 1.0 / 3, 1e-9);
  EXPECT_NEAR(number<Parcel>(first, "emission_intensity_kg_per_10k_yuan"), 0.8, 1e-9);
  EXPECT_NEAR(number<Parcel>(first, "rd_share"), 0.025, 1e-9);
  EXPECT_EQ(value<Parcel>(first, "substation"), Value("城北110kV变电站"));
  EXPECT_EQ(value<Parcel>(first, "voltage"), Value("10kV、35kV"));
  EXPECT_EQ(value<Parcel>(first, "double_supply"), Value{true});
  EXPECT_NEAR(number<Parcel>(first, "steam_pressure_mpa"), 0.8, 1e-9);
  EXPECT_EQ(value<Parcel>(first, "drainage"), Value("雨污分流"));
  EXPECT_TRUE(is_empty(value<Parcel>(first, "sewage_t_d")));
  const auto& second = reading.rows.at(3);
  EXPECT_EQ(value<Parcel>(second, "right_nature"), Value("contributed"));
  EXPECT_NEAR(number<Parcel>(second, "office_share"), 0.07, 1e-9);
  EXPECT_EQ(value<Parcel>(second, "double_supply"), Value{false});
  EXPECT_NEAR(number<Parcel>(second, "steam_pressure_mpa"), 0.8, 1e-9);
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows.at(4), "right_nature")));
  EXPECT_FALSE(reading.rows.at(4).findings.empty());  // 旧村 is no nature of a right
}

TEST(ParcelLedger, AShareOfOfficesAboveAllTheLandAndARightThatEndsBeforeItBeginsAreRefused) {
  const auto reading = read(grid_of(
      "地块", {{"宗地编号", "面积（亩）", "行政办公及生活服务用地占比", "使用权起始日期", "使用权终止日期", "出让年限"},
               {"QH-1", "30", "700%", "2020-03-01", "2019-03-01", "50"},
               {"QH-2", "30", "7%", "2020-03-01", "2070-02-28", "20"},
               {"QH-3", "30", "7%", "2020-03-01", "2070-02-28", "50"}}));
  EXPECT_TRUE(says(reading.rows.at(1), "office_share", "above_whole"));
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows.at(1), "office_share")));
  EXPECT_TRUE(says(reading.rows.at(1), "term_to_date", "order"));
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows.at(1), "term_to_date")));
  EXPECT_TRUE(says(reading.rows.at(2), "term_years", "mismatch"));
  EXPECT_NEAR(number<Parcel>(reading.rows.at(2), "term_years"), 20, 1e-9);
  EXPECT_TRUE(reading.rows.at(3).findings.empty());
}

TEST(ParcelLedger, TheDayFromWhichLandLiesIdleIsNotTakenForThatOfItsRightUnasked) {
  const auto reading = read(grid_of("地块", {{"宗地编号", "面积（亩）", "规划用途", "闲置起始日期", "土地现状"},
                                             {"QH-1", "30", "工业用地", "2024-03-01", "闲置"},
                                             {"QH-2", "40", "工业用地", "2024-05-01", "闲置"}}));
  EXPECT_TRUE(says(reading.rows.at(1), "term_from_date", "doubtful_column"));
}

std::string asked(const LandLimit& limit, const std::string& use, double years, double office_share) {
  const FieldTable& table = field_table<Parcel>();
  Row row(table.size());
  row[table.at("land_use")] = use;
  row[table.at("term_years")] = years;
  row[table.at("office_share")] = office_share;
  sheet::CellNames cells;
  cells.resize(row.size());
  std::vector<sheet::Finding> findings;
  ask_above_limit(limit, row, cells, findings);
  std::string fields;
  for (const sheet::Finding& finding : findings) {
    EXPECT_EQ(finding.severity, sheet::Finding::Severity::Warning);
    EXPECT_EQ(finding.code, "above_limit");
    fields += finding.field + " ";
  }
  return fields;
}

/// Article 12: 50 years for industry, 70 for dwellings; 7 % of the land for offices.
TEST(ParcelLimits, AsksAboutWhatIsAboveALimitOfTheState) {
  const LandLimit& state = shipped_land_limit();
  EXPECT_EQ(asked(state, "工业用地", 70, 0.07), "term_years ");
  EXPECT_EQ(asked(state, "城镇住宅用地", 70, 0.10), "office_share ");
  EXPECT_EQ(asked(state, "工业用地", 50, 0.05), "");
}

TEST(ParcelLimits, ALimitOfTheOfficeIsHeld) {
  LandLimit own = shipped_land_limit();
  own.office_share_most = 0.05;
  own.years_most = 20;  // 弹性年期
  EXPECT_EQ(asked(own, "工业用地", 50, 0.07), "office_share term_years ");
  EXPECT_EQ(asked(own, "工业用地", 20, 0.05), "");
}

TEST(PlantLedger, ReadsResistanceToFireDockAirSupplyAndWhetherItIsSold) {
  const auto reading = read(grid_of(
      "厂房", {{"厂房名称", "楼层", "租售方式", "建筑面积（㎡）", "可租面积（㎡）", "耐火等级", "火灾危险性", "卸货平台",
                "卸货平台高度（米）", "配电（kVA）", "双电源", "压缩空气", "核查人"},
               {"1号车间", "1-3层", "可租可售", "3000", "2000", "Ⅱ级", "丙类", "2个", "1.3", "800", "是", "0.7MPa",
                "王科员"},
               {"2号车间", "1", "只租不售", "3000", "2000", "三级", "丁类", "无", "", "800", "单回路", "无", ""}}));
  ASSERT_EQ(reading.kind, "plant");
  const auto& first = reading.rows.at(1);
  EXPECT_EQ(value<Plant>(first, "floors"), Value("1-3层"));
  EXPECT_EQ(value<Plant>(first, "tenure"), Value("either"));
  EXPECT_EQ(value<Plant>(first, "fire_resistance"), Value("two"));
  EXPECT_EQ(value<Plant>(first, "fire_class"), Value("丙类"));
  EXPECT_EQ(value<Plant>(first, "loading_dock"), Value("2个"));
  EXPECT_NEAR(number<Plant>(first, "loading_dock_height_m"), 1.3, 1e-9);
  EXPECT_EQ(value<Plant>(first, "double_supply"), Value{true});
  EXPECT_NEAR(number<Plant>(first, "power_kva"), 800, 1e-9);
  EXPECT_EQ(value<Plant>(first, "compressed_air"), Value("0.7MPa"));
  EXPECT_EQ(value<Plant>(first, "checked_by"), Value("王科员"));
  const auto& second = reading.rows.at(2);
  EXPECT_EQ(value<Plant>(second, "tenure"), Value("let"));
  EXPECT_EQ(value<Plant>(second, "fire_resistance"), Value("three"));
  EXPECT_EQ(value<Plant>(second, "double_supply"), Value{false});
}

TEST(YardLedger, ReadsShapeAndWidthOfTheGate) {
  const auto reading = read(grid_of(
      "院落", {{"镇街", "村居", "门牌", "院落面积（㎡）", "院落形状", "出入口宽度（米）", "核查日期", "核查人"},
               {"云川镇", "上村", "上村1号", "300", "L形", "3.5", "2026-08-01", "李干事"}}));
  ASSERT_EQ(reading.kind, "yard");
  const auto& row = reading.rows.at(1);
  EXPECT_EQ(value<Yard>(row, "shape"), Value("L形"));
  EXPECT_NEAR(number<Yard>(row, "gate_width_m"), 3.5, 1e-9);
  EXPECT_EQ(value<Yard>(row, "updated_date"), Value("2026-08-01"));
  EXPECT_EQ(value<Yard>(row, "checked_by"), Value("李干事"));
}

TEST(SiteLedger, TablesOfTwoKindsBelowEachOtherAreBothReadEachWithItsOwnUnits) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(grid_of("资源", {{"一、可用地块（单位：亩）"},
                                              {"序号", "地块编号", "位置", "面积", "联系人", "联系电话"},
                                              {"1", "YC-1", "东区", "30", "尤科长", "13900000001"},
                                              {"合计", "", "", "30"},
                                              {""},
                                              {"二、闲置厂房（单位：㎡）"},
                                              {"序号", "厂房名称", "乡镇", "建筑面积", "层高（米）", "联系人"},
                                              {"1", "东区1号厂房", "城关镇", "5000", "8", "尤科长"}}));
  const auto readings = read_ledgers(workbook, {parcel_ledger(), plant_ledger(), yard_ledger()}, {});
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings[0].kind, "parcel");
  EXPECT_NEAR(number<Parcel>(readings[0].rows.at(2), "land_m2"), 20000, 1e-6);
  EXPECT_EQ(readings[1].kind, "plant");
  const auto& plant = readings[1].rows.back();
  EXPECT_EQ(plant.row, 8);
  EXPECT_NEAR(number<Plant>(plant, "floor_area_m2"), 5000, 1e-9);
  std::size_t rows = 0;
  for (const auto& reading : readings) rows += reading.rows.size();
  EXPECT_EQ(rows, 8U);   // each row once
}

TEST(SiteLedger, AnOwnerUnderTheSortOfOwnershipIsTheRightHolder) {
  const auto reading = read(grid_of("地块", {{"编号", "宗地编号", "位置", "面积（亩）", "土地权属", "起始价（万元/亩）"},
                                              {"1", "YC-1", "东区", "30", "县土地储备中心", "18.5"},
                                              {"2", "YC-2", "西区", "20", "国有", "20"},
                                              {"3", "YC-3", "北区", "20", "国有", "22"},
                                              {"4", "YC-4", "南区", "20", "国有", "150000"}}));
  const auto& first = reading.rows.at(1);
  EXPECT_EQ(value<Parcel>(first, "right_holder"), Value("县土地储备中心"));
  EXPECT_TRUE(is_empty(value<Parcel>(first, "ownership")));
  EXPECT_TRUE(says(first, "right_holder", "owner_named"));
  EXPECT_EQ(value<Parcel>(reading.rows.at(2), "ownership"), Value("国有"));
  EXPECT_TRUE(is_empty(value<Parcel>(first, "formed_from")));   // 编号 counts the rows
  EXPECT_TRUE(is_empty(value<Parcel>(reading.rows.at(4), "start_price_yuan_per_mu")));
  EXPECT_TRUE(says(reading.rows.at(4), "start_price_yuan_per_mu", "unit_suspect"));
}

TEST(SiteLedger, AUnitThatOnlyANoteBelowGivesIsTaken) {
  const auto reading = read(grid_of("院落", {{"镇", "村", "院落名称", "院落面积", "户主", "手机"},
                                              {"白沙镇", "河湾村", "老供销社", "600", "张三", "13900000001"},
                                              {"白沙镇", "河湾村", "旧小学", "1.5亩", "李四", "13900000002"},
                                              {"注：面积单位为平方米。填报人：王五"}}));
  EXPECT_NEAR(number<Yard>(reading.rows.at(1), "land_m2"), 600, 1e-9);
  EXPECT_NEAR(number<Yard>(reading.rows.at(2), "land_m2"), 1000, 1e-6);
}

}  // namespace
}  // namespace liantu::site

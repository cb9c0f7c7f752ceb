#include "liantu/api/import_plan.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "liantu/attraction/deal_store.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/store/migrate.h"
#include "liantu/store/sealed_text.h"

#include "liantu/api/desk/row_origin_store.h"
#include "liantu/api/ledger_export.h"

namespace liantu::api {
namespace {

constexpr Instant kNow = 1'767'225'600'000'000;  // 2026-01-01T00:00:00Z

class ImportPlanTest : public testing::Test {
 protected:
  ImportPlanTest() {
    std::filesystem::create_directories(folder_);
    database_ = store::Database::open(folder_.string());
    store::migrate(*database_->lease(), kNow);
    database_->unlock(store::make_master_key((folder_ / "contacts.key").string()));
  }
  ~ImportPlanTest() override {
    database_.reset();
    std::filesystem::remove_all(folder_);
  }

  ImportPlan plan(const std::string& csv, const std::string& kind = "enterprise",
                  const std::string& name = "a.csv") {
    ImportOptions options;
    options.kind = kind;
    options.today = Date::parse("2026-01-01");
    return plan_import(*database_->lease(), access, {{name, csv}}, options);
  }
  store::Written commit(const ImportPlan& plan) {
    return commit_import(*database_->lease(), access, plan, {}, ++now_);
  }
  std::vector<store::StoredRow> all(const store::Entity& entity) {
    store::ListQuery query;
    query.entity = &entity;
    return all_rows(*database_->lease(), access, query);
  }
  static std::size_t count(const ImportPlan& plan, RowStatus status) {
    const auto it = plan.counts.find(status);
    return it == plan.counts.end() ? 0 : it->second;
  }
  static Value at(const store::Entity& entity, const Row& row, std::string_view field) {
    return row[entity.fields->at(field)];
  }

  store::Access access = store::administrator_access("测试");
  Instant now_ = kNow;
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      ("liantu-import-" + std::to_string(std::hash<std::string>{}(
                              testing::UnitTest::GetInstance()->current_test_info()->name())));
  std::unique_ptr<store::Database> database_;
};

const store::Entity& firms() {
  return enterprise::enterprise_entity();
}

TEST_F(ImportPlanTest, NewRowsBecomeOneBatchAndASecondImportChangesNothing) {
  const std::string csv = "企业名称,所在镇街,从业人数\n云川恒达机械有限公司,青禾镇,30\n云川丰源纺织有限公司,青禾镇,25\n";
  const ImportPlan first = plan(csv);
  EXPECT_EQ(count(first, RowStatus::New), 2U);
  EXPECT_EQ(commit(first).rows.size(), 2U);
  const ImportPlan second = plan(csv);
  EXPECT_EQ(count(second, RowStatus::Unchanged), 2U);
  EXPECT_TRUE(commit(second).rows.empty());
  EXPECT_EQ(counts_line(second, ""),
            R"({"batch":null,"new":0,"changed":0,"conflict":0,"unchanged":2,"errors":0})");
}

TEST_F(ImportPlanTest, AnotherSpellingOfTheNameFindsTheRowAndAnEmptyCellErasesNothing) {
  commit(plan("企业名称,所在镇街,从业人数,备注\n云川恒达机械有限公司,青禾镇,30,旧\n"));
  const ImportPlan again = plan("企业名称,所在镇街,从业人数,备注\n云川恒达机械有限责任公司,青禾镇,31,\n");
  ASSERT_EQ(count(again, RowStatus::Changed), 1U);
  commit(again);
  const auto rows = all(firms());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(at(firms(), rows[0].values, "employees"), Value{std::int64_t{31}});
  EXPECT_EQ(at(firms(), rows[0].values, "remark"), Value{std::string("旧")});
}

TEST_F(ImportPlanTest, TheSameLineTwiceCountsOnceAndDifferentLinesOfOneFirmAreAnError) {
  const ImportPlan twins =
      plan("企业名称,所在镇街,从业人数\n云川甲有限公司,青禾镇,1\n云川甲有限公司,青禾镇,1\n云川乙有限公司,青禾镇,2\n云川乙有限公司,青禾镇,3\n");
  EXPECT_EQ(count(twins, RowStatus::New), 2U);
  ASSERT_EQ(count(twins, RowStatus::Error), 1U);
  const auto& line = twins.rows.back();
  ASSERT_FALSE(line.findings.empty());
  EXPECT_EQ(line.findings.back().code, "duplicate_key");
  EXPECT_NE(line.findings.back().message.find("第 4 行"), std::string::npos);
}

// Exported with 30 and "a"; the register moves to 35, the traveller writes 40 and "b": 40 conflicts, "b" does
// not.
TEST_F(ImportPlanTest, OurOwnExportComesBackThreeWays) {
  commit(plan("企业名称,所在镇街,从业人数,备注\n云川恒达机械有限公司,青禾镇,30,a\n"));
  auto rows = all(firms());
  auto table = ledger_table(firms(), access, rows, true);
  commit(plan("企业名称,所在镇街,从业人数\n云川恒达机械有限公司,青禾镇,35\n"));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].header.starts_with("从业人数")) table.rows[0][column] = std::int64_t{40};
    if (table.columns[column].header == "备注") table.rows[0][column] = std::string("b");
  }
  ImportPlan back = plan(sheet::xlsx_bytes({table}), "enterprise", "back.xlsx");
  ASSERT_EQ(count(back, RowStatus::Conflict), 1U);
  EXPECT_TRUE(commit(back).rows.empty());
  std::size_t n = 0;
  while (back.rows[n].status != RowStatus::Conflict) ++n;
  ASSERT_EQ(back.rows[n].changes.size(), 2U);
  decide(*database_->lease(), access, back, {{.n = n, .field = "employees", .take_mine = false}});
  EXPECT_EQ(count(back, RowStatus::Changed), 1U);
  commit(back);
  rows = all(firms());
  EXPECT_EQ(at(firms(), rows[0].values, "employees"), Value{std::int64_t{35}});
  EXPECT_EQ(at(firms(), rows[0].values, "remark"), Value{std::string("b")});
}

TEST_F(ImportPlanTest, AnExportThatComesBackUntouchedChangesNothing) {
  commit(
      plan("企业名称,所在镇街,注册资本（万元）,占地面积（亩）,成立日期,是否规上,备注\n云川恒达机械有限公司,青禾镇,1234.5,12."
           "3,2024年3月,是,a\n"));
  const auto table = ledger_table(firms(), access, all(firms()), true);
  const ImportPlan back = plan(sheet::xlsx_bytes({table}), "enterprise", "back.xlsx");
  EXPECT_EQ(count(back, RowStatus::Unchanged), 1U);
  for (const PlanRow& row : back.rows) {
    for (const CellChange& change : row.changes) ADD_FAILURE() << (*firms().fields)[change.field].name;
  }
}

TEST_F(ImportPlanTest, WeekRowsCreateAndUpdateTheProjectTheyName) {
  const std::string head = "项目名称,总投资（万元）,本周形象进度,灯色,周起,周止\n";
  commit(plan(head + "云川磁材项目,12000,基础施工,绿,2026-03-02,2026-03-08\n", "project_week"));
  auto projects = all(project::project_entity());
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_EQ(at(project::project_entity(), projects[0].values, "total_investment_yuan"),
            Value{std::int64_t{120'000'000}});
  commit(plan(head + "云川磁材项目,12000,主体封顶,红,2026-03-09,2026-03-15\n", "project_week"));
  projects = all(project::project_entity());
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_EQ(at(project::project_entity(), projects[0].values, "progress"), Value{std::string("主体封顶")});
  EXPECT_EQ(all(project::project_week_entity()).size(), 2U);
}

TEST_F(ImportPlanTest, AnOldWeekThatComesLateDoesNotTurnTheProjectBack) {
  const std::string head = "项目名称,本周形象进度,周起,周止\n";
  commit(plan(head + "云川磁材项目,主体封顶,2026-03-09,2026-03-15\n", "project_week"));
  commit(plan(head + "云川磁材项目,基础施工,2026-03-02,2026-03-08\n", "project_week"));
  const auto projects = all(project::project_entity());
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_EQ(at(project::project_entity(), projects[0].values, "progress"), Value{std::string("主体封顶")});
}

TEST_F(ImportPlanTest, KnowsTheCellOfEachFigureWrittenAlsoOfTheProjectMadeOfAWeek) {
  const ImportPlan read = plan("台账\n项目名称,本周形象进度,总投资（万元）,周起,周止\n云川磁材项目,基础,12000,2026-03-02,2026-03-08\n"
                               "云川锻件项目,桩基,8000,2026-03-02,2026-03-08\n\n云川电缆项目,桩基,300,2026-03-02,2026-03-08\n", "project_week");
  ASSERT_EQ(read.cells.size(), 2U) << "one entry for lines below each other that go on in the same columns";
  EXPECT_EQ(read.cells[0].first_row, 3);
  EXPECT_EQ(read.cells[0].last_row, 4);
  EXPECT_EQ(read.cells[1].first_row, 6);
  const store::Written written = commit(read);
  auto lease = database_->lease();
  SourceCellFinder finder(*lease);
  EXPECT_EQ(finder.cell(written.batch, "a.csv||4", "total_investment_yuan"), "C4");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||6", "progress"), "B6");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||4", "remark"), "");
  EXPECT_EQ(finder.cell(written.batch, "b.csv||4", "progress"), "");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||2", "progress"), "");
  for (const store::StoredRow& row : all(project::project_entity())) {
    const auto origins = row_origins(*lease, access, project::project_entity(), "total_investment_yuan", {row.id}, std::nullopt, Language::Zh);
    EXPECT_EQ(*origins.at(row.id).find("cell")->text(), "C" + *origins.at(row.id).find("row")->text());
  }
}

TEST_F(ImportPlanTest, RecordsSideBySideHaveEachAPlaceAndCellsOfItsOwn) {
  const ImportPlan read = plan("企业名称,所在镇街,从业人数,,企业名称,所在镇街,从业人数\n"
                               "云川恒达机械有限公司,青禾镇,30,,云川丰源纺织有限公司,柳河镇,25\n"
                               "云川明远制药有限公司,青禾镇,12,,云川百合食品有限公司,柳河镇,41\n");
  ASSERT_EQ(count(read, RowStatus::New), 4U);
  std::set<std::string> places;
  for (const PlanRow& row : read.rows) {
    if (row.status == RowStatus::New) places.insert(place_of(row));
  }
  EXPECT_EQ(places, (std::set<std::string>{"a.csv||2", "a.csv||2.2", "a.csv||3", "a.csv||3.2"}));
  const store::Written written = commit(read);
  auto lease = database_->lease();
  SourceCellFinder finder(*lease);
  EXPECT_EQ(finder.cell(written.batch, "a.csv||2", "employees"), "C2");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||2.2", "employees"), "G2");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||3.2", "name"), "E3");
  EXPECT_EQ(finder.cell(written.batch, "a.csv||3.3", "name"), "");
  for (const store::StoredRow& row : all(firms())) {
    const auto origins = row_origins(*lease, access, firms(), "employees", {row.id}, std::nullopt, Language::Zh);
    const std::string& cell = *origins.at(row.id).find("cell")->text();
    const bool left = at(firms(), row.values, "town") == Value{std::string("青禾镇")};
    EXPECT_EQ(cell.front(), left ? 'C' : 'G');
    EXPECT_EQ(cell.substr(1), *origins.at(row.id).find("row")->text());
  }
}

TEST(CellOf, TakesAColumnAloneAsOfTheLineItself) {
  EXPECT_EQ(cell_of("name=B remark=D12 town=AA", "name", 7), "B7");
  EXPECT_EQ(cell_of("name=B remark=D12 town=AA", "remark", 7), "D12");
  EXPECT_EQ(cell_of("name=B remark=D12 town=AA", "town", 8), "AA8");
  EXPECT_EQ(cell_of("name=B remark=D12", "nam", 7), "");
  EXPECT_EQ(cell_of("", "name", 7), "");
}

TEST_F(ImportPlanTest, UndoTakesAnImportBack) {
  commit(plan("企业名称,所在镇街,从业人数\n云川恒达机械有限公司,青禾镇,30\n"));
  const auto second = commit(plan("企业名称,所在镇街,从业人数\n云川恒达机械有限公司,青禾镇,31\n云川新禾食品有限公司,青禾镇,5\n"));
  store::undo(*database_->lease(), access, second.batch, "", ++now_, {&firms()});
  const auto rows = all(firms());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(at(firms(), rows[0].values, "employees"), Value{std::int64_t{30}});
}

TEST_F(ImportPlanTest, APersonSeesNoDifferenceInFieldsHiddenFromHimAndDoesNotEraseThem) {
  commit(plan("企业名称,所在镇街,联系电话,从业人数\n云川恒达机械有限公司,青禾镇,0533-5550101,30\n"));
  access.personal = false;
  const ImportPlan blind = plan("企业名称,所在镇街,联系电话,从业人数\n云川恒达机械有限公司,青禾镇,0533-5550199,31\n");
  ASSERT_EQ(count(blind, RowStatus::Changed), 1U);
  for (const PlanRow& row : blind.rows) {
    if (row.status == RowStatus::Changed) {
      EXPECT_EQ(row.changes.size(), 1U);
    }
  }
  commit(blind);
  access.personal = true;
  EXPECT_EQ(at(firms(), all(firms())[0].values, "contact_phone"), Value{std::string("0533-5550101")});
}

TEST_F(ImportPlanTest, NamesThatLookAlikeAreSuggested) {
  commit(plan("企业名称,所在镇街,所在园区\n云川恒达精密机械制造有限公司,青禾镇,东园\n"));
  const ImportPlan next = plan("企业名称,所在镇街,所在园区\n云川恒达精密机械有限公司,青禾镇,东园\n");
  std::size_t found = 0;
  for (const PlanRow& row : next.rows) found += alike(next, row).size();
  EXPECT_EQ(found, 1U);
}

TEST_F(ImportPlanTest, ARangeOfAmountsStaysOutAndTheRowComesIn) {
  const ImportPlan ranged = plan("项目名称,投资方,总投资（万元）\n电解液项目,某某公司,2-3亿元\n阀门项目,某某公司,3200\n", "deal");
  commit(ranged);
  const auto rows = all(attraction::deal_entity());
  ASSERT_EQ(rows.size(), 2U);
  std::vector<Value> amounts;
  for (const auto& row : rows) amounts.push_back(at(attraction::deal_entity(), row.values, "total_investment_yuan"));
  EXPECT_EQ(amounts, (std::vector<Value>{Value{}, Value{std::int64_t{32'000'000}}}));
}

// 70.3 亩 = 70.3 · 10000/15 m² has no finite decimal form; Excel keeps 15 digits of it.
TEST_F(ImportPlanTest, AreasAndPointsComeBackFromOurOwnWorkbookAsTheyWent) {
  commit(plan("宗地编号,坐落,面积（亩）,经度,纬度\nYC-01,东区,70.3,118.213140001091923,36.768576997896716\n", "parcel"));
  const store::Entity& parcels = site::parcel_entity();
  const std::string workbook = sheet::xlsx_bytes({ledger_table(parcels, access, all(parcels), true)});
  const ImportPlan back = plan(workbook, "parcel", "parcels.xlsx");
  EXPECT_EQ(count(back, RowStatus::Unchanged), 1U);
}

TEST_F(ImportPlanTest, ACellOfOurExportThatIsNotUnderstoodErasesNothing) {
  commit(plan("企业名称,所在镇街,从业人数\n云川恒达机械有限公司,青禾镇,30\n"));
  auto table = ledger_table(firms(), access, all(firms()), true);
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].header.starts_with("从业人数")) table.rows[0][column] = std::string("不详，见附件");
  }
  const ImportPlan back = plan(sheet::xlsx_bytes({table}), "enterprise", "back.xlsx");
  EXPECT_EQ(count(back, RowStatus::Changed), 0U);
}

TEST_F(ImportPlanTest, SheetsOfAnotherKindStayOutWhenAKindIsNamed) {
  const auto column = [](const char* header) {
    sheet::OutColumn one;
    one.header = header;
    return one;
  };
  sheet::OutTable plants;
  plants.sheet = "厂房";
  for (const char* header : {"厂房名称", "所在镇街", "首层层高（m）"}) plants.columns.push_back(column(header));
  plants.rows.push_back({Value{std::string("青禾一号厂房")}, Value{std::string("青禾镇")}, Value{std::string("8")}});
  sheet::OutTable yards;
  yards.sheet = "院落";
  for (const char* header : {"镇街", "村（居）", "院落门牌"}) yards.columns.push_back(column(header));
  yards.rows.push_back({Value{std::string("青禾镇")}, Value{std::string("东村")}, Value{std::string("东村12号")}});
  const ImportPlan only = plan(sheet::xlsx_bytes({plants, yards}), "plant", "a.xlsx");
  EXPECT_EQ(count(only, RowStatus::New), 1U);
}

TEST_F(ImportPlanTest, AnUnknownKindNamesTheNearest) {
  try {
    plan("企业名称\n甲\n", "enterprize");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("enterprise"), std::string::npos);
  }
}

}  // namespace
}  // namespace liantu::api

#include "liantu/enterprise/enterprise_import.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "liantu/enterprise/enterprise.h"
#include "liantu/sheet/ledger.h"

namespace liantu::enterprise {
namespace {

sheet::Grid register_grid(const std::vector<std::vector<std::string>>& rows) {
  sheet::Grid grid;
  grid.file = "firms.csv";
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const std::string& text : row) {
      sheet::Cell cell;
      cell.text = text;
      cell.kind = text.empty() ? sheet::Cell::Kind::Empty : sheet::Cell::Kind::Text;
      cells.push_back(std::move(cell));
    }
  }
  return grid;
}

/// The days on which the firms were established, "-" for a cell that was not taken.
std::vector<std::string> established(const std::vector<std::vector<std::string>>& rows) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(register_grid(rows));
  const std::size_t field = field_table<Enterprise>().at("established_date");
  sheet::LedgerOptions options;
  options.kind = "enterprise";
  options.today = Date::of(2026, 3, 1);
  std::vector<std::string> days;
  const auto readings = read_ledgers(workbook, {enterprise_ledger()}, options);
  for (const auto& row : readings.at(0).rows) {
    if (!row.values) continue;
    const auto* day = std::get_if<std::string>(&(*row.values)[field]);
    days.push_back(day != nullptr ? *day : "-");
  }
  return days;
}

// Without a title the first rows are data: their days do not say of which year the table is.
TEST(EnterpriseImport, DaysOfTheFirstRowsAreNotTheYearOfTheTable) {
  EXPECT_EQ(established({{"企业名称", "从业人数", "成立日期"},
                         {"云川甲机械有限公司", "30", "2020-05-06"},
                         {"云川乙纺织有限公司", "12", "2020年7月1日"},
                         {"云川丙化工有限公司", "8", "2021-02-03"}}),
            (std::vector<std::string>{"2020-05-06", "2020-07-01", "2021-02-03"}));
}

TEST(EnterpriseImport, TheYearOfATitleHoldsForTheTable) {
  EXPECT_EQ(established({{"云川县2020年企业名录"},
                         {"企业名称", "从业人数", "成立日期"},
                         {"云川甲机械有限公司", "30", "5月6日"},
                         {"云川乙纺织有限公司", "12", "2021-02-03"}}),
            (std::vector<std::string>{"2020-05-06", "-"}));
}

// Our own export for a reader of bands writes 所在档：营业收入; "2000万–1亿" is no revenue of anybody.
TEST(EnterpriseImport, WordsAboutAFigureAreNotTheFigure) {
  for (const std::string heading : {"所在档：营业收入（元）", "营业收入档次", "营业收入（万元）"}) {
    sheet::Workbook workbook;
    workbook.sheets.push_back(register_grid({{"企业名称", "从业人数", heading}, {"云川甲机械有限公司", "30", "2000"}}));
    sheet::LedgerOptions options;
    options.kind = "enterprise";
    const auto readings = read_ledgers(workbook, {enterprise_ledger()}, options);
    const Row& values = readings.at(0).rows.back().values.value();
    EXPECT_EQ(is_empty(values[field_table<Enterprise>().at("revenue_yuan")]), heading != "营业收入（万元）") << heading;
  }
}

}  // namespace
}  // namespace liantu::enterprise

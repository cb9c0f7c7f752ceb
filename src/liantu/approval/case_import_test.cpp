// A sheet as a provincial system hands it out, of a fictional county.
#include "liantu/approval/case_import.h"

#include <gtest/gtest.h>

#include "liantu/approval/approval_case.h"

namespace liantu::approval {
namespace {

sheet::SheetReading case_sheet(const std::vector<std::vector<std::string>>& rows) {
  sheet::Grid grid;
  grid.file = "办件明细.xlsx";
  grid.sheet = "办件明细";
  for (const auto& row : rows) {
    auto& cells = grid.rows.emplace_back();
    for (const std::string& text : row) {
      sheet::Cell cell;
      cell.text = text;
      const bool is_number =
          !text.empty() && text.size() < 5 && text.find_first_not_of("0123456789.") == std::string::npos;
      cell.kind = text.empty() ? cell.kind : is_number ? sheet::Cell::Kind::Number : sheet::Cell::Kind::Text;
      cell.number = is_number ? std::stod(text) : 0;
      cells.push_back(cell);
    }
  }
  sheet::Workbook workbook;
  workbook.sheets.push_back(std::move(grid));
  sheet::LedgerOptions options;
  options.today = Date::of(2026, 11, 30);
  return read_ledgers(workbook, {case_ledger()}, options).at(0);
}

std::string cell_value(const sheet::LedgerRow& row, std::string_view field) {
  const Value& value = (*row.values)[field_table<ApprovalCase>().at(field)];
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real).substr(0, 4);
  return {};
}

bool asks(const sheet::LedgerRow& row, std::string_view field, std::string_view code) {
  for (const sheet::Finding& finding : row.findings)
    if (finding.field == field && finding.code == code) return true;
  return false;
}

TEST(CaseImport, ReadsTheColumnsOfAProvincialSheet) {
  const auto reading =
      case_sheet({{"办件编号", "事项名称", "申请人", "受理部门", "受理时间", "办结时间", "承诺时限",
                   "时限单位", "办件状态"},
                  {"3799002026-101", "建设用地规划许可证", "甲公司", "自然资源局", "2026-09-14 10:20:00",
                   "2026-09-18 16:05:00", "5", "工作日", "办结(通过)"},
                  {"3799002026-102", "环境影响报告表审批", "乙公司", "生态环境局", "2026/9/21", "", "7.5",
                   "工作日", "补正(开始)"}});
  ASSERT_EQ(reading.rows.size(), 3U);
  const sheet::LedgerRow& done = reading.rows[1];
  EXPECT_EQ(cell_value(done, "case_no"), "3799002026-101");
  EXPECT_EQ(cell_value(done, "accepted_date"), "2026-09-14");
  EXPECT_EQ(cell_value(done, "finished_date"), "2026-09-18");
  EXPECT_EQ(cell_value(done, "state"), "granted");
  EXPECT_EQ(cell_value(done, "time_unit"), "working_day");
  EXPECT_EQ(cell_value(done, "promised_time"), "5.00");
  EXPECT_EQ(cell_value(done, "applicant"), "甲公司");
  EXPECT_TRUE(done.findings.empty());
  EXPECT_EQ(cell_value(reading.rows[2], "state"), "supplement_begun");
  EXPECT_EQ(cell_value(reading.rows[2], "promised_time"), "7.50");
}

TEST(CaseImport, WhatIsNotKnownIsAskedAndNotGuessed) {
  const auto reading = case_sheet({{"办件编号", "事项名称", "受理时间", "办结时间", "承诺时限", "办件状态"},
                                   {"1-01", "施工许可", "2026-09-22", "", "5", "挂起"},
                                   {"1-02", "施工许可", "2026-09-22", "2026-09-21", "5", "办理中"},
                                   {"1-03", "施工许可", "2026-09-22", "", "5", "办结"}});
  const sheet::LedgerRow& strange = reading.rows[1];
  EXPECT_EQ(cell_value(strange, "state"), "");
  EXPECT_EQ(strange.findings.size(), 2U);
  EXPECT_TRUE(asks(strange, "promised_time", "unit_missing"));
  EXPECT_TRUE(asks(strange, "state", "unknown_word"));
  EXPECT_EQ(cell_value(reading.rows[2], "state"), "in_hand");
  EXPECT_EQ(cell_value(reading.rows[2], "finished_date"), "");
  EXPECT_TRUE(asks(reading.rows[2], "finished_date", "order"));
  EXPECT_EQ(cell_value(reading.rows[3], "state"), "");  // granted or not is not said
}

TEST(CaseImport, TheUnitStandsInTheHeadingOrInTheCell) {
  const auto reading = case_sheet({{"办件编号", "事项名称", "受理时间", "承诺时限（工作日）", "法定时限"},
                                   {"1-01", "施工许可", "2026-09-22", "5", "7个工作日"},
                                   {"1-02", "企业开办", "2026-09-22", "2小时", ""},
                                   {"1-03", "施工许可", "2026-09-22", "即办", ""}});
  EXPECT_EQ(cell_value(reading.rows[1], "promised_time"), "5.00");
  EXPECT_EQ(cell_value(reading.rows[1], "time_unit"), "working_day");
  EXPECT_EQ(cell_value(reading.rows[1], "statutory_time"), "7.00");
  EXPECT_EQ(cell_value(reading.rows[2], "promised_time"), "2.00");
  EXPECT_EQ(cell_value(reading.rows[2], "time_unit"), "calendar_hour");
  EXPECT_EQ(cell_value(reading.rows[3], "promised_time"), "");
  const auto bare = case_sheet(
      {{"办件编号", "事项名称", "受理时间", "承诺时限"}, {"1-01", "施工许可", "2026-09-22", "20日"}});
  EXPECT_EQ(cell_value(bare.rows[1], "promised_time"), "20.0");
  EXPECT_EQ(cell_value(bare.rows[1], "time_unit"), "");  // working or calendar days is not said
  EXPECT_TRUE(asks(bare.rows[1], "promised_time", "unit_missing"));
}

}  // namespace
}  // namespace liantu::approval

// A fictional county's investment ledger with a node of the chain, tax per mu and two dated columns.
#include "liantu/attraction/deal_import.h"

#include <gtest/gtest.h>

#include "liantu/attraction/deal.h"

namespace liantu::attraction {
namespace {

sheet::Grid deal_grid(const std::vector<std::vector<std::string>>& rows) {
  sheet::Grid grid;
  grid.file = "云川县招商项目台账.xlsx";
  grid.sheet = "招商项目";
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

Value deal_value(const sheet::LedgerRow& row, std::string_view field) {
  return row.values ? (*row.values)[field_table<Deal>().at(field)] : Value{};
}

// 20 ×10k yuan a mu = 200 000 yuan a mu.
TEST(DealLedger, ReadsTheNodeTaxPerMuAndTheDaysOfProgressAndNextStep) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(
      deal_grid({{"云川县招商引资项目台账"},
                 {"序号", "项目名称", "投资方", "所属产业链", "环节节点", "总投资（亿元）",
                  "亩均税收（万元/亩）", "最新进展", "最新进展时间", "下一步计划", "完成时限"},
                 {"1", "功能膜项目", "甲公司", "高分子材料", "功能膜", "3.2", "20", "已实地考察",
                  "2026年9月12日", "签订协议", "2026-10-31"},
                 {"2", "轴承项目", "乙公司", "智能装备", "", "1.5", "", "在谈", "", "", "长期"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  ASSERT_EQ(readings.size(), 1U);
  const auto& first = readings[0].rows.at(2);
  EXPECT_EQ(deal_value(first, "chain"), Value("高分子材料"));
  EXPECT_EQ(deal_value(first, "chain_node"), Value("功能膜"));
  EXPECT_EQ(deal_value(first, "tax_intensity_yuan_per_mu"), Value{200000.0});
  EXPECT_EQ(deal_value(first, "progress"), Value("已实地考察"));
  EXPECT_EQ(deal_value(first, "progress_date"), Value("2026-09-12"));
  EXPECT_EQ(deal_value(first, "next_step"), Value("签订协议"));
  EXPECT_EQ(deal_value(first, "next_step_due_date"), Value("2026-10-31"));
  EXPECT_TRUE(is_empty(deal_value(readings[0].rows.at(3), "chain_node")));
  EXPECT_TRUE(is_empty(deal_value(readings[0].rows.at(3), "next_step_due_date")));
}

TEST(DealLedger, ADayToComeAndAStepOfApprovalAreNoDayOfProgressAndNoNode) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(
      deal_grid({{"序号", "项目名称", "投资方", "审批环节", "总投资（亿元）", "最新进展", "下次跟进时间"},
                 {"1", "功能膜项目", "甲公司", "规划许可", "3.2", "已实地考察", "2026-12-01"},
                 {"2", "轴承项目", "乙公司", "施工许可", "1.5", "在谈", "2026-12-05"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  const auto& first = readings.at(0).rows.at(1);
  EXPECT_TRUE(is_empty(deal_value(first, "chain_node")));
  EXPECT_TRUE(is_empty(deal_value(first, "progress_date")));
  EXPECT_EQ(deal_value(first, "next_step_due_date"), Value("2026-12-01"));
}

}  // namespace
}  // namespace liantu::attraction

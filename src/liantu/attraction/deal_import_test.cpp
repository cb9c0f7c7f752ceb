// A fictional county's investment ledger with a node of the chain, tax per mu and two dated columns.
#include "liantu/attraction/deal_import.h"

#include <gtest/gtest.h>

#include <algorithm>

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

bool deal_says(const sheet::LedgerRow& row, std::string_view field, std::string_view code) {
  return std::any_of(row.findings.begin(), row.findings.end(),
                     [&](const auto& finding) { return finding.field == field && finding.code == code; });
}

TEST(DealLedger, ColumnsThatNoHeadingExplainsAreTakenByTheirLastWordsAndAskedAbout) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(deal_grid(
      {{"某县签约项目一览表 单位：亿元（外资：万美元）"},
       {"序号", "项目名称", "投资方", "合同外资", "协议投资额", "签约时间", "所在片区板块", "区里挂帅领导", "项目小秘书", "手机/座机"},
       {"1", "功能膜项目", "甲公司", "300", "3.2", "2025.3.8", "东部片区", "王副区长", "李四", "13900000001"},
       {"2", "轴承项目", "乙公司", "/", "1.5", "2025.4", "高新片区", "张副区长", "赵六", "13900000002"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  const auto& first = readings.at(0).rows.at(2);
  EXPECT_EQ(deal_value(first, "responsible_unit"), Value("东部片区"));
  EXPECT_TRUE(deal_says(first, "responsible_unit", "doubtful_column"));
  EXPECT_EQ(deal_value(first, "lead_official"), Value("王副区长"));
  EXPECT_EQ(deal_value(first, "contact_name"), Value("李四"));
  EXPECT_TRUE(deal_says(first, "contact_name", "doubtful_column"));
  EXPECT_EQ(deal_value(first, "foreign_capital_usd"), Value{std::int64_t{3000000}});
  EXPECT_EQ(deal_value(first, "total_investment_yuan"), Value{std::int64_t{320000000}});
  EXPECT_TRUE(deal_says(first, "total_investment_yuan", "agreed_as_total"));
}

TEST(DealLedger, WhatAnOfficeFillsInForOthersIsNoResponsibleUnit) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(deal_grid({{"序号", "项目名称", "投资方", "总投资（亿元）", "签约时间", "设计单位", "填表部门"},
                                       {"1", "功能膜项目", "甲公司", "3.2", "2025.3.8", "设计院", "商务局"},
                                       {"2", "轴承项目", "乙公司", "1.5", "2025.4", "设计院", "商务局"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  EXPECT_TRUE(is_empty(deal_value(readings.at(0).rows.at(1), "responsible_unit")));
}

// The third row of headings has units; the page break below has more words than any of the three.
TEST(DealLedger, TheHeaderOfTheNextPageDoesNotHideTheRowsBeforeIt) {
  sheet::Grid grid = deal_grid({{"某区项目进展一览表"},
                                {"序号", "项目名称", "投资企业", "投资情况", "", "时间", "", "备注"},
                                {"", "", "", "总投资", "其中", "签约", "开工", ""},
                                {"", "", "", "（亿元）", "固投（亿元）", "", "", ""},
                                {"1", "功能膜项目", "甲公司", "3.2", "2.5", "24.11.8", "", "甲"},
                                {"序号", "项目名称", "投资企业", "总投资（亿元）", "固投（亿元）", "签约", "开工", "备注"},
                                {"2", "轴承项目", "乙公司", "1.5", "1.1", "2025.4", "", "乙"}});
  for (const int column : {0, 1, 2, 7}) grid.merges.push_back({1, column, 3, column});
  grid.merges.push_back({1, 3, 1, 4});
  grid.merges.push_back({1, 5, 1, 6});
  for (const int column : {5, 6}) grid.merges.push_back({2, column, 3, column});
  sheet::Workbook workbook;
  workbook.sheets.push_back(std::move(grid));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  const auto& rows = readings.at(0).rows;
  EXPECT_EQ(deal_value(rows.at(4), "total_investment_yuan"), Value{std::int64_t{320000000}});
  EXPECT_EQ(deal_value(rows.at(4), "sign_date"), Value("2024-11-08"));
  EXPECT_EQ(rows.at(5).skip, sheet::Skip::Header);
  EXPECT_EQ(deal_value(rows.at(6), "fixed_assets_yuan"), Value{std::int64_t{110000000}});
}

// A form of two columns of labels, one deal a form: read like a row, each value with its own cell.
TEST(DealLedger, FormsAreReadOneDealEach) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(deal_grid({{"招商引资项目信息卡"},
                                       {"项目名称", "储能项目", "投资方", "甲公司"},
                                       {"总投资（亿元）", "10", "用地（亩）", "150"},
                                       {"签约时间", "2025.5.6", "固定资产投资（亿元）", "12"},
                                       {"最新进展", "正在立项"},
                                       {""},
                                       {"项目名称", "轴承项目", "投资方", "乙公司"},
                                       {"总投资（亿元）", "待定", "用地（亩）", "30"},
                                       {"最新进展", "洽谈"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  ASSERT_EQ(readings.size(), 1U);
  const auto& rows = readings[0].rows;
  ASSERT_EQ(rows.size(), 9U);   // each row of the sheet once
  EXPECT_EQ(rows[0].skip, sheet::Skip::Title);
  EXPECT_EQ(deal_value(rows[1], "name"), Value("储能项目"));
  EXPECT_EQ(deal_value(rows[1], "total_investment_yuan"), Value{std::int64_t{1000000000}});
  EXPECT_EQ(deal_value(rows[1], "land_m2"), Value{100000.0});
  EXPECT_EQ(deal_value(rows[1], "progress"), Value("正在立项"));
  EXPECT_EQ(rows[1].cells[field_table<Deal>().at("land_m2")], "D3");
  EXPECT_TRUE(is_empty(deal_value(rows[1], "fixed_assets_yuan")));   // more than the whole
  const auto part = std::find_if(rows[1].findings.begin(), rows[1].findings.end(),
                                 [](const auto& finding) { return finding.code == "gt_total"; });
  ASSERT_NE(part, rows[1].findings.end());
  EXPECT_EQ(part->cell, "D4");
  EXPECT_EQ(rows[2].skip, sheet::Skip::Header);
  EXPECT_EQ(deal_value(rows[6], "name"), Value("轴承项目"));
  EXPECT_EQ(deal_value(rows[6], "land_m2"), Value{20000.0});
}

TEST(DealLedger, ATitleWithAUnitForEachOfTwoColumnsIsHeardByEach) {
  sheet::Workbook workbook;
  workbook.sheets.push_back(deal_grid({{"某县招商引资台账", "", "", "", "", "总投资单位：亿元，到位资金单位：万元"},
                                       {"序号", "项目名称", "投资方", "总投资", "本年到位资金", "累计到位资金"},
                                       {"1", "功能膜项目", "甲公司", "3.2", "600", "800"},
                                       {"2", "轴承项目", "乙公司", "1.5", "", "2000"}}));
  const auto readings = read_ledgers(workbook, {deal_ledger()}, {});
  const auto& first = readings.at(0).rows.at(2);
  EXPECT_EQ(deal_value(first, "total_investment_yuan"), Value{std::int64_t{320000000}});
  EXPECT_EQ(deal_value(first, "funds_ytd_yuan"), Value{std::int64_t{6000000}});
  EXPECT_EQ(deal_value(first, "funds_total_yuan"), Value{std::int64_t{8000000}});
}

}  // namespace
}  // namespace liantu::attraction

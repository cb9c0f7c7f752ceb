#include "liantu/report/weekly_table.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "liantu/report/groundbreaking_paper.h"

namespace liantu::report {
namespace {

Date on(const char* iso) { return *Date::parse(iso); }

/// Names and units are ASCII here, so that what is left in Chinese can only be ours.
WeeklyTable one_line(Language language) {
  WeeklyTable table{.county = "Yunchuan", .office = "Office", .from = on("2026-09-14"), .to = on("2026-09-18"), .lines = {}, .rule_text = {}, .language = language};
  project::Project valve;
  valve.name = "Valve";
  valve.project_code = "2026-1";
  valve.responsible_unit = "Unit";
  valve.lead_official = "Leader";
  valve.annual_plan = Yuan{600'000'000};
  valve.ytd_done = Yuan{240'000'000};
  dispatch::BoardRow row{.id = "1", .project = valve, .standing = dispatch::standing_of(valve, table.to, table.to), .verdict = {}, .reported_on = table.to, .pace = dispatch::PaceProfile::linear()};
  row.verdict.light = project::Light::Red;
  row.standing.months_missed.reset();
  table.lines.push_back({.row = std::move(row)});
  table.lines[0].week.emplace();
  table.lines[0].week->progress = "Walls up";
  table.lines[0].week->last_week_task = "Roof";
  const auto bound = [](std::int64_t at) { return dispatch::Bound{.at = at, .reaches = true}; };
  dispatch::LightRule rule;
  rule.clauses.push_back({.measure = dispatch::Measure::PointsBehind, .yellow = bound(50), .red = bound(125)});
  rule.clauses.push_back({.measure = dispatch::Measure::MonthsUnstarted, .red = bound(20)});
  table.rule_text = rule_text(rule, dispatch::PaceProfile::linear(), table.to, language);
  return table;
}

bool has_han(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9; });
}

TEST(WeeklyTable, ItsCellsSpeakTheLanguageOfTheReader) {
  const auto zh = weekly_cells(one_line(Language::Zh)), en = weekly_cells(one_line(Language::En));
  ASSERT_EQ(zh.size(), 3u);
  EXPECT_EQ(zh[1][4], "Unit\n（Leader）");
  EXPECT_EQ(zh[1][13], "未开工");
  EXPECT_EQ(zh[1][14], "Walls up\n上周任务：Roof");
  EXPECT_EQ(zh[1][19], "红");
  EXPECT_EQ(zh[2][1], "合　计（1个）");
  EXPECT_EQ(en[1][4], "Unit\n(Leader)");
  EXPECT_EQ(en[1][13], "not begun");
  EXPECT_EQ(en[1][14], "Walls up\nLast week's task: Roof");
  EXPECT_EQ(en[1][19], "Red");
  EXPECT_EQ(en[2][1], "Sum (1 projects)");
  for (const auto& row : en)
    for (const std::string& cell : row) EXPECT_FALSE(has_han(cell)) << cell;
}

/// 18 September: 8.6 of 12 months, 71.7 %.
TEST(WeeklyTable, TheRuleUnderItSaysEveryClauseInOneSentence) {
  EXPECT_EQ(one_line(Language::Zh).rule_text, "欠序时百分点达到5为黄、达到12.5为红；应开未开月数达到2个月为红；序时＝8.6个月÷12＝71.7%");
  EXPECT_FALSE(has_han(one_line(Language::En).rule_text)) << one_line(Language::En).rule_text;
  EXPECT_TRUE(one_line(Language::En).rule_text.starts_with("Points behind at 5 or more yellow, at 12.5 or more red; Months not started at 2 months or more red; pace = "));
}

std::string words_of(const paper::Paper& paper) {
  std::string all = paper.title;
  const auto take = [&](const paper::Paragraph& paragraph) {
    for (const paper::Run& run : paragraph.runs) all += run.text;
  };
  for (const paper::Block& block : paper.blocks) {
    if (const auto* paragraph = std::get_if<paper::Paragraph>(&block)) take(*paragraph);
    if (const auto* table = std::get_if<paper::Table>(&block))
      for (const auto& row : table->rows)
        for (const auto& cell : row.cells)
          for (const auto& paragraph : cell.paragraphs) take(paragraph);
  }
  return all;
}

TEST(WeeklyTable, TheEnglishPapersHaveNoWordOfOursInChinese) {
  EXPECT_FALSE(has_han(words_of(weekly_table_paper(one_line(Language::En), {.asof = "2026-09-18", .seal = "1", .demo = true}))));
  GroundbreakingList list{.county = "Yunchuan", .event = {}, .library = {}, .lines = dispatch::find_listed("Unknown", {}), .day = on("2026-09-28"), .language = Language::En};
  list.event.name = "Autumn";
  list.event.place = "Park";
  EXPECT_FALSE(has_han(words_of(groundbreaking_paper(list, {.asof = "2026-09-28", .seal = "1", .demo = true}))));
}

}  // namespace
}  // namespace liantu::report

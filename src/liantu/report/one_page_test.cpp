#include "liantu/report/one_page.h"

#include <gtest/gtest.h>

#include "liantu/dispatch/light_sentence.h"
#include "liantu/report/one_page_paper.h"

namespace liantu::report {
namespace {

using dispatch::BoardRow;
using dispatch::Bound;
using dispatch::Dimension;
using dispatch::LightRule;
using dispatch::Measure;
using dispatch::PaceProfile;

Date day(std::string_view iso) { return *Date::parse(iso); }
Yuan yi(double amount) { return {static_cast<std::int64_t>(amount * 1e8 + 0.5)}; }

const LightRule& points() {
  static const LightRule rule{"points", "进度", "本例", {{Dimension::Progress, Measure::PointsBehind, Bound{100, true}, Bound{300, false}}}, "", ""};
  return rule;
}

BoardRow row(std::string name, double plan, double done, std::string_view iso, std::string_view reported = {}) {
  project::Project p;
  p.name = name;
  p.annual_plan = yi(plan);
  p.ytd_done = yi(done);
  p.responsible_unit = "青禾镇";
  return *dispatch::board_row(name, p, day(reported.empty() ? iso : reported), day(iso), points(), PaceProfile::linear(), {});
}

// Three projects, worked by hand. Plan 10; 4.00 done on 31 August (pace 66.7), 5.00 on 15 September (pace 70.8):
// 40.0 − 66.7 = −26.7, 50.0 − 70.8 = −20.8, so 5.9 better.
OnePageInput three() {
  OnePageInput in{.county = "云川县", .day = day("2026-09-15"), .since = day("2026-08-31")};
  in.before = {row("甲", 4, 2.0, "2026-08-31"), row("乙", 3, 1.0, "2026-08-31"), row("丙", 3, 1.0, "2026-08-31")};
  in.now = {row("甲", 4, 2.6, "2026-09-15"), row("乙", 3, 1.2, "2026-09-15"), row("丙", 3, 1.2, "2026-09-15")};
  in.pace_arithmetic = PaceProfile::linear().arithmetic(in.day);
  return in;
}

/// The figure that opens this explanation.
std::string text_at(const Sentence& sentence, const std::string& explain) {
  for (const Piece& piece : sentence)
    if (piece.explain == explain) return piece.text;
  return "none";
}

// Every figure is a door: what has none holds no number but the days between the two pages and names of projects.
TEST(OnePage, HasNoFigureWithoutAnExplanation) {
  OnePageInput in = three();
  in.tasks_done = 2;
  in.tasks_open = 1;
  for (const Sentence& sentence : one_page(in).changes) {
    for (const Piece& piece : sentence) {
      const bool figure = piece.text.find_first_of("0123456789") != std::string::npos;
      const bool door = !piece.explain.empty();
      EXPECT_TRUE(!figure || door || piece.text == "15" || piece.text.find("（") != std::string::npos) << piece.text << " in " << plain(sentence);
    }
  }
}

TEST(OnePage, SaysWhatChangedInMoney) {
  const OnePage page = one_page(three());
  EXPECT_EQ(plain(page.changes[0]), "钱：3个项目累计完成投资由4.00亿元到5.00亿元，15天增1.00亿元；欠序时20.8个百分点，比上次好5.9个百分点。");
}

// 甲 of 4.00 by its own months: all of it is due by March, so 4.00 + 6.00 × 70.8 % = 8.248; 50.0 − 82.5 = −32.5. Before: 4.00 +
// 6.00 × 66.7 % = 8.002, 40.0 − 80.0 = −40.0, so 7.5 better.
TEST(OnePage, WeighsEachProjectsOwnMonths) {
  OnePageInput in = three();
  std::array<std::int64_t, 12> early{};
  early[2] = 1;
  in.now[0].pace = in.before[0].pace = *PaceProfile::by_months(early);
  const OnePage page = one_page(in);
  EXPECT_EQ(plain(page.changes[0]), "钱：3个项目累计完成投资由4.00亿元到5.00亿元，15天增1.00亿元；序时应完成（1个按本项目月度计划）8.25亿元，欠序时32.5个百分点，比上次好7.5个百分点。");
  EXPECT_EQ(text_at(page.changes[0], "board.due?asof=2026-09-15"), "8.25");
}

// 甲 50.0 → 65.0 against 66.7 → 70.8: yellow to green. 乙 and 丙 33.3 → 40.0: 33.4 behind, red; 30.8 behind, red still.
TEST(OnePage, SaysWhichLightsTurned) {
  const OnePage page = one_page(three());
  EXPECT_EQ(plain(page.changes[1]), "灯：变好1个（甲，黄转绿）；变差0个。现为绿1、黄0、红2，合计3个。");
}

TEST(OnePage, CallsALightThatAnExemptionTurnedExemptAndNotBetter) {
  OnePageInput in = three();
  in.now[0].verdict.judgements.at(0).exemption = dispatch::Exemption{dispatch::Dimension::Progress, day("2026-09-01"), day("2026-09-30"), "汛期停工", "县领导 甲"};
  EXPECT_EQ(plain(one_page(in).changes[1]), "灯：变好0个；变差0个；豁免1个（甲，黄转绿）。现为绿1、黄0、红2，合计3个。");
}

TEST(OnePage, GivesEachFigureTheExplanationItOpens) {
  const OnePage page = one_page(three());
  std::vector<std::string> addresses;
  for (const Sentence& sentence : page.changes)
    for (const Piece& piece : sentence)
      if (!piece.explain.empty()) addresses.push_back(piece.explain + "=" + piece.text);
  EXPECT_EQ(addresses, (std::vector<std::string>{
                           "board.planned?asof=2026-09-15=3",
                           "board.done?asof=2026-08-31=4.00", "board.done?asof=2026-09-15=5.00",
                           "board.added?since=2026-08-31&asof=2026-09-15=1.00",
                           "board.behind?asof=2026-09-15=20.8", "board.behind?since=2026-08-31&asof=2026-09-15=5.9",
                           "board.moved?turn=better&since=2026-08-31&asof=2026-09-15=1",
                           "board.moved?turn=worse&since=2026-08-31&asof=2026-09-15=0",
                           "board.count?light=green&asof=2026-09-15=1", "board.count?light=yellow&asof=2026-09-15=0",
                           "board.count?light=red&asof=2026-09-15=2", "board.count?asof=2026-09-15=3"}));
}

TEST(OnePage, GreysAFigureWhoseRowsAreOldAndNamesThem) {
  OnePageInput in = three();
  in.now[1] = row("乙", 3, 1.2, "2026-09-15", "2026-08-20");
  const OnePage page = one_page(in);
  EXPECT_EQ(page.doubts, (std::vector<Doubt>{{in.now[1].id, "乙：8月20日后未更新，青禾镇"}}));
  EXPECT_TRUE(page.changes[0][6].doubtful);
}

TEST(OnePage, DoesNotWaitForNewsOfACompletedProject) {
  OnePageInput in = three();
  in.now[1] = row("乙", 3, 1.2, "2026-09-15", "2026-08-20");
  in.now[1].project.stage = attraction::Stage::Production;
  EXPECT_TRUE(one_page(in).doubts.empty());
}

TEST(OnePage, ReadsInEnglishWithTheSameFiguresAndAddresses) {
  OnePageInput in = three();
  in.language = Language::En;
  const OnePage page = one_page(in), chinese = one_page(three());
  EXPECT_EQ(plain(page.changes[0]), "Money: investment done by 3 projects went from 4.00 to 5.00 (¥100m), up 1.00 in 15 days; "
                                    "20.8 points behind the pace, 5.9 points better than last time.");
  EXPECT_EQ(plain(page.changes[1]), "Lights: 1 better (甲, yellow to green); 0 worse. Now green 1, yellow 0, red 2, in all 3.");
  for (std::size_t i = 0; i < page.changes.size(); ++i)
    for (const Piece& piece : page.changes[i])
      EXPECT_EQ(piece.explain.empty() ? piece.text : text_at(chinese.changes[i], piece.explain), piece.text);
}

TEST(OnePage, GreysAFigureThatTheWeeklyTableContradicts) {
  OnePageInput in = three();
  in.conflicts = {{.id = "c", .name = "丙", .unit = "青禾镇", .ledger = yi(1.2), .week = yi(1.4), .week_to = day("2026-09-11")}};
  const OnePage page = one_page(in);
  EXPECT_EQ(page.doubts, (std::vector<Doubt>{{"c", "丙：台账1.20亿元，9月11日止一周周表1.40亿元，青禾镇"}}));
  EXPECT_TRUE(page.changes[0][6].doubtful);
}

TEST(OnePage, ListsPromisesByHowLateTheyAre) {
  OnePageInput in = three();
  in.promises = {{.title = "送电", .due = day("2026-09-11"), .overdue = 2}, {.title = "签约", .due = day("2026-09-04"), .overdue = 7}};
  EXPECT_EQ(one_page(in).promises.front().title, "签约");
}

TEST(OnePage, ThePaperReadsInEnglishOnOneSheet) {
  OnePageInput in = three();
  in.language = Language::En;
  in.promises = {{.title = "送电", .due = day("2026-09-11"), .overdue = 2}};
  const paper::Paper paper = one_page_paper(one_page(in), {.asof = "2026-09-15", .seal = "", .demo = true, .language = Language::En});
  EXPECT_EQ(one_page(in).subtitle, "data as of 15 Sep 2026; compared with 31 Aug; 3 projects");
  std::string text;
  for (const paper::Block& block : paper.blocks)
    if (const auto* paragraph = std::get_if<paper::Paragraph>(&block))
      for (const paper::Run& run : paragraph->runs) text += run.text + "|";
  for (const char* said : {"1. What changed", "2. Indicators", "No targets for this year.", "3. Decisions wanted today", "4. Promises not kept", "Data as of 2026-09-15"})
    EXPECT_NE(text.find(said), std::string::npos) << said;
  for (const char* chinese : {"本期", "指标", "承诺", "数据截至"}) EXPECT_EQ(text.find(chinese), std::string::npos) << chinese;
}

// 4 September 2026 is a Friday; to Tuesday the 15th there are seven working days (7–11, 14, 15).
TEST(Late, CountsWorkingDays) {
  const auto calendar = vocab::WorkCalendar::national();
  const auto late_one = late({.title = "送电", .due = day("2026-09-04")}, day("2026-09-15"), calendar);
  ASSERT_TRUE(late_one);
  EXPECT_EQ(late_one->overdue, 7);
  EXPECT_FALSE(late({.title = "送电", .due = day("2026-09-15")}, day("2026-09-15"), calendar));
}

// Due on Friday the 18th and now Saturday: not a working day late yet.
TEST(Late, AWeekendIsNotLate) {
  EXPECT_FALSE(late({.title = "送电", .due = day("2026-09-18")}, day("2026-09-19"), vocab::WorkCalendar::national()));
}

}  // namespace
}  // namespace liantu::report

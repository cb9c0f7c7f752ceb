#include "liantu/dispatch/board.h"

#include <gtest/gtest.h>

namespace liantu::dispatch {
namespace {

using project::Project;

Date day(std::string_view iso) { return *Date::parse(iso); }
Yuan yi(double amount) { return {static_cast<std::int64_t>(amount * 1e8 + 0.5)}; }

/// Points behind only: 10 yellow (含), more than 30 red.
const LightRule& points() {
  static const LightRule rule{"points", "进度", "本例", {{Dimension::Progress, Measure::PointsBehind, Bound{100, true}, Bound{300, false}}}, "", ""};
  return rule;
}

BoardRow row(std::string id, double plan, double done, std::string_view iso = "2026-09-15", std::string park = "东园") {
  Project p;
  p.name = id;
  p.park = std::move(park);
  p.annual_plan = yi(plan);
  p.ytd_done = yi(done);
  p.total_investment = yi(plan * 2);
  return *board_row(id, p, day(iso), day(iso), points(), PaceProfile::linear(), {});
}

// The sample table of 15 September: five of its ten projects; sums worked by hand.
TEST(Board, SumsAreTheSumsOfItsRows) {
  const std::vector<BoardRow> rows{row("锻件", 5.00, 3.62), row("电缆", 3.20, 2.26), row("生物", 6.00, 2.40),
                                   row("冷链", 2.40, 1.42), row("玻璃", 2.50, 0.00)};
  std::vector<const BoardRow*> all;
  for (const BoardRow& each : rows) all.push_back(&each);
  const BoardSum sum = sum_up(all, "");
  EXPECT_EQ(sum.count, 5u);
  EXPECT_EQ(sum.lights, (std::array<std::size_t, 3>{2, 1, 2}));
  EXPECT_EQ(sum.plan, yi(19.10));
  EXPECT_EQ(sum.done, yi(9.70));
  EXPECT_EQ(sum.completion, Tenths{508});  // 9.70 ÷ 19.10 = 50.79 %
}

// By hand on 15 September: 甲's own months want all of its 4.00 by March, 乙 the office's 70.8 % of 6.00 = 4.248. Together 8.248 of
// 10.00 is 82.5 %, not the mean of 100.0 and 70.8; done 5.00 is 50.0 %, 32.5 behind.
TEST(Board, ThePaceOfASumIsWeighedByThePlans) {
  std::vector<BoardRow> rows{row("甲", 4, 2), row("乙", 6, 3)};
  std::array<std::int64_t, 12> early{};
  early[2] = 1;
  rows[0].pace = *PaceProfile::by_months(early);
  EXPECT_EQ(due_by_pace(rows[1]), yi(4.248));
  const BoardSum sum = sum_up({&rows[0], &rows[1]}, "");
  EXPECT_EQ(sum.due, yi(8.248));
  EXPECT_EQ(sum.own_months, 1u);
  EXPECT_EQ(sum.pace, Tenths{825});
  EXPECT_EQ(sum.gap(), Tenths{-325});
}

TEST(Board, WithoutOwnMonthsThePaceOfASumIsTheOffices) {
  const std::vector<BoardRow> rows{row("锻件", 5.13, 3.62), row("电缆", 3.27, 2.26), row("玻璃", 2.51, 0.00)};
  EXPECT_EQ(sum_up({&rows[0], &rows[1], &rows[2]}, "").pace, PaceProfile::linear().at(day("2026-09-15")));
  EXPECT_EQ(sum_up({}, "").pace, std::nullopt);
}

TEST(Board, GroupsCloseOverTheWhole) {
  std::vector<BoardRow> rows{row("甲", 1, 0.8), row("乙", 1, 0.1, "2026-09-15", "西园"), row("丙", 1, 0.6, "2026-09-15", "")};
  for (const BoardGroup by : {BoardGroup::Light, BoardGroup::Park, BoardGroup::Category}) {
    std::size_t count = 0;
    std::int64_t done = 0;
    for (const BoardSum& sum : grouped(rows, by)) {
      count += sum.count;
      done += sum.done.value;
    }
    EXPECT_EQ(count, 3u);
    EXPECT_EQ(done, yi(1.5).value);
  }
  EXPECT_EQ(grouped(rows, BoardGroup::Park).back().key, "");
  EXPECT_EQ(grouped(rows, BoardGroup::Light).front().key, "红");
}

TEST(Board, LastYearsFiguresAreNotThisYears) {
  Project p;
  p.annual_plan = yi(5);
  p.ytd_done = yi(4);
  const auto stale = board_row("a", p, day("2025-12-26"), day("2026-01-09"), points(), PaceProfile::linear(), {});
  EXPECT_EQ(stale->verdict.light, std::nullopt);
  EXPECT_EQ(deciding_sentence(stale->verdict), "没有年度计划投资，不判定");
}

TEST(Board, SuspendedProjectsAreOffIt) {
  Project p;
  p.stage = attraction::Stage::Suspended;
  EXPECT_FALSE(board_row("a", p, day("2026-09-15"), day("2026-09-15"), points(), PaceProfile::linear(), {}));
}

TEST(Moves, NameWorseThenBetterThenThoseThatCameAndWent) {
  const std::vector<BoardRow> before{row("转红", 1, 0.50, "2026-08-31"), row("转绿", 1, 0.50, "2026-08-31"),
                                     row("不变", 1, 0.66, "2026-08-31"), row("调出", 1, 0.66, "2026-08-31")};
  const std::vector<BoardRow> now{row("转红", 1, 0.40), row("转绿", 1, 0.70), row("不变", 1, 0.70), row("新增", 1, 0.70)};
  const auto moved = moves(before, now);
  ASSERT_EQ(moved.size(), 4u);
  EXPECT_EQ(moved[0].name, "转红");
  EXPECT_EQ(moved[0].from, Light::Yellow);
  EXPECT_EQ(moved[0].to, Light::Red);
  EXPECT_EQ(moved[0].why, "0.40÷1.00＝40.0%；序时70.8%，欠30.8个百分点，超过30，为红灯");
  EXPECT_EQ(moved[1].name, "转绿");
  EXPECT_EQ(moved[1].added, yi(0.20));
  EXPECT_TRUE(moved[2].entered || moved[2].left);
  EXPECT_TRUE(moved[3].entered || moved[3].left);
}

}  // namespace
}  // namespace liantu::dispatch

#include "liantu/approval/step_move.h"

#include <gtest/gtest.h>

#include "liantu/approval/template_preset.h"

namespace liantu::approval {
namespace {

/// The 14 steps from Tuesday 2026-09-01, nothing done yet, looked at on that day: times as in
/// what_if_preset_test.
struct Dragged {
  const ApprovalTemplate& of = shipped_approval_templates().templates.front();
  vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  NetworkDays days{calendar, *Date::parse("2026-09-01"), vocab::FirstDay::Next};
  std::vector<NetworkChange> adopted;
  NetworkChoice choice;
  std::vector<StepActual> actuals;
  NetworkFacts facts;

  NetworkCase as_case() { return {of, adopted, choice, actuals, facts, days, *Date::parse("2026-09-01")}; }
  StepMove to(const char* step, const char* day, const std::vector<NetworkChange>& changes = {}) {
    return move_step(as_case(), changes, step, *Date::parse(day), Language::Zh);
  }
  WhatIf ask(const StepMove& move) { return what_if(as_case(), move.changes, Language::Zh); }
};

// 3.1 begins on 3 September, after 1.1, and may be a day late. Two days later it ends the network a day
// later.
TEST(StepMove, LaterUsesUpFloatAndThenMovesTheEnd) {
  Dragged of;
  const StepMove day = of.to("3.1", "2026-09-04");
  ASSERT_EQ(day.changes.size(), 1U);
  EXPECT_EQ(day.changes[0], (NetworkChange{ChangeKind::NotBefore, "3.1", "", 4}));
  EXPECT_EQ(of.ask(day).after, 18);
  const StepMove two = of.to("3.1", "2026-09-07", day.changes);
  ASSERT_EQ(two.changes.size(), 1U);  // the second move replaces the first
  EXPECT_EQ(two.changes[0].halves, 6);
  EXPECT_EQ(of.ask(two).after, 20);
  EXPECT_TRUE(of.to("3.1", "2026-09-03", two.changes).changes.empty());  // back where it was
  EXPECT_EQ(of.to("3.1", "2026-09-05").changes[0].halves, 6);            // a Saturday: it begins on Monday
}

// 4.1 begins on 4 September, after 2.2; the law leaves the two free, so that it may begin on the 3rd beside
// it.
TEST(StepMove, EarlierRunsBesideWhatTheLawLeavesFree) {
  Dragged of;
  const StepMove move = of.to("4.1", "2026-09-03");
  ASSERT_TRUE(move.refused.empty());
  ASSERT_EQ(move.changes.size(), 1U);
  EXPECT_EQ(move.changes[0], (NetworkChange{ChangeKind::Parallel, "4.1", "2.2"}));
  EXPECT_EQ(of.ask(move).after, 16);
}

TEST(StepMove, StaysWhereAnArticleOrdersIt) {
  Dragged of;
  const std::vector<NetworkChange> before{{ChangeKind::NotBefore, "3.1", "", 2}};
  const StepMove move = of.to("5.2", "2026-09-03", before);
  ASSERT_FALSE(move.refused.empty());
  EXPECT_EQ(move.refused[0].article, "《建筑法》第八条");
  EXPECT_EQ(move.refused[0].text,
            "不能并行：《建筑法》第八条要求先有4.2 建设工程规划许可证，才能办5.2 质安监·施工许可证。");
  EXPECT_EQ(move.changes, before);
}

TEST(StepMove, FactsAndGatesAreNotMoved) {
  Dragged of;
  of.actuals = {{.step_code = "1.1", .started = Date::parse("2026-09-01")}};
  EXPECT_EQ(of.to("1.1", "2026-09-10").refused[0].text.substr(0, 3), "企");
  EXPECT_FALSE(of.to("G", "2026-09-30").refused.empty());
  EXPECT_FALSE(of.to("3.1", "2026-08-31").refused.empty());
  EXPECT_FALSE(of.to("?", "2026-09-30").refused.empty());
}

}  // namespace
}  // namespace liantu::approval

#include "liantu/approval/what_if.h"

#include <gtest/gtest.h>

#include "liantu/approval/template_preset.h"

namespace liantu::approval {
namespace {

/// The 14 steps from 2026-09-01, nothing done yet, looked at on that day.
struct Question {
  const ApprovalTemplate& of = shipped_approval_templates().templates.front();
  vocab::WorkCalendar calendar = vocab::WorkCalendar::national();
  NetworkDays days{calendar, *Date::parse("2026-09-01"), vocab::FirstDay::Next};
  std::vector<NetworkChange> adopted;
  NetworkChoice choice;
  std::vector<StepActual> actuals;
  NetworkFacts facts;

  WhatIf ask(std::vector<NetworkChange> changes, Language language = Language::Zh) {
    return what_if({of, adopted, choice, actuals, facts, days, *Date::parse("2026-09-01")}, changes,
                   language);
  }
  std::size_t at(const char* code) const { return *step_index(of, code); }
};

TEST(WhatIf, RefusesWhatTheLawOrdersAndNamesTheArticle) {
  Question q;
  const WhatIf found = q.ask({{ChangeKind::Parallel, "5.2", "4.2"}});
  ASSERT_EQ(found.refused.size(), 1U);
  EXPECT_EQ(found.refused[0].article, "《建筑法》第八条");
  EXPECT_EQ(found.refused[0].text,
            "不能并行：《建筑法》第八条要求先有4.2 建设工程规划许可证，才能办5.2 质安监·施工许可证。");
  EXPECT_EQ(found.before, 18);
  EXPECT_EQ(found.after, 18);
  EXPECT_EQ(q.ask({{ChangeKind::Gap, "2.2", "2.1"}}, Language::En).refused[0].article,
            "Urban and Rural Planning Law, art. 38");
}

// Worked by hand: the design review beside the planning permit for land runs 1–3 instead of 2–4; works permit
// and drawings 3–5; 5.2 5–8. Environmental assessment ends at 8 too: it becomes critical.
TEST(WhatIf, RunsInParallelWhatTheLawLeavesFree) {
  Question q;
  const WhatIf found = q.ask({{ChangeKind::Parallel, "4.1", "2.2"}});
  EXPECT_TRUE(found.refused.empty());
  EXPECT_EQ(found.after, 16);
  EXPECT_NE(std::find(found.new_critical.begin(), found.new_critical.end(), q.at("3.1")),
            found.new_critical.end());
  const auto& use = *std::find_if(found.floats.begin(), found.floats.end(),
                                  [&](const FloatUse& f) { return f.step == q.at("3.1"); });
  EXPECT_EQ(use.before_halves, 2);
  EXPECT_EQ(use.after_halves, 0);
}

TEST(WhatIf, AGapLetsBeginButNotDeliver) {  // drawings begin without the design (2–4), but are delivered no
                                            // earlier than it
  Question q;
  const WhatIf found = q.ask({{ChangeKind::Gap, "5.1", "4.1"}});
  const auto& path = found.standing.progress.times.path;
  EXPECT_EQ(path.early_start[q.at("5.1")], 0);
  EXPECT_EQ(path.early_finish[q.at("5.1")], 8);
  EXPECT_EQ(found.after, 18);  // 4.2 still takes until 6
}

TEST(WhatIf, AWindowASuspensionAMove) {
  Question q;
  EXPECT_EQ(q.ask({{ChangeKind::Window, "5.2", "", 4}}).after, 16);      // 3 days become 2
  EXPECT_EQ(q.ask({{ChangeKind::Suspend, "4.1", "", 7}}).after, 25);     // 3.5 days more
  EXPECT_EQ(q.ask({{ChangeKind::NotBefore, "3.1", "", 10}}).after, 24);  // environmental assessment 5–12
  EXPECT_EQ(q.ask({{ChangeKind::Duration, "6.1", "", 20}}).after, 18);   // not on the way to the gate
}

TEST(WhatIf, TellsARingAndChangesNothing) {
  Question q;
  const WhatIf found = q.ask({{ChangeKind::Link, "2.2", "4.1"}});
  EXPECT_EQ(found.ring, (std::vector<std::string>{"2.2", "4.1"}));
  EXPECT_FALSE(found.after);
}

TEST(WhatIf, AddsToWhatWasAdopted) {
  Question q;
  q.adopted = {{ChangeKind::Parallel, "4.1", "2.2"}};
  const WhatIf found = q.ask({{ChangeKind::Window, "3.1", "", 10}});
  EXPECT_EQ(found.before, 16);
  EXPECT_EQ(found.after, 16);  // 5.2 still ends at 8
}

TEST(WhatIf, KnowsNoStepOfThatName) {
  Question q;
  EXPECT_EQ(q.ask({{ChangeKind::Duration, "9.9", "", 2}}).refused[0].text, "模板里没有环节 9.9。");
}

}  // namespace
}  // namespace liantu::approval

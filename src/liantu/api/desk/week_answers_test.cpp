// Two towns report one project, a figure slips: what is written with and without an answer. On each database.
#include "liantu/api/desk/week_answers.h"

#include <gtest/gtest.h>

#include "liantu/api/desk/desk.h"
#include "liantu/api/import_match.h"
#include "liantu/api/import_projects.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using dispatch::WeekAnswer;
using project::ProjectWeek;
using store::fixture::second;

Yuan wan_yuan(std::int64_t amount) { return {amount * 10'000}; }

ProjectWeek reported(std::string name, std::string unit, std::int64_t ytd, std::string_view to = "2026-09-13") {
  ProjectWeek week;
  week.name = std::move(name);
  week.responsible_unit = std::move(unit);
  week.annual_plan = wan_yuan(20'000);
  week.ytd_done = wan_yuan(ytd);
  week.week_to = Date::parse(to);
  week.week_from = week.week_to->plus(-6);
  return week;
}

class WeekAnswersTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access access = store::administrator_access("项目科 周科员");

  /// One workbook for each week, named after its town.
  ImportPlan drop(const std::vector<ProjectWeek>& weeks) {
    ImportPlan plan;
    for (const ProjectWeek& week : weeks) {
      PlanRow row;
      row.file = week.responsible_unit + ".xlsx";
      row.row = 5 + static_cast<int>(plan.rows.size());
      row.entity = &project::project_week_entity();
      row.status = RowStatus::New;
      row.values = to_row(week);
      plan.rows.push_back(std::move(row));
    }
    std::vector<PlanRow*> lines;
    for (PlanRow& row : plan.rows) lines.push_back(&row);
    match_rows(*lease, access, project::project_week_entity(), "", lines, plan);
    for (PlanRow& row : plan.rows) compare_line(*lease, access, row);
    derive_projects(*lease, access, plan);
    count_lines(plan);
    return plan;
  }
  std::vector<HeldFigure> write(const ImportPlan& plan, const std::vector<AnsweredQuestion>& said, std::int64_t at) {
    const AnsweredPlan answered = with_answers(*lease, access, plan, said);
    commit_import(*lease, access, answered.plan, {"周一收表", false, {}}, second(at));
    return answered.held;
  }
  std::vector<AnsweredQuestion> answer_all(const ImportPlan& plan, WeekAnswer answer) {
    const WeekDesk desk = week_desk(*lease, access, plan);
    std::vector<AnsweredQuestion> said;
    for (const auto& one : desk.questions) answer_week(desk, {one.id(), answer, "周科员", second(0)}, said);
    return said;
  }
  project::Project project_named(const std::string& name) {
    const auto rows = rows_now(*lease, access, project::project_entity(), {{"name", store::FilterOp::Eq, {name}}});
    EXPECT_EQ(rows.size(), 1U) << name;
    return rows.empty() ? project::Project{} : from_row<project::Project>(rows[0].values);
  }
};

TEST_P(WeekAnswersTest, NeitherFigureOfTwoTownsIsWrittenUntilSomebodySaysWhichHolds) {
  const auto plan = drop({reported("跨镇", "青禾镇", 9'000), reported("跨镇", "南桥镇", 12'000)});
  EXPECT_EQ(plan.rows[1].skip, "two_senders");
  const auto held = write(plan, {}, 1);
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].field, "ytd_done_yuan");
  EXPECT_EQ(held[0].taken, Value{wan_yuan(12'000).value});
  EXPECT_EQ(held[0].kept, Value{wan_yuan(9'000).value});
  EXPECT_EQ(held[0].unit, "南桥镇");
  EXPECT_EQ(held[1].field, "responsible_unit");
  EXPECT_FALSE(project_named("跨镇").ytd_done);
  EXPECT_EQ(project_named("跨镇").annual_plan, wan_yuan(20'000));
  EXPECT_EQ(rows_now(*lease, access, project::project_week_entity()).size(), 1U);
}

TEST_P(WeekAnswersTest, TheLatterOrTheFormerIsWrittenAsSaid) {
  const auto plan = drop({reported("跨镇", "青禾镇", 9'000), reported("跨镇", "南桥镇", 12'000)});
  EXPECT_TRUE(write(plan, answer_all(plan, WeekAnswer::Take), 1).empty());
  EXPECT_EQ(project_named("跨镇").ytd_done, wan_yuan(12'000));
  EXPECT_EQ(project_named("跨镇").responsible_unit, "南桥镇");
  const auto other = drop({reported("两镇", "青禾镇", 9'000), reported("两镇", "南桥镇", 12'000)});
  EXPECT_TRUE(write(other, answer_all(other, WeekAnswer::Keep), 2).empty());
  EXPECT_EQ(project_named("两镇").ytd_done, wan_yuan(9'000));
  EXPECT_EQ(rows_now(*lease, access, project::project_week_entity()).size(), 2U);
}

TEST_P(WeekAnswersTest, ALaterDropOfAnotherTownOverwritesNothingUnasked) {
  write(drop({reported("跨镇", "青禾镇", 9'000)}), {}, 1);
  const auto plan = drop({reported("跨镇", "南桥镇", 12'000), reported("北岭", "南桥镇", 100)});
  const WeekDesk desk = week_desk(*lease, access, plan);
  ASSERT_EQ(desk.questions.size(), 1U);
  EXPECT_NE(desk.questions[0].text.find("青禾镇（本周已写入）"), std::string::npos) << desk.questions[0].text;
  EXPECT_EQ(write(plan, {}, 2).size(), 2U);
  EXPECT_EQ(project_named("跨镇").ytd_done, wan_yuan(9'000));
  EXPECT_EQ(project_named("跨镇").responsible_unit, "青禾镇");
  EXPECT_EQ(project_named("北岭").ytd_done, wan_yuan(100));
}

TEST_P(WeekAnswersTest, TheSameTownSendsItsTableAgainWithoutAQuestion) {
  write(drop({reported("跨镇", "青禾镇", 9'000)}), {}, 1);
  const auto plan = drop({reported("跨镇", "青禾镇", 9'100)});
  EXPECT_TRUE(week_desk(*lease, access, plan).questions.empty());
  write(plan, {}, 2);
  EXPECT_EQ(project_named("跨镇").ytd_done, wan_yuan(9'100));
}

// 9,000 万 last week, 900 万 now: ten times. Without an answer the old figure stays, the row goes in.
TEST_P(WeekAnswersTest, AFigureInQuestionLeavesTheOldOne) {
  write(drop({reported("锻件", "青禾镇", 9'000, "2026-09-06")}), {}, 1);
  const auto plan = drop({reported("锻件", "青禾镇", 900)});
  const auto held = write(plan, {}, 2);
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(held[0].taken, Value{wan_yuan(900).value});
  EXPECT_EQ(project_named("锻件").ytd_done, wan_yuan(9'000));
  EXPECT_EQ(rows_now(*lease, access, project::project_week_entity()).size(), 2U);
  const auto next = drop({reported("锻件", "青禾镇", 900)});
  EXPECT_TRUE(write(next, answer_all(next, WeekAnswer::Take), 3).empty());
  EXPECT_EQ(project_named("锻件").ytd_done, wan_yuan(900));
}

TEST_P(WeekAnswersTest, OnlyWhatIsAskedAndOfferedCanBeAnswered) {
  const auto plan = drop({reported("跨镇", "青禾镇", 9'000), reported("跨镇", "南桥镇", 12'000)});
  const WeekDesk desk = week_desk(*lease, access, plan);
  std::vector<AnsweredQuestion> said;
  EXPECT_THROW(answer_week(desk, {"falls|nowhere|x", WeekAnswer::Take, "", 0}, said), Error);
  EXPECT_THROW(week_answer_named("perhaps"), Error);
}

INSTANTIATE_TEST_SUITE_P(Engines, WeekAnswersTest, testing::ValuesIn(store::fixture::engines()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace liantu::api

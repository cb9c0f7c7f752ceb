// Twelve workbooks × 60 projects, one commit, one undo: every cell, list, version and as-of is what it was. On each database.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "liantu/api/desk/week_desk.h"
#include "liantu/api/week_drop_fixture.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using store::fixture::second;

const std::vector<const store::Entity*>& both() {
  static const std::vector<const store::Entity*> entities{&project::project_entity(), &project::project_week_entity()};
  return entities;
}

/// id -> values of every row; with `asof` as they stood.
std::map<std::string, Row> values(store::Session& session, const store::Access& access, const store::Entity& entity,
                                  std::optional<Instant> asof = {}) {
  store::ListQuery query{.entity = &entity, .limit = 1000, .asof = asof};
  std::map<std::string, Row> rows;
  do {
    const store::Page page = store::list(session, access, query);
    for (const auto& row : page.rows) rows[row.id] = row.values;
    query.after = page.next;
  } while (!query.after.empty());
  return rows;
}

struct Stand {
  std::map<std::string, Row> rows{};                     ///< now
  std::vector<std::map<std::string, Row>> asof{};        ///< at each of the instants
  std::map<std::string, std::vector<store::Version>> history{};
  std::int64_t total = 0;
  std::vector<Value> sums{};
};

class WeekDropTest : public testing::TestWithParam<std::string> {
 protected:
  store::fixture::Workspace workspace{GetParam()};
  store::Database::Lease lease = workspace.database->lease();
  store::Access access = store::administrator_access("项目科 周科员");

  ImportPlan plan(const std::vector<fixture::WeekOfTown>& workbooks) {
    ImportOptions options;
    options.today = Date::parse("2026-09-21");
    return plan_import(*lease, access, fixture::WeekDrop::files(workbooks), options);
  }
  store::Written commit(const ImportPlan& plan, Instant at) { return commit_import(*lease, access, plan, {"周一收表", false, {}}, at); }

  Stand stand(const store::Entity& entity, const std::vector<Instant>& instants) {
    Stand out{.rows = values(*lease, access, entity)};
    for (const Instant at : instants) out.asof.push_back(values(*lease, access, entity, at));
    for (const auto& [id, row] : out.rows) out.history[id] = store::history(*lease, access, entity, id);
    const auto all = store::aggregate(*lease, access, {.rows = {.entity = &entity}, .sums = {"annual_plan_yuan", "ytd_done_yuan"}});
    out.total = all[0].count;
    out.sums = all[0].sums;
    return out;
  }

  static void expect_same(const store::Entity& entity, const Stand& before, const Stand& after) {
    EXPECT_EQ(after.rows, before.rows) << entity.name;
    EXPECT_EQ(after.asof, before.asof) << entity.name;
    EXPECT_EQ(after.total, before.total) << entity.name;
    EXPECT_EQ(after.sums, before.sums) << entity.name;
    for (const auto& [id, versions] : before.history) {
      const auto& now = after.history.at(id);
      ASSERT_GE(now.size(), versions.size());
      for (std::size_t i = 0; i < versions.size(); ++i) {
        EXPECT_EQ(now[i].version, versions[i].version);
        EXPECT_EQ(now[i].values, versions[i].values);
        EXPECT_EQ(now[i].actor, versions[i].actor);
        EXPECT_EQ(now[i].source, versions[i].source);
        EXPECT_EQ(now[i].at, versions[i].at);
      }
    }
  }
};

TEST_P(WeekDropTest, OneUndoRestoresEveryCellListAndAsOf) {
  for (const std::uint64_t seed : {1ULL, 20260914ULL}) {
    const Instant base = second(static_cast<std::int64_t>(seed % 1000) * 10'000);
    fixture::WeekDrop drop(seed);
    if (seed == 1) commit(plan(drop.workbooks(0, false)), base);
    commit(plan(drop.workbooks(0, true)), base + 100);   // rows of the same week come again, some changed
    std::vector<Stand> before;
    const std::vector<Instant> instants{base - 1, base + 50, base + 150};
    for (const auto* entity : both()) before.push_back(stand(*entity, instants));
    const ImportPlan week = plan(drop.workbooks(static_cast<int>(seed % 2), true));
    const auto count = [&](RowStatus status) { return week.counts.contains(status) ? week.counts.at(status) : 0; };
    EXPECT_GT(count(RowStatus::New) + count(RowStatus::Changed), 300U);
    const auto written = commit(week, base + 200);
    ASSERT_FALSE(written.rows.empty());
    EXPECT_NE(values(*lease, access, project::project_entity()), before[0].rows);
    store::undo(*lease, access, written.batch, "撤销", base + 300, both());
    for (std::size_t i = 0; i < both().size(); ++i) expect_same(*both()[i], before[i], stand(*both()[i], instants));
    // The drop itself is not forgotten: as of between commit and undo it stands, and reading it again finds it new.
    EXPECT_NE(values(*lease, access, project::project_entity(), base + 250), before[0].rows);
    EXPECT_FALSE(week_desk(*lease, access, week).questions.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, WeekDropTest, testing::ValuesIn(store::fixture::engines()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace liantu::api

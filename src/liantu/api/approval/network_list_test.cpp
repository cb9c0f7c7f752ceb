#include "liantu/api/approval/network_list.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "liantu/api/approval/network_list_warmer.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/clock_axis.h"
#include "liantu/approval/network_store.h"
#include "liantu/org/people_store.h"
#include "liantu/project/project_store.h"
#include "liantu/store/workspace_fixture.h"
#include "liantu/store/write.h"

namespace liantu::api {
namespace {

const Date kListDay = *Date::parse("2026-11-30"), kListMeeting = *Date::parse("2026-11-27");

CaseClocks list_clocks() {
  approval::ClockRule rule;
  rule.hours = {.noon = 720, .spans = {{540, 720}, {780, 1020}}};
  approval::ClockAxis axis(vocab::WorkCalendar::national(), rule.hours);
  return {std::move(rule), std::move(axis), "list"};
}

struct ListFixture {
  explicit ListFixture(const std::string& engine) : workspace(engine), session(workspace.database->lease()) {}

  std::string put(const store::Entity& entity, Row values, const std::string& id = {}) {
    store::Change change{.entity = &entity, .id = id};
    if (!id.empty()) change.version = version_of(entity, id);
    change.values = std::move(values);
    return written(std::move(change));
  }
  void drop(const store::Entity& entity, const std::string& id) {
    written({.entity = &entity, .op = store::Op::Delete, .id = id, .version = version_of(entity, id)});
  }
  std::string network(const std::string& project, const std::string& number = {}, const std::string& id = {},
                      const char* start = "2026-11-02") {
    approval::ApprovalNetwork row;
    row.project = project;
    row.project_no = number;
    row.template_code = "industrial_6_14";
    row.template_version = 1;
    row.start = Date::parse(start);
    return put(approval::approval_network_entity(), to_row(row), id);
  }
  std::string project(const std::string& name, const std::string& code, const std::string& id = {}) {
    project::Project row;
    row.name = name;
    row.project_code = code;
    return put(project::project_entity(), to_row(row), id);
  }
  std::string step(const std::string& number, const std::string& project, const char* accepted,
                   const char* finished, const std::string& id = {}, const char* code = "1.1") {
    approval::ApprovalCase row;
    row.case_no = number;
    row.project = project;
    row.step_code = code;
    row.accepted = Date::parse(accepted);
    row.state = finished != nullptr ? approval::CaseState::Granted : approval::CaseState::InHand;
    if (finished != nullptr) row.finished = Date::parse(finished);
    return put(approval::approval_case_entity(), to_row(row), id);
  }
  /// The kept list says what one made anew would.
  std::string lists(const NetworkListOrder& order = {}) {
    const NetworkReader reader{*session, access, Language::Zh};
    NetworkListKeeper anew;
    const auto json = [&](NetworkListKeeper& keeper) {
      return network_list_json(reader, {.day = kListDay}, {.day = kListMeeting}, keeper, order).dump();
    };
    const std::string followed = json(kept);
    EXPECT_EQ(followed, json(anew));
    return followed;
  }
  bool says(const std::string& text, const NetworkListOrder& order = {}) {
    return lists(order).find(text) != std::string::npos;
  }

  store::fixture::Workspace workspace;
  store::Database::Lease session;
  store::Access access = store::administrator_access("项目科 甲");
  NetworkListKeeper kept{};

 private:
  std::int64_t version_of(const store::Entity& entity, const std::string& id) {
    return store::find(*session, access, entity, id)->version;
  }
  std::string written(store::Change change) {
    store::Batch batch{.kind = "edit"};
    batch.changes.push_back(std::move(change));
    return store::write(*session, access, batch, ++now_).rows.at(0).first;
  }
  Instant now_ = approval::instant_of(kListDay, 600);
};

TEST(NetworkList, FollowsEveryLedgerAsIfItWereMadeAnew) {
  for (const std::string& engine : store::fixture::engines()) {
    ListFixture of(engine);
    EXPECT_TRUE(of.says(R"("total":0)"));
    const std::string first = of.network("甲项目"), second = of.network("乙项目", "Y-1");
    EXPECT_TRUE(of.says(R"("done":0)"));
    const std::string id = of.step("C1", "甲项目", "2026-11-02", nullptr);
    EXPECT_TRUE(of.says(R"("running":1)"));
    of.step("C1", "甲项目", "2026-11-02", "2026-11-03", id);
    EXPECT_TRUE(of.says(R"("done":1,"involved")"));
    of.step("C1", "丙项目", "2026-11-02", "2026-11-03", id);  // the sheet had the wrong project
    EXPECT_FALSE(of.says(R"("done":1,"involved")"));
    of.network("丙项目", {}, first);
    EXPECT_TRUE(of.says(R"("done":1,"involved")"));
    const std::string project = of.project("丙项目", "");
    of.step("C2", "2026-350000", "2026-11-09", nullptr, {}, "1.2");
    EXPECT_FALSE(of.says(R"("running":1)"));
    of.project("丙项目", "2026-350000", project);  // C2 stands under the code that it got
    EXPECT_TRUE(of.says(R"("running":1)"));
    of.drop(approval::approval_case_entity(), id);
    of.lists();
    of.drop(approval::approval_network_entity(), second);
    EXPECT_TRUE(of.says(R"("total":1)"));
  }
}

TEST(NetworkList, APageOfAFilterKeepsOrderAndTotals) {
  for (const std::string& engine : store::fixture::engines()) {
    ListFixture of(engine);
    of.network("甲项目");
    of.network("乙项目", {}, {}, "2026-11-26");  // began last: the least late
    of.network("丙厂");
    EXPECT_TRUE(of.says(R"("total":3)"));
    const std::string page = of.lists({.show = "open", .limit = 1});
    EXPECT_EQ(page.find("乙项目"), std::string::npos);
    EXPECT_TRUE(of.says("乙项目", {.show = "open", .limit = 1, .offset = 2}));
    EXPECT_NE(page.find(R"("open":3)"), std::string::npos);
    EXPECT_NE(page.find(R"("next":1)"), std::string::npos);
    EXPECT_TRUE(of.says(R"("next":null)", {.show = "open", .limit = 1, .offset = 2}));
    EXPECT_TRUE(of.says(R"("total":2)", {.words = "项目"}));
    EXPECT_TRUE(of.says(R"("all":1)", {.words = "丙"}));
    const NetworkReader reader{*of.session, of.access, Language::Zh};
    EXPECT_THROW(network_list_json(reader, {.day = kListDay}, {.day = kListMeeting}, of.kept, {.show = "x"}),
                 Error);
  }
}

// Two clerks of projects see the same, a reporter its own town; two networks of which none is theirs.
TEST(NetworkList, IsReadyBeforeTheFirstLookForEveryKindOfReader) {
  for (const std::string& engine : store::fixture::engines()) {
    ListFixture of(engine);
    of.network("甲项目");
    of.network("新办企业甲", {}, of.network("乙项目"));
    const Instant now = approval::instant_of(kListDay, 600);
    const Settings settings;
    const org::Unit town =
        org::put_unit(*of.session, {.id = {}, .name = "青禾镇", .kind = "town"}, "安全", now);
    const auto join = [&](const char* login, org::Role role, std::vector<org::Unit> units) {
      org::put_person(*of.session,
                      {.id = {}, .login = login, .name = login, .roles = {role}, .units = std::move(units)},
                      settings, "安全", now);
    };
    join("security", org::Role::SecurityAdmin, {});
    join("clerk1", org::Role::ProjectClerk, {});
    join("clerk2", org::Role::ProjectClerk, {});
    join("reporter", org::Role::Reporter, {town});
    const HourRules hours{std::make_shared<const CaseClocks>(list_clocks()), now};
    const auto on = [] { return true; };
    NetworkListKeeper keeper;
    EXPECT_EQ(warm_network_lists(*of.session, keeper, hours, on), 4U);
    EXPECT_EQ(warm_network_lists(*of.session, keeper, hours, on), 0U);
    EXPECT_EQ(warm_network_lists(*of.session, keeper, hours, [] { return false; }), 0U);
  }
}

// 09:00 to 17:00 with an hour at noon: two hours promised, looked at on Monday at 10:00 when nothing has
// begun, end at 12:00; with the window of an hour that was adopted at 11:00.
TEST(NetworkList, NetworksOfHoursStandInItWithTheirTime) {
  for (const std::string& engine : store::fixture::engines()) {
    ListFixture of(engine);
    approval::ApprovalNetwork row;
    row.project = "新办企业甲";
    row.template_code = "new_firm";
    row.template_version = 1;
    row.start = kListDay;
    const std::string id = of.put(approval::approval_network_entity(), to_row(row));
    NetworkListKeeper keeper;
    const auto told = [&](int minutes) {
      const NetworkReader reader{*of.session, of.access, Language::Zh,
                                 HourRules{std::make_shared<const CaseClocks>(list_clocks()),
                                           approval::instant_of(kListDay, minutes)}};
      return network_list_json(reader, {.day = kListDay}, {.day = kListMeeting}, keeper, {.show = "in_time"})
          .dump();
    };
    EXPECT_NE(told(600).find(R"("end":{"day":"2026-11-30","time":"12:00")"), std::string::npos) << told(600);
    row.changes = R"([{"kind":"window","step":"F1","units":1}])";
    of.put(approval::approval_network_entity(), to_row(row), id);
    EXPECT_NE(told(600).find(R"("time":"11:00")"), std::string::npos);
    EXPECT_NE(told(605).find(R"("time":"11:05")"), std::string::npos);  // it goes with the clock
  }
}

// 320 open ones: 300 go with the clock at the first look of a minute, the 20 others at the second.
TEST(NetworkList, VeryManyNetworksOfHoursFollowTheClockInTurns) {
  for (const std::string& engine : store::fixture::engines()) {
    ListFixture of(engine);
    approval::ApprovalNetwork row;
    row.template_code = "new_firm";
    row.template_version = 1;
    row.start = kListDay;
    for (int i = 0; i < 320; ++i) {
      row.project = fmt::format("新办企业{}", i);
      of.put(approval::approval_network_entity(), to_row(row));
    }
    NetworkListKeeper keeper;
    const auto behind = [&](int minutes) {
      const Instant now = approval::instant_of(kListDay, minutes);
      const NetworkReader reader{*of.session, of.access, Language::Zh,
                                 HourRules{std::make_shared<const CaseClocks>(list_clocks()), now}};
      const auto list = keeper.get(reader, {.day = kListDay});
      return std::ranges::count_if(
          list->all, [&](const ListedNetwork& one) { return one.hours && one.minute != now / 60'000'000; });
    };
    EXPECT_EQ(behind(600), 0);
    EXPECT_EQ(behind(605), 20);
    EXPECT_EQ(behind(605), 0);
    EXPECT_EQ(behind(606), 20);
  }
}

}  // namespace
}  // namespace liantu::api

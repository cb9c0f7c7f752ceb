#include "liantu/org/people_store.h"

#include "liantu/org/access_rule.h"
#include "liantu/org/office_fixture_store.h"

namespace liantu::org {
namespace {

class People : public fixture::Office {};
INSTANTIATE_TEST_SUITE_P(Engines, People, testing::ValuesIn(store::fixture::engines()));

TEST_P(People, ComeBackWithRolesUnitsAndLeaders) {
  set_up();
  const Unit town = put_unit(session, {"", "青禾镇", "town", {"青禾", "青禾镇人民政府"}}, "安全员", now);
  const Person reporter = add("qinghe", "青禾填报员", {Role::Reporter}, {town});
  const Person leader = add("lin", "林县长", {Role::Leader});
  Person liaison = add("he", "何秘书", {Role::Liaison});
  liaison.acts_for = {leader.id};
  put_person(session, liaison, settings, "安全员", now);
  EXPECT_EQ(find_person(session, reporter.id)->units, std::vector<Unit>{town});
  EXPECT_EQ(access_for(*find_person(session, reporter.id)).units,
            (std::vector<std::string>{"青禾镇", "青禾", "青禾镇人民政府"}));
  EXPECT_EQ(find_person(session, liaison.id)->acts_for, std::set<std::string>{leader.id});
  EXPECT_EQ(people(session).size(), 7U);
  EXPECT_EQ(find_person(session, ""), std::nullopt);
}

TEST_P(People, AreRefusedWithTheFieldNamed) {
  set_up();
  std::string where;
  EXPECT_EQ(code_of([&] { add("ZHOU ", "另一人", {Role::Leader}); }, &where), ErrorCode::InvalidInput);
  EXPECT_EQ(where, "login");
  EXPECT_EQ(code_of([&] { add("zhou2", "周科员", {Role::Leader}); }, &where), ErrorCode::InvalidInput);
  EXPECT_EQ(where, "name");
  EXPECT_EQ(code_of([&] { add("周", "周某", {Role::Leader}); }, &where), ErrorCode::InvalidInput);
  EXPECT_EQ(code_of([&] { add("li", "李某", {}); }, &where), ErrorCode::InvalidInput);
  EXPECT_EQ(where, "roles");
  EXPECT_EQ(code_of([&] {
              add("li", "李某", {Role::SystemAdmin, Role::AuditAdmin});
            }),
            ErrorCode::InvalidInput);
  EXPECT_EQ(code_of([&] { add("li", "李某", {Role::Reporter}); }, &where), ErrorCode::InvalidInput);
  EXPECT_EQ(where, "units");
  EXPECT_EQ(code_of([&] {
              add("li", "李某", {Role::Reporter}, {{"none", "x", "town", {}}});
            }),
            ErrorCode::InvalidInput);
}

TEST_P(People, WhoLeaveKeepTheirNamesAndLoseTheirSessions) {
  set_up();
  const auto entered = enter("zhou");
  remove_person(session, made["zhou"].id, "安全员", now);
  EXPECT_EQ(session_of(session, entered.token, settings, now), std::nullopt);
  EXPECT_TRUE(std::holds_alternative<SignInRefused>(try_in("zhou", fixture::kPassword)));
  EXPECT_EQ(people(session).size(), 3U);
  EXPECT_EQ(people(session, true).size(), 4U);
  EXPECT_EQ(code_of([&] { add("zhou2", "周科员", {Role::Leader}); }), ErrorCode::InvalidInput);
  EXPECT_EQ(code_of([&] { remove_person(session, made["zhou"].id, "安全员", now); }), ErrorCode::NotFound);
}

TEST_P(People, ASecurityAdministratorIsAlwaysLeft) {
  set_up();
  EXPECT_EQ(code_of([&] { remove_person(session, made["sec"].id, "安全员", now); }), ErrorCode::Conflict);
  Person changed = made["sec"];
  changed.roles = {Role::Leader};
  EXPECT_EQ(code_of([&] { put_person(session, changed, settings, "安全员", now); }), ErrorCode::Conflict);
  EXPECT_TRUE(find_person(session, made["sec"].id)->roles.contains(Role::SecurityAdmin));
  add("sec2", "安全员乙", {Role::SecurityAdmin});
  remove_person(session, made["sec"].id, "安全员乙", now);
}

TEST_P(People, EveryChangeIsAnEventForTheAuditor) {
  set_up();
  Person zhou = made["zhou"];
  zhou.roles = {Role::AttractionOfficer};
  put_person(session, zhou, settings, "安全员", now + 5);
  const auto events = org_events(session, std::nullopt, 1);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].action, "person_changed");
  EXPECT_EQ(events[0].actor, "安全员");
  EXPECT_EQ(events[0].detail, "岗位：项目科 → 招商干部");
  EXPECT_EQ(org_events(session, events[0], 100).size(), 4U);
}

TEST_P(People, KeepTheirPreferences) {
  set_up();
  const std::string id = made["zhou"].id;
  EXPECT_EQ(preference(session, id, "projects.columns"), std::nullopt);
  put_preference(session, id, "projects.columns", R"(["name"])", now);
  put_preference(session, id, "projects.columns", R"(["name","stage"])", now);
  EXPECT_EQ(preference(session, id, "projects.columns"), R"(["name","stage"])");
  EXPECT_EQ(preference(session, made["sys"].id, "projects.columns"), std::nullopt);
  EXPECT_EQ(code_of([&] { put_preference(session, id, "x", std::string(70'000, ' '), now); }),
            ErrorCode::InvalidInput);
}

TEST_P(People, UnitsAreNamedOnceAndRemovedFromPeople) {
  set_up();
  const Unit town = put_unit(session, {"", "青禾镇", "town", {}}, "安全员", now);
  EXPECT_EQ(code_of([&] {
              put_unit(session, {"", "青禾镇", "park", {}}, "安全员", now);
            }),
            ErrorCode::InvalidInput);
  EXPECT_EQ(code_of([&] {
              put_unit(session, {"", "x", "village", {}}, "安全员", now);
            }),
            ErrorCode::InvalidInput);
  const Person reporter = add("qinghe", "青禾填报员", {Role::Reporter}, {town});
  remove_unit(session, town.id, "安全员", now);
  EXPECT_TRUE(units(session).empty());
  EXPECT_TRUE(access_for(*find_person(session, reporter.id)).units.empty());
}

}  // namespace
}  // namespace liantu::org

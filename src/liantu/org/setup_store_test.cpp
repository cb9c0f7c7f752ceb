#include "liantu/org/setup_store.h"

#include "liantu/org/office_fixture_store.h"

namespace liantu::org {
namespace {

using fixture::first_person;

class Setup : public fixture::Office {};
INSTANTIATE_TEST_SUITE_P(Engines, Setup, testing::ValuesIn(store::fixture::engines()));

TEST_P(Setup, MakesTheFirstPeopleOnceAndKeepsTheOfficesFacts) {
  EXPECT_TRUE(setup_needed(session));
  const std::string token = open_setup(session, settings, now);
  const std::vector<FirstPerson> first{first_person("sys", "系统员", {Role::SystemAdmin}),
                                       first_person("sec", "安全员", {Role::SecurityAdmin}),
                                       first_person("audit", "审计员", {Role::AuditAdmin}),
                                       first_person("zhou", "周科员", {Role::ProjectClerk})};
  const auto made_people =
      complete_setup(session, token, {"云川县", "370321", "", Date::of(2026, 12, 1)}, first, settings, now);
  EXPECT_EQ(made_people.front().name, "系统员");
  EXPECT_FALSE(setup_needed(session));
  EXPECT_EQ(people(session).size(), 4U);
  const auto facts = office_facts(session, settings);
  EXPECT_EQ(facts.county_name, "云川县");
  EXPECT_EQ(facts.division_code, "370321");
  EXPECT_EQ(facts.go_live_date->iso(), "2026-12-01");
  settings.county_name = "云川新区";  // the settings win over the set-up
  EXPECT_EQ(office_facts(session, settings).county_name, "云川新区");
  EXPECT_EQ(code_of([&] { open_setup(session, settings, now); }), ErrorCode::Conflict);
  enter("zhou");
}

TEST_P(Setup, ATokenIsForOneUseAndThirtyMinutes) {
  const std::string old = open_setup(session, settings, now);
  const std::string token = open_setup(session, settings, now);
  EXPECT_FALSE(setup_token_valid(session, old, now));
  EXPECT_TRUE(setup_token_valid(session, token, now + minutes(29)));
  EXPECT_FALSE(setup_token_valid(session, token, now + minutes(30)));
  EXPECT_FALSE(setup_token_valid(session, "", now));
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, {}, settings, now + minutes(31)); }),
            ErrorCode::Forbidden);
}

TEST_P(Setup, AGivenTokenIsTheToken) {
  settings.setup_token = "0123456789abcdef-test";
  EXPECT_EQ(open_setup(session, settings, now), settings.setup_token);
  EXPECT_TRUE(setup_token_valid(session, settings.setup_token, now));
  EXPECT_EQ(open_setup(session, settings, now), settings.setup_token);  // the server was started again
  EXPECT_TRUE(setup_token_valid(session, settings.setup_token, now));
}

TEST_P(Setup, AsksForTheThreeAdministrators) {
  const std::string token = open_setup(session, settings, now);
  const std::vector<FirstPerson> two{first_person("sys", "系统员", {Role::SystemAdmin}),
                                     first_person("sec", "安全员", {Role::SecurityAdmin})};
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, two, settings, now); }),
            ErrorCode::InvalidInput);
  const std::vector<FirstPerson> one{
      first_person("both", "王主任", {Role::SystemAdmin, Role::SecurityAdmin})};
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, one, settings, now); }),
            ErrorCode::InvalidInput);
  settings.small_office = true;
  EXPECT_EQ(complete_setup(session, token, {}, one, settings, now).size(), 1U);
}

TEST_P(Setup, MakesNobodyWhenOneIsWrong) {
  settings.small_office = true;
  const std::string token = open_setup(session, settings, now);
  std::vector<FirstPerson> first{first_person("sys", "系统员", {Role::SystemAdmin, Role::SecurityAdmin}),
                                 first_person("sys", "周科员", {Role::ProjectClerk})};
  std::string where;
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, first, settings, now); }, &where),
            ErrorCode::InvalidInput);
  EXPECT_EQ(where, "people[1].login");
  EXPECT_TRUE(setup_needed(session));
  first[1].person.login = "zhou";
  first[1].password = "short";
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, first, settings, now); }, &where),
            ErrorCode::InvalidInput);
  EXPECT_EQ(where, "people[1].password");
  first[1].password = fixture::kPassword;
  EXPECT_EQ(code_of([&] {
              complete_setup(session, token, {"x", "990000", "", {}}, first, settings, now);
            }),
            ErrorCode::InvalidInput);
  EXPECT_TRUE(setup_needed(session));
  EXPECT_EQ(complete_setup(session, token, {}, first, settings, now).size(), 2U);
  EXPECT_EQ(code_of([&] { complete_setup(session, token, {}, first, settings, now); }), ErrorCode::Forbidden);
}

}  // namespace
}  // namespace liantu::org

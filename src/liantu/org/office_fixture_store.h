// For tests: an office with its first people, on a throw-away workspace of each database.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "liantu/org/password.h"
#include "liantu/org/setup_store.h"
#include "liantu/org/sign_in_store.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::org::fixture {

inline constexpr const char* kPassword = "Qinghe-2026x";

inline FirstPerson first_person(std::string login, std::string name, std::set<Role> roles) {
  FirstPerson first;
  first.person.login = std::move(login);
  first.person.name = std::move(name);
  first.person.roles = std::move(roles);
  first.password = kPassword;
  return first;
}

class Office : public store::fixture::OnEachDatabase {
 protected:
  Settings settings = settings_from({}).values;
  Instant now = store::fixture::second(0);
  std::map<std::string, Person> made;  ///< by login

  static Instant minutes(std::int64_t n) { return n * 60'000'000; }

  /// The office as after its set-up; one hash for all, since each is slow by design.
  void set_up() {
    static const std::string hash = hash_password(kPassword);
    for (Person person : {first_person("sys", "系统员", {Role::SystemAdmin}).person,
                          first_person("sec", "安全员", {Role::SecurityAdmin}).person,
                          first_person("audit", "审计员", {Role::AuditAdmin}).person,
                          first_person("zhou", "周科员", {Role::ProjectClerk}).person}) {
      person = put_person(session, std::move(person), settings, "初始化", now);
      store::Transaction transaction(session, store::Transaction::Mode::Write);
      add_password_row(session, person.id, hash, now);
      transaction.commit();
      made[person.login] = std::move(person);
    }
  }

  Person add(std::string login, std::string name, std::set<Role> roles, std::vector<Unit> units = {}) {
    Person person;
    person.login = std::move(login);
    person.name = std::move(name);
    person.roles = std::move(roles);
    person.units = std::move(units);
    return put_person(session, person, settings, "安全员", now);
  }

  std::variant<NewSession, SignInRefused> try_in(std::string_view login, std::string_view password) {
    return sign_in(session, login, password, "Firefox", settings, now);
  }

  NewSession enter(std::string_view login) {
    auto result = try_in(login, kPassword);
    EXPECT_TRUE(std::holds_alternative<NewSession>(result)) << login;
    return std::get<NewSession>(std::move(result));
  }

  static ErrorCode code_of(const std::function<void()>& action, std::string* where = nullptr) {
    try {
      action();
    } catch (const Error& error) {
      if (where != nullptr) *where = error.where();
      return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::Internal;
  }

  std::int64_t events_of(std::string_view action) {
    std::int64_t count = 0;
    for (const OrgEvent& event : org_events(session, std::nullopt, 1000))
      count += event.action == action ? 1 : 0;
    return count;
  }
};

}  // namespace liantu::org::fixture

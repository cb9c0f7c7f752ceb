#include "liantu/demo/demo_people.h"

#include <algorithm>
#include <optional>

#include "liantu/base/error.h"
#include "liantu/org/password.h"
#include "liantu/org/people_store.h"
#include "liantu/org/setup_store.h"
#include "liantu/org/sign_in_store.h"

namespace liantu::demo {
namespace {

constexpr std::string_view kActor = "示范数据";

std::optional<org::Person> entered(const std::vector<org::Person>& all, const Person& person) {
  const auto it = std::find_if(all.begin(), all.end(), [&](const org::Person& one) {
    return one.login == person.login && one.name == person.name;
  });
  return it == all.end() ? std::nullopt : std::optional(*it);
}

}  // namespace

void refuse_people(store::Session& session) {
  if (!org::setup_needed(session))
    throw Error(ErrorCode::Conflict, "这里已有人员账号，示范县只能装入空库：请用 --data 换一个目录。");
}

void enter_people(store::Session& session, const County& county, const Settings& settings, Instant now) {
  refuse_people(session);
  std::vector<org::Unit> units;
  for (const OwnerUnit& unit : county.units)
    units.push_back(org::put_unit(session, {"", unit.name, unit.kind, {}}, kActor, now));
  std::string leader;
  for (const Person& one : county.people) {
    org::Person person;
    person.login = one.login;
    person.name = one.name;
    person.roles = {org::role_named(one.role)};
    for (const org::Unit& unit : units)
      if (unit.name == one.unit) person.units = {unit};
    if (one.role == "liaison") person.acts_for = {leader};
    const std::string id = org::put_person(session, person, settings, kActor, now).id;
    if (one.role == "leader") leader = id;
  }
  org::put_office_facts(session, {county.name, county.division, "", county.go_live}, kActor, now);
}

std::vector<Person> give_demo_password(store::Session& session, const County& county, std::string_view password,
                                       const Settings& settings, Instant now) {
  const auto all = org::people(session);
  std::vector<Person> given;
  for (const Person& one : county.people) {
    const auto person = entered(all, one);
    if (!person) continue;
    org::accept_invitation(session, org::invite(session, person->id, kActor, now), password, settings, now);
    given.push_back(one);
  }
  return given;
}

std::string new_demo_password() {
  // 32 characters that are not taken for one another; 12 of them are 60 bits
  constexpr std::string_view alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
  const std::string token = org::new_token();
  std::string password = "Yc2";
  for (std::size_t i = 0; i < 12; ++i) {
    if (i % 4 == 0) password += '-';
    password += alphabet[static_cast<unsigned char>(token[i]) % alphabet.size()];
  }
  return password;
}

std::vector<Person> remove_people(store::Session& session, const County& county, Instant now) {
  const auto all = org::people(session);
  const bool another = std::any_of(all.begin(), all.end(), [&](const org::Person& person) {
    return person.roles.contains(org::Role::SecurityAdmin) &&
           std::none_of(county.people.begin(), county.people.end(),
                        [&](const Person& one) { return one.login == person.login && one.name == person.name; });
  });
  std::vector<Person> stay;
  for (const Person& one : county.people) {
    const auto person = entered(all, one);
    if (!person) continue;
    if (one.role == "security_admin" && !another) stay.push_back(one);
    else org::remove_person(session, person->id, kActor, now);
  }
  return stay;
}

}  // namespace liantu::demo

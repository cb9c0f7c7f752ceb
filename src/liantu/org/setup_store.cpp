#include "liantu/org/setup_store.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/org/password.h"

namespace liantu::org {
namespace {

constexpr Instant kSetupMinute = 60'000'000;

void require_administrators(const std::vector<FirstPerson>& first, const Settings& settings) {
  for (const Role role : {Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin}) {
    if (role == Role::AuditAdmin && settings.small_office) continue;
    const bool there = std::any_of(first.begin(), first.end(),
                                   [&](const FirstPerson& one) { return one.person.roles.contains(role); });
    if (!there) {
      throw Error(ErrorCode::InvalidInput, "还缺" + std::string(rule_of(role).zh) + "，请补充一人。",
                  "people");
    }
  }
}

std::string place_of(std::size_t i, std::string_view field) {
  return "people[" + std::to_string(i) + "]." + std::string(field);
}

std::vector<std::string> hashes_of_first(const std::vector<FirstPerson>& first, const Settings& settings) {
  std::vector<std::string> hashes;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const auto least = static_cast<std::size_t>(settings.password_min_length);
    if (const auto weakness = password_weakness(first[i].password, first[i].person.login, least)) {
      throw Error(ErrorCode::InvalidInput, *weakness, place_of(i, "password"));
    }
    hashes.push_back(hash_password(first[i].password));
  }
  return hashes;
}

[[noreturn]] void refuse_setup_token() {
  throw Error(ErrorCode::Forbidden, "初始化链接无效、已用过或已过期，请重新启动服务获取新的链接。", "token");
}

}  // namespace

bool setup_needed(store::Session& session) {
  return !any_person(session);
}

std::string open_setup(store::Session& session, const Settings& settings, Instant now) {
  const std::string token = settings.setup_token.empty() ? new_token() : settings.setup_token;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  if (any_person(session)) throw Error(ErrorCode::Conflict, "系统已经初始化，请直接登录。");
  drop_links_of(session, "");
  add_link_row(session, token_hash(token), "", now, now + settings.setup_link_minutes * kSetupMinute);
  transaction.commit();
  return token;
}

bool setup_token_valid(store::Session& session, std::string_view token, Instant now) {
  const auto link = open_link(session, token_hash(token), now);
  return link && link->empty() && setup_needed(session);
}

std::vector<Person> complete_setup(store::Session& session, std::string_view token, const OfficeFacts& office,
                                   const std::vector<FirstPerson>& first, const Settings& settings,
                                   Instant now) {
  if (!setup_token_valid(session, token, now)) refuse_setup_token();
  require_administrators(first, settings);
  const std::vector<std::string> hashes = hashes_of_first(first, settings);
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  if (any_person(session) || !use_link(session, token_hash(token), now)) refuse_setup_token();
  write_office_facts(session, office);
  std::vector<Person> people_made;
  for (std::size_t i = 0; i < first.size(); ++i) {
    Person person = first[i].person;
    person.id.clear();
    person.units.clear();
    person.acts_for.clear();
    try {
      person = checked_person(session, std::move(person), settings, now);
    } catch (const Error& error) {
      throw Error(error.code(), error.what(), place_of(i, error.where()));
    }
    put_person_row(session, person, now);
    add_password_row(session, person.id, hashes[i], now);
    record_event(session, now, "初始化", "person_added", person.name, "初始化");
    people_made.push_back(std::move(person));
  }
  transaction.commit();
  return people_made;
}

}  // namespace liantu::org

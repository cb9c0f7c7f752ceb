#include "liantu/org/people_store.h"

#include <algorithm>
#include <limits>

#include "liantu/base/error.h"
#include "liantu/vocab/division.h"

namespace liantu::org {
namespace {

constexpr std::size_t kLongestName = 60, kShortestLogin = 2, kLongestLogin = 40;
constexpr std::size_t kLongestPreference = 64 * 1024, kLongestPreferenceName = 100;

std::string trimmed(std::string_view text) {
  while (!text.empty() && (static_cast<unsigned char>(text.front()) <= ' ')) text.remove_prefix(1);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) <= ' ')) text.remove_suffix(1);
  return std::string(text);
}

std::string login_of(std::string_view text) {
  std::string login = trimmed(text);
  for (char& c : login) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool plain = std::all_of(login.begin(), login.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
  if (!plain || login.size() < kShortestLogin || login.size() > kLongestLogin) {
    throw Error(ErrorCode::InvalidInput, "登录名只用 2 至 40 个字母、数字、点、短横或下划线，请改正。",
                "login");
  }
  return login;
}

std::string name_of(std::string_view text, std::string_view field) {
  std::string name = trimmed(text);
  if (name.empty() || name.size() > kLongestName) {
    throw Error(ErrorCode::InvalidInput, "名称要填写，最长 20 个字。", std::string(field));
  }
  return name;
}

std::string role_list(const std::set<Role>& roles) {
  std::string list;
  for (const Role role : roles) list.append(list.empty() ? "" : "、").append(rule_of(role).zh);
  return list;
}

std::string unit_list(const std::vector<Unit>& all) {
  std::string list;
  for (const Unit& unit : all) list.append(list.empty() ? "" : "、").append(unit.name);
  return list;
}

void require_free(store::Session& session, const Person& person) {
  for (const Person& other : person_rows(session, "")) {
    if (other.id == person.id) continue;
    if (other.login == person.login) {
      throw Error(ErrorCode::InvalidInput, "登录名 " + person.login + " 已被使用，请换一个。", "login");
    }
    if (other.name == person.name) {
      throw Error(ErrorCode::InvalidInput,
                  "已有人叫“" + person.name + "”，请加单位或序号区分，历史才分得清是谁。", "name");
    }
  }
}

/// Units and leaders must be known; what the caller wrote beside a unit's id is not believed.
void resolve_units_and_leaders(store::Session& session, Person& person) {
  const std::vector<Unit> known = unit_rows(session);
  for (Unit& unit : person.units) {
    const auto it = std::find_if(known.begin(), known.end(), [&](const Unit& u) { return u.id == unit.id; });
    if (it == known.end())
      throw Error(ErrorCode::InvalidInput, "没有这个单位，请先在单位管理中添加。", "units");
    unit = *it;
  }
  for (const std::string& leader : person.acts_for) {
    const auto rows = person_rows(session, leader);
    if (rows.empty() || rows.front().removed_at || leader == person.id) {
      throw Error(ErrorCode::InvalidInput, "所代的领导不在人员名单中，请重新选择。", "acts_for");
    }
  }
}

void require_security_admin_left(store::Session& session) {
  if (active_people_with(session, rule_of(Role::SecurityAdmin).code) > 0) return;
  throw Error(ErrorCode::Conflict, "至少要留一名安全管理员，请先指定另一位。", "roles");
}

}  // namespace

std::vector<Unit> units(store::Session& session) {
  return unit_rows(session);
}

Unit put_unit(store::Session& session, Unit unit, std::string_view actor, Instant now) {
  unit.name = name_of(unit.name, "name");
  if (unit.kind != "town" && unit.kind != "park" && unit.kind != "department") {
    throw Error(ErrorCode::InvalidInput, "单位类别只能是 town（镇街）、park（园区）、department（部门）。",
                "kind");
  }
  for (const std::string& other : unit.also) {
    if (other.empty() || other.find('|') != std::string::npos) {
      throw Error(ErrorCode::InvalidInput, "单位的其他写法不能为空，也不能含“|”。", "also");
    }
  }
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  for (const Unit& other : unit_rows(session)) {
    if (other.id != unit.id && other.name == unit.name) {
      throw Error(ErrorCode::InvalidInput, "已有单位“" + unit.name + "”，请换一个名称。", "name");
    }
  }
  const bool added = unit.id.empty();
  if (added) unit.id = new_row_id(now);
  put_unit_row(session, unit);
  record_event(session, now, actor, added ? "unit_added" : "unit_changed", unit.name, "");
  transaction.commit();
  return unit;
}

void remove_unit(store::Session& session, std::string_view id, std::string_view actor, Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto known = unit_rows(session);
  const auto it = std::find_if(known.begin(), known.end(), [&](const Unit& u) { return u.id == id; });
  if (it == known.end()) throw Error(ErrorCode::NotFound, "没有这个单位，可能已被删除，请刷新。", "id");
  remove_unit_row(session, id, now);
  record_event(session, now, actor, "unit_removed", it->name, "");
  transaction.commit();
}

std::vector<Person> people(store::Session& session, bool also_left) {
  std::vector<Person> rows = person_rows(session, "");
  if (!also_left) std::erase_if(rows, [](const Person& person) { return person.removed_at.has_value(); });
  return rows;
}

std::optional<Person> find_person(store::Session& session, std::string_view id) {
  if (id.empty()) return std::nullopt;
  auto rows = person_rows(session, id);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

Person checked_person(store::Session& session, Person person, const Settings& settings, Instant now) {
  person.login = login_of(person.login);
  person.name = name_of(person.name, "name");
  if (person.roles.empty()) throw Error(ErrorCode::InvalidInput, "至少要选一个岗位。", "roles");
  if (const auto conflict = role_conflict(person.roles, settings.small_office)) {
    throw Error(ErrorCode::InvalidInput, *conflict, "roles");
  }
  resolve_units_and_leaders(session, person);
  if (person.roles.contains(Role::Reporter) && person.units.empty()) {
    throw Error(ErrorCode::InvalidInput, "填报员要指定所属单位，否则看不到任何行。", "units");
  }
  if (!person.roles.contains(Role::Liaison)) person.acts_for.clear();
  require_free(session, person);
  if (person.id.empty()) person.id = new_row_id(now);
  return person;
}

Person put_person_within(store::Session& session, Person person, const Settings& settings,
                         std::string_view actor, Instant now) {
  const auto before = find_person(session, person.id);
  if (!person.id.empty() && (!before || before->removed_at)) {
    throw Error(ErrorCode::NotFound, "没有这个人，可能已离开，请刷新。", "id");
  }
  if (before) person.must_change_password = before->must_change_password;
  person.removed_at.reset();
  person = checked_person(session, std::move(person), settings, now);
  put_person_row(session, person, now);
  if (before && before->roles.contains(Role::SecurityAdmin)) require_security_admin_left(session);
  std::string detail = "岗位：" + role_list(person.roles);
  if (before) detail = "岗位：" + role_list(before->roles) + " → " + role_list(person.roles);
  if (!person.units.empty()) detail += "；单位：" + unit_list(person.units);
  record_event(session, now, actor, before ? "person_changed" : "person_added", person.name, detail);
  return person;
}

Person put_person(store::Session& session, Person person, const Settings& settings, std::string_view actor,
                  Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  person = put_person_within(session, std::move(person), settings, actor, now);
  transaction.commit();
  return person;
}

void remove_person(store::Session& session, std::string_view id, std::string_view actor, Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  auto person = find_person(session, id);
  if (!person || person->removed_at)
    throw Error(ErrorCode::NotFound, "没有这个人，可能已离开，请刷新。", "id");
  const bool administrator = person->roles.contains(Role::SecurityAdmin);
  person->removed_at = now;
  put_person_row(session, *person, now);
  drop_sessions_of(session, id, "");
  drop_api_tokens_of(session, id);
  drop_links_of(session, id);
  if (administrator) require_security_admin_left(session);
  record_event(session, now, actor, "person_removed", person->name, "");
  transaction.commit();
}

std::optional<std::string> preference(store::Session& session, std::string_view person,
                                      std::string_view name) {
  return preference_row(session, person, name);
}

void put_preference(store::Session& session, std::string_view person, std::string_view name,
                    std::string_view body, Instant now) {
  if (name.empty() || name.size() > kLongestPreferenceName || body.size() > kLongestPreference) {
    throw Error(ErrorCode::InvalidInput, "个人设置太大（最多 64 KiB）或名称不对，请减少保存的视图。",
                "preferences");
  }
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  put_preference_row(session, person, name, body, now);
  transaction.commit();
}

std::vector<OrgEvent> org_events(store::Session& session, const std::optional<OrgEvent>& after,
                                 std::int64_t limit) {
  if (!after) return event_rows(session, std::numeric_limits<Instant>::max(), "", limit);
  return event_rows(session, after->at, after->id, limit);
}

OfficeFacts office_facts(store::Session& session, const Settings& settings) {
  const auto rows = office_rows(session);
  const auto text = [&](const std::string& set, std::string_view name) {
    const auto it = rows.find(name);
    return !set.empty() ? set : it == rows.end() ? std::string{} : it->second;
  };
  const std::string go_live = settings.go_live_date ? settings.go_live_date->iso() : std::string{};
  return {text(settings.county_name, "county_name"), text(settings.division_code, "division_code"),
          text(settings.map_review_number, "map_review_number"), Date::parse(text(go_live, "go_live_date"))};
}

void write_office_facts(store::Session& session, const OfficeFacts& facts) {
  if (!facts.division_code.empty()) {
    const auto parsed = vocab::DivisionCode::parse(facts.division_code);
    if (!parsed) throw Error(ErrorCode::InvalidInput, parsed.problem, "division");
    put_office_row(session, "division_code", parsed.code->text());
  }
  put_office_row(session, "county_name", facts.county_name);
  put_office_row(session, "map_review_number", facts.map_review_number);
  put_office_row(session, "go_live_date", facts.go_live_date ? facts.go_live_date->iso() : "");
}

void put_office_facts(store::Session& session, const OfficeFacts& facts, std::string_view actor,
                      Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  write_office_facts(session, facts);
  record_event(session, now, actor, "office_changed", facts.county_name, facts.division_code);
  transaction.commit();
}

}  // namespace liantu::org

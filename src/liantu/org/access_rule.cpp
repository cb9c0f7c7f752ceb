#include "liantu/org/access_rule.h"

#include <algorithm>

#include "liantu/base/error.h"

namespace liantu::org {
namespace {

std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

bool reads(const RoleRule& rule, std::string_view entity) {
  const auto names = names_in(rule.reads);
  return std::find(names.begin(), names.end(), entity) != names.end();
}

bool masks(const RoleRule& rule, std::string_view field) {
  const auto names = names_in(rule.masked);
  return std::find(names.begin(), names.end(), field) != names.end();
}

/// A field is masked when every role that reads its entity masks it.
bool masked_for(const std::set<Role>& roles, std::string_view field) {
  const std::string_view entity = field.substr(0, field.find('.'));
  return std::all_of(roles.begin(), roles.end(), [&](Role role) {
    const RoleRule& rule = rule_of(role);
    return !reads(rule, entity) || masks(rule, field);
  });
}

store::Access access_of_roles(const std::set<Role>& roles, const std::vector<Unit>& units) {
  store::Access access;
  for (const Role role : roles) {
    const RoleRule& rule = rule_of(role);
    for (const auto entity : names_in(rule.reads)) access.readable.emplace(entity);
    for (const auto entity : names_in(rule.writes)) access.writable.emplace(entity);
    access.all_rows = access.all_rows || rule.all_rows;
    for (const auto field : names_in(rule.masked)) {
      if (masked_for(roles, field)) access.masked_fields.emplace(field);
    }
  }
  access.personal = rights_of(roles).contains(Right::SeePersonal);
  if (access.all_rows) return access;
  for (const Unit& unit : units) {
    access.units.push_back(unit.name);
    access.units.insert(access.units.end(), unit.also.begin(), unit.also.end());
  }
  return access;
}

std::set<Role> leading_roles(const Person& person) {
  std::set<Role> roles;
  for (const Role role : person.roles) {
    if (role == Role::Leader || role == Role::ChainLeader) roles.insert(role);
  }
  return roles;
}

void require_liaison(const Person& liaison, const Person& leader) {
  if (!may_act_for(liaison, leader)) {
    throw Error(ErrorCode::Forbidden, "您没有被指定代这位领导操作，请由安全管理员在人员管理中指定。",
                "acting_for");
  }
}

}  // namespace

store::Access access_for(const Person& person) {
  store::Access access = person.removed_at ? store::Access{} : access_of_roles(person.roles, person.units);
  access.actor = person.name;
  return access;
}

bool may_act_for(const Person& liaison, const Person& leader) {
  return !liaison.removed_at && !leader.removed_at && liaison.roles.contains(Role::Liaison) &&
         liaison.acts_for.contains(leader.id) && !leading_roles(leader).empty();
}

store::Access acting_access(const Person& liaison, const Person& leader) {
  require_liaison(liaison, leader);
  store::Access access = access_of_roles(leading_roles(leader), leader.units);
  access.actor = liaison.name;
  access.on_behalf_of = leader.name;
  return access;
}

std::set<Right> acting_rights(const Person& liaison, const Person& leader) {
  require_liaison(liaison, leader);
  return rights_of(leading_roles(leader));
}

}  // namespace liantu::org

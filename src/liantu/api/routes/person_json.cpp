#include "liantu/api/routes/person_json.h"

namespace liantu::api {

using json::Json;

Json roles_json(const std::set<org::Role>& roles) {
  Json list = Json::array();
  for (const org::Role role : roles) list.push(org::rule_of(role).code);
  return list;
}

Json rights_json(const std::set<org::Right>& rights) {
  Json list = Json::array();
  for (const org::Right right : rights) list.push(org::right_code(right));
  return list;
}

Json unit_json(const org::Unit& unit) {
  Json also = Json::array();
  for (const std::string& name : unit.also) also.push(name);
  return Json::object({{"id", unit.id}, {"name", unit.name}, {"kind", unit.kind}, {"also", std::move(also)}});
}

Json person_json(const org::Person& person) {
  Json units = Json::array();
  for (const org::Unit& unit : person.units) units.push(unit_json(unit));
  Json acts_for = Json::array();
  for (const std::string& id : person.acts_for) acts_for.push(id);
  return Json::object({{"id", person.id},
                       {"name", person.name},
                       {"login", person.login},
                       {"roles", roles_json(person.roles)},
                       {"units", std::move(units)},
                       {"acts_for", std::move(acts_for)},
                       {"must_change_password", person.must_change_password},
                       {"removed", person.removed_at.has_value()}});
}

std::set<org::Role> roles_of(const std::vector<std::string>& codes) {
  std::set<org::Role> roles;
  for (const std::string& code : codes) roles.insert(org::role_named(code));
  return roles;
}

}  // namespace liantu::api

// People, roles and units as HTTP shows them.
#pragma once

#include "liantu/json/json.h"
#include "liantu/org/people_store.h"

namespace liantu::api {

json::Json person_json(const org::Person& person);
json::Json unit_json(const org::Unit& unit);
json::Json roles_json(const std::set<org::Role>& roles);
json::Json rights_json(const std::set<org::Right>& rights);
/// Throws InvalidInput naming the nearest role.
std::set<org::Role> roles_of(const std::vector<std::string>& codes);

}  // namespace liantu::api

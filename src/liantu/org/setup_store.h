// The first start of an office: a one-time link, printed by `serve`, creates its first people. There is no
// default account and no default password.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/org/people_store.h"

namespace liantu::org {

bool setup_needed(store::Session& session);  ///< nobody has been entered yet

/// A new token, valid for setup_link_minutes; the one before stops working. The setting setup_token, when
/// set, is the token (unattended installation). Throws Conflict when the office is set up already.
std::string open_setup(store::Session& session, const Settings& settings, Instant now);
bool setup_token_valid(store::Session& session, std::string_view token, Instant now);

struct FirstPerson {
  Person person;  ///< id "" ; units are not looked at
  std::string password;
};

/// Creates all people or none and uses the token up. There must be a system and a security administrator, and
/// an audit administrator unless small_office. Throws Forbidden for a bad token, InvalidInput naming
/// "people[1].password". Answers the people with their ids, in order.
std::vector<Person> complete_setup(store::Session& session, std::string_view token, const OfficeFacts& office,
                                   const std::vector<FirstPerson>& first, const Settings& settings,
                                   Instant now);

}  // namespace liantu::org

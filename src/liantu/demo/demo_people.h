// The people who sign in to the demonstration county, one per role.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/settings.h"
#include "liantu/demo/county.h"
#include "liantu/store/database.h"

namespace liantu::demo {

/// Throws Conflict when somebody has been entered already: asked before anything of the county is written.
void refuse_people(store::Session& session);

/// Enters units, people and the facts of the office. Refuses like refuse_people().
void enter_people(store::Session& session, const County& county, const Settings& settings, Instant now);

/// Gives all of them this password, without asking for another at the first sign-in. Those who were removed are left out;
/// answers whose password it now is. There is no password before the first call.
std::vector<Person> give_demo_password(store::Session& session, const County& county, std::string_view password,
                                       const Settings& settings, Instant now);

/// A new one that satisfies the rules of the office: "Yc-7kq2m-9xvtd".
std::string new_demo_password();

/// Removes them; one whom the office cannot do without (its last security administrator) stays and is answered.
std::vector<Person> remove_people(store::Session& session, const County& county, Instant now);

}  // namespace liantu::demo

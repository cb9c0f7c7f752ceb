// What the store lets a person see and write: pure rules from roles and units to store::Access. Default deny.
#pragma once

#include <set>

#include "liantu/org/person.h"
#include "liantu/store/access.h"

namespace liantu::org {

/// What `person` sees and writes. Someone who left sees nothing.
store::Access access_for(const Person& person);

/// What `liaison` sees and writes for `leader`: the leader's view, recorded as 代. Throws Forbidden when the person is no
/// liaison, is not named for this leader, or the other is no leader or chain leader.
store::Access acting_access(const Person& liaison, const Person& leader);

/// The rights while acting: of the leader's leading roles only, never of an administrator.
std::set<Right> acting_rights(const Person& liaison, const Person& leader);

}  // namespace liantu::org

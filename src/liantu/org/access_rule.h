// What the store lets a person see and write: pure rules from roles and units to store::Access. Default deny.
#pragma once

#include <set>

#include "liantu/org/person.h"
#include "liantu/store/access.h"

namespace liantu::org {

/// What `person` sees and writes. Someone who left sees nothing.
store::Access access_for(const Person& person);

/// The liaison is named for this leader, and the other is a leader or chain leader; both still belong to the
/// office.
bool may_act_for(const Person& liaison, const Person& leader);

/// What `liaison` sees and writes for `leader`: the leader's view, recorded as 代. Throws Forbidden when not
/// may_act_for().
store::Access acting_access(const Person& liaison, const Person& leader);

/// The rights while acting: of the leader's leading roles only, never of an administrator.
std::set<Right> acting_rights(const Person& liaison, const Person& leader);

}  // namespace liantu::org

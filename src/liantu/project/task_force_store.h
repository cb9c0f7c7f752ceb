// The ledger of task forces as the store knows it: table task_force, task_force_history, task_force_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& task_force_entity();

}  // namespace liantu::project

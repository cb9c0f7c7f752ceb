// The ledger of projects as the store knows it: table project, project_history, project_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& project_entity();

}  // namespace liantu::project

// The ledger of project weeks as the store knows it: table project_week, project_week_history, project_week_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& project_week_entity();

}  // namespace liantu::project

// The ledger of weekly tasks as the store knows it: table task, task_history, task_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::dispatch {

const store::Entity& task_entity();

}  // namespace liantu::dispatch

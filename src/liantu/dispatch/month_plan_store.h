// The ledger of month plans as the store knows it: table month_plan, month_plan_history, month_plan_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::dispatch {

const store::Entity& month_plan_entity();

}  // namespace liantu::dispatch

// The ledger of stage changes as the store knows it: table stage_event, stage_event_history, stage_event_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& stage_event_entity();

}  // namespace liantu::project

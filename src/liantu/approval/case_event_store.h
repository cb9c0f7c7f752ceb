// What happened to cases as the store knows it: table case_event, case_event_history, case_event_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::approval {

const store::Entity& case_event_entity();

}  // namespace liantu::approval

// The steps of redevelopment as the store knows them: table redevelopment_step, redevelopment_step_history,
// redevelopment_step_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& redevelopment_step_entity();

}  // namespace liantu::site

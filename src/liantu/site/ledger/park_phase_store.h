// The phases of parks as the store knows them: table park_phase, park_phase_history, park_phase_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& park_phase_entity();

}  // namespace liantu::site

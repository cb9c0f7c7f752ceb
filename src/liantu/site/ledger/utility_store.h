// The register of utilities as the store knows it: table utility, utility_history, utility_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& utility_entity();

}  // namespace liantu::site

// The negative lists as the store knows them: table industry_bar, industry_bar_history, industry_bar_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& industry_bar_entity();

}  // namespace liantu::site

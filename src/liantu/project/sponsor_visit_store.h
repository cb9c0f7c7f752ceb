// The ledger of sponsor visits as the store knows it: table sponsor_visit, sponsor_visit_history, sponsor_visit_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& sponsor_visit_entity();

}  // namespace liantu::project

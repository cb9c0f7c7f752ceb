// The ledger of papers for statistics as the store knows it: table statistics_entry, its history and as-of
// view.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& statistics_entry_entity();

}  // namespace liantu::project

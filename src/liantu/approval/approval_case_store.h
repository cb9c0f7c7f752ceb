// The ledger of cases as the store knows it: table approval_case, approval_case_history, approval_case_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::approval {

const store::Entity& approval_case_entity();

}  // namespace liantu::approval

// The ledger of production reports as the store knows it: table production_report, production_report_history, production_report_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& production_report_entity();

}  // namespace liantu::project

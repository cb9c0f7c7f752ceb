#include "liantu/api/ledger_kinds.h"

#include "liantu/attraction/deal_import.h"
#include "liantu/enterprise/enterprise_import.h"
#include "liantu/project/project_week_import.h"
#include "liantu/site/site_import.h"

namespace liantu::api {

std::vector<sheet::LedgerKind> ledger_kinds() {
  return {enterprise::enterprise_ledger(),
          attraction::deal_ledger(),
          project::project_ledger(),
          project::project_week_ledger(),
          site::parcel_ledger(),
          site::plant_ledger(),
          site::yard_ledger()};
}

}  // namespace liantu::api

#include <algorithm>

#include "liantu/api/app.h"
#include "liantu/api/import_plan.h"
#include "liantu/api/ledger_kinds.h"

namespace liantu::api {

std::vector<ImportTarget> import_targets() {
  const std::vector<const store::Entity*> entities = ledgers();
  std::vector<ImportTarget> targets;
  for (const sheet::LedgerKind& kind : ledger_kinds()) {
    const auto entity =
        std::find_if(entities.begin(), entities.end(), [&](const auto* e) { return e->name == kind.name; });
    if (entity != entities.end()) targets.push_back({kind, *entity});
  }
  return targets;
}

}  // namespace liantu::api

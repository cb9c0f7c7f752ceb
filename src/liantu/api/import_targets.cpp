#include <algorithm>

#include "liantu/api/app.h"
#include "liantu/api/desk_kinds.h"
#include "liantu/api/import_plan.h"
#include "liantu/api/ledger_kinds.h"

namespace liantu::api {

std::vector<ImportTarget> import_targets() {
  const std::vector<const store::Entity*> entities = ledgers();
  std::vector<ImportTarget> targets;
  std::vector<sheet::LedgerKind> kinds = ledger_kinds();
  for (sheet::LedgerKind& kind : desk_kinds()) kinds.push_back(std::move(kind));
  for (const sheet::LedgerKind& kind : kinds) {
    const auto entity =
        std::find_if(entities.begin(), entities.end(), [&](const auto* e) { return e->name == kind.name; });
    if (entity != entities.end()) targets.push_back({kind, *entity});
  }
  return targets;
}

}  // namespace liantu::api

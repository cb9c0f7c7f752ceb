#include "liantu/api/import_plan.h"
#include "liantu/api/app.h"

namespace liantu::api {

std::vector<ImportTarget> import_targets() {
  std::vector<ImportTarget> targets;
  for (const store::Entity* entity : ledgers()) {
    targets.push_back({{.name = entity->name, .fields = entity->fields, .name_field = entity->title_field}, entity});
  }
  return targets;
}

}  // namespace liantu::api

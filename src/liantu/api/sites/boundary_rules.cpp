#include "liantu/api/sites/boundary_rules.h"

#include "liantu/base/settings.h"

namespace liantu::api {

site::BoundaryRule boundary_rule(const std::string& file) {
  if (file.empty()) return site::shipped_boundary_rule();
  return site::parse_boundary_rule(own_rules_text(file, "boundary_rules_file"));
}

}  // namespace liantu::api

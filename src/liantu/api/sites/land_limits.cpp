#include "liantu/api/sites/land_limits.h"

#include "liantu/base/settings.h"
#include "liantu/site/site_import.h"

namespace liantu::api {

site::LandLimit land_limit(const std::string& file) {
  if (file.empty()) return site::shipped_land_limit();
  return site::parse_land_limit(own_rules_text(file, "land_limits_file"));
}

void ask_above_limits(std::span<sheet::SheetReading> readings, const site::LandLimit& limit) {
  for (sheet::SheetReading& reading : readings) {
    if (reading.kind != "parcel") continue;
    for (sheet::LedgerRow& row : reading.rows)
      if (row.values) site::ask_above_limit(limit, *row.values, row.cells, row.findings);
  }
}

}  // namespace liantu::api

// Who took what out of the system: one line per export, read by the audit administrator.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct ExportRecord {
  Instant at = 0;
  std::string actor, entity, format;
  std::int64_t rows = 0;
  bool personal = false;   ///< contacts stood in it unmasked
};

void log_export(store::Session& session, const ExportRecord& record);
/// The same within a write transaction of the caller.
void log_export_within(store::Session& session, const ExportRecord& record);
/// Newest first.
std::vector<ExportRecord> exports(store::Session& session, std::size_t limit);

}  // namespace liantu::api

// When a backup was last opened and checked (恢复演练), kept beside the backups.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/date.h"

namespace liantu::store {

struct RestoreDrill {
  Instant at = 0;
  std::string backup;
};

/// `folder`: of the backups.
void note_restore_drill(const std::string& folder, const std::string& backup, Instant at);
std::optional<RestoreDrill> last_restore_drill(const std::string& folder);

}  // namespace liantu::store

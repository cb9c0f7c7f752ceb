// When a backup was last opened and checked (恢复演练), kept beside the data.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/settings.h"

namespace liantu::cli {

struct RestoreDrill {
  Instant at = 0;
  std::string backup;
};

void note_restore_drill(const Settings& settings, const std::string& backup, Instant at);
std::optional<RestoreDrill> last_restore_drill(const Settings& settings);

}  // namespace liantu::cli

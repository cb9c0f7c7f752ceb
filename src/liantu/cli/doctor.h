// Is this installation sound? One line per thing looked at, with the exact command that puts it right.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/settings.h"

namespace liantu::cli {

struct Diagnosis {
  enum class State { Good, Warning, Bad };
  std::string name;      ///< "backup": stable, for scripts
  std::string title;     ///< "最近备份"
  State state = State::Good;
  std::string detail;    ///< what was found
  std::string remedy;    ///< a command line, "" when good
};

/// `fix` does what is safe: makes folders, narrows permissions, shortens the write-ahead log, makes a missing backup.
std::vector<Diagnosis> examine(const LoadedSettings& settings, Instant now, bool fix);

/// "3 小时前", "12 天前".
std::string age_text(Instant from, Instant now);

/// Calendars: this year's notice is needed; from October the next year's is missed.
Diagnosis examine_calendar(Date today);
/// `last` 0 = never. Older than a week is bad, older than two days a warning; never is a warning.
Diagnosis examine_backup_age(Instant last, Instant now, const std::string& command);

}  // namespace liantu::cli

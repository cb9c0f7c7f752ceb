// Copies of a workspace: made while it is in use, checked by opening them, restored without losing what was there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/entity.h"

namespace liantu::store {

/// A folder: liantu.sqlite (or liantu.dump), files/, manifest.sha256.
struct Backup {
  std::string name;          ///< "20260915T093000Z"
  std::string path;
  std::int64_t bytes = 0;
};

/// `folder` gets a new sub-folder. SQLite: online backup; PostgreSQL: pg_dump -Fc. Evidence files are DIR/files.
Backup create_backup(const std::string& where, const std::string& folder, Instant now);
std::vector<Backup> list_backups(const std::string& folder);  ///< oldest first
/// When a backup of this name was made; none when it is no such name.
std::optional<Instant> taken_at(std::string_view name);
/// Deletes all but the newest `keep` (at least one); answers what was deleted.
std::vector<Backup> prune_backups(const std::string& folder, std::size_t keep);

/// True when none was made since the last `hour` o'clock in Asia/Shanghai; `newest` is the name of the last one, "" = none.
bool daily_backup_due(std::string_view newest, Instant now, std::int64_t hour);

struct BackupCheck {
  bool sound = false;
  std::vector<std::string> findings;                              ///< in Chinese, empty when sound
  std::vector<std::pair<std::string, std::int64_t>> row_counts;   ///< per ledger table
};

/// Manifest, integrity check, row counts, change log and seals of the copy. A PostgreSQL dump is checked by its manifest
/// and its table of contents.
BackupCheck verify_backup(const std::string& backup, const std::vector<const Entity*>& entities);

/// Puts the copy in place of the workspace DIR; what stood there stays beside it as *.pre-restore. Throws Conflict when
/// a server is running or the copy is not sound.
void restore_backup(const std::string& backup, const std::string& dir, const std::vector<const Entity*>& entities);

/// The same for a PostgreSQL address: the schema that stood there is renamed to NAME_pre_restore (an earlier one of that
/// name goes), the dump is restored in one transaction and verified; should that fail, the old schema comes back. The
/// servers have to be stopped before. Answers the name the old schema has now.
std::string restore_dump(const std::string& backup, const std::string& where, const std::vector<const Entity*>& entities);

}  // namespace liantu::store

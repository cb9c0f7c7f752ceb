// Where a verb works: the settings it reads, the databases it opens.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "liantu/base/settings.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"

namespace CLI {
class App;
}

namespace liantu::cli {

/// What stood on the command line; empty strings were not given.
struct WorkspaceOptions {
  std::string data, db, config;
  std::vector<std::pair<std::string, std::string>> more;   ///< further settings given as flags
};

/// --data, --db and --config; LIANTU_DATA is another spelling of --data.
void add_workspace_options(CLI::App& verb, WorkspaceOptions& options);

LoadedSettings load_settings(const WorkspaceOptions& options);
/// The calendar with the notices of `holiday_notices_file`. Throws InvalidInput when the file cannot be read.
void put_calendar_in_force(const Settings& settings);

/// What Database::open takes: the PostgreSQL address, or the data directory.
std::string where(const Settings& settings);
bool is_postgres(std::string_view where);

struct Workspace {
  LoadedSettings settings;
  std::string where;
  std::unique_ptr<store::Database> database;
};

enum class Schema {
  BringUpToDate,   ///< apply what is due, after a backup of a database that already has some
  AsItIs,          ///< change nothing
  MustExist        ///< as BringUpToDate, but refuse to make a new database
};
/// Throws NotFound when there is no database and none may be made.
Workspace open_workspace(const WorkspaceOptions& options, Schema schema);

/// Applies what is due; says on stderr what was done.
void bring_up_to_date(Workspace& workspace);

Instant now_utc();
/// Reads or makes the key file of the contacts and destroys again what a restored copy brought back.
void unlock(Workspace& workspace);

/// For a verb run by whoever owns the machine: "命令行 root".
store::Access machine_access();

}  // namespace liantu::cli

// What the database says about its own files.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::cli {

/// Empty when sound. SQLite: integrity_check and foreign_key_check. PostgreSQL: the server's own checksum failures.
std::vector<std::string> integrity_faults(store::Session& session);

/// "SQLite 3.40.1" or the server's version.
std::string database_version(store::Session& session);

/// Persons whose data key was wrapped by another master key than the one of this name.
std::int64_t keys_of_another(store::Session& session, const std::string& master);

/// Moves the write-ahead log into the database file; nothing on PostgreSQL.
void shorten_log(store::Session& session);

}  // namespace liantu::cli

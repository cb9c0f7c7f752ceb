// SQLite through its C API: SQLiteCpp offers neither binding by a remembered index nor extended error codes per session.
#pragma once

#include <memory>
#include <string>

#include "liantu/store/database.h"

struct sqlite3;

namespace liantu::store {

/// WAL, synchronous=FULL (an acknowledged write survives loss of power), foreign keys, waits 10 s for the write lock.
std::unique_ptr<Session> open_sqlite(const std::string& file);

/// The connection under a session of open_sqlite, for the online backup.
sqlite3* sqlite_handle(Session& session);

}  // namespace liantu::store

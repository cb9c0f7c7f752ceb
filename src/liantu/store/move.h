// A workspace from its SQLite file into an empty PostgreSQL schema: every table as it stands, in one transaction.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::store {

/// Rows moved, by table.
using MovedTables = std::vector<std::pair<std::string, std::int64_t>>;

/// True when no table of the migrated schema holds a row.
bool holds_nothing(Session& session);

/// Rows, history, change log, seals, people and what stands beside them; sessions and tries of passwords stay behind,
/// the search index is made anew. The caller holds a write transaction on `to`, whose schema is migrated and empty, and
/// commits it. Throws Conflict when a table counts differently afterwards.
MovedTables move_tables(Session& from, Session& to, const std::vector<const Entity*>& entities);

/// PostgreSQL. Every row of every table: what a move that failed its check leaves behind is nothing.
void empty_tables(Session& session);

}  // namespace liantu::store

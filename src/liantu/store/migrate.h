// The schema's steps: store/migrations/NNNN_slug.sql, built into the program, forward only, checksummed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::store {

/// One step. `postgres` stands beside the text only where the dialects must differ.
struct Migration {
  int number = 0;
  std::string_view slug;
  std::string_view sql;
  std::string_view postgres;
};

/// All steps this program knows, by number (written by cmake/embed.cmake).
const std::vector<Migration>& migrations();

/// What migrate() would apply: "0001_ledgers". Throws Conflict when the database is newer than the program, or an
/// applied step's text differs from the program's.
std::vector<std::string> migration_plan(Session& session);

/// Applies the plan, each step in a transaction; answers the names applied.
std::vector<std::string> migrate(Session& session, Instant now);

}  // namespace liantu::store

// PostgreSQL through libpq: statements are prepared by text with parameters known only at run time, and errors are told
// apart by SQLSTATE without the server's words, which quote values.
#pragma once

#include <memory>
#include <string>

#include "liantu/store/database.h"

namespace liantu::store {

/// "postgresql://…[?schema=NAME]"; the schema is made when it is missing and is the only one on the search path.
std::unique_ptr<Session> open_postgres(const std::string& address);

/// The address without `schema`, and the schema ("public" when none was given; lower-case letters, digits and _).
std::pair<std::string, std::string> split_address(const std::string& address);

/// What to start a program of PostgreSQL with. Everybody on the machine reads a program's words, so the
/// password stands in none of them; it goes into PGPASSWORD ("" = none was given).
struct ProgramAddress {
  std::string words, password;
};
/// Of an address without `schema`. Throws InvalidInput for one that libpq cannot read.
ProgramAddress program_address(const std::string& server);

}  // namespace liantu::store

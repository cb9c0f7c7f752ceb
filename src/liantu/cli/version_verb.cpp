// liantu version
#include <fmt/format.h>
#include <libpq-fe.h>
#include <openssl/crypto.h>
#include <sqlite3.h>

#include <CLI/CLI.hpp>

#include "liantu/base/version.h"
#include "liantu/cli/verbs.h"
#include "liantu/store/migrate.h"

namespace liantu::cli {

void add_version_verb(CLI::App& program) {
  program.add_subcommand("version", "版本、编译信息和所用数据库库的版本")->callback([] {
    fmt::print("liantu {} ({}, {})\n", program_version(), program_commit().empty() ? "-" : program_commit(),
               program_built_on());
    fmt::print("database schema {}\n", store::migrations().empty() ? 0 : store::migrations().back().number);
    fmt::print("SQLite {}, libpq {}, {}\n", sqlite3_libversion(), PQlibVersion(), OpenSSL_version(OPENSSL_VERSION));
  });
}

}  // namespace liantu::cli

// The server: opens the workspace, listens, and stops cleanly on SIGINT or SIGTERM.
#pragma once

#include <functional>
#include <string>

#include "liantu/base/settings.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct ServeOptions {
  std::string where;         ///< as for Database::open: the folder or the PostgreSQL address
  std::string web_folder{};  ///< LIANTU_WEB; "" = found beside the program
  std::string command{"liantu"}, place{};  ///< as of App
  bool demo = false;         ///< the page shows 演示数据
  /// Called once the socket is open, with the address ("http://127.0.0.1:8080").
  std::function<void(const std::string& address)> ready{};
};

/// Runs until a signal; answers the exit code. The schema must be up to date. Throws Conflict when another
/// server holds the workspace, Unavailable when the port is taken.
int serve(const Settings& settings, store::Database& database, const ServeOptions& options);

}  // namespace liantu::api

// Held by a running server so that no second one opens the same SQLite workspace.
#pragma once

#include <string>

namespace liantu::store {

class WorkspaceLock {
 public:
  /// `where` as for Database::open; a PostgreSQL address needs no lock and gets none. Throws Conflict when it is held.
  explicit WorkspaceLock(const std::string& where);
  ~WorkspaceLock();
  WorkspaceLock(const WorkspaceLock&) = delete;
  WorkspaceLock& operator=(const WorkspaceLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace liantu::store

// One database, two thin drivers: SQLite inside the process, or PostgreSQL. Statements are named constants of *_store.cpp.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/base/value.h"

namespace liantu::store {

/// One statement. `:name` parameters. `postgres` differs only where the dialects must (spatial, full text, SKIP LOCKED).
struct Query {
  std::string_view name;  ///< "module.noun.verb"
  std::string_view sql;
  std::string_view postgres{};
};

/// Values by parameter name, without the colon. Bytes are bound as hex or base64 text: a string is always text here.
using Bind = std::vector<std::pair<std::string_view, Value>>;

class MasterKey;

enum class Dialect { Sqlite, Postgres };

/// A result row as it is being read; columns are found by name.
class Record {
 public:
  virtual ~Record() = default;
  virtual int columns() const = 0;
  virtual std::string_view column_name(int column) const = 0;
  /// Integers as int64, reals as double, text as string, bytea/blob as string of bytes, NULL empty. bool never.
  virtual Value value(int column) const = 0;
};

/// A connection with at most one open transaction. Not shared between threads; take one from the pool per task.
class Session {
 public:
  virtual ~Session() = default;
  virtual Dialect dialect() const = 0;
  virtual void run(const Query& query, const Bind& bind, const std::function<void(const Record&)>& each) = 0;
  virtual std::int64_t execute(const Query& query, const Bind& bind) = 0;  ///< rows changed
  virtual void prepare(const Query& query) = 0;                 ///< compiles without running; for tests
  virtual void run_script(std::string_view name, std::string_view sql) = 0;  ///< several statements, no parameters
  virtual bool usable() const = 0;      ///< false when the connection is lost; the pool then drops the session
  virtual bool in_transaction() const = 0;
  virtual void begin_read() = 0;   ///< one consistent picture until commit() or rollback()
  virtual void begin_write() = 0;  ///< SQLite: BEGIN IMMEDIATE
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// Bulk load: COPY on PostgreSQL, a prepared insert on SQLite. `columns` are checked names of `table`.
  virtual void load(std::string_view table, const std::vector<std::string_view>& columns,
                    const std::vector<Row>& rows) = 0;
  /// Opens personal values; nothing when the key file is missing or nobody unlocked the database.
  const std::shared_ptr<const MasterKey>& master_key() const { return master_key_; }
  void unlock(std::shared_ptr<const MasterKey> key) { master_key_ = std::move(key); }

 private:
  std::shared_ptr<const MasterKey> master_key_;
};

/// Rolls back when left without commit().
class Transaction {
 public:
  enum class Mode { Read, Write };
  Transaction(Session& session, Mode mode);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Session& session_;
  bool open_ = true;
};

/// Several statements read one picture: of the transaction that is open, else of one for as long as this
/// lives.
class Snapshot {
 public:
  explicit Snapshot(Session& session);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Session* own_;  ///< null when a transaction was open already
};

/// A pool of sessions on one workspace. Thread-safe.
class Database {
 public:
  /// `where` is a directory (SQLite: DIR/liantu.sqlite) or "postgresql://…[?schema=NAME]".
  /// At most `most` sessions at once; a lease waits up to 30 s for one, then Unavailable.
  static std::unique_ptr<Database> open(const std::string& where, std::size_t most = 16);
  virtual ~Database() = default;
  virtual Dialect dialect() const = 0;

  struct Lease {
    std::unique_ptr<Session> session;
    std::function<void(std::unique_ptr<Session>)> give_back;
    Lease(std::unique_ptr<Session> s, std::function<void(std::unique_ptr<Session>)> g)
        : session(std::move(s)), give_back(std::move(g)) {}
    Lease(Lease&&) = default;
    ~Lease() {
      if (session) give_back(std::move(session));
    }
    Session& operator*() { return *session; }
    Session* operator->() { return session.get(); }
  };
  virtual Lease lease() = 0;
  /// Every session leased from now on can open and seal personal values.
  virtual void unlock(std::shared_ptr<const MasterKey> key) = 0;
};

}  // namespace liantu::store

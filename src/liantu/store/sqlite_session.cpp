#include "liantu/store/sqlite_session.h"

#include <sqlite3.h>

#include <deque>
#include <unordered_map>

#include "liantu/base/error.h"

namespace liantu::store {
namespace {

constexpr std::size_t kMostStatements = 300;
constexpr std::size_t kRowsTogether = 100, kFewTogether = 10;
/// The log is copied into the file when it holds 8000 pages (64 MB), not 1000: a large import is not written twice at its
/// commit, and small edits of the same pages are copied once.
constexpr std::string_view kSettings =
    "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

[[noreturn]] void fail(sqlite3* db, std::string_view query) {
  const int code = sqlite3_extended_errcode(db);
  const std::string where(query);
  switch (code & 0xFF) {
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID) {
        throw Error(ErrorCode::Conflict, "同样的记录已经存在，请刷新后再试。", where);
      }
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::Unavailable, "数据库正忙，请稍后再试。", where);
    case SQLITE_FULL:
      throw Error(ErrorCode::Unavailable, "磁盘已满，未能保存，请管理员清理磁盘后再试。", where);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
      throw Error(ErrorCode::Unavailable, "数据库文件无法读写，请管理员检查磁盘和权限。", where);
    default: break;
  }
  throw Error(ErrorCode::Internal, std::string("数据库语句出错：") + sqlite3_errmsg(db), where);
}

struct Statement {
  sqlite3_stmt* handle = nullptr;
  std::string text;
  std::vector<std::string> parameters;   ///< in SQLite's numbering, without the colon

  Statement(sqlite3* db, std::string_view name, std::string_view sql) : text(sql) {
    const int rc = sqlite3_prepare_v3(db, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle, nullptr);
    if (rc != SQLITE_OK) fail(db, name);
    for (int i = 1; i <= sqlite3_bind_parameter_count(handle); ++i) {
      const char* parameter = sqlite3_bind_parameter_name(handle, i);
      parameters.emplace_back(parameter == nullptr ? "" : parameter + 1);
    }
  }
  ~Statement() { sqlite3_finalize(handle); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
};

int bind_value(sqlite3_stmt* handle, int index, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return sqlite3_bind_text64(handle, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(handle, index, *whole);
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(handle, index, *real);
  if (const auto* flag = std::get_if<bool>(&value)) return sqlite3_bind_int(handle, index, *flag ? 1 : 0);
  return sqlite3_bind_null(handle, index);
}

class SqliteRecord final : public Record {
 public:
  explicit SqliteRecord(sqlite3_stmt* handle) : handle_(handle) {}
  int columns() const override { return sqlite3_column_count(handle_); }
  std::string_view column_name(int column) const override { return sqlite3_column_name(handle_, column); }
  Value value(int column) const override {
    switch (sqlite3_column_type(handle_, column)) {
      case SQLITE_INTEGER: return Value{static_cast<std::int64_t>(sqlite3_column_int64(handle_, column))};
      case SQLITE_FLOAT: return Value{sqlite3_column_double(handle_, column)};
      case SQLITE_NULL: return Value{};
      default: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
        return Value{std::string(bytes == nullptr ? "" : bytes,
                                 static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)))};
      }
    }
  }

 private:
  sqlite3_stmt* handle_;
};

class SqliteSession final : public Session {
 public:
  explicit SqliteSession(const std::string& file) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(file.c_str(), &db_, flags, nullptr) != SQLITE_OK) {
      sqlite3_close_v2(db_);
      throw Error(ErrorCode::Unavailable, "数据库文件无法打开：" + file + "，请检查目录和权限。");
    }
    try {
      sqlite3_busy_timeout(db_, 10000);
      run_script("store.sqlite.settings", kSettings);
    } catch (const Error&) {
      sqlite3_close_v2(db_);
      throw;
    }
  }
  ~SqliteSession() override {
    by_text_.clear();
    statements_.clear();
    sqlite3_close_v2(db_);
  }

  Dialect dialect() const override { return Dialect::Sqlite; }
  bool usable() const override { return true; }
  sqlite3* handle() { return db_; }

  void run(const Query& query, const Bind& bind, const std::function<void(const Record&)>& each) override {
    Statement& statement = cached(query.name, query.sql);
    if (sqlite3_stmt_busy(statement.handle) != 0) {   // the caller runs a query inside its own `each`
      Statement again(db_, query.name, query.sql);
      return step_all(again, query.name, bind, each);
    }
    step_all(statement, query.name, bind, each);
  }

  std::int64_t execute(const Query& query, const Bind& bind) override {
    step_all(cached(query.name, query.sql), query.name, bind, {});
    return sqlite3_changes64(db_);
  }

  void prepare(const Query& query) override { const Statement statement(db_, query.name, query.sql); }

  void run_script(std::string_view name, std::string_view sql) override {
    if (sqlite3_exec(db_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_, name);
  }

  bool in_transaction() const override { return sqlite3_get_autocommit(db_) == 0; }
  void begin_read() override { run_script("store.begin_read", "BEGIN"); }
  void begin_write() override { run_script("store.begin_write", "BEGIN IMMEDIATE"); }
  void commit() override { run_script("store.commit", "COMMIT"); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(db_) == 0) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void load(std::string_view table, const std::vector<std::string_view>& columns,
            const std::vector<Row>& rows) override {
    std::size_t done = 0;
    for (const std::size_t together : {kRowsTogether, kFewTogether, std::size_t{1}}) {
      if (rows.size() - done < together) continue;
      Statement& statement = cached("store.load", insert_text(table, columns, together));
      sqlite3_clear_bindings(statement.handle);
      std::vector<bool> bound(columns.size() * together);   // what is not bound is null
      for (; rows.size() - done >= together; done += together) {
        for (std::size_t row = 0; row < together; ++row) bind_row(statement, row * columns.size(), columns.size(), rows[done + row], bound);
        const int rc = sqlite3_step(statement.handle);
        sqlite3_reset(statement.handle);
        if (rc != SQLITE_DONE) fail(db_, "store.load." + std::string(table));
      }
      sqlite3_clear_bindings(statement.handle);
    }
  }

 private:
  /// A statement that inserts several rows opens the table and its indexes once for all of them. OR FAIL: what fails
  /// half way ends the transaction, so SQLite need not keep every page as it was before the statement.
  static std::string insert_text(std::string_view table, const std::vector<std::string_view>& columns, std::size_t rows) {
    std::string sql = "INSERT OR FAIL INTO " + std::string(table) + " (", row = "(?";
    for (const auto& column : columns) sql += std::string(column) + (&column == &columns.back() ? ") VALUES " : ", ");
    for (std::size_t i = 1; i < columns.size(); ++i) row += ", ?";
    row += ")";
    for (std::size_t i = 0; i < rows; ++i) sql += (i == 0 ? "" : ", ") + row;
    return sql;
  }

  static void bind_row(const Statement& statement, std::size_t first, std::size_t columns, const Row& row,
                       std::vector<bool>& bound) {
    for (std::size_t i = 0; i < columns; ++i) {
      const Value& value = row.at(i);
      if (is_empty(value) && !bound[first + i]) continue;
      bind_value(statement.handle, static_cast<int>(first + i + 1), value);
      bound[first + i] = !is_empty(value);
    }
  }

  Statement& cached(std::string_view name, std::string_view sql) {
    if (const auto quick = by_address_.find(sql.data()); quick != by_address_.end() && quick->second->text == sql) {
      return *quick->second;
    }
    auto found = by_text_.find(sql);
    if (found == by_text_.end()) {
      if (statements_.size() >= kMostStatements) forget_statements();
      const Statement& added = statements_.emplace_back(db_, name, sql);
      found = by_text_.emplace(added.text, &statements_.back()).first;
    }
    by_address_[sql.data()] = found->second;
    return *found->second;
  }

  void forget_statements() {
    for (const Statement& statement : statements_) {
      if (sqlite3_stmt_busy(statement.handle) != 0) return;
    }
    by_address_.clear();
    by_text_.clear();
    statements_.clear();
  }

  void bind_all(const Statement& statement, std::string_view name, const Bind& bind) {
    const auto& wanted = statement.parameters;
    if (wanted.size() != bind.size()) wrong_parameters(name);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Value* value = bind[i].first == wanted[i] ? &bind[i].second : nullptr;
      for (std::size_t j = 0; value == nullptr && j < bind.size(); ++j) {
        if (bind[j].first == wanted[i]) value = &bind[j].second;
      }
      if (value == nullptr) wrong_parameters(name);
      if (bind_value(statement.handle, static_cast<int>(i + 1), *value) != SQLITE_OK) fail(db_, name);
    }
  }

  [[noreturn]] static void wrong_parameters(std::string_view name) {
    throw Error(ErrorCode::Internal, "数据库语句的参数与给出的值不符。", std::string(name));
  }

  void step_all(Statement& statement, std::string_view name, const Bind& bind,
                const std::function<void(const Record&)>& each) {
    struct Reset {
      sqlite3_stmt* handle;
      ~Reset() {
        sqlite3_reset(handle);
        sqlite3_clear_bindings(handle);
      }
    } const reset{statement.handle};
    bind_all(statement, name, bind);
    const SqliteRecord record(statement.handle);
    for (;;) {
      const int rc = sqlite3_step(statement.handle);
      if (rc == SQLITE_DONE) return;
      if (rc != SQLITE_ROW) fail(db_, name);
      if (each) each(record);
    }
  }

  sqlite3* db_ = nullptr;
  std::deque<Statement> statements_;
  std::unordered_map<std::string_view, Statement*> by_text_;
  std::unordered_map<const char*, Statement*> by_address_;   ///< constants are found without hashing their text
};

}  // namespace

std::unique_ptr<Session> open_sqlite(const std::string& file) {
  static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);   // they cost a lock per allocation
  static_cast<void>(without_statistics);
  return std::make_unique<SqliteSession>(file);
}

sqlite3* sqlite_handle(Session& session) {
  auto* sqlite = dynamic_cast<SqliteSession*>(&session);
  return sqlite == nullptr ? nullptr : sqlite->handle();
}

}  // namespace liantu::store

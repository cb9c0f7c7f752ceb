#include "liantu/store/postgres_session.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <unordered_map>

#include "liantu/base/error.h"
#include "liantu/store/named_sql.h"

namespace liantu::store {
namespace {

constexpr std::size_t kMostStatements = 300;

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

[[noreturn]] void fail(const PGconn* connection, const PGresult* result, std::string_view query) {
  const std::string where(query);
  const char* field = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string state = field == nullptr ? "" : field;
  if (state == "23505") throw Error(ErrorCode::Conflict, "同样的记录已经存在，请刷新后再试。", where);
  if (state == "40001" || state == "40P01") throw Error(ErrorCode::Conflict, "与别人同时修改，请刷新后再试。", where);
  const std::string kind = state.substr(0, 2);
  if (PQstatus(connection) != CONNECTION_OK || state.empty() || kind == "08" || kind == "53" || kind == "57" ||
      state == "55P03") {
    throw Error(ErrorCode::Unavailable, "数据库连接不可用，请稍后再试。", where);
  }
  // Other texts of the server quote the values; only the statement's own faults are told in its words.
  const char* message = kind == "42" ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  throw Error(ErrorCode::Internal, "数据库语句出错（" + state + "）" + (message == nullptr ? "" : message) + "。", where);
}

std::string as_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "1" : "0";
  std::array<char, 32> digits{};
  const auto* real = std::get_if<double>(&value);
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), real == nullptr ? 0 : *real);
  return {digits.data(), end.ptr};
}

void append_copied(std::string& out, const Value& value) {
  if (is_empty(value)) {
    out += "\\N";
    return;
  }
  for (const char c : as_text(value)) {
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\t': out += "\\t"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      default: out += c;
    }
  }
}

class PostgresRecord final : public Record {
 public:
  PostgresRecord(const PGresult* result, int row) : result_(result), row_(row) {}
  int columns() const override { return PQnfields(result_); }
  std::string_view column_name(int column) const override { return PQfname(result_, column); }
  Value value(int column) const override {
    if (PQgetisnull(result_, row_, column) != 0) return Value{};
    const char* text = PQgetvalue(result_, row_, column);
    const auto length = static_cast<std::size_t>(PQgetlength(result_, row_, column));
    switch (PQftype(result_, column)) {
      case 16: return Value{std::int64_t{*text == 't' ? 1 : 0}};                             // bool
      case 20: case 21: case 23: case 26: return Value{number<std::int64_t>(text, length)};   // int8 int2 int4 oid
      case 700: case 701: case 1700: return Value{number<double>(text, length)};              // float4 float8 numeric
      case 17: return Value{bytes(text)};                                                     // bytea
      default: return Value{std::string(text, length)};
    }
  }

 private:
  template <class T>
  static T number(const char* text, std::size_t length) {
    T value{};
    std::from_chars(text, text + length, value);
    return value;
  }
  static std::string bytes(const char* text) {
    std::size_t length = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> raw(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &length), &PQfreemem);
    return {reinterpret_cast<const char*>(raw.get()), length};
  }

  const PGresult* result_;
  int row_;
};

class PostgresSession final : public Session {
 public:
  explicit PostgresSession(const std::string& address) : connection_(nullptr, &PQfinish) {
    const auto [server, schema] = split_address(address);
    connection_.reset(PQconnectdb(server.c_str()));
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
      throw Error(ErrorCode::Unavailable, "连接不上 PostgreSQL 服务器，请检查地址、账号和服务是否启动。");
    }
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
    run_script("store.postgres.settings", "CREATE SCHEMA IF NOT EXISTS " + schema + "; SET search_path = " + schema +
                                              "; SET client_encoding = 'UTF8'; SET extra_float_digits = 1;"
                                              "SET lock_timeout = '10s'");
  }

  Dialect dialect() const override { return Dialect::Postgres; }
  bool usable() const override { return PQstatus(connection_.get()) == CONNECTION_OK; }

  void run(const Query& query, const Bind& bind, const std::function<void(const Record&)>& each) override {
    const Result result = answer(query, bind);
    const int rows = PQntuples(result.get());
    for (int row = 0; each && row < rows; ++row) each(PostgresRecord(result.get(), row));
  }

  std::int64_t execute(const Query& query, const Bind& bind) override {
    const Result result = answer(query, bind);
    std::int64_t changed = 0;
    const std::string_view count = PQcmdTuples(result.get());
    std::from_chars(count.data(), count.data() + count.size(), changed);
    return changed;
  }

  void prepare(const Query& query) override { statement(query); }

  void run_script(std::string_view name, std::string_view sql) override {
    const Result result(PQexec(connection_.get(), std::string(sql).c_str()), &PQclear);
    check(result.get(), name);
  }

  bool in_transaction() const override { return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE; }
  void begin_read() override { run_script("store.begin_read", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
  void begin_write() override { run_script("store.begin_write", "BEGIN"); }
  void commit() override { run_script("store.commit", "COMMIT"); }
  void rollback() noexcept override {
    if (PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
    PQclear(PQexec(connection_.get(), "ROLLBACK"));
  }

  void load(std::string_view table, const std::vector<std::string_view>& columns,
            const std::vector<Row>& rows) override {
    const std::string name = "store.load." + std::string(table);
    std::string sql = "COPY " + std::string(table) + " (";
    for (const auto& column : columns) sql += std::string(column) + (&column == &columns.back() ? "" : ", ");
    const Result start(PQexec(connection_.get(), (sql + ") FROM STDIN").c_str()), &PQclear);
    if (PQresultStatus(start.get()) != PGRES_COPY_IN) fail(connection_.get(), start.get(), name);
    std::string lines;
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) lines += '\t';
        append_copied(lines, row.at(i));
      }
      lines += '\n';
      if (lines.size() > 1 << 16) send(lines);
    }
    send(lines);
    PQputCopyEnd(connection_.get(), nullptr);
    const Result end(PQgetResult(connection_.get()), &PQclear);
    while (PGresult* rest = PQgetResult(connection_.get())) PQclear(rest);
    check(end.get(), name);
  }

 private:
  struct Prepared {
    std::string name;
    std::vector<std::string> parameters;
  };

  void send(std::string& lines) {
    PQputCopyData(connection_.get(), lines.data(), static_cast<int>(lines.size()));
    lines.clear();
  }

  void check(const PGresult* result, std::string_view query) const {
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection_.get(), result, query);
  }

  const Prepared& statement(const Query& query) {
    const std::string_view sql = query.postgres.empty() ? query.sql : query.postgres;
    if (const auto found = prepared_.find(std::string(sql)); found != prepared_.end()) return found->second;
    if (prepared_.size() >= kMostStatements) {
      run_script("store.deallocate", "DEALLOCATE ALL");
      prepared_.clear();
    }
    NumberedSql numbered = number_parameters(sql);
    std::string name = fmt::format("s{}", ++last_name_);
    const Result result(PQprepare(connection_.get(), name.c_str(), numbered.text.c_str(), 0, nullptr), &PQclear);
    check(result.get(), query.name);
    return prepared_.emplace(sql, Prepared{std::move(name), std::move(numbered.names)}).first->second;
  }

  Result answer(const Query& query, const Bind& bind) {
    const Prepared& prepared = statement(query);
    const std::size_t count = prepared.parameters.size();
    std::vector<std::string> texts(count);
    std::vector<const char*> values(count, nullptr);
    if (count != bind.size()) wrong_parameters(query.name);
    for (std::size_t i = 0; i < count; ++i) {
      const Value* value = nullptr;
      for (const auto& [name, given] : bind) {
        if (name == prepared.parameters[i]) value = &given;
      }
      if (value == nullptr) wrong_parameters(query.name);
      if (is_empty(*value)) continue;
      texts[i] = as_text(*value);
      values[i] = texts[i].c_str();
    }
    Result result(PQexecPrepared(connection_.get(), prepared.name.c_str(), static_cast<int>(count), values.data(),
                                 nullptr, nullptr, 0),
                  &PQclear);
    check(result.get(), query.name);
    return result;
  }

  [[noreturn]] static void wrong_parameters(std::string_view name) {
    throw Error(ErrorCode::Internal, "数据库语句的参数与给出的值不符。", std::string(name));
  }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
  std::unordered_map<std::string, Prepared> prepared_;
  std::int64_t last_name_ = 0;
};

}  // namespace

std::pair<std::string, std::string> split_address(const std::string& address) {
  std::string server, schema = "public";
  const std::size_t question = address.find('?');
  server = address.substr(0, question);
  char joint = '?';
  for (std::size_t from = question; from != std::string::npos;) {
    const std::size_t next = address.find('&', from + 1);
    const std::string part = address.substr(from + 1, next == std::string::npos ? next : next - from - 1);
    if (part.starts_with("schema=")) {
      schema = part.substr(7);
    } else if (!part.empty()) {
      server += joint + part;
      joint = '&';
    }
    from = next;
  }
  if (schema.empty() || schema.size() > 60 ||
      schema.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos) {
    throw Error(ErrorCode::InvalidInput, "schema 只能用小写字母、数字和下划线，请改正数据库地址。", "schema");
  }
  return {server, schema};
}

ProgramAddress program_address(const std::string& server) {
  char* fault = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
      PQconninfoParse(server.c_str(), &fault), &PQconninfoFree);
  PQfreemem(fault);  // it quotes the address
  if (options == nullptr)
    throw Error(ErrorCode::InvalidInput, "看不懂数据库地址，请写成 postgresql://用户@主机/库。", "db");
  ProgramAddress address;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view(option->keyword) == "password") {
      address.password = option->val;
      continue;
    }
    address.words += fmt::format("{}{}='", address.words.empty() ? "" : " ", option->keyword);
    for (const char* c = option->val; *c != '\0'; ++c) {
      if (*c == '\'' || *c == '\\') address.words += '\\';
      address.words += *c;
    }
    address.words += '\'';
  }
  return address;
}

std::unique_ptr<Session> open_postgres(const std::string& address) {
  return std::make_unique<PostgresSession>(address);
}

}  // namespace liantu::store

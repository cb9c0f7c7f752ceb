// For tests: a throw-away workspace on each database, and a small ledger of its own.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "liantu/base/field.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/migrate.h"
#include "liantu/store/personal.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::store::fixture {

struct Shed {
  std::string name{}, code{}, town{};
  std::optional<Yuan> rent{};
  std::optional<SquareMetres> area{};
  std::optional<bool> let{};
  std::optional<DateSpan> since{};
  std::string keeper{}, keeper_phone{}, remark{};
};

}  // namespace liantu::store::fixture

template <>
inline constexpr auto liantu::fields<liantu::store::fixture::Shed> = std::tuple{
    field("name", &store::fixture::Shed::name, {.zh = "名称", .en = "Name", .required = true}),
    field("code", &store::fixture::Shed::code, {.zh = "编号", .en = "Code", .code = true}),
    field("town", &store::fixture::Shed::town, {.zh = "所在镇街", .en = "Town"}),
    field("rent_yuan", &store::fixture::Shed::rent, {.zh = "租金", .en = "Rent"}),
    field("area_m2", &store::fixture::Shed::area, {.zh = "面积", .en = "Area"}),
    field("let", &store::fixture::Shed::let, {.zh = "已租", .en = "Let"}),
    field("since", &store::fixture::Shed::since, {.zh = "起始", .en = "Since", .month_ok = true}),
    field("keeper", &store::fixture::Shed::keeper, {.zh = "看管人", .en = "Keeper", .personal = true}),
    field("keeper_phone", &store::fixture::Shed::keeper_phone,
          {.zh = "电话", .en = "Phone", .personal = true, .phone = true}),
    field("remark", &store::fixture::Shed::remark, {.zh = "备注", .en = "Remark", .long_text = true})};

namespace liantu::store::fixture {

inline constexpr Query kPut{"fixture.shed.put", R"(
  INSERT INTO shed (id, version, valid_from, batch, owner_unit, baseline, name, code, town, rent_yuan, area_m2, let,
                    since, keeper, keeper_phone, remark)
  VALUES (:id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :code, :town, :rent_yuan, :area_m2, :let,
          :since, :keeper, :keeper_phone, :remark)
  ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, code = EXCLUDED.code,
    town = EXCLUDED.town, rent_yuan = EXCLUDED.rent_yuan, area_m2 = EXCLUDED.area_m2, let = EXCLUDED.let,
    since = EXCLUDED.since, keeper = EXCLUDED.keeper, keeper_phone = EXCLUDED.keeper_phone,
    remark = EXCLUDED.remark)"};
inline constexpr Query kKeep{"fixture.shed.keep", R"(
  INSERT INTO shed_history (id, version, valid_from, batch, owner_unit, baseline, name, code, town, rent_yuan, area_m2,
                            let, since, keeper, keeper_phone, remark, valid_to)
  SELECT id, version, valid_from, batch, owner_unit, baseline, name, code, town, rent_yuan, area_m2, let, since, keeper,
         keeper_phone, remark, :valid_to FROM shed WHERE id = :id)"};
inline constexpr Query kDrop{"fixture.shed.drop", R"(DELETE FROM shed WHERE id = :id)"};

inline const Entity& shed() {
  static const Entity entity{.name = "shed",
                             .plural = "sheds",
                             .zh = "棚",
                             .en = "Shed",
                             .fields = &field_table<Shed>(),
                             .title_field = "name",
                             .owner_field = "town",
                             .keys = {{"code"}, {"name", "town"}},
                             .search_fields = {"name", "code"},
                             .ordered = {"rent_yuan"},
                             .put = kPut,
                             .keep = kKeep,
                             .drop = kDrop};
  return entity;
}

inline std::string shed_tables(Dialect dialect) {
  const bool pg = dialect == Dialect::Postgres;
  const std::string text = pg ? " TEXT COLLATE \"C\"" : " TEXT", whole = pg ? " BIGINT" : " INTEGER";
  const std::string real = pg ? " DOUBLE PRECISION" : " REAL", end = pg ? ");" : ") STRICT;";
  std::string sql;
  for (const std::string table : {"shed", "shed_history"}) {
    sql += "CREATE TABLE " + table + " (id" + text + " NOT NULL, version" + whole + " NOT NULL, valid_from" +
           whole + " NOT NULL, batch" + text + " NOT NULL, owner_unit" + text + ", baseline" + whole +
           " NOT NULL, name" + text + ", code" + text + ", town" + text + ", rent_yuan" + whole +
           ", area_m2" + real + ", let" + whole + ", since" + text + ", keeper" + text + ", keeper_phone" +
           text + ", remark" + text +
           (table == "shed" ? ", PRIMARY KEY (id)"
                            : "," + (" valid_to" + whole) + " NOT NULL, PRIMARY KEY (id, version)") +
           end;
  }
  const std::string columns = column_list(shed());
  return sql +
         "CREATE INDEX shed_by_rent ON shed (rent_yuan, id, valid_from, owner_unit); CREATE VIEW shed_asof "
         "AS SELECT " +
         columns + ", " + (pg ? "9223372036854775807::bigint" : "9223372036854775807") +
         " AS valid_to FROM shed UNION ALL SELECT " + columns + ", valid_to FROM shed_history;";
}

/// 2026-01-01T00:00:00Z and seconds after it.
inline Instant second(std::int64_t n) {
  return (1767225600 + n) * 1000000;
}

/// "sqlite", and "postgres" when LIANTU_TEST_POSTGRES names a server.
inline std::vector<std::string> engines() {
  return std::getenv("LIANTU_TEST_POSTGRES") == nullptr ? std::vector<std::string>{"sqlite"}
                                                        : std::vector<std::string>{"sqlite", "postgres"};
}

/// A directory or a schema, gone when the test ends.
class Workspace {
 public:
  explicit Workspace(const std::string& engine) {
    static int count = 0;
    name_ = "t" + std::to_string(std::filesystem::hash_value(std::filesystem::current_path()) % 100000) +
            "_" + new_id(second(0)).substr(24) + std::to_string(++count);
    if (engine == "sqlite") {
      directory_ = std::filesystem::temp_directory_path() / name_;
      std::filesystem::create_directories(directory_);
      where = directory_.string();
    } else {
      server_ = std::getenv("LIANTU_TEST_POSTGRES");
      where = server_ + (server_.find('?') == std::string::npos ? "?" : "&") + "schema=" + name_;
    }
    database = Database::open(where);
    auto session = database->lease();
    migrate(*session, second(0));
    key_file_ = (std::filesystem::temp_directory_path() / (name_ + ".key")).string();
    database->unlock(open_master_key(*session, key_file_));
    session->run_script("fixture", shed_tables(database->dialect()));
  }
  ~Workspace() {
    if (directory_.empty()) {
      database->lease()->run_script("fixture", "DROP SCHEMA " + name_ + " CASCADE");
    }
    database.reset();
    if (!directory_.empty()) std::filesystem::remove_all(directory_);
    std::filesystem::remove(key_file_);
  }
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  std::string where;
  std::unique_ptr<Database> database;

 private:
  std::string name_, server_, key_file_;
  std::filesystem::path directory_;
};

/// A session that lets `deed` happen, once, before the nth statement of the name `query` (from 1); everything
/// else goes to `session`. The deed needs a session of its own.
class Meanwhile final : public Session {
 public:
  Meanwhile(Session& session, std::string query, int nth, std::function<void()> deed)
      : session_(session), query_(std::move(query)), left_(nth), deed_(std::move(deed)) {
    unlock(session.master_key());
  }

  bool happened() const { return left_ == 0; }

  Dialect dialect() const override { return session_.dialect(); }
  void run(const Query& query, const Bind& bind, const std::function<void(const Record&)>& each) override {
    interrupt(query);
    session_.run(query, bind, each);
  }
  std::int64_t execute(const Query& query, const Bind& bind) override {
    interrupt(query);
    return session_.execute(query, bind);
  }
  void prepare(const Query& query) override { session_.prepare(query); }
  void run_script(std::string_view name, std::string_view sql) override { session_.run_script(name, sql); }
  bool usable() const override { return session_.usable(); }
  bool in_transaction() const override { return session_.in_transaction(); }
  void begin_read() override { session_.begin_read(); }
  void begin_write() override { session_.begin_write(); }
  void commit() override { session_.commit(); }
  void rollback() noexcept override { session_.rollback(); }
  void load(std::string_view table, const std::vector<std::string_view>& columns,
            const std::vector<Row>& rows) override {
    session_.load(table, columns, rows);
  }

 private:
  void interrupt(const Query& query) {
    if (left_ > 0 && query.name == query_ && --left_ == 0) deed_();
  }

  Session& session_;
  std::string query_;
  int left_;
  std::function<void()> deed_;
};

class OnEachDatabase : public testing::TestWithParam<std::string> {
 protected:
  Workspace workspace{GetParam()};
  Database::Lease lease = workspace.database->lease();
  Session& session = *lease;
  Access admin = administrator_access("管理员");

  Written put(const Shed& values, Instant at, std::string id = "", std::optional<std::int64_t> version = {}) {
    Batch batch{.kind = "edit", .reason = "", .changes = {}};
    batch.changes.push_back(
        {.entity = &shed(), .id = std::move(id), .version = version, .values = to_row(values), .source = ""});
    return write(session, admin, batch, at);
  }
  std::string text(const StoredRow& row, std::string_view field) const {
    const auto* value = std::get_if<std::string>(&row.values.at(shed().fields->at(field)));
    return value == nullptr ? "" : *value;
  }
};

}  // namespace liantu::store::fixture

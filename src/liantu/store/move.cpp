#include "liantu/store/move.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/search_index.h"

namespace liantu::store {
namespace {

// SQLite: as they were made, so that what is referred to comes first.
constexpr Query kTables{"store.move.tables",
                        R"(
  SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
     AND name NOT LIKE 'search\_%' ESCAPE '\' AND name <> 'schema_migration' ORDER BY rowid)",
                        R"(
  SELECT table_name FROM information_schema.tables
   WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'schema_migration'
   ORDER BY table_name)"};

constexpr Query kIdentities{"store.move.identities", R"(SELECT '' AS table_name, '' AS column_name)", R"(
  SELECT table_name, column_name FROM information_schema.columns
   WHERE table_schema = current_schema() AND is_identity = 'YES')"};

constexpr std::array<std::string_view, 2> kLeftBehind = {"org_session", "org_sign_in_try"};
constexpr std::size_t kChunk = 1000;

std::vector<std::string> tables_of(Session& session) {
  std::vector<std::string> tables;
  session.run(kTables, {}, [&](const Record& record) { tables.push_back(text_or_empty(record.value(0))); });
  return tables;
}

std::int64_t rows_of(Session& session, const std::string& table) {
  std::int64_t rows = 0;
  session.run({"store.move.count", "SELECT count(*) FROM " + table}, {},
              [&](const Record& record) { rows = whole_or_zero(record.value(0)); });
  return rows;
}

void move_table(Session& from, Session& to, const std::string& table) {
  std::vector<std::string> names;
  std::vector<std::string_view> columns;
  std::vector<Row> rows;
  from.run({"store.move.read", "SELECT * FROM " + table}, {}, [&](const Record& record) {
    if (names.empty()) {
      for (int i = 0; i < record.columns(); ++i) names.emplace_back(record.column_name(i));
      columns.assign(names.begin(), names.end());
    }
    Row row;
    for (int i = 0; i < record.columns(); ++i) row.push_back(record.value(i));
    rows.push_back(std::move(row));
    if (rows.size() < kChunk) return;
    to.load(table, columns, rows);
    rows.clear();
  });
  if (!rows.empty()) to.load(table, columns, rows);
}

/// The next number follows the highest that was brought along.
void advance_identities(Session& session) {
  std::vector<std::pair<std::string, std::string>> identities;
  session.run(kIdentities, {}, [&](const Record& record) {
    identities.emplace_back(text_or_empty(record.value(0)), text_or_empty(record.value(1)));
  });
  for (const auto& [table, column] : identities) {
    session.run({"store.move.advance", fmt::format("SELECT setval(pg_get_serial_sequence('{0}', '{1}'), "
                                                   "coalesce(max({1}), 0) + 1, false) FROM {0}",
                                                   table, column)},
                {}, [](const Record&) {});
  }
}

void index_ledger(Session& session, const Entity& entity) {
  SearchRows search(session.dialect(), entity);
  std::vector<Row> rows;
  session.run({"store.move.search", "SELECT " + column_list(entity) + " FROM " + std::string(entity.name)}, {},
              [&](const Record& record) {
                const StoredRow row = read_record(entity, record);
                search.make(row.id, row.values, rows.emplace_back());
              });
  if (rows.empty()) return;
  NewSearchRows all(session);
  all.add(rows);
  all.finish();
}

}  // namespace

bool holds_nothing(Session& session) {
  for (const std::string& table : tables_of(session)) {
    if (rows_of(session, table) > 0) return false;
  }
  return true;
}

MovedTables move_tables(Session& from, Session& to, const std::vector<const Entity*>& entities) {
  MovedTables moved;
  Transaction picture(from, Transaction::Mode::Read);
  for (const std::string& table : tables_of(from)) {
    if (std::find(kLeftBehind.begin(), kLeftBehind.end(), table) != kLeftBehind.end()) continue;
    move_table(from, to, table);
    const std::int64_t before = rows_of(from, table), after = rows_of(to, table);
    if (before != after) {
      throw Error(ErrorCode::Conflict,
                  fmt::format("表 {} 有 {} 行，搬过去的是 {} 行，没有搬移；请把这句话告诉开发者。", table, before, after));
    }
    moved.emplace_back(table, after);
  }
  for (const Entity* entity : entities) index_ledger(to, *entity);
  advance_identities(to);
  return moved;
}

void empty_tables(Session& session) {
  std::string all;
  for (const std::string& table : tables_of(session)) all += (all.empty() ? "" : ", ") + table;
  session.run_script("store.move.empty", "TRUNCATE " + all);
}

}  // namespace liantu::store

// For the tests of a ledger's store file: its tables have exactly the columns of its field table, on each database.
#pragma once

#include <gtest/gtest.h>

#include <map>

#include "liantu/store/ledger_row.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::store::fixture {

inline constexpr Query kColumns{"fixture.columns", R"(SELECT name, type FROM pragma_table_info(:table))",
                                R"(
  SELECT column_name, data_type FROM information_schema.columns
   WHERE table_schema = current_schema() AND table_name = :table)"};

inline std::string type_of(Dialect dialect, ColumnType type) {
  const bool pg = dialect == Dialect::Postgres;
  switch (type) {
    case ColumnType::Text: return pg ? "text" : "TEXT";
    case ColumnType::Whole: return pg ? "bigint" : "INTEGER";
    case ColumnType::Real: return pg ? "double precision" : "REAL";
    case ColumnType::Flag: return pg ? "smallint" : "INTEGER";
  }
  return {};
}

inline void expect_columns(const Entity& entity) {
  for (const std::string& engine : engines()) {
    const Workspace workspace(engine);
    auto session = workspace.database->lease();
    const Dialect dialect = session->dialect();
    std::map<std::string, std::string> wanted{{"id", type_of(dialect, ColumnType::Text)},
                                              {"version", type_of(dialect, ColumnType::Whole)},
                                              {"valid_from", type_of(dialect, ColumnType::Whole)},
                                              {"batch", type_of(dialect, ColumnType::Text)},
                                              {"owner_unit", type_of(dialect, ColumnType::Text)},
                                              {"baseline", type_of(dialect, ColumnType::Flag)}};
    for (const Field& field : entity.fields->fields()) {
      wanted[std::string(field.name)] = type_of(dialect, column_type(field));
    }
    for (const std::string suffix : {"", "_history"}) {
      if (!suffix.empty()) wanted["valid_to"] = type_of(dialect, ColumnType::Whole);
      std::map<std::string, std::string> found;
      session->run(kColumns, {{"table", std::string(entity.name) + suffix}}, [&](const Record& record) {
        found[text_or_empty(record.value(0))] = text_or_empty(record.value(1));
      });
      EXPECT_EQ(found, wanted) << engine << ' ' << entity.name << suffix;
    }
    // put, keep, drop and the as-of view work with all columns filled
    Access admin = administrator_access("管理员");
    Row values(entity.fields->size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      const ColumnType type = column_type((*entity.fields)[i]);
      values[i] = type == ColumnType::Text ? Value{"字" + std::to_string(i)} : type == ColumnType::Flag ? Value{true}
                  : type == ColumnType::Whole ? Value{static_cast<std::int64_t>(i)} : Value{static_cast<double>(i) + 0.5};
    }
    Batch batch{.kind = "edit"};
    batch.changes.push_back({.entity = &entity, .values = values});
    const std::string id = write(*session, admin, batch, second(1)).rows[0].first;
    batch.changes[0].id = id;
    batch.changes[0].version = 1;
    write(*session, admin, batch, second(2));
    batch.changes[0] = {.entity = &entity, .op = Op::Delete, .id = id, .version = 2};
    write(*session, admin, batch, second(3));
    EXPECT_FALSE(find(*session, admin, entity, id));
    EXPECT_EQ(find(*session, admin, entity, id, second(1)).value().values, values);
    const auto versions = history(*session, admin, entity, id);
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[1].values, values);
    for (const auto& key : entity.keys) {
      for (const auto field : key) EXPECT_NO_THROW(entity.fields->at(field));
    }
  }
}

}  // namespace liantu::store::fixture

#include "liantu/store/search_index.h"

#include "liantu/store/ledger_row.h"
#include "liantu/store/search_text.h"

namespace liantu::store {
namespace {

constexpr Query kLast{"store.search.last", R"(SELECT max(n) FROM search_row)"};

constexpr Query kIndexAfter{"store.search.index_after", R"(
  INSERT INTO search_index (rowid, tokens) SELECT n, tokens FROM search_row WHERE n > :n)"};

constexpr Query kFind{"store.search.find", R"(
  SELECT n, tokens FROM search_row WHERE id = :id AND entity = :entity)"};

constexpr Query kForget{"store.search.forget", R"(
  INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', :n, :tokens))"};

constexpr Query kPut{"store.search.put", R"(
  INSERT INTO search_row (entity, id, owner_unit, title, tokens) VALUES (:entity, :id, :owner_unit, :title, :tokens)
  ON CONFLICT (id, entity) DO UPDATE
     SET owner_unit = EXCLUDED.owner_unit, title = EXCLUDED.title, tokens = EXCLUDED.tokens)"};

constexpr Query kIndexOne{"store.search.index_one", R"(
  INSERT INTO search_index (rowid, tokens) SELECT n, tokens FROM search_row WHERE id = :id AND entity = :entity)"};

constexpr Query kDrop{"store.search.drop", R"(DELETE FROM search_row WHERE id = :id AND entity = :entity)"};

Value text_or_null(const std::string& text) { return text.empty() ? Value{} : Value{text}; }

/// FTS5 keeps no text of its own: what is taken out must be named as it was put in.
void forget_tokens(Session& session, const Entity& entity, std::string_view id) {
  if (session.dialect() == Dialect::Postgres) return;
  Value n, tokens;
  session.run(kFind, {{"id", std::string(id)}, {"entity", std::string(entity.name)}}, [&](const Record& record) {
    n = record.value(0);
    tokens = record.value(1);
  });
  if (!is_empty(n)) session.execute(kForget, {{"n", n}, {"tokens", tokens}});
}

}  // namespace

SearchRow search_row(Dialect dialect, const Entity& entity, const Row& values) {
  std::vector<std::string> tokens;
  for (const std::string_view name : entity.search_fields) {
    const auto* text = std::get_if<std::string>(&values.at(entity.fields->at(name)));
    if (text == nullptr) continue;
    if (!tokens.empty()) tokens.emplace_back(kFieldBreak);
    for (std::string& token : search_tokens(*text)) tokens.push_back(std::move(token));
  }
  return {text_or_empty(values.at(entity.fields->at(entity.owner_field))),
          text_or_empty(values.at(entity.fields->at(entity.title_field))),
          dialect == Dialect::Postgres ? tsvector_text(tokens) : fts5_text(tokens)};
}

void index_new_rows(Session& session, const Entity& entity, const std::vector<std::pair<std::string, SearchRow>>& rows,
                    std::size_t count) {
  Value last = std::int64_t{0};
  if (session.dialect() == Dialect::Sqlite) {
    session.run(kLast, {}, [&](const Record& record) { last = whole_or_zero(record.value(0)); });
  }
  std::vector<Row> lines(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [id, row] = rows[i];
    Row& line = lines[i];
    line.resize(5);
    line[0] = std::string(entity.name);
    line[1] = id;
    line[2] = text_or_null(row.owner_unit);
    line[3] = row.title;
    line[4] = row.tokens;
  }
  session.load("search_row", {"entity", "id", "owner_unit", "title", "tokens"}, lines);
  if (session.dialect() == Dialect::Sqlite) session.execute(kIndexAfter, {{"n", last}});
}

void index_row(Session& session, const Entity& entity, std::string_view id, const SearchRow& row) {
  forget_tokens(session, entity, id);
  session.execute(kPut, {{"entity", std::string(entity.name)},
                         {"id", std::string(id)},
                         {"owner_unit", text_or_null(row.owner_unit)},
                         {"title", row.title},
                         {"tokens", row.tokens}});
  if (session.dialect() == Dialect::Sqlite) {
    session.execute(kIndexOne, {{"id", std::string(id)}, {"entity", std::string(entity.name)}});
  }
}

void unindex_row(Session& session, const Entity& entity, std::string_view id) {
  forget_tokens(session, entity, id);
  session.execute(kDrop, {{"id", std::string(id)}, {"entity", std::string(entity.name)}});
}

}  // namespace liantu::store

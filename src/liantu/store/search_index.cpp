#include "liantu/store/search_index.h"

#include "liantu/store/ledger_row.h"

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

const std::vector<std::string_view> kColumns{"entity", "id", "owner_unit", "title", "tokens"};

/// Text over text keeps its memory.
void assign_text(Value& out, std::string_view text) {
  if (auto* old = std::get_if<std::string>(&out)) {
    old->assign(text);
  } else {
    out = std::string(text);
  }
}

/// FTS5 keeps no text of its own: what is taken out must be named as it was put in.
void forget_tokens(Session& session, const Value& entity, const Value& id) {
  if (session.dialect() == Dialect::Postgres) return;
  Value n, tokens;
  session.run(kFind, {{"id", id}, {"entity", entity}}, [&](const Record& record) {
    n = record.value(0);
    tokens = record.value(1);
  });
  if (!is_empty(n)) session.execute(kForget, {{"n", n}, {"tokens", tokens}});
}

}  // namespace

SearchRows::SearchRows(Dialect dialect, const Entity& entity)
    : entity_(entity), owner_(entity.fields->at(entity.owner_field)), title_(entity.fields->at(entity.title_field)),
      text_(dialect == Dialect::Postgres) {
  for (const std::string_view field : entity.search_fields) fields_.push_back(entity.fields->at(field));
}

void SearchRows::make(const std::string& id, std::span<const Value> values, Row& out) {
  text_.start(tokens_);
  for (const std::size_t field : fields_) {
    if (const auto* text = std::get_if<std::string>(&values[field])) text_.add_field(*text);
  }
  out.resize(kColumns.size());
  assign_text(out[0], entity_.name);
  assign_text(out[1], id);
  out[2] = values[owner_];
  const auto* title = std::get_if<std::string>(&values[title_]);
  assign_text(out[3], title == nullptr ? std::string_view() : *title);
  assign_text(out[4], tokens_);
}

void NewSearchRows::add(const std::vector<Row>& rows) {
  if (session_.dialect() == Dialect::Sqlite && is_empty(last_)) {
    session_.run(kLast, {}, [&](const Record& record) { last_ = whole_or_zero(record.value(0)); });
  }
  session_.load("search_row", kColumns, rows);
}

void NewSearchRows::finish() {
  if (!is_empty(last_)) session_.execute(kIndexAfter, {{"n", last_}});
  last_ = Value{};
}

void index_row(Session& session, const Row& row) {
  forget_tokens(session, row[0], row[1]);
  session.execute(kPut, {{"entity", row[0]}, {"id", row[1]}, {"owner_unit", row[2]}, {"title", row[3]},
                         {"tokens", row[4]}});
  if (session.dialect() == Dialect::Sqlite) session.execute(kIndexOne, {{"id", row[1]}, {"entity", row[0]}});
}

void unindex_row(Session& session, const Entity& entity, std::string_view id) {
  forget_tokens(session, std::string(entity.name), std::string(id));
  session.execute(kDrop, {{"id", std::string(id)}, {"entity", std::string(entity.name)}});
}

}  // namespace liantu::store

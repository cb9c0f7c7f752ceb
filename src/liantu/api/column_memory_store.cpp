#include "liantu/api/column_memory_store.h"

#include "liantu/json/json.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

constexpr store::Query kFindColumns{"api.column_memory.find", R"(
  SELECT mapping FROM column_memory WHERE layout = :layout)"};

constexpr store::Query kPutColumns{"api.column_memory.put", R"(
  INSERT INTO column_memory (layout, mapping, actor, at) VALUES (:layout, :mapping, :actor, :at)
  ON CONFLICT (layout) DO UPDATE SET mapping = EXCLUDED.mapping, actor = EXCLUDED.actor, at = EXCLUDED.at)"};

std::optional<ColumnPairs> columns_of(store::Session& session, const std::string& layout) {
  std::optional<ColumnPairs> columns;
  session.run(kFindColumns, {{"layout", layout}}, [&](const store::Record& record) {
    const json::Json mapping = json::Json::parse(std::get<std::string>(record.value(0)));
    columns.emplace();
    for (const auto& [header, field] : *mapping.members()) columns->emplace_back(header, *field.text());
  });
  return columns;
}

}  // namespace

std::string layout_of(const sheet::SheetReading& reading, const std::string& sender) {
  std::string text(reading.kind);
  for (const sheet::ColumnBinding& column : reading.columns) text += '\x1f' + column.header;
  if (!sender.empty()) text += "\x1e" + sender;
  return store::sha256_hex(text);
}

ColumnPairs bindings_of(const sheet::SheetReading& reading) {
  ColumnPairs pairs;
  for (const sheet::ColumnBinding& column : reading.columns) {
    if (!column.header.empty()) pairs.emplace_back(column.header, std::string(column.field));
  }
  return pairs;
}

std::optional<ColumnPairs> remembered_columns(store::Session& session, const sheet::SheetReading& reading,
                                              const std::string& sender) {
  if (auto own = columns_of(session, layout_of(reading, sender))) return own;
  return sender.empty() ? std::nullopt : columns_of(session, layout_of(reading, ""));
}

void remember_columns(store::Session& session, const sheet::SheetReading& reading, const std::string& sender,
                      const std::string& actor, Instant now) {
  json::Json mapping = json::Json::object();
  for (const auto& [header, field] : bindings_of(reading)) {
    if (!mapping.find(header)) mapping.set(header, field);
  }
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  for (const std::string& whose : {sender, std::string()}) {
    session.execute(kPutColumns,
                    {{"layout", layout_of(reading, whose)}, {"mapping", mapping.dump()}, {"actor", actor}, {"at", now}});
    if (sender.empty()) break;
  }
  transaction.commit();
}

}  // namespace liantu::api

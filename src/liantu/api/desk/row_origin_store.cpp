#include "liantu/api/desk/row_origin_store.h"

#include <algorithm>

#include "liantu/api/desk/source_cell_store.h"
#include "liantu/json/row_json.h"
#include "liantu/store/where.h"

namespace liantu::api {

using json::Json;

namespace {

constexpr std::size_t kOriginsAtOnce = 200;  // ids in one query

}  // namespace

std::map<std::string, ValueOrigin> value_origins(store::Session& session, const store::Access& access,
                                                 const store::Entity& entity, std::string_view field,
                                                 const std::vector<std::string>& ids,
                                                 std::optional<Instant> asof) {
  std::map<std::string, ValueOrigin> found;
  const std::string column(store::column_of(entity, access, field, store::Use::Presence).name),
      view = std::string(entity.name) + "_asof";
  for (std::size_t first = 0; first < ids.size(); first += kOriginsAtOnce) {
    store::Where where;
    std::string among;
    for (std::size_t i = first; i < std::min(first + kOriginsAtOnce, ids.size()); ++i)
      among += (among.empty() ? "" : ", ") + where.parameter(ids[i]);
    const std::string ledger = where.parameter(std::string(entity.name));
    where.add("t.id IN (" + among + ")");
    where.add("c.entity = " + ledger);
    const std::string then = asof ? where.parameter(*asof) : std::string();
    if (asof) where.add("t.valid_from <= " + then + " AND t.valid_to > " + then);
    const std::string sql = "SELECT t.id, c.actor, c.on_behalf_of, c.at, c.source, c.batch FROM " +
                            (asof ? view : std::string(entity.name)) +
                            " t JOIN change c ON c.id = t.id AND c.version = (SELECT min(v.version) FROM "
                            "change v WHERE v.id = t.id"
                            " AND v.entity = " +
                            ledger + " AND v.version > coalesce((SELECT max(h.version) FROM " + view +
                            " h WHERE h.id = t.id AND h.version < t.version AND h." + column +
                            " IS DISTINCT FROM t." + column + "), 0))" + where.text();
    session.run({"api.value_origin", sql}, where.bind(), [&](const store::Record& record) {
      const auto text = [&](int i) {
        const Value value = record.value(i);
        const auto* found_text = std::get_if<std::string>(&value);
        return found_text == nullptr ? std::string() : *found_text;
      };
      const Value at = record.value(3);
      const auto* instant = std::get_if<std::int64_t>(&at);
      found[text(0)] = {text(1), text(2), instant == nullptr ? 0 : *instant, text(4), text(5)};
    });
  }
  return found;
}

std::map<std::string, Json> row_origins(store::Session& session, const store::Access& access,
                                        const store::Entity& entity, std::string_view field,
                                        const std::vector<std::string>& ids, std::optional<Instant> asof,
                                        Language language) {
  std::map<std::string, Json> out;
  const std::string_view column = field.empty() ? entity.title_field : field;
  const Label& label = (*entity.fields)[entity.fields->at(column)].label;
  SourceCellFinder cells(session);
  for (const auto& [id, origin] : value_origins(session, access, entity, column, ids, asof)) {
    Json one = Json::object({{"by", origin.actor}, {"at", shanghai_time(origin.at)}});
    if (!origin.on_behalf_of.empty()) one.set("for", origin.on_behalf_of);
    one.set("column", language == Language::Zh ? label.zh : label.en);
    const std::size_t sheet = origin.source.find('|'), row = origin.source.rfind('|');
    if (sheet != origin.source.npos && row > sheet) {
      one.set("file", origin.source.substr(0, sheet));
      one.set("sheet", origin.source.substr(sheet + 1, row - sheet - 1));
      const std::string place = origin.source.substr(row + 1);
      one.set("row", place.substr(0, place.find('.')));
      if (const std::string cell = cells.cell(origin.batch, origin.source, column); !cell.empty()) one.set("cell", cell);
    }
    out.emplace(id, std::move(one));
  }
  return out;
}

void set_origin(Json& row, const std::map<std::string, Json>& origins, const std::string& id) {
  if (const auto it = origins.find(id); it != origins.end()) row.set("origin", it->second);
}

}  // namespace liantu::api

#include "liantu/api/ogc/feature_json.h"

#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/tile_json.h"
#include "liantu/json/row_json.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kRelations = "http://www.opengis.net/def/rel/ogc/1.0/";

}  // namespace

Json collection_json(const store::Entity& entity, const std::string& base) {
  const std::string self = base + "/collections/" + url_name(entity), zh(entity.zh);
  Json links = Json::array();
  links.push(link_json({self, "self", "application/json", ""}))
      .push(link_json({self + "/items", "items", "application/geo+json", zh}))
      .push(link_json({self + "/queryables", std::string(kRelations) + "queryables",
                       "application/schema+json", zh + "的查询字段"}))
      .push(link_json({self + "/tiles", std::string(kRelations) + "tilesets-vector", "application/json",
                       zh + "矢量瓦片"}));
  return Json::object({{"id", url_name(entity)},
                       {"title", entity.zh},
                       {"itemType", "feature"},
                       {"crs", reference_systems_json()},
                       {"storageCrs", uri(ReferenceSystem::Cgcs2000)},
                       {"links", std::move(links)}});
}

Json feature_json(const store::Entity& entity, const store::Access& access, const store::StoredRow& row,
                  ReferenceSystem system) {
  const FieldTable& table = *entity.fields;
  Json properties = Json::object();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].name == "outline_wkt" || store::is_masked(access, entity, table[i])) continue;
    // A period stays text, "2026-09-01/2026-09-30": readers of features have no type for an object.
    const bool period = table[i].kind == FieldKind::DateSpan && !is_empty(row.values[i]);
    properties.set(std::string(table[i].name), period ? Json(std::get<std::string>(row.values[i]))
                                                      : json::from_value(table[i], row.values[i]));
  }
  const auto geometry = geometry_json(table, row.values);
  return Json::object({{"type", "Feature"},
                       {"id", row.id},
                       {"geometry", geometry ? in_system(*geometry, system) : Json()},
                       {"properties", std::move(properties)}});
}

Json value_schema(const Field& field) {
  Json schema = Json::object();
  switch (field.kind) {
    case FieldKind::Integer:
      return schema.set("type", "integer");
    case FieldKind::Number:
      return schema.set("type", "number");
    case FieldKind::Flag:
      return schema.set("type", "boolean");
    case FieldKind::Date:
      return schema.set("type", "string").set("format", "date");
    default:
      schema.set("type", "string");
  }
  if (field.words.empty()) return schema;
  Json words = Json::array();
  for (const Word& word : field.words) words.push(word.code);
  return schema.set("enum", std::move(words));
}

Json queryables_json(const store::Entity& entity, const store::Access& access, const std::string& self) {
  Json properties = Json::object();
  for (const Field& field : entity.fields->fields()) {
    if (!is_queryable(entity, access, field)) continue;
    Json schema = value_schema(field);
    schema.set("title", field.label.zh);
    properties.set(std::string(field.name), std::move(schema));
  }
  return Json::object({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"$id", self},
                       {"type", "object"},
                       {"title", entity.zh},
                       {"properties", std::move(properties)},
                       {"additionalProperties", false}});
}

}  // namespace liantu::api

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

/// A period is always "2026-09-01/2026-09-30", a day twice itself: readers of features have no type for an
/// object, and those that take the type from the first rows (GDAL, QGIS) would lose a period among days.
Json property_of(const Field& field, const Value& value) {
  if (field.kind != FieldKind::DateSpan || is_empty(value)) return json::from_value(field, value);
  const std::string& text = std::get<std::string>(value);
  const auto span = DateSpan::parse(text);
  return span ? span->from.iso() + "/" + span->to.iso() : text;
}

}  // namespace

Json collection_json(const store::Entity& entity, const std::string& base) {
  const std::string self = base + "/collections/" + url_name(entity), zh(entity.zh);
  Json links = Json::array();
  links.push(link_json({self, "self", "application/json", ""}))
      .push(link_json({self + "/items", "items", "application/geo+json", zh}))
      .push(link_json({self + "/queryables", std::string(kRelations) + "queryables",
                       "application/schema+json", zh + "的查询字段"}))
      .push(link_json(
          {self + "/schema", std::string(kRelations) + "schema", "application/schema+json", zh + "的字段"}))
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
    properties.set(std::string(table[i].name), property_of(table[i], row.values[i]));
  }
  properties.set("version", row.version);
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

Json feature_schema_json(const store::Entity& entity, const store::Access& access, const std::string& self) {
  const bool may_write = access.may_write(entity.name);
  const auto outline = entity.fields->index("outline_wkt");
  Json properties = Json::object(), required = Json::array();
  properties.set("id", Json::object({{"type", "string"}, {"readOnly", true}, {"x-ogc-role", "id"}}));
  properties.set("geometry", Json::object({{"format", outline ? "geometry-any" : "geometry-point"},
                                           {"x-ogc-role", "primary-geometry"}}));
  for (const Field& field : entity.fields->fields()) {
    if (field.name == "outline_wkt" || store::is_masked(access, entity, field)) continue;
    Json schema = value_schema(field);
    schema.set("title", field.label.zh);
    if (!may_write) schema.set("readOnly", true);
    if (field.label.required) required.push(field.name);
    properties.set(std::string(field.name), std::move(schema));
  }
  properties.set("version", Json::object({{"type", "integer"}, {"title", "版本"}}));
  return Json::object({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"$id", self},
                       {"type", "object"},
                       {"title", entity.zh},
                       {"properties", std::move(properties)},
                       {"required", std::move(required)},
                       {"additionalProperties", false}});
}

}  // namespace liantu::api

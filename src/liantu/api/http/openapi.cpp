#include "liantu/api/http/openapi.h"

#include <algorithm>

#include "liantu/api/ledger_json.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

using json::Json;

Json reference(const std::string& to) {
  return Json::object({{"$ref", to}});
}

Json typed(const char* type, bool older, const char* format = nullptr) {
  Json schema;
  if (older) {
    schema = Json::object({{"type", type}, {"nullable", true}});
  } else {
    Json types = Json::array();
    types.push(type).push("null");
    schema = Json::object({{"type", std::move(types)}});
  }
  if (format) schema.set("format", format);
  return schema;
}

Json field_schema(const Field& field, bool older) {
  Json schema;
  switch (field.kind) {
    case FieldKind::Integer:
      schema = typed("integer", older);
      break;
    case FieldKind::Number:
      schema = typed("number", older);
      break;
    case FieldKind::Flag:
      schema = typed("boolean", older);
      break;
    case FieldKind::Date:
      schema = typed("string", older, "date");
      break;
    case FieldKind::DateSpan: {
      Json either = Json::array();
      either.push(Json::object({{"type", "string"}, {"format", "date"}}))
          .push(reference("#/components/schemas/Period"));
      schema = Json::object({{"oneOf", std::move(either)}});
      break;
    }
    default:
      schema = typed("string", older);
  }
  std::string text = std::string(field.label.zh) + " / " + std::string(field.label.en);
  if (field.unit != Unit::None) text += " [" + std::string(json::unit_name(field.unit)) + "]";
  for (const Word& word : field.words) text += "; " + std::string(word.code) + " = " + std::string(word.zh);
  return schema.set("description", text);
}

Json entity_schema(const store::Entity& entity, bool older) {
  Json properties = Json::object();
  for (const Field& field : entity.fields->fields())
    properties.set(std::string(field.name), field_schema(field, older));
  return Json::object(
      {{"type", "object"}, {"description", entity.zh}, {"properties", std::move(properties)}});
}

Json problem_schema() {
  const Json text = Json::object({{"type", "string"}});
  return Json::object(
      {{"type", "object"},
       {"properties",
        Json::object({{"type", text},
                      {"title", text},
                      {"detail", text},
                      {"requestId", text},
                      {"status", Json::object({{"type", "integer"}})},
                      {"errors",
                       Json::object({{"type", "array"}, {"items", Json::object({{"type", "object"}})}})}})}});
}

Json parameters(const std::string& pattern) {
  Json list = Json::array();
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1)) {
    const std::string name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
    list.push(Json::object({{"name", name},
                            {"in", "path"},
                            {"required", true},
                            {"schema", Json::object({{"type", "string"}})}}));
  }
  return list;
}

std::string operation_id(const Route& route) {
  std::string id = route.method;
  for (char& c : id) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (const char c : route.pattern) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (word) id += c;
    if (!word && id.back() != '_') id += '_';
  }
  return id;
}

Json content(const std::string& type, Json schema) {
  return Json::object({{type, Json::object({{"schema", std::move(schema)}})}});
}

Json body_of(const Route& route) {
  if (route.pattern.ends_with("/uploads") || route.pattern.ends_with("/outline") ||
      route.pattern.ends_with("/files")) {
    return content("application/octet-stream", Json::object({{"type", "string"}, {"format", "binary"}}));
  }
  return content("application/json", Json::object());
}

std::string tag_of(const Route& route) {
  const std::string prefix = "/api/v1/";
  if (route.pattern.starts_with("/ogc")) return "ogc";
  if (!route.pattern.starts_with(prefix)) return "service";
  return route.pattern.substr(prefix.size(), route.pattern.find('/', prefix.size()) - prefix.size());
}

/// A row of a ledger where the path says which; other answers are described in docs/design/http.md.
Json answer_of(const Route& route, const std::vector<const store::Entity*>& entities) {
  for (const store::Entity* entity : entities) {
    const std::string list = "/api/v1/" + url_name(*entity);
    const bool whole = route.pattern == list && route.method == "GET";
    if (!whole && route.pattern != list + "/{id}" && !(route.pattern == list && route.method == "POST")) continue;
    if (route.method == "DELETE") continue;
    Json row = Json::object(
        {{"type", "object"},
         {"properties",
          Json::object({{"id", Json::object({{"type", "string"}})},
                        {"version", Json::object({{"type", "integer"}})},
                        {"values", reference("#/components/schemas/" + std::string(entity->name))}})}});
    if (!whole) return row;
    return Json::object(
        {{"type", "object"},
         {"properties",
          Json::object({{"items", Json::object({{"type", "array"}, {"items", std::move(row)}})},
                        {"total", Json::object({{"type", "integer"}})}})}});
  }
  return Json::object();
}

Json operation(const Route& route, const std::vector<const store::Entity*>& entities) {
  Json responses = Json::object();
  const bool tile = route.pattern.ends_with("/{tileCol}");
  responses.set("2XX",
                Json::object({{"description", "好"},
                              {"content", tile ? content("application/vnd.mapbox-vector-tile",
                                                         Json::object({{"type", "string"}, {"format", "binary"}}))
                                               : content("application/json", answer_of(route, entities))}}));
  responses.set("4XX", Json::object({{"description", "做不到，说明原因"},
                                     {"content", content("application/problem+json",
                                                         reference("#/components/schemas/Problem"))}}));
  Json tags = Json::array();
  tags.push(tag_of(route));
  Json out = Json::object(
      {{"operationId", operation_id(route)}, {"summary", route.summary}, {"tags", std::move(tags)}});
  if (Json list = parameters(route.pattern); !list.items()->empty()) out.set("parameters", std::move(list));
  if (route.method != "GET" && route.method != "DELETE")
    out.set("requestBody", Json::object({{"content", body_of(route)}}));
  if (route.guard.kind == Guard::Kind::Anyone) out.set("security", Json::array());
  return out.set("responses", std::move(responses));
}

Json paths_of(const std::vector<Route>& routes, const std::vector<const store::Entity*>& entities) {
  Json::Object paths;
  for (const Route& route : routes) {
    std::string method = route.method;
    for (char& c : method) c = static_cast<char>(c + 32);
    auto it = std::find_if(paths.begin(), paths.end(),
                           [&](const auto& path) { return path.first == route.pattern; });
    if (it == paths.end()) it = paths.insert(paths.end(), {route.pattern, Json::object()});
    it->second.set(method, operation(route, entities));
  }
  return Json(std::move(paths));
}

Json security_schemes() {
  return Json::object(
      {{"session", Json::object({{"type", "apiKey"}, {"in", "cookie"}, {"name", "liantu_session"}})},
       {"token", Json::object({{"type", "http"}, {"scheme", "bearer"}})}});
}

}  // namespace

Json openapi(const std::vector<Route>& routes, const std::vector<const store::Entity*>& entities,
             bool older) {
  Json schemas = Json::object();
  const Json day = Json::object({{"type", "string"}, {"format", "date"}});
  schemas.set("Period",
              Json::object({{"type", "object"}, {"properties", Json::object({{"from", day}, {"to", day}})}}));
  schemas.set("Problem", problem_schema());
  for (const store::Entity* entity : entities)
    schemas.set(std::string(entity->name), entity_schema(*entity, older));
  Json security = Json::array();
  security.push(Json::object({{"session", Json::array()}})).push(Json::object({{"token", Json::array()}}));
  Json servers = Json::array();
  servers.push(Json::object({{"url", "/"}}));
  Json license =
      Json::object({{"name", "Apache-2.0"}, {"url", "https://www.apache.org/licenses/LICENSE-2.0"}});
  return Json::object(
      {{"openapi", older ? "3.0.3" : "3.1.0"},
       {"info", Json::object({{"title", "链图 Liantu"}, {"version", "1"}, {"license", std::move(license)}})},
       {"servers", std::move(servers)},
       {"security", std::move(security)},
       {"paths", paths_of(routes, entities)},
       {"components",
        Json::object({{"schemas", std::move(schemas)}, {"securitySchemes", security_schemes()}})}});
}

}  // namespace liantu::api

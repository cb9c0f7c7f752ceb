#include "liantu/api/ogc/features_openapi.h"

#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/feature_json.h"

namespace liantu::api {
namespace {

using json::Json;

struct Parameter {
  std::string name, place, about;
  Json schema;
  bool listed = false;  ///< an array, written with commas
};

Json parameter_json(Parameter parameter) {
  Json out = Json::object({{"name", parameter.name},
                           {"in", parameter.place},
                           {"required", parameter.place == "path"},
                           {"description", parameter.about},
                           {"schema", std::move(parameter.schema)}});
  out.set("style", parameter.place == "path" ? "simple" : "form");
  return out.set("explode", false);
}

Json text_schema() {
  return Json::object({{"type", "string"}});
}

Json systems_schema() {
  return Json::object({{"type", "string"},
                       {"format", "uri"},
                       {"enum", reference_systems_json()},
                       {"default", uri(ReferenceSystem::Crs84)}});
}

Json limit_schema() {
  return Json::object(
      {{"type", "integer"}, {"minimum", 1}, {"maximum", kMostFeatures}, {"default", kUsualFeatures}});
}

/// Four or six numbers: the standard's own schema (17-069r4, requirement 23).
Json box_schema() {
  Json sizes = Json::array();
  for (const int size : {4, 6}) sizes.push(Json::object({{"minItems", size}, {"maxItems", size}}));
  return Json::object(
      {{"type", "array"}, {"oneOf", std::move(sizes)}, {"items", Json::object({{"type", "number"}})}});
}

Json items_parameters(const store::Entity& entity) {
  const Field* date = date_field(entity);
  Json list = Json::array();
  list.push(parameter_json({"limit", "query", "一页最多几个要素，更大的按最大值", limit_schema()}))
      .push(parameter_json({"after", "query", "下一页从哪里开始，取自 next 链接", text_schema()}))
      .push(parameter_json({"bbox", "query", "与此范围相交的要素", box_schema()}))
      .push(parameter_json({"bbox-crs", "query", "bbox 的坐标系", systems_schema()}))
      .push(parameter_json({"crs", "query", "要素的坐标系", systems_schema()}))
      .push(parameter_json({"datetime", "query",
                            "时刻或起止，比较" + (date ? std::string(date->label.zh) : "这一版本的有效期"),
                            text_schema()}))
      .push(parameter_json(
          {"asof", "query", "那一天结束时的台账", Json::object({{"type", "string"}, {"format", "date"}})}));
  const store::Access everything{.actor = "", .all_rows = true, .readable = {"*"}};
  for (const Field& field : entity.fields->fields()) {
    if (is_queryable(entity, everything, field))
      list.push(parameter_json(
          {std::string(field.name), "query", std::string(field.label.zh) + "等于", value_schema(field)}));
  }
  return list;
}

struct Operation {
  std::string id, summary, type;
  Json parameters = Json::array();
  bool open = false;
};

Json operation_json(Operation operation) {
  Json content =
      Json::object({{operation.type, Json::object({{"schema", Json::object({{"type", "object"}})}})}});
  Json out = Json::object(
      {{"operationId", operation.id},
       {"summary", operation.summary},
       {"parameters", std::move(operation.parameters)},
       {"responses",
        Json::object({{"200", Json::object({{"description", "好"}, {"content", std::move(content)}})},
                      {"default", Json::object({{"description", "做不到，说明原因（problem+json）"}})}})}});
  if (operation.open) out.set("security", Json::array());
  return Json::object({{"get", std::move(out)}});
}

void add_collection(Json& paths, const store::Entity& entity) {
  const std::string name = url_name(entity), path = "/collections/" + name, zh(entity.zh);
  paths.set(path, operation_json({name, zh, "application/json"}));
  paths.set(path + "/queryables",
            operation_json({name + "-queryables", zh + "的查询字段", "application/schema+json"}));
  paths.set(path + "/items", operation_json({name + "-items", zh + "的要素", "application/geo+json",
                                             items_parameters(entity)}));
  Json one = Json::array();
  one.push(parameter_json({"featureId", "path", "要素的编号", text_schema()}))
      .push(parameter_json({"crs", "query", "要素的坐标系", systems_schema()}))
      .push(parameter_json({"asof", "query", "那一天结束时的台账", text_schema()}));
  paths.set(path + "/items/{featureId}",
            operation_json({name + "-item", zh + "的一个要素", "application/geo+json", std::move(one)}));
}

}  // namespace

Json features_openapi(const std::vector<const store::Entity*>& entities, const std::string& base) {
  Json paths = Json::object();
  paths.set("/", operation_json({"landing", "首页", "application/json", Json::array(), true}));
  paths.set("/conformance",
            operation_json({"conformance", "符合的要求类", "application/json", Json::array(), true}));
  paths.set("/collections", operation_json({"collections", "有位置的台账", "application/json"}));
  for (const store::Entity* entity : entities) add_collection(paths, *entity);
  Json servers = Json::array(), security = Json::array();
  servers.push(Json::object({{"url", base}}));
  security.push(Json::object({{"token", Json::array()}})).push(Json::object({{"session", Json::array()}}));
  return Json::object(
      {{"openapi", "3.0.3"},
       {"info", Json::object({{"title", "链图 Liantu：OGC API - Features"}, {"version", "1"}})},
       {"servers", std::move(servers)},
       {"security", std::move(security)},
       {"paths", std::move(paths)},
       {"components",
        Json::object({{"securitySchemes",
                       Json::object({{"token", Json::object({{"type", "http"}, {"scheme", "bearer"}})},
                                     {"session", Json::object({{"type", "apiKey"},
                                                               {"in", "cookie"},
                                                               {"name", "liantu_session"}})}})}})}});
}

}  // namespace liantu::api

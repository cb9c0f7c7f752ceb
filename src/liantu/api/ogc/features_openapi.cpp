#include "liantu/api/ogc/features_openapi.h"

#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/feature_json.h"
#include "liantu/api/ogc/tile_json.h"

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

Json answers(std::initializer_list<std::pair<std::string, std::string>> of_status) {
  Json out = Json::object();
  for (const auto& [status, text] : of_status) out.set(status, Json::object({{"description", text}}));
  return out.set("default", Json::object({{"description", "做不到，说明原因（problem+json）"}}));
}

/// A write; `type` of its body, "" for none.
Json write_json(const std::string& id, const std::string& summary, const std::string& type, Json parameters,
                const std::string& status) {
  const bool is_new = status == "201";
  if (!is_new) {
    parameters.push(parameter_json({"If-Match", "header", "读到的 ETag，或 *", text_schema()}));
  }
  if (!type.empty())
    parameters.push(parameter_json({"Content-Crs", "header", "正文的坐标系", text_schema()}));
  Json out = Json::object({{"operationId", id}, {"summary", summary}, {"parameters", std::move(parameters)}});
  if (!type.empty()) {
    Json content = Json::object({{type, Json::object({{"schema", Json::object({{"type", "object"}})}})}});
    out.set("requestBody", Json::object({{"required", true}, {"content", std::move(content)}}));
  }
  return out.set("responses",
                 is_new ? answers({{"201", "已新增，地址在 Location"}, {"422", "写不进去，指出哪一项"}})
                        : answers({{"204", "已写入"},
                                   {"412", "这一行已被别人修改"},
                                   {"422", "写不进去，指出哪一项"},
                                   {"428", "缺少 If-Match"}}));
}

void add_collection(Json& paths, const store::Entity& entity) {
  const std::string name = url_name(entity), path = "/collections/" + name, zh(entity.zh);
  paths.set(path, operation_json({name, zh, "application/json"}));
  paths.set(path + "/queryables",
            operation_json({name + "-queryables", zh + "的查询字段", "application/schema+json"}));
  Json items =
      operation_json({name + "-items", zh + "的要素", "application/geo+json", items_parameters(entity)});
  items.set("post", write_json(name + "-create", "新增" + zh + "的要素", "application/geo+json",
                               Json::array(), "201"));
  paths.set(path + "/items", std::move(items));
  paths.set(path + "/schema",
            operation_json({name + "-schema", zh + "的要素有哪些字段", "application/schema+json"}));
  Json id = Json::array(), one = Json::array();
  id.push(parameter_json({"featureId", "path", "要素的编号", text_schema()}));
  one.push((*id.items())[0])
      .push(parameter_json({"crs", "query", "要素的坐标系", systems_schema()}))
      .push(parameter_json({"asof", "query", "那一天结束时的台账", text_schema()}));
  Json item = operation_json({name + "-item", zh + "的一个要素", "application/geo+json", std::move(one)});
  item.set("put",
           write_json(name + "-replace", "替换" + zh + "的一个要素", "application/geo+json", id, "204"))
      .set("patch", write_json(name + "-update", "修改" + zh + "的一个要素", "application/merge-patch+json",
                               id, "204"))
      .set("delete", write_json(name + "-delete", "删除" + zh + "的一个要素", "", id, "204"));
  paths.set(path + "/items/{featureId}", std::move(item));
}

/// The parameters of a tile are those of OGC 20-057, /req/core/tc-tilematrix-definition and its neighbours.
void add_tiles(Json& paths, const store::Entity& entity) {
  const std::string name = url_name(entity), path = "/collections/" + name + "/tiles", zh(entity.zh);
  const std::string tileset = path + "/" + std::string(kTileMatrixSet);
  const Json place = Json::object({{"type", "integer"}, {"minimum", 0}});
  Json tile = Json::array();
  tile.push(parameter_json({"tileMatrix", "path", "级别", text_schema()}))
      .push(parameter_json({"tileRow", "path", "自北向南第几行，从 0 起", place}))
      .push(parameter_json({"tileCol", "path", "自西向东第几列，从 0 起", place}));
  paths.set(path, operation_json({name + "-tilesets", zh + "的瓦片集", "application/json"}));
  paths.set(tileset, operation_json({name + "-tileset", zh + "的瓦片集说明", "application/json"}));
  paths.set(
      tileset + "/{tileMatrix}/{tileRow}/{tileCol}",
      operation_json({name + "-tile", zh + "的一块矢量瓦片", std::string(kTileMediaType), std::move(tile)}));
}

}  // namespace

Json features_openapi(const std::vector<const store::Entity*>& entities, const std::string& base) {
  Json paths = Json::object();
  paths.set("/", operation_json({"landing", "首页", "application/json", Json::array(), true}));
  paths.set("/conformance",
            operation_json({"conformance", "符合的要求类", "application/json", Json::array(), true}));
  paths.set("/collections", operation_json({"collections", "有位置的台账", "application/json"}));
  for (const store::Entity* entity : entities) {
    add_collection(paths, *entity);
    add_tiles(paths, *entity);
  }
  Json servers = Json::array(), security = Json::array();
  servers.push(Json::object({{"url", base}}));
  security.push(Json::object({{"token", Json::array()}})).push(Json::object({{"session", Json::array()}}));
  return Json::object(
      {{"openapi", "3.0.3"},
       {"info", Json::object({{"title", "链图 Liantu：OGC API"}, {"version", "1"}})},
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

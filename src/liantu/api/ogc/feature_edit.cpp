#include "liantu/api/ogc/feature_edit.h"

#include <algorithm>
#include <map>

#include "liantu/api/ogc/feature_place.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

using json::Json;

[[noreturn]] void refuse_body(const std::string& message, const std::string& pointer) {
  throw Error(ErrorCode::InvalidInput, message, pointer);
}

Json feature_object(const Request& request) {
  Json body = Json::parse(request.body);
  if (!body.members()) throw Error(ErrorCode::InvalidInput, "正文应是一个 GeoJSON 要素。");
  return body;
}

std::int64_t version_in(const Json& json) {
  if (json.whole()) return *json.whole();
  if (const auto* text = json.text()) {
    if (const auto number = number_in<std::int64_t>(*text)) return *number;
  }
  refuse_body("version 是读到的版本号，应是整数；不知道时请不要写。", "/properties/version");
}

/// Properties without the two that are no fields: "id", of which QGIS makes a column, and "version".
void take_properties(const Json& properties, FeatureEdit& edit) {
  if (properties.is_null()) return;
  if (!properties.members()) refuse_body("properties 应是一个对象或 null。", "/properties");
  for (const auto& [name, value] : *properties.members()) {
    if (name == "id") continue;
    if (name != "version")
      edit.properties.set(name, value);
    else if (!value.is_null())
      edit.version = version_in(value);
  }
}

/// The code of a word, which may also come as it is read; a value that stands already may be any.
Json word_in(const Field& field, const std::string& text, const Value& stands) {
  const auto* before = std::get_if<std::string>(&stands);
  if (text.empty() || field.words.empty() || (before && *before == text)) return text;
  std::string all;
  for (const Word& word : field.words) {
    if (text == word.code || text == word.zh || text == word.en) return word.code;
    all += (all.empty() ? "" : "、") + std::string(word.zh) + "（" + std::string(word.code) + "）";
  }
  refuse_body(std::string(field.label.zh) + "应是 " + all + " 之一。",
              "/properties/" + std::string(field.name));
}

/// What came as text but is none; anything else as it is, to be judged by the field.
Json untexted(const Field& field, const Json& value, const Value& stands) {
  const auto* text = value.text();
  if (!text) return value;
  if (field.kind == FieldKind::Choice) return word_in(field, *text, stands);
  if (field.kind == FieldKind::DateSpan) {
    const auto span = DateSpan::parse(*text);
    return span ? Json(span->text()) : value;
  }
  if (field.kind == FieldKind::Flag) {
    if (*text == "true" || *text == "1") return true;
    if (*text == "false" || *text == "0") return false;
  }
  if (field.kind != FieldKind::Integer && field.kind != FieldKind::Number) return value;
  if (text->empty()) return {};
  if (const auto whole = number_in<std::int64_t>(*text)) return *whole;
  if (const auto real = number_in<double>(*text)) return *real;
  return value;
}

Place place_of(const FieldTable& table, const Row& row) {
  if (const auto outline = table.index("outline_wkt"); outline)
    if (const auto* wkt = std::get_if<std::string>(&row[*outline]))
      if (auto area = geo::outline_from_wkt(*wkt)) return std::move(*area);
  const auto lon_at = table.index("lon"), lat_at = table.index("lat");
  if (!lon_at || !lat_at) return {};  // only ever an outline
  const auto* lon = std::get_if<double>(&row[*lon_at]);
  const auto* lat = std::get_if<double>(&row[*lat_at]);
  if (!lon || !lat) return {};
  return geo::Point{*lon, *lat};
}

bool sees_place(const store::Entity& entity, const store::Access& access) {
  return std::ranges::none_of(entity.fields->fields(), [&](const Field& field) {
    const bool is_place = field.name == "outline_wkt" || field.name == "lon" || field.name == "lat";
    return is_place && store::is_masked(access, entity, field);
  });
}

/// The fields that hold the place: of an outline its text, the point beside it as the properties have it; of
/// a point the two numbers.
void set_place(const store::Entity& entity, const Row& row, Place place, std::map<std::string, Json>& set) {
  const auto outline_field = entity.fields->index("outline_wkt");
  const Place stored = place_of(*entity.fields, row);
  place = with_stored_vertices(std::move(place), stored);
  if (const auto* outline = std::get_if<geo::Outline>(&place)) {
    if (!outline_field)
      refuse_body(std::string(entity.zh) + "只有点位，没有界线：geometry 应是 Point。", "/geometry");
    const auto* before = std::get_if<geo::Outline>(&stored);
    const bool same = before && before->geojson() == outline->geojson();
    set["outline_wkt"] = same ? std::get<std::string>(row[*outline_field]) : outline->wkt();
    return;
  }
  if (outline_field) set["outline_wkt"] = Json();
  const auto* point = std::get_if<geo::Point>(&place);
  if (!entity.fields->index("lon")) {
    if (point)
      refuse_body(std::string(entity.zh) + "只有界线，没有点位：geometry 应是 Polygon 或 MultiPolygon。",
                  "/geometry");
    return;
  }
  set["lon"] = point ? Json(point->lon) : Json();
  set["lat"] = point ? Json(point->lat) : Json();
}

}  // namespace

std::string media_type(const Request& request) {
  std::string type(request.header("content-type"));
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ')) type.pop_back();
  std::ranges::transform(type, type.begin(),
                         [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return type;
}

ReferenceSystem content_system(const Request& request) {
  std::string_view uri = request.header("content-crs");
  if (uri.empty()) return ReferenceSystem::Crs84;
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  if (const auto system = reference_system(uri)) return *system;
  throw Error(ErrorCode::InvalidInput,
              "Content-Crs 应是集合说明里 crs 列出的坐标系，现在是 " + std::string(uri) + "。",
              "Content-Crs");
}

FeatureEdit whole_feature(const Request& request) {
  const Json body = feature_object(request);
  const Json* type = body.find("type");
  if (!type || !type->text() || *type->text() != "Feature") refuse_body("type 应是 Feature。", "/type");
  FeatureEdit edit;
  if (const Json* properties = body.find("properties")) take_properties(*properties, edit);
  const Json* geometry = body.find("geometry");
  edit.geometry = geometry ? from_system(*geometry, content_system(request)) : Json();
  return edit;
}

FeatureEdit feature_patch(const Request& request, std::string_view id) {
  const Json body = feature_object(request);
  const auto keeps_id = [&](const Json* member, const std::string& pointer) {
    if (member && !(member->text() && *member->text() == id)) refuse_body("要素的编号不能改。", pointer);
  };
  keeps_id(body.find("id"), "/id");
  FeatureEdit edit;
  if (const Json* properties = body.find("properties")) {
    keeps_id(properties->find("id"), "/properties/id");
    take_properties(*properties, edit);
  }
  if (const Json* geometry = body.find("geometry"))
    edit.geometry = from_system(*geometry, content_system(request));
  return edit;
}

Json members_of(const FeatureEdit& edit, const store::Entity& entity, const store::Access& access,
                const Row& row, bool whole) {
  std::map<std::string, Json> set;
  const bool places = sees_place(entity, access);
  for (const Field& field : entity.fields->fields()) {
    const bool is_place = field.name == "outline_wkt" || field.name == "lon" || field.name == "lat";
    if (whole && !store::is_masked(access, entity, field) && (places || !is_place))
      set[std::string(field.name)] = Json();
  }
  for (const auto& [name, value] : *edit.properties.members()) {
    const auto field = entity.fields->index(name);
    set[name] = field ? untexted((*entity.fields)[*field], value, row[*field]) : value;
  }
  if (edit.geometry && (places || !edit.geometry->is_null()))
    set_place(entity, row, place_from(*edit.geometry), set);
  return Json(Json::Object(set.begin(), set.end()));
}

}  // namespace liantu::api

#include "liantu/api/ogc/feature_query.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "liantu/api/ogc/date_time.h"
#include "liantu/api/ogc/ogc_request.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

/// From when the thing is what the map shows.
struct DateOf {
  std::string_view entity, field;
};
constexpr std::array<DateOf, 4> kDates = {{{"enterprise", "established_date"},
                                           {"project", "start_date"},
                                           {"parcel", "available_date"},
                                           {"plant", "available_date"}}};

const std::set<std::string, std::less<>>& own_parameters() {
  static const std::set<std::string, std::less<>> names = {"f",        "limit", "after", "bbox",
                                                           "bbox-crs", "crs",   "asof",  "datetime"};
  return names;
}

std::size_t limit(const Request& request) {
  const auto text = request.find("limit");
  if (!text) return kUsualFeatures;
  std::uint64_t value = 0;
  const char* end = text->data() + text->size();
  const auto [stop, failed] = std::from_chars(text->data(), end, value);
  if (stop == end && failed == std::errc::result_out_of_range) return kMostFeatures;
  if (text->empty() || stop != end || value < 1)
    throw Error(ErrorCode::InvalidInput, "limit 应是 1 以上的整数。", "?limit");
  return static_cast<std::size_t>(std::min<std::uint64_t>(value, kMostFeatures));
}

void add_datetime(const std::string& text, FeatureQuery& query) {
  const auto span = time_span(text);
  if (!span) {
    throw Error(ErrorCode::InvalidInput,
                "datetime 应是 2026-09-15、2026-09-15T08:00:00+08:00，或以 / 连接的起止，一端可写 ..。",
                "?datetime");
  }
  const Field* field = date_field(*query.entity);
  if (!field) {  // a row of now is valid from valid_from on
    if (span->to) query.filters.push_back({"valid_from", store::FilterOp::Le, {*span->to}});
    return;
  }
  const std::string name(field->name);
  if (span->to) query.dates.push_back({name, store::FilterOp::Le, {shanghai_day(*span->to).iso()}});
  if (span->from) query.dates.push_back({name, store::FilterOp::EndsGe, {shanghai_day(*span->from).iso()}});
}

/// As the ledger holds it: "2026-06-15/2026-06-15" is a day.
Value wanted(const Field& field, const std::string& text) {
  if (field.kind == FieldKind::DateSpan)
    if (const auto span = DateSpan::parse(text)) return span->text();
  return filter_value(field, text);
}

}  // namespace

bool is_queryable(const store::Entity& entity, const store::Access& access, const Field& field) {
  return !field.label.personal && field.name != "outline_wkt" && !own_parameters().contains(field.name) &&
         !store::is_masked(access, entity, field);
}

const Field* date_field(const store::Entity& entity) {
  for (const DateOf& date : kDates)
    if (date.entity == entity.name) return &(*entity.fields)[entity.fields->at(date.field)];
  return nullptr;
}

ReferenceSystem system_parameter(const Request& request, std::string_view name) {
  const auto text = request.find(name);
  if (!text) return ReferenceSystem::Crs84;
  if (const auto system = reference_system(*text)) return *system;
  throw Error(ErrorCode::InvalidInput,
              std::string(name) + " 应是集合说明里 crs 列出的坐标系，例如 " +
                  std::string(uri(ReferenceSystem::Cgcs2000)) + "。",
              "?" + std::string(name));
}

FeatureQuery feature_query(const store::Entity& entity, const store::Access& access, const Request& request) {
  auto known = own_parameters();
  for (const Field& field : entity.fields->fields())
    if (is_queryable(entity, access, field)) known.emplace(field.name);
  check_parameters(request, known);
  asks_for(request, "json", "geojson");
  FeatureQuery query;
  query.entity = &entity;
  query.limit = limit(request);
  query.after = request.find("after").value_or("");
  query.asof = asof(request);
  query.system = system_parameter(request, "crs");
  const ReferenceSystem box_system = system_parameter(request, "bbox-crs");
  for (const auto& [name, text] : request.query) {
    if (name == "bbox") query.boxes = boxes_from(text, box_system);
    if (name == "datetime") add_datetime(text, query);
    if (!own_parameters().contains(name))
      query.filters.push_back(
          {name, store::FilterOp::Eq, {wanted((*entity.fields)[entity.fields->at(name)], text)}});
  }
  return query;
}

}  // namespace liantu::api

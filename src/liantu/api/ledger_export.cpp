#include "liantu/api/ledger_export.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "liantu/api/ledger_json.h"
#include "liantu/geo/outline.h"
#include "liantu/json/row_json.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

constexpr double kNarrow = 12;
constexpr double kWide = 40;
constexpr std::size_t kPage = 1000;
constexpr std::string_view kBandHeading = "所在档：";

sheet::OutColumn out_column(const Field& field) {
  sheet::OutColumn column;
  column.header = std::string(field.label.zh);
  if (!unit_zh(field.unit).empty()) column.header += "（" + std::string(unit_zh(field.unit)) + "）";
  column.width =
      field.kind == FieldKind::LongText ? kWide : kNarrow + static_cast<double>(column.header.size()) / 6;
  switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Number:
      column.kind = sheet::OutColumn::Kind::Number;
      if (field.unit == Unit::Fraction) column.number_format = "0.0#%";
      break;
    case FieldKind::Date:
    case FieldKind::DateSpan:
      column.kind = sheet::OutColumn::Kind::Date;
      break;
    case FieldKind::Flag:
      column.choices = {"是", "否"};
      break;
    case FieldKind::Choice:
      for (const Word& word : field.words) column.choices.emplace_back(word.zh);
      break;
    default:
      break;
  }
  return column;
}

Value out_value(const Field& field, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return value;
  if (field.kind == FieldKind::DateSpan) return date_text(*text);
  if (field.kind != FieldKind::Choice) return value;
  for (const Word& word : field.words) {
    if (word.code == *text) return std::string(word.zh);
  }
  return value;
}

sheet::OutColumn plain_column(const std::string& header) {
  sheet::OutColumn column;
  column.header = header;
  column.width = kNarrow + static_cast<double>(header.size()) / 6;
  return column;
}

sheet::OutColumn hidden_column(const std::string& header) {
  sheet::OutColumn column;
  column.header = header;
  column.hidden = true;
  return column;
}

std::string wkb_point(const store::Entity& entity, const Row& row) {
  static_assert(std::endian::native == std::endian::little);
  const auto lon = entity.fields->index("lon"), lat = entity.fields->index("lat");
  if (!lon || !lat) return {};
  const auto *x = std::get_if<double>(&row.at(*lon)), *y = std::get_if<double>(&row.at(*lat));
  if (x == nullptr || y == nullptr) return {};
  std::string wkb("\1\1\0\0\0", 5);
  for (const double part : {*x, *y}) {
    char bytes[sizeof part];
    std::memcpy(bytes, &part, sizeof part);
    wkb.append(bytes, sizeof part);
  }
  return wkb;
}

}  // namespace

std::string_view unit_zh(Unit unit) {
  switch (unit) {
    case Unit::None:
    case Unit::Fraction:
      return "";
    case Unit::Yuan:
      return "元";
    case Unit::Usd:
      return "美元";
    case Unit::SquareMetre:
      return "平方米";
    case Unit::Point:
      return "百分点";
    case Unit::Degree:
      return "度";
    case Unit::Metre:
      return "米";
    case Unit::TonnePerM2:
      return "吨/平方米";
    case Unit::Kva:
      return "kVA";
    case Unit::Year:
      return "年";
    case Unit::Month:
      return "月";
    case Unit::Day:
      return "天";
    case Unit::Person:
      return "人";
    case Unit::YuanPerMu:
      return "元/亩";
    case Unit::YuanPerM2Month:
      return "元/平方米/月";
    case Unit::YuanPerYear:
      return "元/年";
    case Unit::TonneCoal:
      return "吨标煤";
    case Unit::TonnePerDay:
      return "吨/天";
    case Unit::TonnePerHour:
      return "吨/小时";
    case Unit::CubicMetrePerDay:
      return "立方米/天";
    case Unit::TonnePerYear:
      return "吨/年";
    case Unit::Megapascal:
      return "MPa";
    case Unit::TcePer10kYuan:
      return "吨标煤/万元";
    case Unit::KgPer10kYuan:
      return "千克/万元";
  }
  return "";
}

std::string date_text(const std::string& span) {
  const auto parsed = DateSpan::parse(span);
  if (!parsed || parsed->is_day()) return span;
  const Date from = parsed->from, to = parsed->to;
  const std::string year = std::to_string(from.year()) + "年";
  const bool whole_months = from.day() == 1 && to == to.end_of_month() && from.year() == to.year();
  if (whole_months && from.month() == to.month()) return year + std::to_string(from.month()) + "月";
  if (whole_months && from.month() == 1 && to.month() == 12) return year;
  if (whole_months && to.month() == from.month() + 2 && to.month() % 3 == 0) {
    static constexpr std::string_view kQuarters[] = {"一", "二", "三", "四"};
    return year + "第" + std::string(kQuarters[to.month() / 3 - 1]) + "季度";
  }
  return from.iso() + "至" + to.iso();
}

std::string word_heading(const Field& field) {
  const std::string_view unit = unit_zh(field.unit);
  return std::string(kBandHeading) + std::string(field.label.zh) +
         (unit.empty() ? "" : "（" + std::string(unit) + "）");
}

bool is_word_heading(std::string_view heading) { return heading.starts_with(kBandHeading); }

sheet::OutTable ledger_table(const store::Entity& entity, const store::Access& access,
                             const std::vector<store::StoredRow>& rows, bool identified,
                             const std::vector<WordColumn>& told) {
  struct Shown {
    std::size_t field;
    const WordColumn* words;
  };
  sheet::OutTable table;
  table.sheet = std::string(entity.zh);
  std::vector<Shown> shown;
  for (std::size_t i = 0; i < entity.fields->size(); ++i) {
    const auto words = std::ranges::find(told, i, &WordColumn::field);
    if (words != told.end()) {
      table.columns.push_back(plain_column(words->heading));
    } else if (!store::is_masked(access, entity, (*entity.fields)[i])) {
      table.columns.push_back(out_column((*entity.fields)[i]));
    } else {
      continue;
    }
    shown.push_back({i, words == told.end() ? nullptr : &*words});
  }
  if (identified) {
    table.columns.push_back(hidden_column("链图编号"));
    table.columns.push_back(hidden_column("链图版本"));
  }
  for (std::size_t n = 0; n < rows.size(); ++n) {
    const store::StoredRow& row = rows[n];
    Row cells;
    for (const auto& [field, words] : shown)
      cells.push_back(words != nullptr ? Value(words->words[n]) : out_value((*entity.fields)[field], row.values[field]));
    if (identified) {
      cells.emplace_back(row.id);
      cells.emplace_back(std::to_string(row.version));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string jsonl_bytes(const store::Entity& entity, const std::vector<store::StoredRow>& rows) {
  std::string out;
  for (const store::StoredRow& row : rows) {
    json::Json::object(
        {{"id", row.id}, {"version", row.version}, {"values", json::from_row(*entity.fields, row.values)}})
        .dump_to(out);
    out += '\n';
  }
  return out;
}

bool has_position(const store::Entity& entity) {
  return (entity.fields->index("lon") && entity.fields->index("lat")) || entity.fields->index("outline_wkt");
}

std::optional<json::Json> geometry_json(const FieldTable& table, const Row& values) {
  if (const auto outline = table.index("outline_wkt"); outline && !is_empty(values[*outline]))
    if (const auto* wkt = std::get_if<std::string>(&values[*outline]))
      if (const auto area = geo::outline_from_wkt(*wkt)) return json::Json::parse(area->geojson());
  const auto lon = table.index("lon"), lat = table.index("lat");
  if (!lon || !lat || is_empty(values[*lon]) || is_empty(values[*lat])) return std::nullopt;
  json::Json at = json::Json::array();
  at.push(json::from_value(table[*lon], values[*lon])).push(json::from_value(table[*lat], values[*lat]));
  return json::Json::object({{"type", "Point"}, {"coordinates", std::move(at)}});
}

std::string wkb_shape(const store::Entity& entity, const Row& row) {
  const auto outline = entity.fields->index("outline_wkt");
  const auto* wkt = outline ? std::get_if<std::string>(&row[*outline]) : nullptr;
  const auto area = wkt != nullptr ? geo::outline_from_wkt(*wkt) : std::nullopt;
  return area ? area->wkb() : wkb_point(entity, row);
}

std::string geojson_export(const store::Entity& entity, const store::Access& access,
                           const std::vector<store::StoredRow>& rows, const std::vector<WordColumn>& told) {
  std::vector<std::string> shapes;
  for (const store::StoredRow& row : rows) shapes.push_back(wkb_shape(entity, row.values));
  return sheet::geojson_bytes(ledger_table(entity, access, rows, false, told), shapes);
}

std::string ledger_geojson(const store::Entity& entity, const std::vector<store::StoredRow>& rows) {
  const FieldTable& table = *entity.fields;
  const std::size_t title = table.at(entity.title_field);
  json::Json features = json::Json::array();
  for (const store::StoredRow& row : rows) {
    std::optional<json::Json> geometry = geometry_json(table, row.values);
    if (!geometry) continue;
    json::Json properties =
        json::Json::object({{"id", row.id}, {"title", json::from_value(table[title], row.values[title])}});
    for (std::size_t i = 0; i < table.size(); ++i) {
      const bool symbol = table[i].kind == FieldKind::Choice || table[i].kind == FieldKind::Flag ||
                          table[i].name == entity.owner_field;
      if (symbol && !is_empty(row.values[i]))
        properties.set(std::string(table[i].name), json::from_value(table[i], row.values[i]));
    }
    features.push(json::Json::object({{"type", "Feature"},
                                      {"id", row.id},
                                      {"geometry", std::move(*geometry)},
                                      {"properties", std::move(properties)}}));
  }
  return json::Json::object({{"type", "FeatureCollection"}, {"features", std::move(features)}}).dump();
}

std::vector<store::StoredRow> all_rows(store::Session& session, const store::Access& access,
                                       store::ListQuery query) {
  query.limit = kPage;
  query.count_total = false;
  std::vector<store::StoredRow> rows;
  do {
    store::Page page = store::list(session, access, query);
    std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
    query.after = page.next;
  } while (!query.after.empty());
  return rows;
}

}  // namespace liantu::api

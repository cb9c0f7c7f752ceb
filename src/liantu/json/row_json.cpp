#include "liantu/json/row_json.h"

#include <cmath>

namespace liantu::json {
namespace {

[[noreturn]] void wrong(const Field& field, std::string_view expected, const std::string& pointer) {
  throw Error(ErrorCode::InvalidInput,
              std::string(field.label.zh) + "：这里应填" + std::string(expected) + "。", pointer);
}

std::string day_member(const Field& field, const Json& json, std::string_view name,
                       const std::string& pointer) {
  const Json* member = json.find(name);
  if (!member || !member->text() || !Date::parse(*member->text())) {
    wrong(field, "日期，例如 2026-09-15", pointer + "/" + std::string(name));
  }
  return *member->text();
}

Value period(const Field& field, const Json& json, const std::string& pointer) {
  const std::string text =
      day_member(field, json, "from", pointer) + "/" + day_member(field, json, "to", pointer);
  if (json.members()->size() != 2 || !DateSpan::parse(text)) wrong(field, "先后两个日期 from 与 to", pointer);
  return DateSpan::parse(text)->text();
}

Value date_value(const Field& field, const Json& json, const std::string& pointer) {
  if (json.members() && field.kind == FieldKind::DateSpan) return period(field, json, pointer);
  if (!json.text()) wrong(field, "日期，例如 2026-09-15", pointer);
  if (json.text()->empty()) return {};
  const bool good = field.kind == FieldKind::Date ? Date::parse(*json.text()).has_value()
                                                  : DateSpan::parse(*json.text()).has_value();
  if (!good) wrong(field, "日期，例如 2026-09-15", pointer);
  return *json.text();
}

Value number_value(const Field& field, const Json& json, const std::string& pointer) {
  if (json.whole()) return *json.whole();
  if (json.real()) return *json.real();
  wrong(field, field.kind == FieldKind::Integer ? "整数" : "数字", pointer);
}

}  // namespace

Json from_value(const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    return field.kind == FieldKind::Flag ? Json(*whole != 0) : Json(*whole);
  }
  if (const auto* real = std::get_if<double>(&value)) return *real;
  const std::string& text = std::get<std::string>(value);
  if (field.kind == FieldKind::DateSpan) {
    if (const auto span = DateSpan::parse(text); span && !span->is_day()) {
      return Json::object({{"from", span->from.iso()}, {"to", span->to.iso()}});
    }
  }
  return text;
}

Value to_value(const Field& field, const Json& json, const std::string& pointer) {
  if (json.is_null()) return {};
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Code:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Choice:
      if (!json.text()) wrong(field, "文字", pointer);
      return json.text()->empty() ? Value{} : Value{*json.text()};
    case FieldKind::Integer:
    case FieldKind::Number:
      return number_value(field, json, pointer);
    case FieldKind::Date:
    case FieldKind::DateSpan:
      return date_value(field, json, pointer);
    case FieldKind::Flag:
      if (!json.flag()) wrong(field, "是（true）或否（false）", pointer);
      return *json.flag();
  }
  return {};
}

Json from_row(const FieldTable& table, const Row& row, const std::set<std::string, std::less<>>& chosen) {
  Json::Object members;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (is_empty(row[i]) || (!chosen.empty() && !chosen.contains(table[i].name))) continue;
    members.emplace_back(std::string(table[i].name), from_value(table[i], row[i]));
  }
  return Json(std::move(members));
}

void apply(const FieldTable& table, const Json& json, Row& row, const std::string& pointer) {
  if (!json.members()) throw Error(ErrorCode::InvalidInput, "这里应填一个 JSON 对象。", pointer);
  for (const auto& [name, value] : *json.members()) {
    const std::string place = pointer + "/" + name;
    const auto i = table.index(name);
    if (!i) {
      try {
        table.at(name);
      } catch (const Error& error) {
        throw Error(error.code(), error.what(), place);
      }
    }
    row[*i] = to_value(table[*i], value, place);
  }
}

std::string_view kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::Text:
      return "text";
    case FieldKind::LongText:
      return "long_text";
    case FieldKind::Code:
      return "code";
    case FieldKind::CreditCode:
      return "credit_code";
    case FieldKind::Phone:
      return "phone";
    case FieldKind::Integer:
      return "integer";
    case FieldKind::Number:
      return "number";
    case FieldKind::Date:
      return "date";
    case FieldKind::DateSpan:
      return "date_span";
    case FieldKind::Flag:
      return "flag";
    case FieldKind::Choice:
      return "choice";
  }
  return "";
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::None:
      return "";
    case Unit::Yuan:
      return "yuan";
    case Unit::Usd:
      return "usd";
    case Unit::SquareMetre:
      return "m2";
    case Unit::Fraction:
      return "fraction";
    case Unit::Point:
      return "point";
    case Unit::Degree:
      return "degree";
    case Unit::Metre:
      return "m";
    case Unit::TonnePerM2:
      return "t_m2";
    case Unit::Kva:
      return "kva";
    case Unit::Year:
      return "year";
    case Unit::Month:
      return "month";
    case Unit::Day:
      return "day";
    case Unit::Person:
      return "person";
    case Unit::YuanPerMu:
      return "yuan_per_mu";
    case Unit::YuanPerM2Month:
      return "yuan_m2_month";
    case Unit::YuanPerYear:
      return "yuan_per_year";
    case Unit::TonneCoal:
      return "tce";
    case Unit::TonnePerDay:
      return "t_d";
    case Unit::TonnePerHour:
      return "t_h";
    case Unit::CubicMetrePerDay:
      return "m3_d";
    case Unit::TonnePerYear:
      return "t_y";
    case Unit::Megapascal:
      return "mpa";
    case Unit::TcePer10kYuan:
      return "tce_10k_yuan";
    case Unit::KgPer10kYuan:
      return "kg_10k_yuan";
  }
  return "";
}

}  // namespace liantu::json

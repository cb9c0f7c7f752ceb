#include "liantu/api/documents/statement_json.h"

#include <cmath>

#include "liantu/api/json_parts.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/base/error.h"
#include "liantu/document/reading_preset.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::api {
namespace {

using document::Place, document::StatedFact, document::StatedMechanism, document::StatedProject,
    document::Statements;
using json::Json;

constexpr std::size_t kLongestStatedName = 120;
constexpr double kLargestStated = 1e15;

Json place_json(Place place) {
  return Json::object({{"begin", place.begin}, {"end", place.end}});
}

[[noreturn]] void refuse_member(const std::string& what, const std::string& at, std::string_view name) {
  throw Error(ErrorCode::InvalidInput, what, at + "/" + std::string(name));
}

Place place_in(const Json& json, const std::string& at) {
  const auto offset = [&](std::string_view name) {
    const Json* member = json.find(name);
    if (!member || !member->whole() || *member->whole() < 0) refuse_member("位置应是非负整数。", at, name);
    return static_cast<std::size_t>(*member->whole());
  };
  return {offset("begin"), offset("end")};
}

std::string name_in(const Json& json, std::string_view name, const std::string& at) {
  std::string text = text_member(json, name);
  if (text.size() > 3 * kLongestStatedName) refuse_member("最多 120 个字，请改短。", at, name);
  return text;
}

std::optional<double> real_in(const Json& json, std::string_view name, const std::string& at) {
  const Json* member = json.find(name);
  if (!member || member->is_null()) return std::nullopt;
  const double number = member->whole()  ? static_cast<double>(*member->whole())
                        : member->real() ? *member->real()
                                         : NAN;
  if (!std::isfinite(number) || std::abs(number) > kLargestStated)
    refuse_member("应是数字，请改正。", at, name);
  return number;
}

template <class Enum, std::size_t count>
std::optional<Enum> text_word_in(const Json& json, std::string_view name, const std::string& at) {
  const std::string code = text_member(json, name);
  if (code.empty()) return std::nullopt;
  for (std::size_t i = 0; i < count; ++i)
    if (text::name(static_cast<Enum>(i)) == code) return static_cast<Enum>(i);
  refuse_member("不认识 " + code + "，请从页面上选。", at, name);
}

constexpr std::size_t kRelations = static_cast<std::size_t>(text::Relation::FromTo) + 1;
constexpr std::size_t kParts = static_cast<std::size_t>(text::Part::Shared) + 1;
constexpr std::size_t kNatures = static_cast<std::size_t>(text::Nature::Actual) + 1;

/// The slice without line ends.
std::string quote_of(std::u32string_view document, Place place) {
  if (place.begin >= place.end || place.end > document.size()) return {};
  std::u32string slice(document.substr(place.begin, place.end - place.begin));
  std::erase_if(slice, [](char32_t point) { return point == U'\n' || point == U'\r'; });
  return text::utf8(slice);
}

std::vector<document::ResponsibleUnit> units_in(const Json& json, const std::string& at) {
  constexpr std::size_t kMostUnits = 50;
  std::vector<document::ResponsibleUnit> units;
  const Json* all = json.find("responsible");
  if (!all || all->is_null()) return units;
  if (!all->items() || all->items()->size() > kMostUnits)
    refuse_member("责任单位应是一组，最多 50 个。", at, "responsible");
  for (const Json& one : *all->items())
    units.push_back(
        {name_in(one, "unit", at + "/responsible"),
         text_word_in<text::Part, kParts>(one, "role", at + "/responsible").value_or(text::Part::Lead)});
  return units;
}

std::optional<document::Deadline> deadline_in(const Json& json, const std::string& at) {
  const Json* member = json.find("deadline");
  if (!member || member->is_null()) return std::nullopt;
  const std::string place = at + "/deadline";
  document::Deadline deadline{name_in(*member, "words", place), std::nullopt,
                              real_in(*member, "count", place), name_in(*member, "unit", place)};
  if (const std::string day = text_member(*member, "day"); !day.empty()) {
    deadline.day = Date::parse(day);
    if (!deadline.day) refuse_member("日期应写成 2026-03-01。", place, "day");
  }
  return deadline;
}

Json units_json(const std::vector<document::ResponsibleUnit>& units) {
  Json all = Json::array();
  for (const document::ResponsibleUnit& unit : units)
    all.push(Json::object({{"unit", unit.name}, {"role", text::name(unit.part)}}));
  return all;
}

Json deadline_json(const std::optional<document::Deadline>& deadline) {
  if (!deadline) return {};
  return Json::object({{"words", deadline->words},
                       {"day", date_json(deadline->day)},
                       {"count", real_json(deadline->count)},
                       {"unit", deadline->unit}});
}

StatedFact fact_in(const Json& json, std::u32string_view document, const std::string& at) {
  StatedFact fact;
  fact.place = place_in(json, at);
  const Json* number = json.find("number");
  fact.number = number ? place_in(*number, at + "/number") : fact.place;
  fact.quote = quote_of(document, fact.place);
  fact.indicator = name_in(json, "indicator", at);
  const auto value = real_in(json, "value", at);
  if (!value) refuse_member("缺少数值，请补上。", at, "value");
  fact.value = *value;
  fact.value2 = real_in(json, "value2", at);
  fact.unit = name_in(json, "unit", at);
  fact.relation =
      text_word_in<text::Relation, kRelations>(json, "relation", at).value_or(text::Relation::Equal);
  fact.bound = text_word_in<text::Relation, kRelations>(json, "bound", at);
  fact.nature = text_word_in<text::Nature, kNatures>(json, "nature", at).value_or(text::Nature::Scope);
  fact.period = name_in(json, "period", at);
  fact.subject = name_in(json, "subject", at);
  fact.region = name_in(json, "region", at);
  fact.responsible = units_in(json, at);
  fact.deadline = deadline_in(json, at);
  fact.why = name_in(json, "why", at);
  fact.confidence = real_in(json, "confidence", at).value_or(1);
  return fact;
}

StatedProject project_in(const Json& json, std::u32string_view document, const std::string& at) {
  StatedProject project;
  project.place = place_in(json, at);
  project.name = name_in(json, "name", at);
  project.status = name_in(json, "status", at);
  project.location = name_in(json, "location", at);
  project.quote = quote_of(document, project.place);
  project.investment_yuan = real_in(json, "investment_yuan", at);
  project.responsible = units_in(json, at);
  project.deadline = deadline_in(json, at);
  return project;
}

const document::StatementEnglish& english() {
  return document::shipped_reading().english;
}

}  // namespace

Json statement_json(const StatedFact& fact) {
  Json out = place_json(fact.place), rest = Json::array();
  for (const Place place : fact.rest) rest.push(place_json(place));
  out.set("number", place_json(fact.number))
      .set("rest", std::move(rest))
      .set("quote", fact.quote)
      .set("indicator", fact.indicator)
      .set("value", fact.value)
      .set("value2", real_json(fact.value2))
      .set("unit", fact.unit)
      .set("relation", text::name(fact.relation))
      .set("bound", fact.bound ? Json(text::name(*fact.bound)) : Json())
      .set("nature", text::name(fact.nature));
  out.set("period", fact.period).set("subject", fact.subject).set("region", fact.region);
  out.set("responsible", units_json(fact.responsible)).set("deadline", deadline_json(fact.deadline));
  return out.set("confidence", fact.confidence)
      .set("why", fact.why)
      .set("indicator_en", english().indicator_name(fact.indicator));
}

Json statement_json(const StatedProject& project) {
  Json out = place_json(project.place);
  out.set("name", project.name).set("status", project.status).set("location", project.location);
  out.set("responsible", units_json(project.responsible)).set("deadline", deadline_json(project.deadline));
  return out.set("quote", project.quote)
      .set("investment_yuan", real_json(project.investment_yuan))
      .set("status_en", english().status_name(project.status));
}

Json statement_json(const StatedMechanism& mechanism) {
  return place_json(mechanism.place).set("name", mechanism.name);
}

Json statements_json(const Statements& said) {
  Json items = Json::array();
  for (const StatedFact& one : said.facts) items.push(statement_json(one));
  for (const StatedProject& one : said.projects) items.push(statement_json(one));
  for (const StatedMechanism& one : said.mechanisms) items.push(statement_json(one));
  return items;
}

Statements statements_of(document::StatementKind kind, const Json& items, std::u32string_view text,
                         const std::string& at) {
  constexpr std::size_t kMostParts = 20;
  if (!items.items()) throw Error(ErrorCode::InvalidInput, "items 应是一组内容。", at);
  if (items.items()->size() > kMostParts) throw Error(ErrorCode::InvalidInput, "一句最多拆成 20 条。", at);
  Statements said;
  for (std::size_t n = 0; n < items.items()->size(); ++n) {
    const Json& item = (*items.items())[n];
    const std::string place = at + "/" + std::to_string(n);
    switch (kind) {
      case document::StatementKind::Fact:
        said.facts.push_back(fact_in(item, text, place));
        break;
      case document::StatementKind::Project:
        said.projects.push_back(project_in(item, text, place));
        break;
      case document::StatementKind::Mechanism:
        said.mechanisms.push_back({place_in(item, place), name_in(item, "name", place)});
        break;
    }
  }
  return said;
}

}  // namespace liantu::api

// The text form of an ImportOrder.
#include "liantu/api/import_task_store.h"
#include "liantu/json/json.h"

namespace liantu::api {
namespace {

using json::Json;

Json pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json out = Json::array();
  for (const auto& [first, second] : pairs) {
    Json pair = Json::array();
    pair.push(first);
    pair.push(second);
    out.push(std::move(pair));
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> pairs_of(const Json& list) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const Json& pair : *list.items()) {
    pairs.emplace_back(*pair.items()->at(0).text(), *pair.items()->at(1).text());
  }
  return pairs;
}

std::string text_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member && member->text() ? *member->text() : std::string();
}

Json value_json(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

Value value_of(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  if (member && member->whole()) return *member->whole();
  if (member && member->text()) return *member->text();
  return {};
}

std::int64_t whole_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member && member->whole() ? *member->whole() : 0;
}

Json answers_json(const WeekAnswers& week) {
  Json answers = Json::array();
  for (const AnsweredQuestion& one : week.said)
    answers.push(Json::object({{"question", one.question}, {"answer", word_of(one.answer)}, {"by", one.by}, {"at", one.at}}));
  return answers;
}

Json held_json(const WeekAnswers& week) {
  Json held = Json::array();
  for (const HeldFigure& one : week.held) {
    Json figure = Json::object({{"question", one.question}, {"project", one.project}, {"project_code", one.project_code}, {"field", one.field},
                                {"unit", one.unit}, {"week_to", one.week_to}, {"taken", value_json(one.taken)}, {"kept", value_json(one.kept)},
                                {"zh", one.zh}, {"en", one.en}});
    if (one.answer) figure.set("answer", word_of(*one.answer)).set("by", one.by).set("at", one.at);
    else figure.set("waits", true);
    held.push(std::move(figure));
  }
  return held;
}

WeekAnswers week_of(const Json& order) {
  WeekAnswers week;
  if (const Json* answers = order.find("answers")) {
    for (const Json& one : *answers->items())
      week.said.push_back({text_at(one, "question"), week_answer_named(text_at(one, "answer")), text_at(one, "by"), whole_at(one, "at")});
  }
  if (const Json* held = order.find("held")) {
    for (const Json& one : *held->items()) {
      HeldFigure figure{text_at(one, "question"), text_at(one, "project"), text_at(one, "project_code"), text_at(one, "field"), text_at(one, "unit"),
                        text_at(one, "week_to"), value_of(one, "taken"), value_of(one, "kept"), text_at(one, "zh"), text_at(one, "en")};
      if (one.find("answer")) figure.answer = week_answer_named(text_at(one, "answer"));
      figure.by = text_at(one, "by");
      figure.at = whole_at(one, "at");
      week.held.push_back(std::move(figure));
    }
  }
  return week;
}

}  // namespace

std::string order_text(const ImportOrder& order) {
  const ImportOptions& options = order.options;
  Json mapping = Json::object();
  for (const auto& [sheet, columns] : options.mapping) mapping.set(sheet, pairs_json(columns));
  Json decisions = Json::array();
  for (const Decision& decision : order.decisions) {
    decisions.push(Json::object({{"n", decision.n},
                                 {"field", decision.field},
                                 {"take_mine", decision.take_mine},
                                 {"as", decision.as}}));
  }
  return Json::object({{"files", pairs_json(order.files)},
                       {"kind", options.kind},
                       {"sheet", options.sheet},
                       {"key", options.key},
                       {"crs", options.crs},
                       {"list", options.list},
                       {"residence", options.residence},
                       {"mapping", std::move(mapping)},
                       {"today", options.today ? options.today->iso() : std::string()},
                       {"max_file", static_cast<std::int64_t>(options.max_file)},
                       {"decisions", std::move(decisions)},
                       {"answers", answers_json(order.week)},
                       {"held", held_json(order.week)}})
      .dump();
}

ImportOrder order_of(std::string_view text) {
  const Json json = Json::parse(text);
  ImportOrder order;
  order.files = pairs_of(*json.find("files"));
  order.options.kind = text_at(json, "kind");
  order.options.sheet = text_at(json, "sheet");
  order.options.key = text_at(json, "key");
  order.options.crs = text_at(json, "crs");
  if (json.find("list")) order.options.list = text_at(json, "list");
  if (json.find("residence")) order.options.residence = text_at(json, "residence");
  for (const auto& [sheet, columns] : *json.find("mapping")->members()) {
    order.options.mapping[sheet] = pairs_of(columns);
  }
  order.options.today = Date::parse(text_at(json, "today"));
  order.options.max_file = static_cast<std::uint64_t>(*json.find("max_file")->whole());
  for (const Json& item : *json.find("decisions")->items()) {
    order.decisions.push_back({static_cast<std::size_t>(*item.find("n")->whole()), text_at(item, "field"),
                               *item.find("take_mine")->flag(), text_at(item, "as")});
  }
  order.week = week_of(json);
  return order;
}

}  // namespace liantu::api

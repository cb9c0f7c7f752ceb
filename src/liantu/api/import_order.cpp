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
                       {"decisions", std::move(decisions)}})
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
  return order;
}

}  // namespace liantu::api

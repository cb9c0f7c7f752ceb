#include "liantu/document/contradiction_preset.h"

#include "liantu/json/members.h"
#include "liantu/presets/contradictions.h"

namespace liantu::document {

using json::Json;

ComparisonRules parse_comparison(std::string_view text) {
  const Json root = Json::parse(text);
  if (json::text_of(root, "format", "/format", true) != "liantu-contradictions/1")
    json::refuse("不是核对规则文件，format 应为 liantu-contradictions/1。", "/format");
  const Json* approximate = root.find("approximate");
  const Json* leading = root.find("leading");
  if (!approximate || !leading) json::refuse("核对规则缺少 approximate 或 leading，请补上。", "/");
  ComparisonRules rules;
  rules.basis = json::text_of(*approximate, "basis", "/approximate/basis", true);
  rules.approximate = json::number_of(*approximate, "share", 0, 1, "/approximate/share");
  const Json* words = leading->find("words");
  if (!words || !words->items()) json::refuse("“words”应是一组文字。", "/leading/words");
  for (const Json& word : *words->items()) {
    if (!word.text() || word.text()->empty()) json::refuse("“words”应是一组文字。", "/leading/words");
    rules.leading.push_back(*word.text());
  }
  return rules;
}

const ComparisonRules& shipped_comparison() {
  static const ComparisonRules rules = parse_comparison(presets::kContradictions);
  return rules;
}

}  // namespace liantu::document

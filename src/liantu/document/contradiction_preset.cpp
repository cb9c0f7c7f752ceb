#include "liantu/document/contradiction_preset.h"

#include "liantu/json/members.h"
#include "liantu/presets/contradictions.h"

namespace liantu::document {

using json::Json;

namespace {

std::vector<std::string> words_of(const Json* words, const std::string& refusal, const std::string& at) {
  if (!words || !words->items()) json::refuse(refusal, at);
  std::vector<std::string> all;
  for (const Json& word : *words->items()) {
    if (!word.text() || word.text()->empty()) json::refuse(refusal, at);
    all.push_back(*word.text());
  }
  return all;
}

}  // namespace

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
  rules.leading = words_of(leading->find("words"), "“words”应是一组文字。", "/leading/words");
  const Json* same = root.find("same");
  if (!same) return rules;
  const Json* names = same->find("names");
  const std::string refusal = "“names”应是几组文字。";
  if (!names || !names->items()) json::refuse(refusal, "/same/names");
  for (const Json& one : *names->items()) rules.same.push_back(words_of(&one, refusal, "/same/names"));
  return rules;
}

const ComparisonRules& shipped_comparison() {
  static const ComparisonRules rules = parse_comparison(presets::kContradictions);
  return rules;
}

}  // namespace liantu::document

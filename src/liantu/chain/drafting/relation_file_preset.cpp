#include "liantu/chain/drafting/relation_file_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/json/json.h"

namespace liantu::chain {
namespace {

using json::Json;

constexpr std::size_t kFindingsShown = 20;

const std::string* text_of(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member ? member->text() : nullptr;
}

/// Whether the line was one of the two forms.
bool take(const Json& line, RelationFile& out) {
  const auto *from = text_of(line, "from_entity"), *to = text_of(line, "to_entity"), *rel = text_of(line, "rel");
  if (from && to && rel) {
    if (*rel == "上游材料") out.relations.push_back({*to, *from, 1});
    else if (*rel == "下游产品") out.relations.push_back({*from, *to, 1});
    else ++out.other;
    return true;
  }
  const std::string* industry = text_of(line, "industry");
  const Json* ups = line.find("ups");
  if (!industry || !ups || !ups->members()) return false;
  for (const auto& [name, count] : *ups->members()) {
    const double times = count.whole() ? static_cast<double>(*count.whole()) : count.real() ? *count.real() : 0;
    if (times > 0) out.relations.push_back({name, *industry, times});
  }
  return true;
}

bool read_line(std::string_view line, RelationFile& out) {
  try {
    return take(Json::parse(line), out);
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

RelationFile parse_relations(std::string_view text) {
  RelationFile out;
  std::size_t number = 0, bad = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.empty() || read_line(line, out)) continue;
    if (++bad <= kFindingsShown) out.findings.push_back(fmt::format("第{}行不是上下游关系，没有采用。", number));
  }
  if (bad > kFindingsShown) out.findings.push_back(fmt::format("另有 {} 行不是上下游关系。", bad - kFindingsShown));
  if (out.relations.empty())
    throw Error(ErrorCode::InvalidInput, "文件里没有上下游关系：每行应是 {\"from_entity\",\"to_entity\",\"rel\":\"上游材料\"} 或 {\"industry\",\"ups\"}。");
  return out;
}

}  // namespace liantu::chain

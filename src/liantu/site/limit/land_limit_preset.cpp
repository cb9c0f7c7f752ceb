#include "liantu/json/members.h"
#include "liantu/presets/land_limits.h"
#include "liantu/site/limit/land_limit.h"

namespace liantu::site {
namespace {

using json::Json;

constexpr double kMostYears = 999;

const Json& limit_section(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members())
    json::refuse("缺少“" + std::string(name) + "”一节，请补上。", "/" + std::string(name));
  return *member;
}

}  // namespace

LandLimit parse_land_limit(std::string_view text) {
  const Json json = Json::parse(text);
  if (json::text_of(json, "format", "/format", true) != "liantu-land-limits/1")
    json::refuse("这不是用地上限文件（liantu-land-limits/1）。", "/format");
  const Json& office = limit_section(json, "office_land");
  const Json& term = limit_section(json, "term");
  LandLimit limit{json::text_of(office, "basis", "/office_land", true),
                  json::number_of(office, "share_most", 0, 1, "/office_land"),
                  json::text_of(term, "basis", "/term", true),
                  json::number_of(term, "years_most", 0, kMostYears, "/term"),
                  {}};
  for (const Json& one : json::items_of(term, "uses", "/term/uses"))
    limit.uses.push_back({json::texts_of(one, "words", "/term/uses"),
                          json::number_of(one, "years_most", 0, kMostYears, "/term/uses")});
  return limit;
}

const LandLimit& shipped_land_limit() {
  static const LandLimit limit = parse_land_limit(presets::kLandLimits);
  return limit;
}

}  // namespace liantu::site

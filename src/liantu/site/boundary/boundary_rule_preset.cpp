#include "liantu/json/members.h"
#include "liantu/presets/boundary.h"
#include "liantu/site/boundary/boundary_rule.h"

namespace liantu::site {
namespace {

using json::Json;

const Json& boundary_section(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members())
    json::refuse("缺少“" + std::string(name) + "”一节，请补上。", "/" + std::string(name));
  return *member;
}

}  // namespace

BoundaryRule parse_boundary_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (json::text_of(json, "format", "/format", true) != "liantu-boundary/1")
    json::refuse("这不是界线规则文件（liantu-boundary/1）。", "/format");
  const Json& area = boundary_section(json, "area");
  const Json& gcj02 = boundary_section(json, "gcj02");
  const Json& drawing = boundary_section(json, "drawing");
  return {json::text_of(area, "basis", "/area", true),
          json::number_of(area, "share", 0, 1, "/area"),
          json::number_of(area, "least_m2", 0, 1e6, "/area"),
          json::text_of(gcj02, "basis", "/gcj02", true),
          json::number_of(gcj02, "within_m", 0, 1000, "/gcj02"),
          json::text_of(drawing, "basis", "/drawing", true),
          json::number_of(drawing, "same_place_m", 0, 10, "/drawing"),
          json::number_of(drawing, "least_part_m2", 0, 1e6, "/drawing")};
}

const BoundaryRule& shipped_boundary_rule() {
  static const BoundaryRule rule = parse_boundary_rule(presets::kBoundary);
  return rule;
}

}  // namespace liantu::site

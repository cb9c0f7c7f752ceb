#include "liantu/project/life_rules_preset.h"

#include <algorithm>

#include "liantu/base/nearest.h"
#include "liantu/presets/life.h"
#include "liantu/json/members.h"
#include "liantu/project/reserve.h"

namespace liantu::project {
namespace {

using json::count_of, json::items_of, json::Json, json::refuse, json::text_of, json::texts_of;

constexpr std::int64_t kMostYuan = 1'000'000'000'000'000;

const Json& object_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members()) refuse(fmt::format("缺少“{}”一节，请补上。", name), "/" + std::string(name));
  return *member;
}

OutputRule output_of(const Json& json) {
  const std::string where = "/full_output";
  OutputRule rule{.basis = text_of(json, "basis", where, true),
                  .threshold_percent = static_cast<int>(count_of(json, "threshold_percent", 1000, where)),
                  .periods = static_cast<int>(count_of(json, "periods", 24, where)),
                  .ramp_months = static_cast<int>(count_of(json, "ramp_months", 240, where)),
                  .bands = {}};
  if (rule.threshold_percent == 0 || rule.periods == 0) refuse("门槛和连续期数应大于 0。", where);
  for (const Json& item : items_of(json, "bands", where)) {
    OutputBand band{static_cast<int>(count_of(item, "from_percent", 1000, where)), text_of(item, "name", where, true), text_of(item, "en", where, true)};
    if (!rule.bands.empty() && rule.bands.back().from_percent <= band.from_percent) refuse("档次应从高到低写。", where);
    rule.bands.push_back(std::move(band));
  }
  if (rule.bands.empty() || rule.bands.back().from_percent != 0) refuse("最后一档应从 0 起。", where);
  return rule;
}

ReserveRule reserve_of(const Json& json) {
  const std::string where = "/reserve";
  ReserveRule rule{.basis = text_of(json, "basis", where, true),
                   .floor = count_of(json, "floor", 100'000, where),
                   .stale_months = static_cast<int>(count_of(json, "stale_months", 240, where)),
                   .least_total = Yuan{count_of(json, "least_total_yuan", kMostYuan, where)},
                   .needs = texts_of(json, "needs", where)};
  for (const std::string& name : rule.needs) {
    if (!field_table<Reserve>().index(name))
      refuse(fmt::format("储备库没有字段 {}，最接近的是 {}。", name, nearest(name, field_table<Reserve>().names())), where);
  }
  return rule;
}

}  // namespace

LifeRules parse_life_rules(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-life/1") refuse("这不是储备和达产规则文件（liantu-life/1）。", "/format");
  LifeRules rules{output_of(object_of(json, "full_output")), reserve_of(object_of(json, "reserve")), {}};
  for (const Json& item : items_of(json, "windows", "/windows")) {
    WindowKind kind{text_of(item, "name", "/windows", true), text_of(item, "en", "/windows", true), texts_of(item, "papers", "/windows")};
    if (kind.name.empty() || rules.window(kind.name)) refuse(fmt::format("资金窗口 {} 写了两次或没有名称。", kind.name), "/windows");
    rules.windows.push_back(std::move(kind));
  }
  return rules;
}

const LifeRules& shipped_life_rules() {
  static const LifeRules rules = parse_life_rules(presets::kLife);
  return rules;
}

}  // namespace liantu::project

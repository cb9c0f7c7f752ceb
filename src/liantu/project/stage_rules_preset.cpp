#include "liantu/project/stage_rules_preset.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/presets/stages.h"
#include "liantu/json/members.h"

namespace liantu::project {
namespace {

using json::count_of, json::flag_of, json::items_of, json::Json, json::refuse, json::text_of, json::choice_of;

constexpr std::int64_t kLongestClock = 600;

/// The name of a field of the table, of the given kind; "" when the member is absent.
std::string field_of(const FieldTable& table, const Json& object, std::string_view name, const std::string& where,
                     std::optional<FieldKind> kind) {
  const std::string field = text_of(object, name, where, false);
  if (field.empty()) return field;
  const auto index = table.index(field);
  if (!index) refuse(fmt::format("没有字段 {}，最接近的是 {}。", field, nearest(field, table.names())), where);
  if (kind && table[*index].kind != *kind) refuse(fmt::format("字段 {} 的类型不能用在这里。", field), where);
  return field;
}

std::vector<std::string> kinds_of(const StageRules& rules, const Json& object, std::string_view name, const std::string& where) {
  std::vector<std::string> kinds;
  for (const Json& item : items_of(object, name, where)) {
    if (!item.text()) refuse("佐证种类应是文字。", where);
    if (const std::string why = rules.unknown_kind(*item.text()); !why.empty()) refuse(why, where);
    kinds.push_back(*item.text());
  }
  return kinds;
}

GateNeed need_of(const StageRules& rules, const Json& json, const std::string& where) {
  GateNeed need{.field = field_of(field_table<Project>(), json, "field", where, std::nullopt),
                .deal = field_of(field_table<attraction::Deal>(), json, "deal", where, std::nullopt),
                .kinds = kinds_of(rules, json, "evidence", where),
                .note = text_of(json, "note", where, false),
                .note_en = text_of(json, "note_en", where, false)};
  if (need.note_en.empty()) need.note_en = need.note;
  for (std::string& kind : kinds_of(rules, json, "or", where)) need.kinds.push_back(std::move(kind));
  if (need.field.empty() && need.deal.empty() && need.kinds.empty())
    refuse("这一项没有写明要什么，请写 field、deal 或 evidence。", where);
  return need;
}

StageClock clock_of(const Json& json, const std::string& where) {
  StageClock clock{choice_of<Stage>(json, "from", where),
                   static_cast<int>(count_of(json, "months", kLongestClock, where)),
                   static_cast<int>(count_of(json, "days", kLongestClock, where)),
                   choice_of<Light>(json, "light", where),
                   text_of(json, "text", where, true),
                   text_of(json, "text_en", where, false)};
  if (clock.text_en.empty()) clock.text_en = clock.text;
  if (clock.months == 0 && clock.days == 0) refuse("时限应写 months 或 days。", where);
  return clock;
}

StageGate gate_of(const StageRules& rules, const Json& json, const std::string& where) {
  StageGate gate{.stage = choice_of<Stage>(json, "stage", where)};
  if (gate.stage >= Stage::Suspended) refuse("暂停和终止不是门槛，请写在 reasons。", where);
  if (!rules.gates.empty() && rules.gates.back().stage >= gate.stage) refuse("阶段应按先后各写一次，请改正次序。", where);
  gate.name = text_of(json, "name", where, true);
  gate.en = text_of(json, "en", where, true);
  gate.basis = text_of(json, "basis", where, true);
  gate.document = text_of(json, "document", where, false);
  gate.document_en = text_of(json, "document_en", where, !gate.document.empty());
  gate.document_required = flag_of(json, "document_required", where);
  if (gate.document_required && gate.document.empty()) refuse("要求文号时请写明它叫什么（document）。", where);
  gate.date_field = field_of(field_table<Project>(), json, "date_field", where, FieldKind::DateSpan);
  gate.flag_field = field_of(field_table<Project>(), json, "flag_field", where, FieldKind::Flag);
  gate.deal_date_field = field_of(field_table<attraction::Deal>(), json, "deal_date_field", where, FieldKind::DateSpan);
  gate.skippable = flag_of(json, "skippable", where);
  std::size_t n = 0;
  for (const Json& need : items_of(json, "needs", where)) gate.needs.push_back(need_of(rules, need, fmt::format("{}/needs/{}", where, n++)));
  n = 0;
  for (const Json& clock : items_of(json, "clocks", where)) {
    gate.clocks.push_back(clock_of(clock, fmt::format("{}/clocks/{}", where, n++)));
    if (gate.clocks.back().from >= gate.stage) refuse("时限应从更早的阶段起算。", where);
  }
  return gate;
}

}  // namespace

StageRules parse_stage_rules(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-stages/1") refuse("这不是阶段规则文件（liantu-stages/1）。", "/format");
  StageRules rules;
  std::size_t n = 0;
  for (const Json& item : items_of(json, "evidence", "/evidence")) {
    const std::string where = fmt::format("/evidence/{}", n++);
    EvidenceKind kind{text_of(item, "code", where, true), text_of(item, "name", where, true), text_of(item, "en", where, true), flag_of(item, "computed", where)};
    if (kind.code.empty() || rules.kind(kind.code)) refuse(fmt::format("佐证种类 {} 写了两次或没有代码。", kind.code), where);
    rules.evidence.push_back(std::move(kind));
  }
  n = 0;
  for (const Json& item : items_of(json, "stages", "/stages")) rules.gates.push_back(gate_of(rules, item, fmt::format("/stages/{}", n++)));
  if (rules.gates.empty()) refuse("没有写任何阶段。", "/stages");
  n = 0;
  for (const Json& item : items_of(json, "reasons", "/reasons")) {
    const std::string where = fmt::format("/reasons/{}", n++);
    rules.reasons.push_back({text_of(item, "code", where, true), text_of(item, "name", where, true), text_of(item, "en", where, true)});
  }
  return rules;
}

const StageRules& shipped_stage_rules() {
  static const StageRules rules = parse_stage_rules(presets::kStages);
  return rules;
}

}  // namespace liantu::project

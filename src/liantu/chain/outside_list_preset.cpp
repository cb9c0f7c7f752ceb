#include "liantu/chain/outside_list_preset.h"

#include <fmt/format.h>

#include "liantu/base/nearest.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/json/members.h"
#include "liantu/presets/outside_lists.h"

namespace liantu::chain {
namespace {

using json::items_of, json::Json, json::refuse, json::text_of;

const FieldTable& fields_of_kind(const std::string& kind, const std::string& where) {
  if (kind == "enterprise") return field_table<enterprise::Enterprise>();
  if (kind == "supply") return field_table<SupplyRow>();
  refuse(fmt::format("“kind”应为 enterprise 或 supply，不是 {}。", kind), where);
}

OutsideList list_of(const Json& json, const std::string& where) {
  OutsideList list{text_of(json, "code", where, true),
                   text_of(json, "name", where, true),
                   text_of(json, "en", where, true),
                   text_of(json, "kind", where, true),
                   {}};
  const FieldTable& fields = fields_of_kind(list.kind, where);
  const Json* headings = json.find("headings");
  if (!headings || !headings->members()) refuse("缺少“headings”一节，请补上。", where);
  for (const auto& [heading, field] : *headings->members()) {
    const std::string* name = field.text();
    if (!name || (!name->empty() && !fields.index(*name)))
      refuse(fmt::format("表头“{}”对应的不是字段名，请改正。", heading), where + "/headings");
    list.headings.emplace_back(heading, *name);
  }
  return list;
}

}  // namespace

OutsideLists parse_outside_lists(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-outside-lists/1")
    refuse("这不是外来名单文件（liantu-outside-lists/1）。", "/format");
  OutsideLists out{text_of(json, "basis", "/basis", true), {}};
  for (const Json& one : items_of(json, "lists", "/lists"))
    out.lists.push_back(list_of(one, fmt::format("/lists/{}", out.lists.size())));
  return out;
}

const OutsideLists& shipped_outside_lists() {
  static const OutsideLists lists = parse_outside_lists(presets::kOutsideLists);
  return lists;
}

const OutsideList& outside_list(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const OutsideList& one : shipped_outside_lists().lists) {
    if (one.code == code) return one;
    codes.push_back(one.code);
  }
  throw Error(ErrorCode::InvalidInput,
              fmt::format("没有名单种类 {}，最接近的是 {}。", code, nearest(code, codes)), "list");
}

}  // namespace liantu::chain

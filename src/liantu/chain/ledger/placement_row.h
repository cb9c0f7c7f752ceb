// What people said of a firm on a node: it stands there, or it does not. It wins over what is computed.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

enum class PlacementVerdict { Confirmed, Rejected };

struct PlacementRow {
  std::string enterprise{};
  std::string credit_code{};
  std::string chain{};
  std::string node{};
  std::optional<PlacementVerdict> verdict{};
  std::string reason{};
  std::string decided_by{};
  std::optional<Date> decided_on{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::chain::PlacementVerdict> = {{
    {"confirmed", "确认", "Confirmed", "是|在链"},
    {"rejected", "不是", "Rejected", "否|不在链"},
}};

template <>
inline constexpr auto liantu::fields<liantu::chain::PlacementRow> = std::tuple{
    field("enterprise", &chain::PlacementRow::enterprise, {.zh = "企业名称", .en = "Firm", .synonyms = "企业", .group = "企业定位", .required = true}),
    field("credit_code", &chain::PlacementRow::credit_code, {.zh = "统一社会信用代码", .en = "Credit code", .synonyms = "信用代码", .group = "企业定位", .credit_code = true}),
    field("chain", &chain::PlacementRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "企业定位", .required = true}),
    field("node", &chain::PlacementRow::node, {.zh = "节点代码", .en = "Node code", .synonyms = "环节代码", .group = "企业定位", .required = true}),
    field("verdict", &chain::PlacementRow::verdict, {.zh = "认定", .en = "Verdict", .synonyms = "结论", .group = "企业定位", .required = true}),
    field("reason", &chain::PlacementRow::reason, {.zh = "理由", .en = "Reason", .synonyms = "依据", .group = "企业定位", .long_text = true}),
    field("decided_by", &chain::PlacementRow::decided_by, {.zh = "认定人", .en = "Decided by", .synonyms = "确认人", .group = "企业定位"}),
    field("decided_date", &chain::PlacementRow::decided_on, {.zh = "认定日期", .en = "Decided on", .synonyms = "确认日期", .group = "企业定位", .past = true}),
    field("responsible_unit", &chain::PlacementRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::PlacementRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

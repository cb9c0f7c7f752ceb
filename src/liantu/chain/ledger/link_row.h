// On a chain: `from_node` supplies `to_node`.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct LinkRow {
  std::string chain{};
  std::string from{};
  std::string to{};
  std::optional<double> weight{};
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::LinkRow> = std::tuple{
    field("chain", &chain::LinkRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "上下游关系", .required = true}),
    field("from_node", &chain::LinkRow::from, {.zh = "上游节点", .en = "From", .synonyms = "供给节点", .group = "上下游关系", .required = true}),
    field("to_node", &chain::LinkRow::to, {.zh = "下游节点", .en = "To", .synonyms = "需求节点", .group = "上下游关系", .required = true}),
    field("weight", &chain::LinkRow::weight, {.zh = "关联强度", .en = "Weight", .synonyms = "权重|投入系数", .group = "上下游关系"}),
    field("source", &chain::LinkRow::source, {.zh = "来源", .en = "Source", .synonyms = "依据", .group = "其他"}),
    field("responsible_unit", &chain::LinkRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::LinkRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

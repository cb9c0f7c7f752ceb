// A node of a chain: what is made there and by which words, industry codes and weight it is known.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/chain/chain.h"

namespace liantu::chain {

struct NodeRow {
  std::string chain{};
  std::string code{};
  std::string name{};
  std::optional<Tier> tier{};
  std::string stage_name{};  ///< heading of its column on the picture; "" = the tier
  std::string keywords{};  ///< '、' or ';' between, weight after '*': 聚丙烯*2
  std::string industry_codes{};  ///< GB/T 4754 digits, '、' or ';' between
  std::optional<double> importance{};
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::NodeRow> = std::tuple{
    field("chain", &chain::NodeRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "产业链节点", .required = true}),
    field("code", &chain::NodeRow::code, {.zh = "节点代码", .en = "Node code", .synonyms = "环节代码", .group = "产业链节点", .required = true}),
    field("name", &chain::NodeRow::name, {.zh = "节点名称", .en = "Node", .synonyms = "环节|环节名称|产业环节", .group = "产业链节点", .required = true}),
    field("tier", &chain::NodeRow::tier, {.zh = "上中下游", .en = "Tier", .synonyms = "位置|链上位置", .group = "产业链节点"}),
    field("stage_name", &chain::NodeRow::stage_name, {.zh = "栏目", .en = "Column", .synonyms = "环节分组|所属环节", .group = "产业链节点"}),
    field("keywords", &chain::NodeRow::keywords, {.zh = "关键词", .en = "Keywords", .synonyms = "产品关键词|主要产品", .group = "产业链节点", .long_text = true}),
    field("industry_codes", &chain::NodeRow::industry_codes, {.zh = "行业代码", .en = "Industry codes", .synonyms = "国民经济行业代码", .group = "产业链节点"}),
    field("importance", &chain::NodeRow::importance, {.zh = "重要度", .en = "Importance", .synonyms = "权重", .group = "产业链节点"}),
    field("source", &chain::NodeRow::source, {.zh = "来源", .en = "Source", .synonyms = "依据", .group = "其他"}),
    field("responsible_unit", &chain::NodeRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::NodeRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

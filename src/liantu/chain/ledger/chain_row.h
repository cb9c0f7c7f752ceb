// A chain or cluster as the chain office keeps it: its group, strategy, target and who leads it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/chain/chain.h"

namespace liantu::chain {

struct ChainRow {
  std::string code{};
  std::string name{};
  std::optional<ChainKind> kind{};
  std::string group{};  ///< as the county groups them: 化工链, 新兴链, 集群
  std::string strategy{};  ///< 协同发展, 做大做强, 扩面提质, or its own words
  std::optional<Yuan> output_target{};
  std::optional<std::int64_t> target_year{};
  std::optional<Yuan> attained{};
  std::optional<DateSpan> attained_on{};
  std::string lead_official{};
  std::string anchor_firms{};  ///< names as in the register, '、' or ';' between
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::ChainRow> = std::tuple{
    field("code", &chain::ChainRow::code, {.zh = "产业链代码", .en = "Chain code", .synonyms = "链代码|链条代码", .group = "产业链", .required = true}),
    field("name", &chain::ChainRow::name, {.zh = "产业链名称", .en = "Chain", .synonyms = "产业链|链条名称|集群名称", .group = "产业链", .required = true}),
    field("kind", &chain::ChainRow::kind, {.zh = "类别", .en = "Kind", .synonyms = "链或集群", .group = "产业链"}),
    field("chain_group", &chain::ChainRow::group, {.zh = "分组", .en = "Group", .synonyms = "链群|所属链群", .group = "产业链"}),
    field("strategy", &chain::ChainRow::strategy, {.zh = "发展策略", .en = "Strategy", .synonyms = "发展路径", .group = "产业链"}),
    field("output_target_yuan", &chain::ChainRow::output_target, {.zh = "产值目标", .en = "Output target", .synonyms = "目标产值|规模目标", .group = "目标"}),
    field("target_year", &chain::ChainRow::target_year, {.zh = "目标年度", .en = "Target year", .synonyms = "目标年份", .group = "目标"}),
    field("attained_yuan", &chain::ChainRow::attained, {.zh = "已达产值", .en = "Attained", .synonyms = "现有产值|产业规模", .group = "目标"}),
    field("attained_date", &chain::ChainRow::attained_on, {.zh = "产值时点", .en = "Attained on", .synonyms = "产值期间", .group = "目标"}),
    field("lead_official", &chain::ChainRow::lead_official, {.zh = "链长", .en = "Chain leader", .synonyms = "链长姓名|挂包领导", .group = "责任"}),
    field("anchor_firms", &chain::ChainRow::anchor_firms, {.zh = "链主企业", .en = "Anchor firms", .synonyms = "链主|龙头企业", .group = "责任", .long_text = true}),
    field("source", &chain::ChainRow::source, {.zh = "来源", .en = "Source", .synonyms = "图谱来源|依据", .group = "其他"}),
    field("responsible_unit", &chain::ChainRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::ChainRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

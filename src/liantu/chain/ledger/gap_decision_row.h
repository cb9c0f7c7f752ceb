// What the chain team said of a suspected gap (疑似): only what is to be filled reaches lists and papers.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

enum class GapDecision { Fill, Leave, Decline };

struct GapDecisionRow {
  std::string chain{};
  std::string node{};
  std::string node_name{};
  std::optional<GapDecision> decision{};
  std::string reason{};
  std::optional<double> score_then{};
  std::string decided_by{};
  std::optional<Date> decided_on{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::chain::GapDecision> = {{
    {"fill", "要补", "To be filled", "补"},
    {"leave", "不补", "Not to be filled", "否"},
    {"decline", "有所不招", "Deliberately not sought", "不招"},
}};

template <>
inline constexpr auto liantu::fields<liantu::chain::GapDecisionRow> = std::tuple{
    field("chain", &chain::GapDecisionRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "缺链认定", .required = true}),
    field("node", &chain::GapDecisionRow::node, {.zh = "节点代码", .en = "Node code", .synonyms = "环节代码", .group = "缺链认定", .required = true}),
    field("node_name", &chain::GapDecisionRow::node_name, {.zh = "节点名称", .en = "Node", .synonyms = "环节名称", .group = "缺链认定"}),
    field("decision", &chain::GapDecisionRow::decision, {.zh = "认定", .en = "Decision", .synonyms = "结论", .group = "缺链认定", .required = true}),
    field("reason", &chain::GapDecisionRow::reason, {.zh = "理由", .en = "Reason", .synonyms = "依据", .group = "缺链认定", .long_text = true}),
    field("score_then", &chain::GapDecisionRow::score_then, {.zh = "认定时得分", .en = "Score then", .synonyms = "当时得分", .group = "缺链认定"}),
    field("decided_by", &chain::GapDecisionRow::decided_by, {.zh = "认定人", .en = "Decided by", .synonyms = "确认人", .group = "缺链认定"}),
    field("decided_date", &chain::GapDecisionRow::decided_on, {.zh = "认定日期", .en = "Decided on", .synonyms = "确认日期", .group = "缺链认定", .past = true}),
    field("responsible_unit", &chain::GapDecisionRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::GapDecisionRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

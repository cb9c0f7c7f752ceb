// A suggested visit, taken or refused with a reason, and what came of it: the honest hit rate is counted from these.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

enum class VisitVerdict { Suggested, Adopted, Declined };
enum class VisitOutcome { NotYet, Visited, Talks, Signed, NoInterest };

struct VisitRow {
  std::optional<Date> week{};
  std::string chain{};
  std::string node{};
  std::string enterprise{};
  std::string credit_code{};
  std::string city{};
  std::optional<double> points{};
  std::string reasons{};
  std::optional<VisitVerdict> verdict{};
  std::string verdict_reason{};
  std::string verdict_by{};
  std::optional<Date> visited_on{};
  std::optional<VisitOutcome> outcome{};
  std::string note{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::chain::VisitVerdict> = {{
    {"suggested", "建议", "Suggested", "待定"},
    {"adopted", "采纳", "Adopted", "去"},
    {"declined", "不去", "Declined", "否"},
}};

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::chain::VisitOutcome> = {{
    {"not_yet", "未成行", "Not yet", "未走访"},
    {"visited", "已走访", "Visited", "走访"},
    {"talks", "进入洽谈", "In talks", "洽谈"},
    {"signed", "已签约", "Signed", "签约"},
    {"no_interest", "无意向", "No interest", "拒绝"},
}};

template <>
inline constexpr auto liantu::fields<liantu::chain::VisitRow> = std::tuple{
    field("week_date", &chain::VisitRow::week, {.zh = "走访周", .en = "Week", .synonyms = "周|周一日期", .group = "走访建议", .required = true}),
    field("chain", &chain::VisitRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "走访建议", .required = true}),
    field("node", &chain::VisitRow::node, {.zh = "节点代码", .en = "Node code", .synonyms = "环节代码", .group = "走访建议"}),
    field("enterprise", &chain::VisitRow::enterprise, {.zh = "企业名称", .en = "Firm", .synonyms = "目标企业|企业", .group = "走访建议", .required = true}),
    field("credit_code", &chain::VisitRow::credit_code, {.zh = "统一社会信用代码", .en = "Credit code", .synonyms = "信用代码", .group = "走访建议", .credit_code = true}),
    field("city", &chain::VisitRow::city, {.zh = "所在城市", .en = "City", .synonyms = "城市", .group = "走访建议"}),
    field("points", &chain::VisitRow::points, {.zh = "得分", .en = "Points", .synonyms = "分值", .group = "走访建议"}),
    field("reasons", &chain::VisitRow::reasons, {.zh = "理由", .en = "Reasons", .synonyms = "推荐理由", .group = "走访建议", .long_text = true}),
    field("verdict", &chain::VisitRow::verdict, {.zh = "采纳情况", .en = "Verdict", .synonyms = "是否采纳", .group = "走访建议"}),
    field("verdict_reason", &chain::VisitRow::verdict_reason, {.zh = "不去理由", .en = "Why not", .synonyms = "不采纳理由", .group = "走访建议", .long_text = true}),
    field("verdict_by", &chain::VisitRow::verdict_by, {.zh = "决定人", .en = "Decided by", .synonyms = "批示人", .group = "走访建议"}),
    field("visited_date", &chain::VisitRow::visited_on, {.zh = "走访日期", .en = "Visited on", .synonyms = "实际走访日期", .group = "走访建议", .past = true}),
    field("outcome", &chain::VisitRow::outcome, {.zh = "走访结果", .en = "Outcome", .synonyms = "结果", .group = "走访建议"}),
    field("note", &chain::VisitRow::note, {.zh = "走访记录", .en = "Note", .synonyms = "走访情况|记一笔", .group = "走访建议", .long_text = true}),
    field("responsible_unit", &chain::VisitRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::VisitRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

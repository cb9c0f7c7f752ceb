// The points a chain's team gives to a reason instead of the preset's.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct WeightRow {
  std::string chain{};
  std::string rule{};
  std::optional<double> points{};
  std::string reason{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::WeightRow> = std::tuple{
    field("chain", &chain::WeightRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "走访权重", .required = true}),
    field("rule", &chain::WeightRow::rule, {.zh = "理由代码", .en = "Rule", .synonyms = "规则", .group = "走访权重", .required = true}),
    field("points", &chain::WeightRow::points, {.zh = "分值", .en = "Points", .synonyms = "权重", .group = "走访权重", .required = true}),
    field("reason", &chain::WeightRow::reason, {.zh = "调整理由", .en = "Reason", .synonyms = "理由", .group = "走访权重", .long_text = true}),
    field("responsible_unit", &chain::WeightRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::WeightRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

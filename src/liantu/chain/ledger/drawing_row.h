// How a chain was drawn in a year before it was kept here (往年版本), as somebody entered it: one row a chain
// and year.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct DrawingRow {
  std::string chain{};
  std::optional<std::int64_t> year{};
  std::string drawing{};  ///< liantu-chain/1 with one chain
  std::string states{};   ///< state_text: how its nodes stood then, as far as the file said so
  std::string source{};   ///< where the drawing is from
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::DrawingRow> = std::tuple{
    field("chain", &chain::DrawingRow::chain,
          {.zh = "产业链代码",
           .en = "Chain code",
           .synonyms = "所属产业链|链代码",
           .group = "往年版本",
           .required = true}),
    field("year", &chain::DrawingRow::year,
          {.zh = "年份", .en = "Year", .synonyms = "年度", .group = "往年版本", .required = true}),
    field("source", &chain::DrawingRow::source,
          {.zh = "来源", .en = "Source", .synonyms = "依据|图谱来源", .group = "往年版本", .required = true}),
    field("states", &chain::DrawingRow::states,
          {.zh = "当年状态",
           .en = "States then",
           .synonyms = "环节状态",
           .group = "往年版本",
           .long_text = true}),
    field("drawing", &chain::DrawingRow::drawing,
          {.zh = "图谱文件", .en = "Drawing", .group = "往年版本", .required = true, .long_text = true}),
    field("responsible_unit", &chain::DrawingRow::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::DrawingRow::remark,
          {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

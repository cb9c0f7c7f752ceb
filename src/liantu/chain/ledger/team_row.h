// Who stands in which slot of a chain team (五个一, 六个一): the slots are a preset, each county has its own.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct TeamRow {
  std::string chain{};
  std::string slot{};
  std::string holder{};
  std::string duty{};
  std::string field_of_work{};  ///< of an expert
  std::string document{};
  std::optional<Date> since{};
  std::optional<Date> ended{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::TeamRow> = std::tuple{
    field("chain", &chain::TeamRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "链上班子", .required = true}),
    field("slot", &chain::TeamRow::slot, {.zh = "席位", .en = "Slot", .synonyms = "角色|职责", .group = "链上班子", .required = true}),
    field("holder", &chain::TeamRow::holder, {.zh = "人员或单位", .en = "Holder", .synonyms = "姓名|单位名称|承担者", .group = "链上班子", .required = true}),
    field("duty", &chain::TeamRow::duty, {.zh = "分工", .en = "Duty", .synonyms = "职责分工", .group = "链上班子", .long_text = true}),
    field("field_of_work", &chain::TeamRow::field_of_work, {.zh = "专长", .en = "Field", .synonyms = "研究方向|领域", .group = "链上班子"}),
    field("document", &chain::TeamRow::document, {.zh = "文件", .en = "Document", .synonyms = "依据文件", .group = "链上班子"}),
    field("since_date", &chain::TeamRow::since, {.zh = "任职日期", .en = "Since", .synonyms = "起始日期", .group = "链上班子"}),
    field("ended_date", &chain::TeamRow::ended, {.zh = "卸任日期", .en = "Ended", .synonyms = "结束日期", .group = "链上班子"}),
    field("responsible_unit", &chain::TeamRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::TeamRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

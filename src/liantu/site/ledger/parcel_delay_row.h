// Why work on a parcel could not go on, from when until when (动工延误): causes of the government and force
// majeure stop the clock of idle land.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

enum class DelayCause {
  LateHandover,
  PlanChange,
  PolicyChange,
  Petitions,
  Relics,
  GovernmentAct,
  ForceMajeure,
  OwnCause,
};

struct ParcelDelay {
  std::string parcel_no{}, town{};
  std::optional<DelayCause> cause{};
  std::optional<Date> from{}, to{};  ///< both days count; no `to`: it goes on
  std::string document{};            ///< by which it was established
  std::string responsible_unit{}, remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::site::DelayCause> = {{
    {"late_handover", "未按约定交付土地", "Land not handed over as agreed",
     "未按期交地|交地迟延|未按约定条件交付土地"},
    {"plan_change", "规划依法修改", "Plan changed", "规划调整|规划修改"},
    {"policy_change", "政策调整", "Policy changed", "政策原因|国家政策调整"},
    {"petitions", "处置群众信访事项", "Petitions to be settled", "信访|群众信访"},
    {"relics", "文物保护、军事管制", "Relics or military control", "文物保护|军事管制|考古"},
    {"government_act", "政府及部门其他行为", "Other act of the government", "政府原因|政府行为|部门行为"},
    {"force_majeure", "不可抗力", "Force majeure", "自然灾害|疫情"},
    {"own_cause", "企业自身原因", "The holder's own cause", "企业原因|自身原因|资金原因"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::ParcelDelay> = std::tuple{
    field("parcel_no", &site::ParcelDelay::parcel_no,
          {.zh = "宗地编号",
           .en = "Parcel no.",
           .synonyms = "地块编号|宗地号|地块号",
           .group = "宗地",
           .required = true,
           .code = true}),
    field("town", &site::ParcelDelay::town,
          {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|属地|乡镇", .group = "宗地"}),
    field("cause", &site::ParcelDelay::cause,
          {.zh = "延误原因",
           .en = "Cause",
           .synonyms = "延期原因|原因类型",
           .group = "延误",
           .required = true}),
    field("from_date", &site::ParcelDelay::from,
          {.zh = "延误起日",
           .en = "From",
           .synonyms = "延误开始日期|延期起日|原因起日",
           .group = "延误",
           .required = true}),
    field("to_date", &site::ParcelDelay::to,
          {.zh = "延误止日",
           .en = "To",
           .synonyms = "延误结束日期|延期止日|原因止日|消除日期",
           .group = "延误"}),
    field("document", &site::ParcelDelay::document,
          {.zh = "认定文书", .en = "Document", .synonyms = "认定文件|认定文号|依据文件", .group = "延误"}),
    field("responsible_unit", &site::ParcelDelay::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("remark", &site::ParcelDelay::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

// A matter to be decided at a meeting (请定事项): a question ending in a choice, with the office's advice and its reason.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::dispatch {

struct Decision {
  std::string question, project, option_a, option_b, advice, countersigned;
  std::optional<Date> meeting;
  std::string outcome, responsible_unit, remark;
};

}  // namespace liantu::dispatch

template <>
inline constexpr auto liantu::fields<liantu::dispatch::Decision> = std::tuple{
    field("question", &dispatch::Decision::question, {.zh = "请定事项", .en = "Question", .synonyms = "事项|提请事项|需协调事项", .group = "事项", .required = true}),
    field("project", &dispatch::Decision::project, {.zh = "项目名称", .en = "Project", .synonyms = "涉及项目", .group = "事项"}),
    field("option_a", &dispatch::Decision::option_a, {.zh = "方案一", .en = "First option", .group = "事项", .long_text = true}),
    field("option_b", &dispatch::Decision::option_b, {.zh = "方案二", .en = "Second option", .group = "事项", .long_text = true}),
    field("advice", &dispatch::Decision::advice, {.zh = "建议", .en = "Advice", .synonyms = "建议及理由|办公室意见", .group = "事项", .long_text = true}),
    field("countersigned", &dispatch::Decision::countersigned, {.zh = "会签单位", .en = "Countersigned by", .synonyms = "会签", .group = "事项"}),
    field("meeting_date", &dispatch::Decision::meeting, {.zh = "上会日期", .en = "Meeting", .synonyms = "会议日期", .group = "结果", .required = true}),
    field("outcome", &dispatch::Decision::outcome, {.zh = "议定结果", .en = "Outcome", .synonyms = "会议决定|结果", .group = "结果", .long_text = true}),
    field("responsible_unit", &dispatch::Decision::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "结果"}),
    field("remark", &dispatch::Decision::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

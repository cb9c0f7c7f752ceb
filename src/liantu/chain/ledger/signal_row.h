// What was published of a firm that points to an expansion, dated and with where it was said: one row each.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct SignalRow {
  std::string enterprise{};
  std::string credit_code{};
  std::optional<Date> seen_on{};  ///< the day it was published
  std::string content{};
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::SignalRow> = std::tuple{
    field(
        "enterprise", &chain::SignalRow::enterprise,
        {.zh = "企业名称", .en = "Firm", .synonyms = "企业|公司名称", .group = "扩产信号", .required = true}),
    field("credit_code", &chain::SignalRow::credit_code,
          {.zh = "统一社会信用代码",
           .en = "Credit code",
           .synonyms = "信用代码",
           .group = "扩产信号",
           .credit_code = true}),
    field("signal_date", &chain::SignalRow::seen_on,
          {.zh = "信号日期",
           .en = "Published on",
           .synonyms = "发布日期|公告日期|见报日期",
           .group = "扩产信号",
           .required = true,
           .past = true}),
    field("content", &chain::SignalRow::content,
          {.zh = "信号内容",
           .en = "What was said",
           .synonyms = "公告内容|新闻标题",
           .group = "扩产信号",
           .required = true,
           .long_text = true}),
    field("source", &chain::SignalRow::source,
          {.zh = "信号出处",
           .en = "Source",
           .synonyms = "出处|信号来源|来源|公告编号|网址",
           .group = "扩产信号",
           .required = true}),
    field("responsible_unit", &chain::SignalRow::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::SignalRow::remark,
          {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

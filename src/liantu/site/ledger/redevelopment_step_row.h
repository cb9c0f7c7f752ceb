// One step of a redevelopment with its dates (盘活步骤).
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

struct RedevelopmentStep {
  std::string name{};
  std::string step{};
  std::optional<Date> due{};
  std::optional<Date> done{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr auto liantu::fields<liantu::site::RedevelopmentStep> =
    std::tuple{field("name", &site::RedevelopmentStep::name,
                     {.zh = "盘活事项",
                      .en = "Case",
                      .synonyms = "项目名称|事项名称|盘活项目",
                      .group = "步骤",
                      .required = true}),
               field("step", &site::RedevelopmentStep::step,
                     {.zh = "步骤",
                      .en = "Step",
                      .synonyms = "工作步骤|工作内容|任务",
                      .group = "步骤",
                      .required = true}),
               field("due_date", &site::RedevelopmentStep::due,
                     {.zh = "完成时限", .en = "Due", .synonyms = "计划完成|时限", .group = "步骤"}),
               field("done_date", &site::RedevelopmentStep::done,
                     {.zh = "完成日期", .en = "Done", .synonyms = "实际完成|完成时间", .group = "步骤"}),
               field("responsible_unit", &site::RedevelopmentStep::responsible_unit,
                     {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
               field("remark", &site::RedevelopmentStep::remark,
                     {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

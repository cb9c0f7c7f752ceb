// The approval network of one project as a row (项目审批网络): which template in which version, from which
// day, with what answers and adopted changes. What happened stands in the cases of the project.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::approval {

/// 次日起算 or 当日起算.
enum class NetworkFirstDay { Next, Same };

struct ApprovalNetwork {
  std::string project_no{}, project{};
  std::string works_code{};          ///< 工程代码: of these works of the project; "" = of the whole project
  std::string template_code{};
  std::optional<std::int64_t> template_version{};
  std::optional<Date> start{};
  std::optional<NetworkFirstDay> first_day{};
  std::string answers{};             ///< "chemical=no|energy_threshold=yes"
  std::optional<double> works_wd{};  ///< building time, working days; half days at the finest
  std::string changes{};             ///< adopted, JSON as in what_if_preset.h
  std::optional<Date> land_changed{}, plan_changed{};
  std::string responsible_unit{}, remark{};
};

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::approval::NetworkFirstDay> = {{
    {"next", "次日起算", "From the next day", "次日"},
    {"same", "当日起算", "From the same day", "当日"},
}};

template <>
inline constexpr auto liantu::fields<liantu::approval::ApprovalNetwork> = std::tuple{
    field("project_no", &approval::ApprovalNetwork::project_no,
          {.zh = "项目编号", .en = "Project no.", .synonyms = "项目编码", .group = "项目", .code = true}),
    field("project", &approval::ApprovalNetwork::project,
          {.zh = "项目名称", .en = "Project", .synonyms = "所属项目", .group = "项目", .required = true}),
    field("works_code", &approval::ApprovalNetwork::works_code,
          {.zh = "工程代码", .en = "Works code", .synonyms = "单项工程代码|工程编码", .group = "项目", .code = true}),
    field("template_code", &approval::ApprovalNetwork::template_code,
          {.zh = "模板代码",
           .en = "Template",
           .synonyms = "审批模板",
           .group = "网络",
           .required = true,
           .code = true}),
    field("template_version", &approval::ApprovalNetwork::template_version,
          {.zh = "模板版本", .en = "Version", .synonyms = "版本", .group = "网络", .required = true}),
    field("start_date", &approval::ApprovalNetwork::start,
          {.zh = "网络起点",
           .en = "Begins on",
           .synonyms = "起算日期|启动日期",
           .group = "网络",
           .required = true}),
    field("first_day", &approval::ApprovalNetwork::first_day,
          {.zh = "起算方式", .en = "First day", .synonyms = "起算规则", .group = "网络"}),
    field("answers", &approval::ApprovalNetwork::answers,
          {.zh = "条件", .en = "Answers", .synonyms = "适用条件", .group = "网络", .code = true}),
    field("works_wd", &approval::ApprovalNetwork::works_wd,
          {.zh = "施工工期（工作日）",
           .en = "Building, working days",
           .synonyms = "施工工期",
           .group = "网络"}),
    field("changes", &approval::ApprovalNetwork::changes,
          {.zh = "采纳的调整", .en = "Adopted changes", .group = "网络", .long_text = true}),
    field("land_changed_date", &approval::ApprovalNetwork::land_changed,
          {.zh = "用地变更日期",
           .en = "Land changed on",
           .synonyms = "用地调整日期",
           .group = "变更",
           .past = true}),
    field("plan_changed_date", &approval::ApprovalNetwork::plan_changed,
          {.zh = "方案变更日期",
           .en = "Plan changed on",
           .synonyms = "方案调整日期",
           .group = "变更",
           .past = true}),
    field("responsible_unit", &approval::ApprovalNetwork::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("remark", &approval::ApprovalNetwork::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "责任", .long_text = true})};

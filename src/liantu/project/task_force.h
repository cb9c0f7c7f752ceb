// A team across departments (工作专班): its kind, who leads, which units and posts belong to it, which projects it drives.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

enum class TeamKind { Building, Livelihood, Attraction, Project };

struct TaskForce {
  std::string name;
  std::optional<TeamKind> kind;
  std::string lead_official, lead_unit, members, projects, document;
  std::optional<Date> founded, ended;
  std::string responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::project::TeamKind> = {{
    {"building", "建设专班", "Building", "项目建设专班"},
    {"livelihood", "民生与社会治理专班", "Livelihood and governance", "民生专班|社会治理专班"},
    {"attraction", "招商专班", "Attraction", "招商引资专班"},
    {"project", "一对一项目专班", "One project", "项目专班"},
}};

template <>
inline constexpr auto liantu::fields<liantu::project::TaskForce> = std::tuple{
    field("name", &project::TaskForce::name, {.zh = "专班名称", .en = "Team", .synonyms = "专班", .group = "专班", .required = true}),
    field("kind", &project::TaskForce::kind, {.zh = "类型", .en = "Kind", .synonyms = "专班类型", .group = "专班"}),
    field("lead_official", &project::TaskForce::lead_official, {.zh = "牵头领导", .en = "Led by", .synonyms = "班长|召集人", .group = "专班"}),
    field("lead_unit", &project::TaskForce::lead_unit, {.zh = "牵头单位", .en = "Lead unit", .group = "专班"}),
    field("members", &project::TaskForce::members, {.zh = "成员单位", .en = "Members", .synonyms = "组成单位|成员", .group = "专班", .long_text = true}),
    field("projects", &project::TaskForce::projects, {.zh = "负责项目", .en = "Projects", .synonyms = "服务项目", .group = "专班", .long_text = true}),
    field("document", &project::TaskForce::document, {.zh = "成立文件", .en = "Document", .synonyms = "文号", .group = "专班"}),
    field("founded_date", &project::TaskForce::founded, {.zh = "成立日期", .en = "Founded", .group = "专班", .past = true}),
    field("ended_date", &project::TaskForce::ended, {.zh = "撤销日期", .en = "Ended", .group = "专班"}),
    field("responsible_unit", &project::TaskForce::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .group = "责任"}),
    field("remark", &project::TaskForce::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

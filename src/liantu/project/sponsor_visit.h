// A visit of the sponsoring leader to a project (包靠走访): what was found, asked and answered.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

struct SponsorVisit {
  std::string name, project_code, lead_official;
  std::optional<Date> visited;
  std::string form, found, asked, answered, responsible_unit, remark;
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::SponsorVisit> = std::tuple{
    field("name", &project::SponsorVisit::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称", .group = "走访", .required = true}),
    field("project_code", &project::SponsorVisit::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码", .group = "走访", .code = true}),
    field("lead_official", &project::SponsorVisit::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导|走访领导", .group = "走访"}),
    field("visited_date", &project::SponsorVisit::visited, {.zh = "走访日期", .en = "Visited on", .synonyms = "踏勘日期|日期", .group = "走访", .required = true, .past = true}),
    field("form", &project::SponsorVisit::form, {.zh = "形式", .en = "Form", .synonyms = "走访形式", .group = "走访"}),
    field("found", &project::SponsorVisit::found, {.zh = "现场情况", .en = "Found", .synonyms = "走访情况", .group = "内容", .long_text = true}),
    field("asked", &project::SponsorVisit::asked, {.zh = "提出问题", .en = "Asked", .synonyms = "企业诉求|反映问题", .group = "内容", .long_text = true}),
    field("answered", &project::SponsorVisit::answered, {.zh = "答复和安排", .en = "Answered", .synonyms = "议定事项|答复", .group = "内容", .long_text = true}),
    field("responsible_unit", &project::SponsorVisit::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "承办单位", .group = "内容"}),
    field("remark", &project::SponsorVisit::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

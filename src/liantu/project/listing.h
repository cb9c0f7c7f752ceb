// A project on a list of one year (年度名单): 省重大, 省重点, 市重大, 市重点, 过百亿, 集中开工批次 … One project stands on
// several lists in a year, and on a list in several years; the words are the office's own.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::project {

struct Listing {
  std::string name, project_code;
  std::optional<std::int64_t> year;
  std::string list, category, tranche;
  std::optional<bool> livelihood, renovation;
  std::string responsible_unit, lead_official, document;
  std::optional<Date> listed, removed;
  std::string reason, remark;
};

}  // namespace liantu::project

template <>
inline constexpr auto liantu::fields<liantu::project::Listing> = std::tuple{
    field("name", &project::Listing::name, {.zh = "项目名称", .en = "Project", .synonyms = "工程名称|重点项目名称", .group = "项目", .required = true}),
    field("project_code", &project::Listing::project_code, {.zh = "项目代码", .en = "Project code", .synonyms = "投资项目代码|备案代码", .group = "项目", .code = true}),
    field("year", &project::Listing::year, {.zh = "年度", .en = "Year", .synonyms = "名单年度|年份", .group = "名单", .required = true}),
    field("list", &project::Listing::list, {.zh = "名单", .en = "List", .synonyms = "项目级别|入选名单|清单名称|级别", .group = "名单", .required = true}),
    field("category", &project::Listing::category, {.zh = "类别", .en = "Class", .synonyms = "项目类别|新开工/续建/准备", .group = "名单"}),
    field("tranche", &project::Listing::tranche, {.zh = "批次", .en = "Tranche", .synonyms = "集中开工批次|梯队", .group = "名单"}),
    field("livelihood", &project::Listing::livelihood, {.zh = "是否民生", .en = "Livelihood", .synonyms = "民生项目", .group = "名单"}),
    field("renovation", &project::Listing::renovation, {.zh = "是否技改", .en = "Renovation", .synonyms = "技改项目", .group = "名单"}),
    field("responsible_unit", &project::Listing::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位", .group = "责任"}),
    field("lead_official", &project::Listing::lead_official, {.zh = "包保领导", .en = "Sponsor", .synonyms = "包靠领导", .group = "责任"}),
    field("document", &project::Listing::document, {.zh = "依据文件", .en = "Document", .synonyms = "文号|名单文件", .group = "名单"}),
    field("listed_date", &project::Listing::listed, {.zh = "列入日期", .en = "Listed on", .synonyms = "入选日期", .group = "时间"}),
    field("removed_date", &project::Listing::removed, {.zh = "调出日期", .en = "Removed on", .synonyms = "退出日期", .group = "时间"}),
    field("reason", &project::Listing::reason, {.zh = "调整原因", .en = "Reason", .synonyms = "调出原因", .group = "时间", .long_text = true}),
    field("remark", &project::Listing::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

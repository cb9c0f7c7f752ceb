// Several projects break ground together (集中开工): an event with its day, batch, place and list of projects. The list names
// them as the office writes them, by code or by name, one a line; what stands behind a name is looked up in the project library.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/project/project.h"

namespace liantu::dispatch {

struct Groundbreaking {
  std::string name;
  std::optional<Date> held;
  std::string batch, place, host_unit, projects, document, responsible_unit, remark;
};

/// The names in the list, each once, in its order: lines, or separated by ; ； 、.
std::vector<std::string> listed_projects(std::string_view list);

struct GroundbreakingLine {
  std::string written;
  std::optional<std::size_t> project{};   ///< index; none when the library does not know it, or knows two of that name
};

struct GroundbreakingSum {
  std::size_t projects = 0, unknown = 0;
  std::size_t started = 0;                ///< of the known ones, by `day`
  Yuan total{}, plan{};
};

/// By code, else by name; a line may say both ("2511-… 锻件项目"). A project named twice stands once.
std::vector<GroundbreakingLine> find_listed(std::string_view list, const std::vector<project::Project>& library);

/// Has it broken ground by the end of the day?
bool started_by(const project::Project& project, Date day);

GroundbreakingSum sum_of(const std::vector<GroundbreakingLine>& lines, const std::vector<project::Project>& library, Date day);

}  // namespace liantu::dispatch

template <>
inline constexpr auto liantu::fields<liantu::dispatch::Groundbreaking> = std::tuple{
    field("name", &dispatch::Groundbreaking::name, {.zh = "活动名称", .en = "Event", .synonyms = "集中开工活动|活动", .group = "活动", .required = true}),
    field("held_date", &dispatch::Groundbreaking::held, {.zh = "开工日期", .en = "Held on", .synonyms = "活动日期|集中开工日期", .group = "活动"}),
    field("batch_name", &dispatch::Groundbreaking::batch, {.zh = "批次", .en = "Batch", .synonyms = "开工批次", .group = "活动"}),
    field("place", &dispatch::Groundbreaking::place, {.zh = "主会场", .en = "Place", .synonyms = "地点|会场|活动地点", .group = "活动"}),
    field("host_unit", &dispatch::Groundbreaking::host_unit, {.zh = "主办单位", .en = "Host", .synonyms = "承办单位", .group = "活动"}),
    field("projects", &dispatch::Groundbreaking::projects, {.zh = "参加项目", .en = "Projects", .synonyms = "集中开工项目|项目清单", .group = "项目", .long_text = true}),
    field("document", &dispatch::Groundbreaking::document, {.zh = "通知文号", .en = "Document", .synonyms = "文号", .group = "活动"}),
    field("responsible_unit", &dispatch::Groundbreaking::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .group = "责任"}),
    field("remark", &dispatch::Groundbreaking::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

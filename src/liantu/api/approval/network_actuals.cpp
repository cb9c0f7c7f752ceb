#include "liantu/api/approval/network_actuals.h"

#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

std::optional<Date> first_day_of(const std::optional<DateSpan>& span) {
  return span ? std::optional(span->from) : std::nullopt;
}

/// A month-only completion is over when the month is.
std::optional<Date> last_day_of(const std::optional<DateSpan>& span) {
  return span ? std::optional(span->to) : std::nullopt;
}

constexpr std::string_view kWorksStep = "W";

}  // namespace

NetworkActuals::NetworkActuals(store::Session& session, const store::Access& access, const Moment& moment) {
  if (access.may_read(project::project_entity().name))
    for (const store::StoredRow& row : rows_at(session, access, project::project_entity(), moment)) {
      projects_.push_back({row.id, from_row<project::Project>(row.values)});
      const project::Project& one = projects_.back().of;
      if (!one.project_no.empty()) by_number_.emplace(one.project_no, projects_.size() - 1);
      by_name_.emplace(one.name, projects_.size() - 1);
    }
}

NetworkProject NetworkActuals::project(const std::string& number, const std::string& name) const {
  const auto by_number = number.empty() ? by_number_.end() : by_number_.find(number);
  if (by_number != by_number_.end()) return projects_[by_number->second];
  const auto by_name = by_name_.find(name);
  if (by_name != by_name_.end()) return projects_[by_name->second];
  NetworkProject out;
  out.of.project_no = number;
  out.of.name = name;
  return out;
}

std::vector<approval::StepActual> NetworkActuals::of(const std::string& number,
                                                     const std::string& name) const {
  std::vector<approval::StepActual> out;
  for (const std::string& key : {number, name}) {
    if (key.empty()) continue;
    const auto [from, to] = cases_.equal_range(key);
    for (auto it = from; it != to; ++it) out.push_back(it->second);
  }
  const project::Project project = this->project(number, name).of;
  if (project.start)
    out.push_back({.step_code = std::string(kWorksStep),
                   .started = first_day_of(project.start),
                   .finished = last_day_of(project.finish)});
  return out;
}

}  // namespace liantu::api

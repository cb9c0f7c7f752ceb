#include "liantu/api/desk/groundbreaking_desk.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/dispatch/groundbreaking_store.h"
#include "liantu/project/project_store.h"

namespace liantu::api {

Library project_library(store::Session& session, const store::Access& access, const Moment& moment) {
  Library library;
  if (!access.may_read(project::project_entity().name)) return library;
  for (const store::StoredRow& row : rows_at(session, access, project::project_entity(), moment)) {
    library.projects.push_back(from_row<project::Project>(row.values));
    library.rows.push_back({row.id, library.projects.back()});
  }
  return library;
}

std::vector<GroundbreakingEvent> groundbreaking_events(store::Session& session, const store::Access& access, const Library& library,
                                                       const Moment& moment) {
  std::vector<GroundbreakingEvent> events;
  for (const store::StoredRow& row : rows_at(session, access, dispatch::groundbreaking_entity(), moment)) {
    auto event = from_row<dispatch::Groundbreaking>(row.values);
    auto lines = dispatch::find_listed(event.projects, library.projects);
    events.push_back({row.id, row.version, std::move(event), std::move(lines)});
  }
  std::stable_sort(events.begin(), events.end(), [](const GroundbreakingEvent& a, const GroundbreakingEvent& b) {
    if (!a.row.held || !b.row.held) return !a.row.held && b.row.held;
    return *a.row.held > *b.row.held;
  });
  return events;
}

GroundbreakingEvent groundbreaking_event(store::Session& session, const store::Access& access, const Library& library,
                                         const Moment& moment, std::string_view which) {
  auto events = groundbreaking_events(session, access, library, moment);
  const auto fits = [&](const GroundbreakingEvent& event) {
    return which.empty() ? event.row.held && *event.row.held <= moment.day : event.id == which || event.row.name == which;
  };
  auto it = std::find_if(events.begin(), events.end(), fits);
  if (it == events.end() && which.empty()) {   // none held yet: the next one is the last with a day
    const auto next = std::find_if(events.rbegin(), events.rend(), [](const GroundbreakingEvent& event) { return event.row.held.has_value(); });
    if (next != events.rend()) it = std::prev(next.base());
  }
  if (it == events.end())
    throw Error(ErrorCode::NotFound, "没有这次集中开工，请先在“集中开工”台账登记，或检查名称。", std::string(which));
  return std::move(*it);
}

}  // namespace liantu::api

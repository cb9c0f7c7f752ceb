// Groundbreakings with the projects of the library behind their lists, as they stood at a moment.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/dispatch/groundbreaking.h"

namespace liantu::api {

struct LibraryProject {
  std::string id;
  project::Project project;
};

struct Library {
  std::vector<LibraryProject> rows;
  std::vector<project::Project> projects;   ///< the same
};

struct GroundbreakingEvent {
  std::string id;
  std::int64_t version = 0;
  dispatch::Groundbreaking row;
  std::vector<dispatch::GroundbreakingLine> lines;   ///< into Library::projects
};

Library project_library(store::Session& session, const store::Access& access, const Moment& moment);

/// Newest day first, those without a day before all.
std::vector<GroundbreakingEvent> groundbreaking_events(store::Session& session, const store::Access& access, const Library& library,
                                                       const Moment& moment);

/// By id or name; "" = the last one held by the moment's day, else the next. Throws NotFound.
GroundbreakingEvent groundbreaking_event(store::Session& session, const store::Access& access, const Library& library,
                                         const Moment& moment, std::string_view which);

}  // namespace liantu::api

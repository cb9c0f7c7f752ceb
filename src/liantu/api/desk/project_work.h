// Month plans, monthly tasks and payments as they stood at the end of a day, by project.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/dispatch/light_rule.h"
#include "liantu/dispatch/month_work.h"
#include "liantu/project/project.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"

namespace liantu::api {

/// What to read: a rule that has no clause of the month's task or of payment needs neither.
struct WorkWanted {
  bool month_task = true, payments = true;
};
WorkWanted work_wanted(const dispatch::LightRule& rule);

class WorkByProject {
 public:
  /// Of all projects.
  static WorkByProject at(store::Session& session, const store::Access& access, WorkWanted wanted, const Moment& moment);
  /// Of one: `project` as it stood.
  static WorkByProject of_one(store::Session& session, const store::Access& access, WorkWanted wanted, const Moment& moment,
                              const std::string& id, const project::Project& project);

  /// Rows under the project's code and under its name: one that was renamed keeps its own.
  dispatch::ProjectWork of(const std::string& id, const project::Project& project) const;

 private:
  struct Reader;
  std::map<std::string, dispatch::ProjectWork, std::less<>> by_key_;
  std::map<std::string, std::vector<dispatch::DoneAt>, std::less<>> done_;
};

}  // namespace liantu::api

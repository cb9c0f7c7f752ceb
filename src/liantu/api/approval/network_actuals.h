// What happened on the steps of networks: from the cases of each project, and from its dates for the works.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/approval/forecast.h"
#include "liantu/project/project.h"

namespace liantu::api {

/// The project of a network as its row says it.
struct NetworkProject {
  std::string id{};  ///< row of the project; "" when it is not in the library or not among the caller's rows
  project::Project of{};
};

const vocab::WorkCalendar& office_calendar();

/// What is read: everything, or one project only; finished cases of all projects besides where an end is
/// foretold.
struct ActualScope {
  std::optional<std::pair<std::string, std::string>> project{};  ///< number and name
  bool histories = false;
};

class NetworkActuals {
 public:
  /// Reads the projects that `access` may see; cases are read whoever asks, since they decide the dates.
  NetworkActuals(store::Session& session, const store::Access& access, const Moment& moment,
                 const ActualScope& scope);

  NetworkProject project(const std::string& number, const std::string& name) const;
  std::vector<approval::StepActual> of(const std::string& number, const std::string& name) const;
  /// How long finished cases of each step took, of all projects.
  const std::vector<approval::StepHistory>& histories() const { return histories_; }

 private:
  void read_projects(store::Session& session, const store::Access& access, const Moment& moment,
                     const ActualScope& scope);
  void read_cases(store::Session& session, const Moment& moment, std::vector<store::Filter> filters);
  void read_histories(store::Session& session, const Moment& moment);
  void keep_project(const store::StoredRow& row);
  std::vector<std::string> keys_of(const std::string& number, const std::string& name) const;
  std::vector<NetworkProject> projects_{};
  std::map<std::string, std::size_t, std::less<>> by_number_{}, by_name_{};
  std::multimap<std::string, approval::StepActual, std::less<>>
      cases_{};  ///< by the project's number, else by its name
  std::vector<approval::StepHistory> histories_{};
};

}  // namespace liantu::api

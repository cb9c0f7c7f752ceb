// What happened on the steps of networks: from the cases of each project, and from its dates for the works.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/approval/approval_case.h"
#include "liantu/approval/network_cases.h"
#include "liantu/project/project.h"

namespace liantu::api {

/// The project of a network as its row says it.
struct NetworkProject {
  std::string id{};  ///< row of the project; "" when it is not in the library or not among the caller's rows
  project::Project of{};
};

const vocab::WorkCalendar& office_calendar();

/// What is read: everything, or some projects only; finished cases of all projects besides where an end is
/// foretold.
struct ActualScope {
  std::optional<std::vector<std::pair<std::string, std::string>>> projects{};  ///< numbers and names
  std::optional<std::vector<std::string>> cases{};  ///< rows of the cases of `projects`, where they are known
  bool histories = false;
};

class NetworkActuals {
 public:
  /// Reads the projects that `access` may see; cases are read whoever asks, since they decide the dates.
  NetworkActuals(store::Session& session, const store::Access& access, const Moment& moment,
                 const ActualScope& scope);

  NetworkProject project(const std::string& number, const std::string& name) const;
  /// All attempts of all matters, and the works; on_steps() puts them on the steps of a template.
  std::vector<approval::StepActual> of(const std::string& number, const std::string& name) const;
  /// Numbers and names under which cases of a project stand.
  std::vector<std::string> keys_of(const std::string& number, const std::string& name) const;
  /// Rows of all cases read that stand under one of them, whatever became of them.
  std::vector<std::string> cases_under(const std::vector<std::string>& keys) const;
  /// How long finished cases of each step took, of all projects.
  const std::vector<approval::FinishedCase>& finished() const { return finished_; }

 private:
  void read_projects(store::Session& session, const store::Access& access, const Moment& moment,
                     const ActualScope& scope);
  void read_cases(store::Session& session, const Moment& moment, const ActualScope& scope);
  void keep_cases(const std::vector<store::StoredRow>& rows,
                  const std::multimap<std::string, approval::CaseEvent, std::less<>>& events);
  void read_histories(store::Session& session, const Moment& moment);
  void keep_project(const store::StoredRow& row);
  std::vector<NetworkProject> projects_{};
  std::map<std::string, std::size_t, std::less<>> by_number_{}, by_name_{};
  std::multimap<std::string, approval::StepActual, std::less<>>
      cases_{};  ///< by the project's number, else by its name
  std::multimap<std::string, std::string, std::less<>> rows_{};  ///< of all cases, by the same
  std::vector<approval::FinishedCase> finished_{};
};

}  // namespace liantu::api

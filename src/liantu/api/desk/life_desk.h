// What comes before and after building, from the ledgers: the reserve pool and its windows, parks, and who reached full output.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/base/settings.h"
#include "liantu/project/full_output.h"
#include "liantu/project/project.h"
#include "liantu/project/reserve_pool.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// What is in force at this office. Throws InvalidInput when the file of own rules cannot be read.
project::LifeRules life_rules(const Settings& settings);

struct ProducingProject {
  store::StoredRow row;
  project::Project project;
  std::string deal;                                ///< id of the deal whose contract figures count; "" = none
  project::OutputContract contract;
  std::vector<store::StoredRow> reports;
  std::vector<project::OutputPeriod> periods;      ///< of the same reports
  project::OutputAnswer answer;
};

/// The projects in production at the end of `day`, the worst first. Forbidden where a ledger may not be read is not thrown:
/// who may not read deals sees no contract.
std::vector<ProducingProject> producing_projects(store::Session& session, const store::Access& access,
                                                 const project::LifeRules& rules, Date day, Date today, Language language);
/// The same of one project, in production or not.
project::OutputAnswer output_of(store::Session& session, const store::Access& access, const project::LifeRules& rules,
                                const project::Project& project, Date day, Language language);

struct PoolRows {
  std::vector<store::StoredRow> rows;
  std::vector<project::PoolRow> reserves;          ///< the same
  project::Pool pool;
};

/// 储备库 n/100 for who sees all of it; nothing for a unit's own rows, which say nothing about the floor.
std::optional<project::Pool> reserve_floor(const Settings& settings, store::Session& session, const store::Access& access, Date day,
                                           Date today, Language language);

PoolRows pool_rows(store::Session& session, const store::Access& access, const project::LifeRules& rules,
                   const Moment& moment, Language language);

}  // namespace liantu::api

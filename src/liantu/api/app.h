// What the routes share: the databases, the ledgers, the clock, who listens, what runs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "liantu/api/http/event_hub.h"
#include "liantu/api/http/static_pages.h"
#include "liantu/api/job_runner.h"
#include "liantu/base/id.h"
#include "liantu/base/settings.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::api {

class ClockSweeper;

struct App {
  const Settings& settings;
  store::Database& database;
  std::string where;  ///< the folder or address of `database`, for files and backups
  std::string command{"liantu"};  ///< how the administrator calls this program, as the user it runs as
  std::string
      place{};  ///< flags with which a command finds the same workspace: "--config /etc/liantu/liantu.toml"
  std::string files;  ///< folder of the evidence files
  bool demo = false;  ///< the rows are invented; every page says so
  std::vector<const store::Entity*> entities;
  IdGenerator& ids;
  std::function<Instant()> now;
  EventHub& events;
  JobRunner& jobs;
  StaticPages& pages;
  std::function<void(const std::string&)> log;
  ClockSweeper* clock_sweeper = nullptr;  ///< none where nothing runs besides requests
};

json::Json job_json(const JobRow& job);

/// The ledgers of this program, in the order of the menu.
std::vector<const store::Entity*> ledgers();

}  // namespace liantu::api

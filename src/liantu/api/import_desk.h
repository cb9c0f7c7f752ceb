// Imports on their way: uploads, what their comparison said, what the clerk decided, until they are written.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/caller.h"
#include "liantu/api/import_plan.h"

namespace liantu::api {

enum class ImportState { Reading, Ready, Writing, Done, Failed };
std::string_view state_name(ImportState state);

struct Upload {
  std::string id, person, name, sha256;
  std::shared_ptr<const std::string> bytes;
  Instant at = 0;
};

struct ImportTask {
  std::string id, job;
  std::shared_ptr<const Caller> caller;
  std::vector<Upload> uploads;
  ImportOptions options;
  ImportState state = ImportState::Reading;
  std::int64_t done = 0, total = 0;
  std::string error{};
  ImportPlan plan;
  std::string batch{};
  bool baseline = false;
  Instant at = 0;
  std::mutex mutex{};
};

/// Thread-safe. A person sees only his own. The oldest go when there are more than kKept.
class ImportDesk {
 public:
  explicit ImportDesk(App& app) : app_(app) {}
  Upload add_upload(const std::string& person, std::string name, std::string bytes);
  /// Throws NotFound for an upload that is not there. Reading runs as a job.
  std::shared_ptr<ImportTask> start(std::shared_ptr<const Caller> caller,
                                    const std::vector<std::string>& uploads, ImportOptions options);
  std::shared_ptr<ImportTask> find(const Caller& caller, std::string_view id) const;  ///< throws NotFound
  void read_again(const std::shared_ptr<ImportTask>& task, ColumnMapping mapping);
  /// Throws Conflict when the task is not ready, InvalidInput when nothing would be written.
  void commit(const std::shared_ptr<ImportTask>& task, bool baseline);

  static constexpr std::size_t kKept = 40;

 private:
  void run(const std::shared_ptr<ImportTask>& task,
           void (ImportDesk::*work)(ImportTask&, const JobProgress&));
  void read(ImportTask& task, const JobProgress& progress);
  void write(ImportTask& task, const JobProgress& progress);
  ImportPlan plan_with_memory(ImportTask& task, const Progress& report);

  App& app_;
  mutable std::mutex mutex_;
  std::map<std::string, Upload, std::less<>> uploads_;
  std::map<std::string, std::shared_ptr<ImportTask>, std::less<>> tasks_;
};

}  // namespace liantu::api

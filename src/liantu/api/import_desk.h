// Imports on their way: uploads, what their comparison said, what the clerk decided, until they are written. What
// they are made of is in tables; the comparison itself is a copy in memory, made again from the files when it is
// gone.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/caller.h"
#include "liantu/api/import_task_store.h"

namespace liantu::api {

/// Thread-safe. A person sees only his own.
class ImportDesk {
 public:
  /// Names its kinds of work to the jobs of `app`, before they begin.
  explicit ImportDesk(App& app);
  Upload add_upload(const std::string& person, std::string name, const std::string& bytes);
  /// Throws NotFound for an upload that is not there. Reading runs as a job.
  ImportTask start(const Caller& caller, const std::vector<std::string>& uploads, ImportOptions options);
  ImportTask find(const Caller& caller, std::string_view id);  ///< throws NotFound
  /// The lines as they stand; none while they are being read or when reading failed.
  std::shared_ptr<const ImportPlan> plan(const Caller& caller, std::string_view id);
  void decide(const Caller& caller, std::string_view id, const std::vector<Decision>& decisions);
  /// What is not given stays as it was ordered, but for the mapping.
  struct Again {
    ColumnMapping mapping{};
    std::optional<std::string> kind{}, list{}, residence{};
  };
  void read_again(const Caller& caller, std::string_view id, Again again);
  /// What he says to a question of the week, before it is written.
  void answer(const Caller& caller, std::string_view id, const std::string& question, dispatch::WeekAnswer answer);
  /// Once only: asked again it answers how far it is. Throws Conflict when the task is not ready or the register
  /// has changed since it was compared, InvalidInput when nothing would be written.
  ImportTask commit(const Caller& caller, std::string_view id, bool baseline);
  /// Imports and uploads of more than kKeptDays ago.
  void forget_old();

  static constexpr std::size_t kPlansInMemory = 20;
  static constexpr std::int64_t kKeptDays = 30;

 private:
  /// The comparison in memory and the order it was made from.
  struct Copy {
    std::mutex mutex;
    std::string order;
    std::shared_ptr<ImportPlan> plan;
    Instant used = 0;
  };
  std::shared_ptr<Copy> copy_of(const std::string& id);
  ImportTask found(store::Session& session, const std::string& person, std::string_view id);
  std::shared_ptr<ImportPlan> compare(store::Session& session, const store::Access& access,
                                      const ImportTask& task, const Progress& report);
  /// The copy brought up to date; the caller holds its mutex.
  ImportPlan& current(store::Session& session, const store::Access& access, ImportTask& task, Copy& copy);
  void start_job(store::Session& session, ImportTask& task, std::string_view kind, bool fresh);
  using Step = void (ImportDesk::*)(store::Session& session, ImportTask& task, const Caller& caller,
                                    const JobWork& work);
  void run(const JobWork& work, Step step);
  void read(store::Session& session, ImportTask& task, const Caller& caller, const JobWork& work);
  void write(store::Session& session, ImportTask& task, const Caller& caller, const JobWork& work);

  App& app_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Copy>, std::less<>> copies_;
};

}  // namespace liantu::api

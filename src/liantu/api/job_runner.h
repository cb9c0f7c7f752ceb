// Work that takes longer than a request: one after another on its own thread, with progress for the event
// stream.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace liantu::api {

enum class JobState { Waiting, Running, Done, Failed, Cancelled };
std::string_view job_state_name(JobState state);

struct JobStatus {
  std::string id, person;
  JobState state = JobState::Waiting;
  std::int64_t done = 0, total = 0;
  std::string error;  ///< the sentence, when failed
};

/// Handed to the work. `progress` throws Error Conflict when the job was cancelled.
class JobProgress {
 public:
  explicit JobProgress(std::function<void(std::int64_t, std::int64_t)> report) : report_(std::move(report)) {}
  void operator()(std::int64_t done, std::int64_t total) const { report_(done, total); }

 private:
  std::function<void(std::int64_t, std::int64_t)> report_;
};

class JobRunner {
 public:
  /// `changed` is called on every state or progress step (at most ten a second); `log` gets what was not an
  /// Error.
  JobRunner(std::function<void(const JobStatus&)> changed, std::function<void(const std::string&)> log);
  ~JobRunner();
  void start(const std::string& id, const std::string& person, std::function<void(const JobProgress&)> work);
  std::optional<JobStatus> find(const std::string& id) const;
  bool cancel(const std::string& id);
  void finish();  ///< cancels what waits and what runs, then joins

 private:
  struct Job {
    JobStatus status;
    std::function<void(const JobProgress&)> work;
    std::atomic<bool> cancelled{false};
  };
  void run();
  void perform(Job& job);
  void set(Job& job, JobState state, std::string error = {});

  std::function<void(const JobStatus&)> changed_;
  std::function<void(const std::string&)> log_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::map<std::string, std::shared_ptr<Job>> jobs_;
  std::deque<std::shared_ptr<Job>> waiting_;
  std::deque<std::string> ended_;
  bool finishing_ = false;
  std::thread thread_;
};

}  // namespace liantu::api

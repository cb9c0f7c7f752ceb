// Work that takes longer than a request: taken from the table of jobs one after another on a thread of its own,
// with progress for the event stream. What a killed server had begun is begun again by the next.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "liantu/api/job_store.h"

namespace liantu::api {

/// Thrown into the work, which lets it through: cancelled, the server stops, or another server has the job.
class JobStopped : public std::exception {
 public:
  const char* what() const noexcept override { return "job stopped"; }
};

/// What the work of a job gets.
class JobWork {
 public:
  JobWork(const JobRow& row, std::function<void(std::int64_t, std::int64_t)> report,
          std::function<void(store::Session&)> finish)
      : row_(row), report_(std::move(report)), finish_(std::move(finish)) {}
  const std::string& id() const { return row_.id; }
  const std::string& input() const { return row_.input; }
  /// Throws JobStopped.
  void progress(std::int64_t done, std::int64_t total) const { report_(done, total); }
  /// Inside the write transaction of the effect, which the caller commits: both are there or neither. Throws
  /// JobStopped.
  void finish_within(store::Session& session) const { finish_(session); }

 private:
  JobRow row_;
  std::function<void(std::int64_t, std::int64_t)> report_;
  std::function<void(store::Session&)> finish_;
};

/// Beside a solver at work: tells how far the job is, and hears when it is to stop. A solver looks at a flag
/// and is not interrupted by an exception.
class JobWatch {
 public:
  static constexpr std::int64_t kSteps = 1000;

  explicit JobWatch(const JobWork& work) : work_(work), thread_([this] { look(); }) {}
  ~JobWatch() { end(); }
  JobWatch(const JobWatch&) = delete;
  JobWatch& operator=(const JobWatch&) = delete;

  void end() {
    done_ = true;
    if (thread_.joinable()) thread_.join();
  }
  void share(double done) { step_ = static_cast<std::int64_t>(done * static_cast<double>(kSteps)); }
  const std::atomic<bool>& stop() const { return stop_; }

 private:
  static constexpr auto kTellEvery = std::chrono::milliseconds(200);

  const JobWork& work_;
  std::atomic<bool> stop_{false}, done_{false};
  std::atomic<std::int64_t> step_{0};
  std::thread thread_;

  void look() {
    while (!done_) {
      try {
        work_.progress(step_, kSteps);
      } catch (const JobStopped&) {
        stop_ = true;
        return;
      }
      std::this_thread::sleep_for(kTellEvery);
    }
  }
};

class JobRunner {
 public:
  struct Options {
    store::Database& database;
    std::function<Instant()> now;
    std::function<void(const JobRow&)> changed;  ///< every state or progress step, at most ten a second
    std::function<void(const std::string&)> log;  ///< gets what was not an Error
  };
  explicit JobRunner(Options options) : options_(std::move(options)) {}
  ~JobRunner();

  /// Before begin(). The work of a kind may run again after a kill and must then find out what is done.
  void on(std::string kind, std::function<void(const JobWork&)> work);
  void begin();
  void wake();  ///< a job was added
  std::optional<JobRow> find(const std::string& id) const;
  std::optional<JobRow> find(store::Session& session,
                             const std::string& id) const;  ///< for who holds a session
  bool cancel(const std::string& id);
  void finish();  ///< interrupts what runs and gives it back, then joins

  static constexpr Instant kLease = 15'000'000;       ///< microseconds without a sign of life
  static constexpr std::int64_t kMostAttempts = 3;

 private:
  struct Running;
  std::optional<JobRow> at_work(const std::string& id) const;
  void run();
  void keep_lease();
  void perform(JobRow job);
  void work(const std::shared_ptr<Running>& running);
  void end(Running& running, JobState state, const std::string& error);

  Options options_;
  std::map<std::string, std::function<void(const JobWork&)>, std::less<>> works_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::shared_ptr<Running> running_;
  bool woken_ = false, finishing_ = false;
  std::thread thread_, lease_thread_;
};

}  // namespace liantu::api

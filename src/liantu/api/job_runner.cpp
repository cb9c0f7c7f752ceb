#include "liantu/api/job_runner.h"

#include <chrono>

#include "liantu/base/error.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

constexpr auto kStep = std::chrono::milliseconds(100);
constexpr auto kLook = std::chrono::seconds(2);   // for jobs of other servers and leases that ran out
constexpr auto kRenew = std::chrono::seconds(4);  // well within the lease
constexpr std::size_t kTokenBytes = 16;

}  // namespace

struct JobRunner::Running {
  JobRow row;
  std::atomic<bool> lost{false};  ///< cancelled or taken by another server
  bool finished = false;          ///< inside the transaction of its effect
};

JobRunner::~JobRunner() {
  finish();
}

void JobRunner::on(std::string kind, std::function<void(const JobWork&)> work) {
  works_[std::move(kind)] = std::move(work);
}

void JobRunner::begin() {
  if (options_.database.dialect() == store::Dialect::Sqlite) {
    free_leases(*options_.database.lease());  // the lock of the workspace says that nobody else is at work
  } else {
    lease_thread_ = std::thread([this] { keep_lease(); });
  }
  thread_ = std::thread([this] { run(); });
}

void JobRunner::wake() {
  {
    const std::lock_guard lock(mutex_);
    woken_ = true;
  }
  wake_.notify_all();
}

std::optional<JobRow> JobRunner::at_work(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  if (running_ && running_->row.id == id && !running_->lost) return running_->row;
  return std::nullopt;
}

std::optional<JobRow> JobRunner::find(const std::string& id) const {
  auto job = at_work(id);
  return job ? job : find_job(*options_.database.lease(), id);
}

std::optional<JobRow> JobRunner::find(store::Session& session, const std::string& id) const {
  auto job = at_work(id);
  return job ? job : find_job(session, id);
}

bool JobRunner::cancel(const std::string& id) {
  if (!cancel_job(*options_.database.lease(), id, options_.now())) return false;
  {
    const std::lock_guard lock(mutex_);
    if (running_ && running_->row.id == id) running_->lost = true;
  }
  if (const auto job = find(id)) options_.changed(*job);
  return true;
}

void JobRunner::finish() {
  {
    const std::lock_guard lock(mutex_);
    finishing_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
  if (lease_thread_.joinable()) lease_thread_.join();
}

void JobRunner::run() {
  for (;;) {
    {
      const std::lock_guard lock(mutex_);
      if (finishing_) return;
      woken_ = false;
    }
    try {
      const Instant now = options_.now();
      const auto job =
          claim_job(*options_.database.lease(), store::random_hex(kTokenBytes), now, now + kLease);
      if (job) {
        perform(*job);
        continue;
      }
    } catch (const std::exception& error) {
      options_.log(std::string("jobs: ") + error.what());
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, kLook, [this] { return finishing_ || woken_; });
  }
}

void JobRunner::keep_lease() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, kRenew, [this] { return finishing_ && !running_; })) {
    const auto running = running_;
    if (!running || running->lost) continue;
    const JobRow row = running->row;
    lock.unlock();
    try {
      if (!renew_job(*options_.database.lease(), row, options_.now() + kLease)) running->lost = true;
    } catch (const std::exception& error) {
      options_.log("job " + row.id + ": " + error.what());
    }
    lock.lock();
  }
}

void JobRunner::perform(JobRow job) {
  const auto running = std::make_shared<Running>();
  running->row = std::move(job);
  {
    const std::lock_guard lock(mutex_);
    running_ = running;
  }
  options_.changed(running->row);
  try {
    work(running);
    if (!running->finished) end(*running, JobState::Done, "");
  } catch (const JobStopped&) {
    if (!running->lost) hand_back_job(*options_.database.lease(), running->row);
  } catch (const Error& error) {
    end(*running, JobState::Failed, error.what());
  } catch (const std::exception& unknown) {
    options_.log("job " + running->row.id + ": " + unknown.what());
    end(*running, JobState::Failed, "程序出错，请把任务编号 " + running->row.id + " 告诉管理员。");
  }
  {
    const std::lock_guard lock(mutex_);
    running_.reset();
  }
  wake_.notify_all();
  if (const auto ended = find(running->row.id)) options_.changed(*ended);
}

void JobRunner::work(const std::shared_ptr<Running>& running) {
  const auto known = works_.find(running->row.kind);
  if (known == works_.end()) {
    throw Error(ErrorCode::Conflict, "这个版本不会做任务 " + running->row.kind + "，请升级本程序。");
  }
  if (running->row.attempt > kMostAttempts) {
    throw Error(ErrorCode::Unavailable, "服务在做这件事时中断了 " + std::to_string(kMostAttempts) +
                                            " 次，没有写入任何内容；请重新开始，再不行请告诉管理员。");
  }
  auto last = std::chrono::steady_clock::now();
  const auto report = [&](std::int64_t done, std::int64_t total) {
    JobRow row;
    {
      const std::lock_guard lock(mutex_);
      if (finishing_ || running->lost) throw JobStopped();
      running->row.done = done;
      running->row.total = total;
      row = running->row;
    }
    if (std::chrono::steady_clock::now() - last < kStep) return;
    last = std::chrono::steady_clock::now();
    options_.changed(row);
  };
  const auto finish = [&](store::Session& session) {
    JobRow row = running->row;  // changed by this thread only
    row.done = row.total;
    if (!end_job(session, row, JobState::Done, "", options_.now())) {
      running->lost = true;
      throw JobStopped();
    }
    running->finished = true;
  };
  known->second(JobWork(running->row, report, finish));
}

void JobRunner::end(Running& running, JobState state, const std::string& error) {
  auto lease = options_.database.lease();
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  JobRow row = running.row;
  if (state == JobState::Done) row.done = row.total;
  end_job(*lease, row, state, error, options_.now());
  transaction.commit();
}

}  // namespace liantu::api

#include "liantu/api/job_runner.h"

#include <chrono>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

constexpr std::size_t kRemembered = 500;  // ended jobs that can still be asked for
constexpr auto kStep = std::chrono::milliseconds(100);

}  // namespace

std::string_view job_state_name(JobState state) {
  switch (state) {
    case JobState::Waiting:
      return "waiting";
    case JobState::Running:
      return "running";
    case JobState::Done:
      return "done";
    case JobState::Failed:
      return "failed";
    case JobState::Cancelled:
      return "cancelled";
  }
  return "";
}

JobRunner::JobRunner(std::function<void(const JobStatus&)> changed,
                     std::function<void(const std::string&)> log)
    : changed_(std::move(changed)), log_(std::move(log)), thread_([this] { run(); }) {}

JobRunner::~JobRunner() {
  finish();
}

void JobRunner::start(const std::string& id, const std::string& person,
                      std::function<void(const JobProgress&)> work) {
  auto job = std::make_shared<Job>();
  job->status.id = id;
  job->status.person = person;
  job->work = std::move(work);
  {
    const std::lock_guard lock(mutex_);
    if (finishing_) throw Error(ErrorCode::Unavailable, "服务正在停止，请稍后再试。");
    jobs_[id] = job;
    waiting_.push_back(job);
  }
  wake_.notify_one();
}

std::optional<JobStatus> JobRunner::find(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto it = jobs_.find(id);
  if (it == jobs_.end()) return std::nullopt;
  return it->second->status;
}

bool JobRunner::cancel(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto it = jobs_.find(id);
  if (it == jobs_.end()) return false;
  it->second->cancelled = true;
  return true;
}

void JobRunner::finish() {
  {
    const std::lock_guard lock(mutex_);
    finishing_ = true;
    for (const auto& [id, job] : jobs_) job->cancelled = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void JobRunner::run() {
  for (;;) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return finishing_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      job = waiting_.front();
      waiting_.pop_front();
    }
    perform(*job);
  }
}

void JobRunner::perform(Job& job) {
  if (job.cancelled) return set(job, JobState::Cancelled);
  set(job, JobState::Running);
  auto last = std::chrono::steady_clock::now();
  const JobProgress progress([&](std::int64_t done, std::int64_t total) {
    if (job.cancelled) throw Error(ErrorCode::Conflict, "任务已取消。");
    JobStatus now_at;
    {
      const std::lock_guard lock(mutex_);
      job.status.done = done;
      job.status.total = total;
      now_at = job.status;
    }
    if (std::chrono::steady_clock::now() - last < kStep) return;
    last = std::chrono::steady_clock::now();
    changed_(now_at);
  });
  try {
    job.work(progress);
    set(job, JobState::Done);
  } catch (const Error& error) {
    set(job, job.cancelled ? JobState::Cancelled : JobState::Failed, error.what());
  } catch (const std::exception& unknown) {
    log_("job " + job.status.id + ": " + unknown.what());
    set(job, JobState::Failed, "程序出错，请把任务编号 " + job.status.id + " 告诉管理员。");
  }
  job.work = nullptr;
}

void JobRunner::set(Job& job, JobState state, std::string error) {
  JobStatus now_at;
  {
    const std::lock_guard lock(mutex_);
    job.status.state = state;
    job.status.error = std::move(error);
    if (state != JobState::Running) ended_.push_back(job.status.id);
    while (ended_.size() > kRemembered) {
      jobs_.erase(ended_.front());
      ended_.pop_front();
    }
    now_at = job.status;
  }
  changed_(now_at);
}

}  // namespace liantu::api

#include "liantu/api/job_store.h"

#include <array>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

constexpr store::Query kAddJob{"api.job.add", R"(
  INSERT INTO job (id, kind, input, actor, state, progress, result, error, attempt, attempt_token, lease_until,
                   created_at)
  VALUES (:id, :kind, :input, :person, 'waiting', 0, '', '', 0, '', 0, :now))"};

constexpr store::Query kFindJob{"api.job.find", R"(
  SELECT id, kind, input, actor, state, done_steps, total_steps, error, attempt, attempt_token
    FROM job WHERE id = :id)"};

constexpr store::Query kOpenJob{"api.job.open", R"(
  SELECT id FROM job WHERE state = 'waiting' OR (state = 'running' AND lease_until < :now) LIMIT 1)"};

constexpr store::Query kClaimJob{"api.job.claim", R"(
  UPDATE job SET state = 'running', attempt = attempt + 1, attempt_token = :token, lease_until = :until,
                 started_at = :now
   WHERE id = (SELECT id FROM job WHERE state = 'waiting' OR (state = 'running' AND lease_until < :now)
                ORDER BY created_at, id LIMIT 1)
  RETURNING id, kind, input, actor, state, done_steps, total_steps, error, attempt, attempt_token)",
                                 R"(
  UPDATE job SET state = 'running', attempt = attempt + 1, attempt_token = :token, lease_until = :until,
                 started_at = :now
   WHERE id = (SELECT id FROM job WHERE state = 'waiting' OR (state = 'running' AND lease_until < :now)
                ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, input, actor, state, done_steps, total_steps, error, attempt, attempt_token)"};

constexpr store::Query kRenewJob{"api.job.renew", R"(
  UPDATE job SET lease_until = :until, done_steps = :done, total_steps = :total
   WHERE id = :id AND attempt_token = :token AND state = 'running')"};

constexpr store::Query kEndJob{"api.job.end", R"(
  UPDATE job SET state = :state, error = :error, done_steps = :done, total_steps = :total, finished_at = :now
   WHERE id = :id AND attempt_token = :token AND state = 'running')"};

constexpr store::Query kHandBackJob{"api.job.hand_back", R"(
  UPDATE job SET state = 'waiting', attempt = attempt - 1, attempt_token = '', lease_until = 0
   WHERE id = :id AND attempt_token = :token AND state = 'running')"};

constexpr store::Query kCancelJob{"api.job.cancel", R"(
  UPDATE job SET state = 'cancelled', finished_at = :now WHERE id = :id AND state IN ('waiting', 'running'))"};

constexpr store::Query kFreeLeases{"api.job.free_leases", R"(
  UPDATE job SET lease_until = 0 WHERE state = 'running')"};

constexpr store::Query kDropJobs{"api.job.drop", R"(
  DELETE FROM job WHERE finished_at < :before)"};

constexpr std::array kStates = {JobState::Waiting, JobState::Running, JobState::Done, JobState::Failed,
                                JobState::Cancelled};

JobState state_of(std::string_view name) {
  for (const JobState state : kStates) {
    if (job_state_name(state) == name) return state;
  }
  throw Error(ErrorCode::Internal, "任务表中有不认识的状态 " + std::string(name) + "，请升级本程序。");
}

JobRow job_of(const store::Record& record) {
  const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
  const auto whole = [&](int column) { return std::get<std::int64_t>(record.value(column)); };
  return {text(0), text(1), text(2), text(3), state_of(text(4)), whole(5), whole(6), text(7), whole(8), text(9)};
}

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

void add_job(store::Session& session, const JobRow& job, Instant now) {
  session.execute(
      kAddJob,
      {{"id", job.id}, {"kind", job.kind}, {"input", job.input}, {"person", job.person}, {"now", now}});
}

std::optional<JobRow> find_job(store::Session& session, std::string_view id) {
  std::optional<JobRow> job;
  session.run(kFindJob, {{"id", std::string(id)}}, [&](const store::Record& r) { job = job_of(r); });
  return job;
}

std::optional<JobRow> claim_job(store::Session& session, const std::string& token, Instant now,
                                Instant until) {
  bool open = false;  // looked for by reading alone: an idle server must not take the lock of writers
  session.run(kOpenJob, {{"now", now}}, [&](const store::Record&) { open = true; });
  if (!open) return std::nullopt;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  std::optional<JobRow> job;
  session.run(kClaimJob, {{"token", token}, {"until", until}, {"now", now}},
              [&](const store::Record& record) { job = job_of(record); });
  transaction.commit();
  return job;
}

bool renew_job(store::Session& session, const JobRow& job, Instant until) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto renewed = session.execute(kRenewJob, {{"until", until},
                                                   {"done", job.done},
                                                   {"total", job.total},
                                                   {"id", job.id},
                                                   {"token", job.token}});
  transaction.commit();
  return renewed == 1;
}

bool end_job(store::Session& session, const JobRow& job, JobState state, std::string_view error, Instant now) {
  return session.execute(kEndJob, {{"state", std::string(job_state_name(state))},
                                   {"error", std::string(error)},
                                   {"done", job.done},
                                   {"total", job.total},
                                   {"now", now},
                                   {"id", job.id},
                                   {"token", job.token}}) == 1;
}

void hand_back_job(store::Session& session, const JobRow& job) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kHandBackJob, {{"id", job.id}, {"token", job.token}});
  transaction.commit();
}

bool cancel_job(store::Session& session, std::string_view id, Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto cancelled = session.execute(kCancelJob, {{"now", now}, {"id", std::string(id)}});
  transaction.commit();
  return cancelled == 1;
}

void free_leases(store::Session& session) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kFreeLeases, {});
  transaction.commit();
}

void drop_jobs_ended_before(store::Session& session, Instant before) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kDropJobs, {{"before", before}});
  transaction.commit();
}

}  // namespace liantu::api

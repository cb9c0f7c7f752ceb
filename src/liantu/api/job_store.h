// The table of jobs: who runs which, until when his lease holds, and how it ended. Shared by all servers of a
// workspace.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

enum class JobState { Waiting, Running, Done, Failed, Cancelled };
std::string_view job_state_name(JobState state);

struct JobRow {
  std::string id, kind;
  std::string input{};   ///< what the kind needs to know, for imports the id of the import
  std::string person{};  ///< id of who asked for it
  JobState state = JobState::Waiting;
  std::int64_t done = 0, total = 0;
  std::string error{};  ///< the sentence, when failed
  std::int64_t attempt = 0;
  std::string token{};  ///< of this attempt: one whose lease ran out cannot write any more
};

/// Within the caller's write transaction: what asks for the job and the job are there together.
void add_job(store::Session& session, const JobRow& job, Instant now);
std::optional<JobRow> find_job(store::Session& session, std::string_view id);

/// The oldest job that waits or whose lease ran out, now ours until `until`.
std::optional<JobRow> claim_job(store::Session& session, const std::string& token, Instant now, Instant until);
/// False when the attempt is over: cancelled, or taken by another server.
bool renew_job(store::Session& session, const JobRow& job, Instant until);
/// Within the caller's write transaction. False as for renew_job.
bool end_job(store::Session& session, const JobRow& job, JobState state, std::string_view error, Instant now);
/// Gives a job back unfinished; the attempt does not count.
void hand_back_job(store::Session& session, const JobRow& job);
/// What waits or runs ends as cancelled; false when it had ended.
bool cancel_job(store::Session& session, std::string_view id, Instant now);

/// Every running job may be claimed at once: for the only server of a workspace, when it starts.
void free_leases(store::Session& session);
void drop_jobs_ended_before(store::Session& session, Instant before);

}  // namespace liantu::api

#include "liantu/api/job_store.h"

#include <gtest/gtest.h>

#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

constexpr Instant kSecond = 1'000'000;

void add(store::Session& session, const std::string& id, Instant at) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  add_job(session, {.id = id, .kind = "import.read", .input = "i", .person = "p"}, at);
  transaction.commit();
}

bool end(store::Session& session, const JobRow& job) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const bool ended = end_job(session, job, JobState::Done, "", 9 * kSecond);
  transaction.commit();
  return ended;
}

class Jobs : public store::fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, Jobs, testing::ValuesIn(store::fixture::engines()));

TEST_P(Jobs, ALeaseThatRanOutIsTakenByAnotherAndTheFirstCannotEndIt) {
  add(session, "a", 1 * kSecond);
  const auto first = claim_job(session, "one", 2 * kSecond, 10 * kSecond);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->attempt, 1);
  EXPECT_FALSE(claim_job(session, "two", 3 * kSecond, 20 * kSecond)) << "the lease still holds";
  const auto second = claim_job(session, "two", 11 * kSecond, 20 * kSecond);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->attempt, 2);
  EXPECT_FALSE(renew_job(session, *first, 30 * kSecond));
  EXPECT_FALSE(end(session, *first));
  EXPECT_TRUE(renew_job(session, *second, 30 * kSecond));
  EXPECT_TRUE(end(session, *second));
  EXPECT_EQ(find_job(session, "a")->state, JobState::Done);
}

TEST_P(Jobs, TheOldestIsFirstAndACancelledOneCannotEnd) {
  add(session, "b", 2 * kSecond);
  add(session, "a", 1 * kSecond);
  const auto job = claim_job(session, "one", 3 * kSecond, 10 * kSecond);
  ASSERT_TRUE(job);
  EXPECT_EQ(job->id, "a");
  EXPECT_TRUE(cancel_job(session, "a", 4 * kSecond));
  EXPECT_FALSE(cancel_job(session, "a", 5 * kSecond));
  EXPECT_FALSE(end(session, *job));
  EXPECT_EQ(find_job(session, "a")->state, JobState::Cancelled);
}

TEST_P(Jobs, OneGivenBackDoesNotCountAsAnAttempt) {
  add(session, "a", 1 * kSecond);
  hand_back_job(session, *claim_job(session, "one", 2 * kSecond, 10 * kSecond));
  const auto again = claim_job(session, "two", 3 * kSecond, 10 * kSecond);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->attempt, 1);
}

}  // namespace
}  // namespace liantu::api

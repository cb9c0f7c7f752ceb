// 100,000 open cases in 20 departments with two pauses each: the sweep that turns states and records overdue days, working every
// clock out anew, and the queue of a department as its page asks for it. usage: approval_clock_bench [postgresql://…]
#include <algorithm>
#include <array>
#include <chrono>
#include <random>

#include "bench_line.h"
#include "liantu/api/approval/clock_sweep.h"
#include "liantu/api/approval/queue_desk.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/store/write.h"
#include "passing_workspace.h"

namespace {

using namespace liantu;
using approval::ApprovalCase, approval::CaseEvent, approval::CaseMove;

constexpr std::uint64_t kSeed = 42;
constexpr int kCases = 100'000, kDepartments = 20, kAsked = 400, kAtOnce = 5'000;
constexpr double kSweepSeconds = 1, kQueueMilliseconds = 20;
const Date kToday = *Date::parse("2026-11-30");

std::string department_of(int number) { return fmt::format("部门{:02}", number % kDepartments); }

ApprovalCase some_case(int number, std::mt19937_64& random) {
  ApprovalCase of;
  of.case_no = fmt::format("B{:06}", number);
  of.attempt = 1;
  of.matter = "建设工程规划许可证";
  of.project = fmt::format("项目{}", number / 8);
  of.department = department_of(number);
  of.handling = approval::Handling::Review;
  of.accepted = of.received = kToday.plus(-static_cast<std::int64_t>(1 + random() % 60));
  of.promised = static_cast<double>(2 + random() % 40);
  of.unit = approval::TimeUnit::WorkingDay;
  of.first_day = approval::CaseFirstDay::Next;
  of.state = number % 7 == 0 ? approval::CaseState::SupplementBegun : approval::CaseState::InHand;
  return of;
}

CaseEvent event_of(const std::string& id, const ApprovalCase& of, CaseMove move, std::int64_t after_days) {
  CaseEvent event;
  event.case_id = id;
  event.case_no = of.case_no;
  event.department = of.department;
  event.move = move;
  event.day = std::min(of.accepted->plus(after_days), kToday);
  event.time = "10:00";
  return event;
}

void add(store::Batch& batch, const store::Entity& entity, Row values) {
  store::Change change{.entity = &entity};
  change.values = std::move(values);
  batch.changes.push_back(std::move(change));
}

void fill(store::Session& session, std::mt19937_64& random) {
  const store::Access access = store::administrator_access("bench");
  const Instant at = approval::instant_of(kToday.plus(-1), 600);
  for (int first = 0; first < kCases; first += kAtOnce) {
    store::Batch cases{.kind = "bench"}, ledgers{.kind = "bench"};
    std::vector<ApprovalCase> made;
    for (int i = first; i < first + kAtOnce; ++i) {
      made.push_back(some_case(i, random));
      add(cases, approval::approval_case_entity(), to_row(made.back()));
    }
    const auto written = store::write(session, access, cases, at);
    for (std::size_t i = 0; i < made.size(); ++i) {
      const std::string& id = written.rows[i].first;
      const std::array moves{std::pair{CaseMove::Accept, 0}, std::pair{CaseMove::AskSupplement, 2},
                             std::pair{CaseMove::TakeSupplement, 5}, std::pair{CaseMove::AskSupplement, 9}};
      const std::size_t most = made[i].state == approval::CaseState::SupplementBegun ? 4 : 3;
      for (std::size_t k = 0; k < most; ++k)
        add(ledgers, approval::case_event_entity(), to_row(event_of(id, made[i], moves[k].first, moves[k].second)));
    }
    store::write(session, access, ledgers, at);
  }
}

void told(std::string name, std::string metric, std::string unit, double ours, double limit, double cpu) {
  bench::Line line{.bench = "approval_clock", .name = std::move(name), .metric = std::move(metric), .unit = std::move(unit)};
  line.ours = ours;
  line.more_is_better = false;
  line.peer_why = "no peer keeps clocks that stop";
  line.cpu_s = cpu;
  line.seed = kSeed;
  if (limit > 0) line.limit = limit;
  bench::print(line);
}

double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void sweeps(store::Session& session, const api::CaseClocks& clocks) {
  const auto timed = [&](Instant now) {
    const double before = bench::cpu_seconds(), began = clock_seconds();
    const std::size_t count = api::sweep_clocks(session, clocks, now);
    fmt::print(stderr, "{} clocks, {:.2f} s on the clock\n", count, clock_seconds() - began);
    return bench::cpu_seconds() - before;
  };
  const Instant today = approval::instant_of(kToday, 600);
  const double all = timed(today);
  told("every clock worked out, 100000 cases", "cpu_seconds", "s", all, 0, all);
  const double day = timed(approval::instant_of(kToday.plus(1), 600));
  told("sweep a day later, 100000 open cases", "cpu_seconds", "s", day, kSweepSeconds, day);
  const double month = timed(approval::instant_of(kToday.plus(30), 600));
  told("sweep a month later, 100000 open cases", "cpu_seconds", "s", month, kSweepSeconds, month);
}

void queues(store::Session& session, const api::CaseClocks& clocks) {
  const store::Access access = store::administrator_access("bench");
  const Instant now = approval::instant_of(kToday.plus(30), 660);
  std::vector<double> took, clock;
  api::QueueCountKeeper counts;
  const double cpu = bench::cpu_seconds();
  for (int i = 0; i < kAsked; ++i) {
    const api::QueueOrder order{.department = i % 10 == 0 ? std::string() : department_of(i), .limit = 50, .after = {}, .stopped = i % 4 == 3};
    const double before = bench::cpu_seconds(), began = clock_seconds();
    if (api::case_queue_json(session, {access, now, Language::Zh}, clocks, counts, order).dump().size() < 100) std::abort();
    took.push_back((bench::cpu_seconds() - before) * 1e3);
    clock.push_back((clock_seconds() - began) * 1e3);
  }
  std::sort(took.begin(), took.end());
  std::sort(clock.begin(), clock.end());
  told("queue of a department, 100000 open cases", "p95_cpu", "ms", took[took.size() * 95 / 100], kQueueMilliseconds, bench::cpu_seconds() - cpu);
  told("the same, the database's work with it", "p50_clock", "ms", clock[clock.size() / 2], 0, 0);
  told("the same, the database's work with it", "p95_clock", "ms", clock[clock.size() * 95 / 100], kQueueMilliseconds, 0);
}

}  // namespace

int main(int argc, char** argv) {
  bench::PassingWorkspace workspace(argc > 1 ? argv[1] : "");
  auto session = workspace.database().lease();
  std::mt19937_64 random(kSeed);
  fill(*session, random);
  const Settings settings;
  const auto clocks = api::case_clocks(settings);
  sweeps(*session, *clocks);
  queues(*session, *clocks);
}

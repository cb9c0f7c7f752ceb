// 100,100 cases of 7,700 networks: the list of all networks as its page asks for it, at first, again, and after a case moved; all
// planned together. Times on the clock. usage: network_list_bench [postgresql://…]
#include <algorithm>
#include <array>
#include <chrono>
#include <random>

#include "bench_line.h"
#include "liantu/api/approval/network_list.h"
#include "liantu/api/approval/network_plan_desk.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/clock_axis.h"
#include "liantu/approval/network_store.h"
#include "liantu/project/project_store.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"
#include "passing_workspace.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 42;
constexpr int kNetworks = 7'700, kAtOnce = 500, kAsked = 60;
constexpr double kPageMilliseconds = 300, kPlanSearchSeconds = 1.8;
constexpr std::array<const char*, 13> kSteps = {"1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2",
                                                "3.3", "4.1", "4.2", "5.1", "5.2", "6.1"};
const Date kToday = *Date::parse("2026-11-30"), kMeeting = *Date::parse("2026-11-27");
const Instant kWritten = approval::instant_of(*Date::parse("2026-11-20"), 600);
const api::Moment kNow{.day = kToday}, kThen{.day = kMeeting, .at = approval::instant_of(kMeeting, 1439)};

double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void add(store::Batch& batch, const store::Entity& entity, Row values) {
  store::Change change{.entity = &entity};
  change.values = std::move(values);
  batch.changes.push_back(std::move(change));
}

/// The first `done` steps are granted, two run.
void add_cases(store::Batch& batch, int number, Date start, int done, std::mt19937_64& random) {
  for (int k = 0; k < static_cast<int>(kSteps.size()); ++k) {
    approval::ApprovalCase of;
    of.case_no = fmt::format("B{:05}-{}", number, kSteps[static_cast<std::size_t>(k)]);
    of.matter = "事项";
    of.project_no = fmt::format("P{:05}", number);
    of.project = fmt::format("项目{}", number);
    of.step_code = kSteps[static_cast<std::size_t>(k)];
    of.department = fmt::format("部门{:02}", (number + k) % 20);
    of.state = k < done ? approval::CaseState::Granted : k < done + 2 ? approval::CaseState::InHand : approval::CaseState::Received;
    of.received = start.plus(k);
    if (k < done + 2) of.accepted = of.received;
    if (k < done) of.finished = of.accepted->plus(1 + static_cast<std::int64_t>(random() % 6));
    of.promised = 5;
    of.unit = approval::TimeUnit::WorkingDay;
    add(batch, approval::approval_case_entity(), to_row(of));
  }
}

void fill(store::Session& session, std::mt19937_64& random) {
  const store::Access access = store::administrator_access("bench");
  for (int first = 0; first < kNetworks; first += kAtOnce) {
    store::Batch batch{.kind = "bench"};
    for (int i = first; i < std::min(first + kAtOnce, kNetworks); ++i) {
      project::Project project;
      project.project_no = fmt::format("P{:05}", i);
      project.name = fmt::format("项目{}", i);
      add(batch, project::project_entity(), to_row(project));
      approval::ApprovalNetwork network;
      network.project_no = project.project_no;
      network.project = project.name;
      network.template_code = "industrial_6_14";
      network.template_version = 1;
      network.start = kToday.plus(-static_cast<std::int64_t>(20 + random() % 60));
      add(batch, approval::approval_network_entity(), to_row(network));
      add_cases(batch, i, *network.start, static_cast<int>(random() % 11), random);
    }
    store::write(session, access, batch, kWritten);
  }
}

void told(std::string name, std::string metric, double milliseconds, double limit) {
  bench::Line line{.bench = "network_list", .name = std::move(name), .metric = std::move(metric), .unit = "ms"};
  line.ours = milliseconds;
  line.more_is_better = false;
  line.peer_why = "no peer keeps networks of approvals";
  line.seed = kSeed;
  if (limit > 0) line.limit = limit;
  bench::print(line);
}

void move_some_case(store::Session& session, const std::string& id, Instant at) {
  const store::Access access = store::administrator_access("bench");
  const auto row = store::find(session, access, approval::approval_case_entity(), id);
  auto of = from_row<approval::ApprovalCase>(row->values);
  of.remark = fmt::format("{}", at);
  store::Batch batch{.kind = "bench"};
  store::Change change{.entity = &approval::approval_case_entity(), .id = id, .version = row->version};
  change.values = to_row(of);
  batch.changes.push_back(std::move(change));
  store::write(session, access, batch, at);
}

}  // namespace

int main(int argc, char** argv) {
  bench::PassingWorkspace workspace(argc > 1 ? argv[1] : "");
  auto session = workspace.database().lease();
  std::mt19937_64 random(kSeed);
  fill(*session, random);
  const store::Access access = store::administrator_access("bench");
  const api::NetworkReader reader{*session, access, Language::Zh};
  api::NetworkListKeeper keeper;
  const auto page = [&](const api::NetworkListOrder& order) {
    const double before = clock_seconds();
    if (api::network_list_json(reader, kNow, kThen, keeper, order).dump().size() < 100) std::abort();
    return (clock_seconds() - before) * 1e3;
  };
  const double cpu = bench::cpu_seconds(), first = page({.show = "open"});
  told("first page of 7700 networks, nothing worked out", "clock", first, 0);
  told("the same, this program alone", "cpu", (bench::cpu_seconds() - cpu) * 1e3, 0);
  constexpr std::array shows = {"open", "late", "all", "reached"};
  std::vector<double> again, moved;
  for (std::size_t i = 0; i < kAsked; ++i) again.push_back(page({.show = shows[i % shows.size()], .offset = 50 * (i % 7)}));
  store::ListQuery some{.entity = &approval::approval_case_entity(), .limit = kAsked, .count_total = false};
  const auto rows = store::list(*session, access, some).rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    move_some_case(*session, rows[i].id, approval::instant_of(kToday, 600) + static_cast<Instant>(i));
    moved.push_back(page({.show = "open"}));
  }
  for (auto* took : {&again, &moved}) std::sort(took->begin(), took->end());
  told("a page of 50, nothing changed", "p95_clock", again[again.size() * 95 / 100], kPageMilliseconds);
  told("a page of 50, a case moved", "p95_clock", moved[moved.size() * 95 / 100], kPageMilliseconds);
  const double before = clock_seconds(), spent = bench::cpu_seconds();
  api::plan_all_networks(reader, kNow, {.seconds = kPlanSearchSeconds}, [](const api::NetworkPlanReading&) {});
  told("all planned together", "clock", (clock_seconds() - before) * 1e3, 0);
  told("the same, this program alone", "cpu", (bench::cpu_seconds() - spent) * 1e3, 0);
}

#include "liantu/api/approval/network_list_warmer.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/org/access_rule.h"
#include "liantu/org/people_store.h"

namespace liantu::api {
namespace {

constexpr std::chrono::seconds kBetweenLooks{60};
constexpr std::size_t kMostKinds = 8;

struct ReaderKind {
  std::string sight;
  store::Access access;
  std::size_t people = 0;
};

std::vector<ReaderKind> kinds_of_readers(store::Session& session) {
  std::vector<ReaderKind> out;
  for (const org::Person& person : org::people(session)) {
    store::Access access = org::access_for(person);
    if (!access.may_read("approval_network")) continue;
    const std::string sight = network_sight(access);
    const auto it =
        std::find_if(out.begin(), out.end(), [&](const ReaderKind& one) { return one.sight == sight; });
    if (it == out.end())
      out.push_back({sight, std::move(access), 1});
    else
      ++it->people;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const ReaderKind& a, const ReaderKind& b) { return a.people > b.people; });
  if (out.size() > kMostKinds) out.resize(kMostKinds);
  return out;
}

}  // namespace

std::size_t warm_network_lists(store::Session& session, NetworkListKeeper& keeper, const HourRules& hours,
                               const std::function<bool()>& go_on) {
  const Date today = shanghai_day(hours.now);
  std::size_t made = 0;
  for (const ReaderKind& kind : kinds_of_readers(session))
    for (const Date day : {today, last_meeting_day(today)}) {
      if (!go_on()) return made;
      made += keeper.prepare({session, kind.access, Language::Zh, hours}, moment_of(day, today));
    }
  return made;
}

NetworkListWarmer::NetworkListWarmer(const App& app, std::shared_ptr<NetworkListKeeper> keeper,
                                     std::shared_ptr<CaseClockKeeper> clocks)
    : app_(app), keeper_(std::move(keeper)), clocks_(std::move(clocks)), thread_([this] { run(); }) {}

NetworkListWarmer::~NetworkListWarmer() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

bool NetworkListWarmer::going_on() {
  const std::lock_guard lock(mutex_);
  return !ending_;
}

void NetworkListWarmer::run() {
  while (going_on()) {
    try {
      warm_network_lists(*app_.database.lease(), *keeper_, {clocks_->get(), app_.now()},
                         [this] { return going_on(); });
    } catch (const std::exception& error) {
      if (app_.log) app_.log(std::string("making the lists of networks ready failed: ") + error.what());
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, kBetweenLooks, [this] { return ending_; });
  }
}

}  // namespace liantu::api

// Makes the list of all networks ready before the first look of a day: for the kinds of readers among the
// people of the office, one list after another, in a thread of its own.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "liantu/api/app.h"
#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/approval/network_list.h"

namespace liantu::api {

/// Lists of today and of the last meeting for every kind of reader among the people, the most frequent kinds
/// first; how many were made. `go_on` is asked before each.
std::size_t warm_network_lists(store::Session& session, NetworkListKeeper& keeper, const HourRules& hours,
                               const std::function<bool()>& go_on);

/// Looks once a minute; a failure is logged and tried again then.
class NetworkListWarmer {
 public:
  NetworkListWarmer(const App& app, std::shared_ptr<NetworkListKeeper> keeper,
                    std::shared_ptr<CaseClockKeeper> clocks);
  ~NetworkListWarmer();
  NetworkListWarmer(const NetworkListWarmer&) = delete;
  NetworkListWarmer& operator=(const NetworkListWarmer&) = delete;

 private:
  const App& app_;
  std::shared_ptr<NetworkListKeeper> keeper_;
  std::shared_ptr<CaseClockKeeper> clocks_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  std::thread thread_;

  bool going_on();
  void run();
};

}  // namespace liantu::api

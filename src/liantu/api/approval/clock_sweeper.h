// Sweeps the clocks of cases on a thread of its own when it is asked to: nobody waits for it.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/store/database.h"

namespace liantu::api {

class ClockSweeper {
 public:
  struct Options {
    store::Database& database;
    const Settings& settings;
    std::function<Instant()> now;
    std::function<void(const std::string&)> failed;  ///< what went wrong; the next call tries again
  };
  explicit ClockSweeper(Options options);
  /// Waits for the slice at work only.
  ~ClockSweeper();
  ClockSweeper(const ClockSweeper&) = delete;
  ClockSweeper& operator=(const ClockSweeper&) = delete;

  void wake();

 private:
  void run();
  bool going_on();
  Options options_;
  CaseClockKeeper clocks_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool woken_ = false, ending_ = false;
  std::thread thread_;  ///< last: it uses all of the above
};

}  // namespace liantu::api

#include "liantu/api/approval/clock_sweeper.h"

#include <exception>
#include <utility>

#include "liantu/api/approval/clock_sweep.h"

namespace liantu::api {

ClockSweeper::ClockSweeper(Options options)
    : options_(std::move(options)), clocks_(options_.settings), thread_([this] { run(); }) {}

ClockSweeper::~ClockSweeper() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void ClockSweeper::wake() {
  {
    const std::lock_guard lock(mutex_);
    woken_ = true;
  }
  wake_.notify_one();
}

bool ClockSweeper::going_on() {
  const std::lock_guard lock(mutex_);
  return !ending_;
}

void ClockSweeper::run() {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return woken_ || ending_; });
      if (ending_) return;
      woken_ = false;
    }
    try {
      sweep_clocks(*options_.database.lease(), *clocks_.get(), options_.now(), [this] { return going_on(); });
    } catch (const std::exception& error) {
      options_.failed(error.what());
    }
  }
}

}  // namespace liantu::api

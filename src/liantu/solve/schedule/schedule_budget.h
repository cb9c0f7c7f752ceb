// What a search for schedules may spend, and who is told of better ones.
#pragma once

#include <algorithm>
#include <ctime>

#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {

class ScheduleBudget {
 public:
  explicit ScheduleBudget(const ScheduleLimits& limits) : limits_(&limits), begun_(now()) {}

  void charge(std::uint64_t schedules = 1) { schedules_ += schedules; }
  /// `kept`: schedules that are still wanted afterwards.
  bool spent(std::uint64_t kept = 0) {
    if (over_ || schedules_ + kept >= limits_->schedules) return true;
    if (schedules_ < next_look_) return false;
    next_look_ = schedules_ + kLookEvery;
    over_ = (limits_->cancel != nullptr && limits_->cancel->load(std::memory_order_relaxed)) ||
            (seen_ = seconds()) >= limits_->seconds;
    return over_;
  }
  /// The clock is looked at again at once, as after a schedule that took long.
  void look() { next_look_ = 0; }
  /// How much of the schedules or the time has gone, as of the last look; 0 when neither is limited.
  double share() const {
    const double made = static_cast<double>(schedules_) / static_cast<double>(limits_->schedules);
    return std::max(made, seen_ / limits_->seconds);
  }
  void tell(std::int64_t value, std::int64_t bound) const {
    if (limits_->progress) limits_->progress({seconds(), schedules_, value, bound});
  }

  std::uint64_t schedules() const { return schedules_; }
  double seconds() const { return now() - begun_; }

 private:
  static constexpr std::uint64_t kLookEvery = 64;

  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }

  const ScheduleLimits* limits_;
  double begun_, seen_ = 0;
  std::uint64_t schedules_ = 0, next_look_ = 0;
  bool over_ = false;
};

}  // namespace liantu::solve

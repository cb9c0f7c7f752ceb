// What a search for schedules may spend, and who is told of better ones.
#pragma once

#include <ctime>

#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {

class ScheduleBudget {
 public:
  explicit ScheduleBudget(const ScheduleLimits& limits) : limits_(&limits), begun_(now()) {}

  void charge(std::uint64_t schedules = 1) { schedules_ += schedules; }
  bool spent() {
    if (over_ || schedules_ >= limits_->schedules) return true;
    if (schedules_ < next_look_) return false;
    next_look_ = schedules_ + kLookEvery;
    over_ = (limits_->cancel != nullptr && limits_->cancel->load(std::memory_order_relaxed)) ||
            seconds() >= limits_->seconds;
    return over_;
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
  double begun_;
  std::uint64_t schedules_ = 0, next_look_ = 0;
  bool over_ = false;
};

}  // namespace liantu::solve

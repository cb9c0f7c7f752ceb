// What a search may spend: work, processor time, and whether someone called it off.
#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>

namespace liantu::solve {

class Budget {
 public:
  Budget(std::uint64_t work, double seconds, const std::atomic<bool>* cancel)
      : work_limit_(work), seconds_limit_(seconds), cancel_(cancel), begun_(now()) {}

  void charge(std::uint64_t work) { work_ += work; }

  bool spent() {
    if (over_ || work_ >= work_limit_) return true;
    if (work_ < next_look_) return false;
    next_look_ = work_ + kLookEvery;
    seconds_seen_ = seconds();
    over_ =
        (cancel_ != nullptr && cancel_->load(std::memory_order_relaxed)) || seconds_seen_ >= seconds_limit_;
    return over_;
  }

  /// Whether that share of the work or time has gone.
  bool past(double share) {
    if (spent() || static_cast<double>(work_) >= share * static_cast<double>(work_limit_)) return true;
    return seconds_seen_ >= share * seconds_limit_;
  }

  std::uint64_t work() const { return work_; }
  double seconds() const { return now() - begun_; }

 private:
  static constexpr std::uint64_t kLookEvery = 1'000'000;

  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }

  std::uint64_t work_limit_, work_ = 0, next_look_ = 0;
  double seconds_limit_;
  const std::atomic<bool>* cancel_;
  double begun_, seconds_seen_ = 0;
  bool over_ = false;
};

}  // namespace liantu::solve

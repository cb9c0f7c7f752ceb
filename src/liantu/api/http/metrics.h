// Counters of the running program in the Prometheus text format.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace liantu::api {

class Metrics {
 public:
  /// `route` is the pattern, so that ids make no series of their own.
  void count(const std::string& method, const std::string& route, int status, std::chrono::microseconds took);
  /// `gauges` are added as they are: name -> value.
  std::string text(const std::map<std::string, double>& gauges) const;

 private:
  static constexpr std::array<double, 8> kBounds = {0.005, 0.01, 0.02, 0.06, 0.25, 1, 5, 30};  // seconds
  struct Series {
    std::map<int, std::int64_t> by_status;
    std::array<std::int64_t, kBounds.size() + 1> buckets{};
    double seconds = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Series> series_;
};

}  // namespace liantu::api

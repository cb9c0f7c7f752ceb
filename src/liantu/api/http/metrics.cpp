#include "liantu/api/http/metrics.h"

#include "liantu/json/json.h"

namespace liantu::api {
namespace {

std::string number(double value) {
  std::string out;
  json::append_number(out, value);
  return out;
}

}  // namespace

void Metrics::count(const std::string& method, const std::string& route, int status,
                    std::chrono::microseconds took) {
  const double seconds = static_cast<double>(took.count()) / 1e6;
  std::size_t bucket = 0;
  while (bucket < kBounds.size() && seconds > kBounds[bucket]) ++bucket;
  const std::lock_guard lock(mutex_);
  Series& series = series_[{method, route}];
  ++series.by_status[status];
  ++series.buckets[bucket];
  series.seconds += seconds;
}

std::string Metrics::text(const std::map<std::string, double>& gauges) const {
  std::string requests =
      "# HELP liantu_http_requests_total Requests answered.\n# TYPE liantu_http_requests_total counter\n";
  std::string times =
      "# HELP liantu_http_request_seconds Time to answer.\n# TYPE liantu_http_request_seconds histogram\n";
  const std::lock_guard lock(mutex_);
  for (const auto& [name, series] : series_) {
    const std::string labels = "method=\"" + name.first + "\",route=\"" + name.second + "\"";
    std::int64_t total = 0;
    for (const auto& [status, count] : series.by_status) {
      requests += "liantu_http_requests_total{" + labels + ",status=\"" + std::to_string(status) + "\"} " +
                  std::to_string(count) + "\n";
    }
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
      total += series.buckets[i];
      const std::string bound = i < kBounds.size() ? number(kBounds[i]) : "+Inf";
      times += "liantu_http_request_seconds_bucket{" + labels + ",le=\"" + bound + "\"} " +
               std::to_string(total) + "\n";
    }
    times += "liantu_http_request_seconds_sum{" + labels + "} " + number(series.seconds) + "\n";
    times += "liantu_http_request_seconds_count{" + labels + "} " + std::to_string(total) + "\n";
  }
  std::string out = requests + times;
  for (const auto& [name, value] : gauges) {
    out +=
        "# HELP " + name + " Present value.\n# TYPE " + name + " gauge\n" + name + " " + number(value) + "\n";
  }
  return out;
}

}  // namespace liantu::api

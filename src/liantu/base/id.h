// UUIDv7 (RFC 9562), lower case, 36 characters. People see codes (项目编号), not ids.
#pragma once

#include <cstdint>
#include <mutex>
#include <random>
#include <string>
#include <string_view>

namespace liantu {

/// Monotonic within a millisecond; the same seed and clock give the same ids.
class IdGenerator {
 public:
  explicit IdGenerator(std::uint64_t seed) : random_(seed) {}
  std::string next(std::int64_t unix_millis);

 private:
  std::mutex mutex_;
  std::mt19937_64 random_;
  std::int64_t last_millis_ = -1;
  std::uint64_t counter_ = 0;  ///< the 74 bits after the time, kept as 12 + 62
};

bool is_id(std::string_view text);
/// Milliseconds since 1970 that the id was made at: a row's first day in its ledger. 0 when it is no id.
std::int64_t id_millis(std::string_view id);

}  // namespace liantu

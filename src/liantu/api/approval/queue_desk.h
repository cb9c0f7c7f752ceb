// Queues of departments, read from the stored clocks.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/approval/case_clock_store.h"
#include "liantu/json/json.h"
#include "liantu/store/access.h"

namespace liantu::api {

class ClockSweeper;

/// Counts of all departments, kept until a clock is worked out or turned: counting 100,000 of them for every
/// page would be most of its time. Thread-safe.
class QueueCountKeeper {
 public:
  std::vector<approval::QueueCount> get(store::Session& session, Instant now);

 private:
  std::mutex mutex_;
  approval::ClockBasis basis_;
  Instant minute_ = 0;
  std::vector<approval::QueueCount> counts_;
};

struct QueueOrder {
  std::string department{};  ///< "" = all that `access` sees
  std::size_t limit = 50;
  std::string after{};  ///< of the page before, of the running or of the stopped
  bool stopped = false;
};

/// Who asks, when, in which language.
struct QueueReader {
  const store::Access& access;
  Instant now;
  Language language = Language::Zh;
  ClockSweeper* sweeper = nullptr;  ///< takes over where much is to be worked out; none = done at once
};

/// Lines in order with their sentences, counts by department and state. `working_out`: many clocks are still
/// being worked out, and the page shows what is known.
json::Json case_queue_json(store::Session& session, const QueueReader& reader, const CaseClocks& clocks,
                           QueueCountKeeper& counts, const QueueOrder& order);

}  // namespace liantu::api

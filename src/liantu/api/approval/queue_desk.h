// Queues of departments: the stored clocks are kept up with the ledgers by the change log.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/approval/case_clock_store.h"
#include "liantu/json/json.h"
#include "liantu/store/access.h"

namespace liantu::api {

/// Works out the clocks of the cases that changed since the last time, all of them when the calendar or the
/// rules did. In a write transaction of the caller; how many were worked out.
std::size_t catch_up_clocks(store::Session& session, const CaseClocks& clocks, Instant now);

/// The sweep: catches up, writes down when a changed calendar moves a day that was told, and turns states
/// whose limit has passed. Opens its own transaction, only when there is something to write.
std::size_t sweep_clocks(store::Session& session, const CaseClocks& clocks, Instant now);

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
};

/// Lines in order with their sentences, counts by department and state.
json::Json case_queue_json(store::Session& session, const QueueReader& reader, const CaseClocks& clocks,
                           QueueCountKeeper& counts, const QueueOrder& order);

}  // namespace liantu::api

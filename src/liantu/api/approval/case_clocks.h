// The rules and the calendar by which this office counts its cases, made once.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "liantu/approval/clock_rule.h"
#include "liantu/base/settings.h"

namespace liantu::api {

struct CaseClocks {
  approval::ClockRule rule;
  approval::ClockAxis axis;
  std::string fingerprint;  ///< of rule and calendar: another one means that every clock is worked out again
};

/// Throws InvalidInput when the office's own file cannot be read.
std::shared_ptr<const CaseClocks> case_clocks(const Settings& settings);

/// Keeps them from the first request on: an unreadable file of rules fails what needs it, not the server.
class CaseClockKeeper {
 public:
  explicit CaseClockKeeper(const Settings& settings) : settings_(settings) {}
  std::shared_ptr<const CaseClocks> get();

 private:
  const Settings& settings_;
  std::mutex mutex_;
  std::shared_ptr<const CaseClocks> clocks_;
};

}  // namespace liantu::api

// What is drawn of a network on a calendar: bars of each step day by day, and the clock of what decides its
// end.
#pragma once

#include "liantu/approval/network_progress.h"

namespace liantu::approval {

struct NetworkBar {
  enum class Kind { Done, Running, Paused, Over, Forecast };
  Kind kind;
  Date from, to;  ///< both counted
  bool operator==(const NetworkBar&) const = default;
};

/// In order of time. Days of the same kind that follow each other make one bar, rest days between them
/// included.
std::vector<NetworkBar> step_bars(const NetworkProgress& progress, std::size_t step, const NetworkDays& days,
                                  Date today);

/// Working days since the start: on which all that decides the end stood still, and the others. They add up.
struct NetworkClock {
  std::vector<char> paused{};  ///< per working day, from the first
  std::int64_t elapsed() const { return static_cast<std::int64_t>(paused.size()); }
  std::int64_t stood() const;
};

/// Until today, or until the aim was reached.
NetworkClock network_clock(const NetworkProgress& progress, const NetworkDays& days, Date today);

}  // namespace liantu::approval

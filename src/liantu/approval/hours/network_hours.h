// A network whose steps take hours, laid out on office time: minutes of work, nights and breaks left out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/approval/case_clock.h"
#include "liantu/approval/network_bars.h"

namespace liantu::approval {

/// The clock of the case that stands on a step.
struct StepClock {
  std::string step_code{};
  ClockReading clock{};
  bool done = false;
};

/// Office minutes after the opening of the day on which the network began.
struct HourBar {
  NetworkBar::Kind kind;
  std::int64_t from = 0, to = 0;
  bool operator==(const HourBar&) const = default;
};

struct HourStep {
  StepState state = StepState::Waiting;
  const StepClock* actual = nullptr;
  std::vector<HourBar> bars{};                  ///< in order of time; a bar without office time is left out
  std::optional<HourBar> plan{};                ///< by its promise, from where the network began
  std::optional<std::int64_t> ends{};           ///< minutes
  std::optional<std::int64_t> float_minutes{};  ///< of a step that is open
  bool critical = false;
};

struct HourNetwork {
  Date first;                       ///< the day whose opening is 0
  std::int64_t began = 0, now = 0;  ///< minutes
  std::vector<HourStep> steps{};
  std::optional<std::int64_t> plan_ends{}, ends{};  ///< of the aim
};

/// `plan` in halves of an hour; `clocks` outlive the answer. When no case has begun it is laid out from `start`,
/// from now at the earliest.
HourNetwork hour_network(const Network& plan, std::span<const StepClock> clocks, const ClockAxis& axis,
                         Date start, Instant now);

/// The instant at which so many office minutes after the opening of `first` are gone.
Instant hour_end(const ClockAxis& axis, Date first, std::int64_t minutes);

}  // namespace liantu::approval

// A network whose steps take hours, laid out on office time: minutes of work, nights and breaks left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/approval/case_clock.h"
#include "liantu/approval/network_bars.h"
#include "liantu/approval/what_if.h"

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
  std::vector<std::string> ring{};  ///< codes of steps that wait for each other: no times then
};

/// What a network of hours is judged by; its template counts halves of an hour. When no case has begun it is
/// laid out from `start`, from now at the earliest.
struct HourCase {
  const ApprovalTemplate& of;
  const std::vector<NetworkChange>& adopted;
  const NetworkChoice& choice;
  std::span<const StepClock> clocks;
  const ClockAxis& axis;
  Date start;
  Instant now;
};

/// A network with changes as it stands: the promised plan is that of the template, the rest follows the
/// changes.
struct HourStanding {
  std::unique_ptr<ChangedNetwork> changed{};
  HourNetwork network;
};

/// With the adopted changes and `changes` after them. A step that has begun keeps its beginning; another
/// duration and a pause move its end.
HourStanding hour_standing(const HourCase& now, const std::vector<NetworkChange>& changes, Language language);

struct HourFloatUse {
  std::size_t step;
  std::int64_t before_minutes, after_minutes;
};

struct HourWhatIf {
  HourStanding before, after;
  std::vector<std::size_t> new_critical{}, no_longer_critical{};
  std::vector<HourFloatUse> floats{};    ///< open steps whose float differs
  std::vector<RefusedChange> refused{};  ///< of `changes`
};

/// When `after.network.ring` is not empty nothing is compared.
HourWhatIf hour_what_if(const HourCase& now, const std::vector<NetworkChange>& changes, Language language);

/// The instant from which the next office minute runs: the opening of a day instead of the closing before it.
Instant hour_start(const ClockAxis& axis, Date first, std::int64_t minutes);

/// The instant at which so many office minutes after the opening of `first` are gone.
Instant hour_end(const ClockAxis& axis, Date first, std::int64_t minutes);

}  // namespace liantu::approval

// What-if on a network (推演): changes that a project asks for, what the law refuses of them, and what they
// do to the end.
#pragma once

#include <memory>

#include "liantu/approval/network_progress.h"

namespace liantu::approval {

enum class ChangeKind {
  Duration,   ///< the step takes `halves`
  NotBefore,  ///< it begins after `halves` of the network at the earliest: moved
  Link,       ///< it waits for `before` too
  Parallel,   ///< it waits no more for `before`, but for what that one waits for: the two run side by side
  Gap,        ///< 容缺: it begins without `before`, and is delivered only with it
  Window,     ///< a window more: it takes `halves` with it, as the department states
  Suspend     ///< its clock stands for `halves`
};

struct NetworkChange {
  ChangeKind kind = ChangeKind::Duration;
  std::string step{}, before{};
  std::int64_t halves = 0;
  std::string reason{};
  bool operator==(const NetworkChange&) const = default;
};

/// A change that cannot be made, and why: the article of a hard link, or an unknown step.
struct RefusedChange {
  std::size_t change;
  std::string article{};  ///< "" when it is no law that forbids it
  std::string text{};
};

struct ChangedNetwork {
  ApprovalTemplate of{};
  std::vector<std::pair<std::size_t, std::int64_t>> not_before{}, paused{};  ///< step, halves
  std::vector<RefusedChange> refused{};
};

/// The changes in their order; a refused one leaves everything as it was.
ChangedNetwork apply_changes(const ApprovalTemplate& of, const std::vector<NetworkChange>& changes,
                             Language language);

/// make_network() of what the changes leave; `changed` must outlive it.
Network make_changed(const ChangedNetwork& changed, const NetworkChoice& choice);

/// What a network is judged by.
struct NetworkCase {
  const ApprovalTemplate& of;
  const std::vector<NetworkChange>& adopted;
  const NetworkChoice& choice;
  const std::vector<StepActual>& actuals;
  const NetworkFacts& facts;
  const NetworkDays& days;
  Date today;
};

/// A network with changes as it stands; `progress` reads the template in `changed`.
struct NetworkStanding {
  std::unique_ptr<ChangedNetwork> changed{};
  NetworkProgress progress{};
};

/// With the adopted changes and `changes` after them.
NetworkStanding network_standing(const NetworkCase& now, const std::vector<NetworkChange>& changes,
                                 Language language);

struct FloatUse {
  std::size_t step;
  std::int64_t before_halves, after_halves;
};

struct WhatIf {
  std::optional<std::int64_t> before{}, after{};  ///< end of the aim
  std::vector<std::size_t> new_critical{}, no_longer_critical{};
  std::vector<FloatUse> floats{};        ///< open steps whose float differs
  std::vector<RefusedChange> refused{};  ///< of `changes`
  std::vector<std::string> ring{};       ///< the changes make a ring: nothing else is told
  NetworkStanding standing{};
};

WhatIf what_if(const NetworkCase& now, const std::vector<NetworkChange>& changes, Language language);

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 7> liantu::words<liantu::approval::ChangeKind> = {{
    {"duration", "改工期", "Duration", ""},
    {"not_before", "移动", "Move", ""},
    {"link", "加前置", "Wait for", ""},
    {"parallel", "并行", "Run in parallel", ""},
    {"gap", "容缺", "Accept with a gap", ""},
    {"window", "加窗口", "A window more", ""},
    {"suspend", "停表", "Suspend", ""},
}};

// How a network stands on a day: what was done when, what it has used, who holds the ball, and when it will
// end from there.
#pragma once

#include "liantu/approval/network.h"
#include "liantu/approval/network_days.h"

namespace liantu::approval {

/// Days on which the clock of a step stood.
struct StepPause {
  Date from;                       ///< the first of them
  std::optional<Date> to{};        ///< the last of them; empty: it still stands
  std::optional<Date> expected{};  ///< the day on which it is to go on; that day counts
  TemplateText why{};
  std::string document{};
  bool by_applicant = false;  ///< the ball is with the builder: supplements
};

/// What happened of one step: the last attempt.
struct StepActual {
  std::string step_code{};  ///< "" until on_steps() finds the step of its matter
  std::optional<Date> started{}, finished{};
  std::vector<StepPause> pauses{};
  std::optional<std::int64_t>
      clock_halves{};    ///< what the clock of the case has run; empty = worked out from the days
  std::string holder{};  ///< who handles it, if not the department of the template
  std::string case_id{}, case_no{};
  std::string works_code{};  ///< of the case; "" = of the project as a whole
  std::string matter{};                         ///< of the case
  bool with_gap = false;                        ///< granted under 容缺
  std::string gap_items{};                      ///< what is missing
  std::optional<Date> gap_due{}, gap_filled{};  ///< the last day to bring it, and the day it was brought
};

enum class StepState {
  NotInvolved,
  Waiting,  ///< for steps before it
  Ready,    ///< nothing holds it, nobody has handed it in
  Running,
  Paused,
  PreReviewed,  ///< 预审通过（待转正式）
  Voided,       ///< a pre-review that land or plan made void
  Done
};

/// Something is still to be done of it.
constexpr bool still_open(StepState state) {
  return state != StepState::Done && state != StepState::NotInvolved && state != StepState::PreReviewed;
}

struct StepProgress {
  StepState state = StepState::Waiting;
  std::optional<std::int64_t> promised_halves{};
  std::int64_t used_halves = 0;  ///< of the clock, pauses left out; of a finished step all it took
  std::int64_t paused_halves = 0;
  std::int64_t over_halves = 0;  ///< used beyond the promise
  std::vector<std::size_t> waits_for{};
  const StepActual* actual = nullptr;
};

/// A change of land or of plan after which earlier pre-reviews count no more.
struct NetworkFacts {
  std::optional<Date> land_changed{}, plan_changed{};
};

struct NetworkProgress {
  Network network{};  ///< with what happened as facts
  NetworkTimes times{};
  std::vector<StepProgress> steps{};
  bool at_the_earliest = false;  ///< a clock stands with no day to go on: the end can only be later
};

/// `today` counts whole. Steps not begun begin today at the earliest.
NetworkProgress network_progress(const Network& plan, const std::vector<StepActual>& actuals,
                                 const NetworkFacts& facts, const NetworkDays& days, Date today);

/// Who holds the ball of a step: "自然资源局", "企业", "等 4.2、5.1", "已办结".
std::string ball_words(const ApprovalTemplate& of, const NetworkProgress& progress, std::size_t step,
                       Language language);

/// Whose move decides the end now: the open steps on the critical chains, else all that run.
std::vector<std::size_t> deciding_steps(const NetworkProgress& progress);

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::approval::StepState> = {{
    {"not_involved", "不涉及", "Not involved", ""},
    {"waiting", "等前置", "Waiting", ""},
    {"ready", "可申报", "Ready", ""},
    {"running", "在办", "Running", ""},
    {"paused", "停表", "Paused", ""},
    {"pre_reviewed", "预审通过（待转正式）", "Pre-reviewed, to be made formal", ""},
    {"voided", "预审失效", "Pre-review void", ""},
    {"done", "已办结", "Done", ""},
}};

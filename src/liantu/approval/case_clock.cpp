#include "liantu/approval/case_clock.h"

#include <algorithm>
#include <cmath>

namespace liantu::approval {
namespace {

/// Goes through the steps once, keeping what has run. Where a budget ends is always found from the beginning,
/// so that it does not depend on how the ledger is cut.
class ClockRun {
 public:
  ClockRun(const ClockTerms& terms, const ClockAxis& axis, ClockReading& out)
      : terms_(terms), axis_(axis), out_(out) {
    out_.unit = terms.unit;
    out_.budget = terms.budget;
  }

  void start(const ClockStep& step) {
    out_.begins = anchor(step.at);
    out_.phase = ClockPhase::Running;
    open(step, true);
  }

  /// Closes what is open and opens the next.
  void turn(const ClockStep& step, bool running) {
    close(step.at);
    out_.phase = running ? ClockPhase::Running : ClockPhase::Suspended;
    open(step, running);
  }

  /// What has run so far ran against the old budget.
  void extend(const ClockStep& step) {
    const ClockInterval before = current_;
    close(step.at);
    out_.extended += step.ticks;
    current_ = before;
    current_.from = step.at;
  }

  void close(Instant at) {
    current_.to = std::max(at, current_.from);
    const std::int64_t from = place(current_.from), to = place(current_.to);
    current_.ticks = to - from;
    out_.elapsed += current_.ticks;
    (current_.running ? out_.used : out_.suspended) += current_.ticks;
    if (current_.running) {
      runs_.push_back({from, to, current_.to});
      const End end = end_of_budget();
      if (end.at && !out_.first_overdue) out_.first_overdue = shanghai_day(*end.at);
    }
    keep();
  }

  /// True when the budget in force has ended while it ran.
  bool finish(Instant now) {
    const End end = end_of_budget();
    out_.moved = end.moved;
    if (end.at) {
      out_.due_at = end.at;
    } else {
      const End ahead = end_from(place(now), end.moved);
      out_.due_at = ahead.at;
      // Where a stopped clock ends is not known: its last day of rest is not counted as left.
      if (out_.phase == ClockPhase::Running) out_.moved = ahead.moved;
    }
    out_.remaining = out_.budget + out_.extended + out_.moved - out_.used;
    return end.at.has_value();
  }

  Instant end_when_resumed(Instant at) const { return *end_from(place(at), out_.moved).at; }

 private:
  struct Run {
    std::int64_t from, to;
    Instant until;
  };
  /// `moved`: ticks by which days of rest at the end have lengthened the budget.
  struct End {
    std::optional<Instant> at;
    std::int64_t moved;
  };

  std::int64_t place(Instant at) const {
    return std::max(axis_.position(terms_.unit, at), axis_.position(terms_.unit, *out_.begins));
  }

  /// With days counting begins with the whole next day, or the whole of that day.
  Instant anchor(Instant at) const {
    if (ticks_per(terms_.unit) != 2) return at;
    const Date day = shanghai_day(at);
    return instant_of(terms_.first_day == CaseFirstDay::Next ? day.plus(1) : day);
  }

  void open(const ClockStep& step, bool running) {
    current_ = {.from = step.at,
                .to = step.at,
                .running = running,
                .cause = step.cause,
                .procedure = step.procedure,
                .reason = step.reason,
                .document = step.document,
                .expected = step.expected};
  }

  /// 民法典 art. 203: a period of calendar days whose last day is one of rest ends on the next working day.
  Instant off_rest(Instant end) const {
    if (terms_.unit != TimeUnit::CalendarDay) return end;
    const Date last = shanghai_day(end - 1), worked = axis_.working_day_from(last);
    return worked == last ? end : instant_of(worked.plus(1));
  }

  End end_after(std::int64_t from, std::int64_t need, std::int64_t moved) const {
    const Instant raw = axis_.reached(terms_.unit, from + need), end = off_rest(raw);
    return {end, moved + axis_.position(terms_.unit, end) - axis_.position(terms_.unit, raw)};
  }

  /// Where the budget in force ended while the clock ran; `at` is empty when it has not.
  End end_of_budget() const {
    const std::int64_t whole = out_.budget + out_.extended;
    std::int64_t used = 0, moved = 0;
    for (const Run& run : runs_) {
      const std::int64_t length = run.to - run.from;
      if (used + length >= whole + moved) {
        const End end = end_after(run.from, whole + moved - used, moved);
        if (*end.at <= run.until) return end;
        moved = end.moved;
      }
      used += length;
    }
    return {std::nullopt, moved};
  }

  End end_from(std::int64_t from, std::int64_t moved) const {
    return end_after(from, out_.budget + out_.extended + moved - out_.used, moved);
  }

  void keep() {
    if (current_.to == current_.from) return;
    auto& kept = out_.intervals;
    if (!kept.empty() && kept.back().running == current_.running && kept.back().to == current_.from &&
        (current_.running || kept.back().cause == current_.cause)) {
      kept.back().to = current_.to;
      kept.back().ticks += current_.ticks;
      return;
    }
    kept.push_back(current_);
  }

  const ClockTerms& terms_;
  const ClockAxis& axis_;
  ClockReading& out_;
  ClockInterval current_{};
  std::vector<Run> runs_{};
};

std::int64_t warning_ticks(const WarningLimits& limits, TimeUnit unit) {
  const double amount = ticks_per(unit) == 2 ? limits.days : limits.hours;
  return static_cast<std::int64_t>(std::llround(amount * static_cast<double>(ticks_per(unit))));
}

void judge(ClockReading& out, bool late, const WarningLimits& limits, const ClockAxis& axis) {
  const std::int64_t limit = warning_ticks(limits, out.unit);
  const bool near = out.phase != ClockPhase::Ended && out.remaining <= limit;
  out.state = late ? ClockState::Overdue : near ? ClockState::Warning : ClockState::Normal;
  if (out.phase == ClockPhase::Running && !late && out.due_at)
    out.warn_at = axis.reached(out.unit, std::max(axis.position(out.unit, *out.begins),
                                                  axis.position(out.unit, *out.due_at) - limit));
}

}  // namespace

std::optional<Date> ClockReading::due_day() const {
  if (!due_at) return std::nullopt;
  return shanghai_day(*due_at - 1);
}

std::optional<std::int64_t> ticks_of(double amount, TimeUnit unit) {
  const double ticks = amount * static_cast<double>(ticks_per(unit));
  const auto whole = static_cast<std::int64_t>(std::llround(ticks));
  if (!(amount > 0) || amount > 10'000 || std::abs(ticks - static_cast<double>(whole)) > 1e-6)
    return std::nullopt;
  return whole;
}

double amount_of(std::int64_t ticks, TimeUnit unit) {
  return static_cast<double>(ticks) / static_cast<double>(ticks_per(unit));
}

ClockReading read_clock(const ClockTerms& terms, std::span<const ClockStep> steps, const ClockAxis& axis,
                        const WarningLimits& limits, Instant now) {
  using Kind = ClockStep::Kind;
  ClockReading out;
  ClockRun run(terms, axis, out);
  std::optional<Date> expected;
  for (const ClockStep& step : steps) {
    if (step.at > now || out.phase == ClockPhase::Ended) break;
    if (out.phase == ClockPhase::NotStarted) {
      if (step.kind == Kind::Start) run.start(step);
      continue;
    }
    if (step.kind == Kind::Stop && out.phase == ClockPhase::Running) {
      run.turn(step, false);
      expected = step.expected;
    } else if (step.kind == Kind::Go && out.phase == ClockPhase::Suspended) {
      run.turn(step, true);
    } else if (step.kind == Kind::Extend) {
      run.extend(step);
    } else if (step.kind == Kind::End) {
      run.close(step.at);
      out.phase = ClockPhase::Ended;
      now = step.at;
    }
  }
  if (out.phase == ClockPhase::NotStarted) {
    out.remaining = terms.budget;
    return out;
  }
  if (out.phase != ClockPhase::Ended) run.close(now);
  const bool late = run.finish(now);
  judge(out, late, limits, axis);
  if (out.phase == ClockPhase::Suspended) out.expected = expected;
  if (out.phase == ClockPhase::Suspended && expected && !late)
    out.due_if_resumed = shanghai_day(run.end_when_resumed(std::max(now, instant_of(*expected))) - 1);
  out.provisional = axis.provisional(shanghai_day(*out.begins), std::max(shanghai_day(now), *out.due_day()));
  return out;
}

}  // namespace liantu::approval

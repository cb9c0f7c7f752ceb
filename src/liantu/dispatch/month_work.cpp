#include "liantu/dispatch/month_work.h"

#include <algorithm>
#include <cmath>

namespace liantu::dispatch {
namespace {

constexpr int kMonthsBack = 12;

bool in_month(const std::optional<DateSpan>& span, Date month_end) {
  return span && span->from.year() == month_end.year() && span->from.month() == month_end.month();
}

/// In tenths of a per cent. Finished after the month's end is not done in it.
std::int64_t tenths_done(const Task& task, Date month_end) {
  if (task.state == TaskState::Done && (!task.finished || *task.finished <= month_end)) return 1000;
  if (!task.done_share || task.state == TaskState::Done) return 0;
  return std::clamp<std::int64_t>(std::llround(task.done_share->value * 1000), 0, 1000);
}

std::optional<MonthWork> by_tasks(const std::vector<Task>& tasks, Date month_end) {
  MonthWork month{.end = month_end};
  for (const Task& task : tasks) {
    if (!in_month(task.month, month_end) || task.state == TaskState::Dropped) continue;
    const std::int64_t tenths = tenths_done(task, month_end);
    ++month.tasks;
    if (tenths == 1000) ++month.finished;
    month.shares += tenths;
  }
  if (month.tasks == 0) return std::nullopt;
  month.rate = *rate(month.shares, month.tasks * 1000);
  month.missed = month.finished < month.tasks;
  return month;
}

std::optional<MonthWork> by_amount(const ProjectWork& work, Date month_end) {
  MonthWork month{.end = month_end};
  for (const MonthPlan& plan : work.months)
    if (in_month(plan.month, month_end) && plan.plan) month.plan.value += plan.plan->value;
  const auto done = done_in_month(work.done, month_end);
  if (month.plan.value <= 0 || !done) return std::nullopt;
  month.done = *done;
  month.rate = *rate(done->value, month.plan.value);
  month.missed = done->value < month.plan.value;
  return month;
}

}  // namespace

std::array<std::int64_t, 12> month_amounts(const std::vector<MonthPlan>& months, int year) {
  std::array<std::int64_t, 12> yuan{}, parts{};
  bool any = false;
  for (const MonthPlan& plan : months) {
    if (!plan.month || plan.month->from.year() != year) continue;
    const auto at = static_cast<std::size_t>(plan.month->from.month() - 1);
    if (plan.plan) {
      yuan[at] += plan.plan->value;
      any = any || plan.plan->value != 0;
    }
    if (plan.share) parts[at] += std::llround(plan.share->value * 1'000'000);
  }
  return any ? yuan : parts;
}

std::optional<PaceProfile> drawn_pace(const std::vector<MonthPlan>& months, int year) {
  return PaceProfile::by_months(month_amounts(months, year));
}

Date judged_month(Date day) {
  return day == day.end_of_month() ? day : Date::of(day.year(), day.month(), 1)->plus(-1);
}

std::optional<Yuan> done_in_month(const std::vector<DoneAt>& done, Date month_end) {
  const Date before = Date::of(month_end.year(), month_end.month(), 1)->plus(-1);
  std::optional<Yuan> at_end, at_start;
  for (const DoneAt& one : done) {
    if (one.day > month_end || one.day.year() != month_end.year()) continue;
    at_end = one.done;
    if (one.day <= before) at_start = one.done;
  }
  if (!at_end) return std::nullopt;
  if (at_start) return Yuan{at_end->value - at_start->value};
  // January begins at nothing. A project first written later in the year tells nothing of its first month.
  return month_end.month() == 1 ? at_end : std::nullopt;
}

std::vector<MonthWork> month_works(const ProjectWork& work, Date day) {
  std::vector<MonthWork> months;
  Date end = judged_month(day);
  for (int back = 0; back < kMonthsBack; ++back) {
    auto month = by_tasks(work.tasks, end);
    if (!month) month = by_amount(work, end);
    if (!month) break;
    months.push_back(*month);
    if (!month->missed) break;
    end = Date::of(end.year(), end.month(), 1)->plus(-1);
  }
  return months;
}

void add_work(Standing& standing, const ProjectWork& work) {
  standing.months = month_works(work, standing.day);
  if (!standing.months.empty()) {
    standing.months_missed =
        std::count_if(standing.months.begin(), standing.months.end(), [](const MonthWork& m) { return m.missed; });
  }
  if (work.payments.empty()) return;
  Yuan payable{}, paid{};
  bool required = false;
  for (const project::Payment& one : work.payments) {
    required = required || (one.required && one.due);
    if (one.required && one.due && *one.due <= standing.day) {
      payable.value += one.required->value;
      ++standing.payments_due;
    }
    if (one.paid && one.paid_on && *one.paid_on <= standing.day) paid.value += one.paid->value;
  }
  if (!required) return;   // payments alone say nothing of what was due
  standing.payable = payable;
  standing.paid = paid;
}

}  // namespace liantu::dispatch

// 月度任务 and 资金支付 of one project from its rows: what the clauses of the lights look at.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "liantu/dispatch/light_rule.h"
#include "liantu/dispatch/month_plan.h"
#include "liantu/dispatch/task.h"
#include "liantu/project/payment.h"

namespace liantu::dispatch {

/// Investment done this year as it stood at the end of a day, from the project's own history. Oldest first.
struct DoneAt {
  Date day;
  Yuan done;
};

/// What is known of one project besides its row.
struct ProjectWork {
  std::vector<MonthPlan> months{};
  std::vector<Task> tasks{};
  std::vector<project::Payment> payments{};
  std::vector<DoneAt> done{};   ///< one entry each time its row was written in the years concerned
};

/// The months of `year` in yuan where any has an amount, else in shares of the year's plan (parts of a million). All zero
/// when nothing is planned.
std::array<std::int64_t, 12> month_amounts(const std::vector<MonthPlan>& months, int year);

/// The curve the project drew for the year; nothing when it drew none.
std::optional<PaceProfile> drawn_pace(const std::vector<MonthPlan>& months, int year);

/// The newest month that is over at the end of `day`, by its last day.
Date judged_month(Date day);

/// Investment done within the month that ends on `month_end`; nothing when its row says nothing of that year by then.
std::optional<Yuan> done_in_month(const std::vector<DoneAt>& done, Date month_end);

/// The months over by `day`, newest first, as far back as one was missed and one more. A month with tasks (任务月) is measured
/// by them, one without by its amount. Nothing when the newest has neither.
std::vector<MonthWork> month_works(const ProjectWork& work, Date day);

/// Fills what the month's task and payment clauses need.
void add_work(Standing& standing, const ProjectWork& work);

}  // namespace liantu::dispatch

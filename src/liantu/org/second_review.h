// 复核: what one person entered is confirmed by another; a small office may let the same person look again on the next
// working day (次日复核), and history says so.
#pragma once

#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::org {

enum class Review { SecondPerson, NextDay };   ///< the setting `review`

/// Throws InvalidInput for another word than second_person and next_day.
Review review_named(std::string_view word);

/// What stands in history when the same person confirmed.
inline constexpr std::string_view kSelfReview = "次日自审";

struct Entered {
  std::string_view by;   ///< the name in history; never given to anybody else
  Date on;               ///< in Asia/Shanghai
};

struct ReviewAnswer {
  bool allowed = false;
  bool self_review = false;     ///< to be marked kSelfReview
  bool provisional = false;     ///< the calendar of that year is not loaded: weekends only
  std::string refusal{};        ///< one sentence with the remedy when not allowed
};

/// Another person may confirm at any time. The same one never, or with NextDay from the next working day after `entered.on`.
ReviewAnswer may_confirm(Review review, const Entered& entered, std::string_view by, Date today,
                         const vocab::WorkCalendar& calendar);

}  // namespace liantu::org

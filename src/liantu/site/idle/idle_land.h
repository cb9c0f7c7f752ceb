// The clock of idle land (闲置土地): from the day on which work should have begun, less the days that others
// are to blame for, to the days on which a parcel is idle, owes the fee and may be reclaimed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/site/idle/idle_rule.h"
#include "liantu/site/site.h"

namespace liantu::site {

enum class IdleState {
  NotSupplied,  ///< no contract and no agreed start: no clock
  ToAsk,        ///< supplied, but what the clock needs is not recorded
  Working,      ///< work goes on, or enough of it was done before it stopped
  NotDue,       ///< the years are not over
  Idle,         ///< idle land, and the rule asks no fee of it
  FeeDue,
  Reclaimable,
};

/// What the years are counted from.
enum class IdleSince { AgreedStart, Delivery, Stop };

struct IdleClock {
  IdleState state = IdleState::NotSupplied;
  IdleSince since = IdleSince::AgreedStart;
  std::optional<Date> base{};          ///< the first day counted is the next one
  std::int64_t elapsed = 0;            ///< days since `base`, to the day asked
  std::int64_t suspended = 0;          ///< of them not counted
  std::optional<DelayCause> paused{};  ///< a delay of this cause still goes on
  /// First day of each; none while a delay goes on that moves it, or where the rule has no such day.
  std::optional<Date> idle_from{}, fee_from{}, reclaim_from{};
  std::optional<Yuan> fee{};   ///< once it is due or will be; none without the price
  std::optional<Date> next{};  ///< the next of the three days that is still to come
  IdleState next_state = IdleState::NotDue;
  bool soon = false;      ///< within the rule's warning
  std::string lacking{};  ///< fields of the parcel that ToAsk asks for, '|' between

  std::int64_t counted() const { return elapsed - suspended; }
};

/// The clock at the end of `today`. Delays that the rule does not count as others' are ignored; those that
/// overlap count once; a month is taken by its last day.
IdleClock idle_clock(const Parcel& parcel, std::span<const ParcelDelay> delays, const IdleRule& rule,
                     Date today);

struct IdleLine {
  std::string text{}, basis{};
};

/// The arithmetic in sentences, in the order in which it was made.
std::vector<IdleLine> explain_idle(const IdleClock& clock, const Parcel& parcel,
                                   std::span<const ParcelDelay> delays, const IdleRule& rule, Date today,
                                   Language language);

/// What whoever is offered the parcel must know of its clock: since when, what follows and when. Nothing when
/// no clock runs and the ledger does not call it idle.
std::optional<IdleLine> idle_remark(const IdleClock& clock, const Parcel& parcel, const IdleRule& rule,
                                    Language language);

/// The first day after so many full years: the day after the corresponding one.
Date after_years(Date base, int years);

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 7> liantu::words<liantu::site::IdleState> = {{
    {"not_supplied", "未供地", "Not supplied", ""},
    {"to_ask", "要核", "To ask", ""},
    {"working", "在建", "Work goes on", ""},
    {"not_due", "未满", "Not due", ""},
    {"idle", "闲置", "Idle", ""},
    {"fee_due", "应收闲置费", "Fee due", ""},
    {"reclaimable", "可无偿收回", "May be reclaimed", ""},
}};

#include "liantu/chain/held_back.h"

#include <algorithm>

namespace liantu::chain {
namespace {

constexpr int kWeek = 7;
constexpr Phrase kSigned{"已签约（{0}），不再建议走访", "already signed ({0}), not suggested again"},
    kVisitSigned{"{0} 走访后已签约，不再建议走访", "signed after the visit of {0}, not suggested again"},
    kInTalks{"在谈（{0}），由谈的人跟进，不再排走访", "in talks ({0}): those who talk follow up"},
    kVisitTalks{"{0} 走访后已进入洽谈，不再排走访", "in talks since the visit of {0}"},
    kPlanned{"{0} 那一周已采纳走访，还没有记结果",
             "a visit is adopted for the week of {0} and has no outcome yet"},
    kVisited{"{0} 刚走访过，{1} 天内不再建议（到 {2}）",
             "visited on {0}; not suggested for {1} days (until {2})"},
    kDeclined{"{0} 那一周定了不去{3}，{1} 天内不再建议（到 {2}）",
              "declined for the week of {0}{3}; not suggested for {1} days (until {2})"},
    kBecause{"（{0}）", " ({0})"};

/// The first Monday that is `days` or more after `day`.
Date free_from(Date day, int days) {
  const Date end = day.plus(days);
  return end.plus((kWeek + 1 - end.weekday()) % kWeek);
}

const VisitRow* last_with(std::span<const VisitRow* const> visits, bool (*meets)(const VisitRow&),
                          std::optional<Date> VisitRow::*day, Date before) {
  const VisitRow* last = nullptr;
  for (const VisitRow* visit : visits)
    if (meets(*visit) && visit->*day && *(visit->*day) < before && (!last || *(last->*day) < *(visit->*day)))
      last = visit;
  return last;
}

bool has_outcome(const VisitRow& visit) {
  return visit.outcome.value_or(VisitOutcome::NotYet) != VisitOutcome::NotYet;
}

}  // namespace

std::optional<HeldBack> held_back(std::span<const VisitRow* const> visits,
                                  std::span<const FirmDeal* const> deals, const TargetRule& rule, Date week,
                                  Language language) {
  const Date end = week.plus(kWeek);
  for (const bool is_signed : {true, false}) {
    for (const FirmDeal* deal : deals)
      if (deal->is_signed == is_signed)
        return HeldBack{is_signed ? "signed" : "in_talks",
                        say(language, is_signed ? kSigned : kInTalks, deal->name)};
    const auto* visit =
        is_signed ? last_with(
                        visits, [](const VisitRow& row) { return row.outcome == VisitOutcome::Signed; },
                        &VisitRow::week, end)
                  : last_with(
                        visits, [](const VisitRow& row) { return row.outcome == VisitOutcome::Talks; },
                        &VisitRow::week, end);
    if (visit)
      return HeldBack{is_signed ? "signed" : "in_talks", say(language, is_signed ? kVisitSigned : kVisitTalks,
                                                             visit->visited_on.value_or(*visit->week).iso())};
  }
  const auto* planned = last_with(
      visits, [](const VisitRow& row) { return row.verdict == VisitVerdict::Adopted && !has_outcome(row); },
      &VisitRow::week, end);
  if (planned && planned->week->plus(kWeek) >= week)
    return HeldBack{"planned", say(language, kPlanned, planned->week->iso())};
  const auto* made = last_with(visits, has_outcome, &VisitRow::visited_on, end);
  if (made && week < free_from(*made->visited_on, rule.visited_days)) {
    const Date until = free_from(*made->visited_on, rule.visited_days);
    return HeldBack{"visited",
                    say(language, kVisited, made->visited_on->iso(), rule.visited_days, until.iso()), until};
  }
  const auto* declined = last_with(
      visits, [](const VisitRow& row) { return row.verdict == VisitVerdict::Declined; }, &VisitRow::week,
      end);
  if (declined && week < free_from(*declined->week, rule.declined_days)) {
    const Date until = free_from(*declined->week, rule.declined_days);
    const std::string because =
        declined->verdict_reason.empty() ? "" : say(language, kBecause, declined->verdict_reason);
    return HeldBack{"declined",
                    say(language, kDeclined, declined->week->iso(), rule.declined_days, until.iso(), because),
                    until};
  }
  return std::nullopt;
}

}  // namespace liantu::chain

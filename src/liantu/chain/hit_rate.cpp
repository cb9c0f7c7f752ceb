#include "liantu/chain/hit_rate.h"

#include <set>

namespace liantu::chain {

std::map<Date, int> suggested_by_week(std::span<const VisitRow> visits,
                                      std::span<const WeekSuggestion> shown) {
  std::map<Date, std::set<std::string_view>> firms;
  for (const VisitRow& visit : visits)
    if (visit.week) firms[*visit.week].insert(visit.enterprise);
  for (const WeekSuggestion& one : shown) firms[one.week].insert(one.enterprise);
  std::map<Date, int> out;
  for (const auto& [week, names] : firms) out[week] = static_cast<int>(names.size());
  return out;
}

HitRate hit_rate(std::span<const VisitRow> visits, std::span<const WeekSuggestion> shown, Date from,
                 Date to) {
  HitRate rate;
  for (const auto& [week, firms] : suggested_by_week(visits, shown))
    if (from <= week && week <= to) rate.suggested += firms;
  for (const VisitRow& visit : visits) {
    if (!visit.week || *visit.week < from || *visit.week > to) continue;
    rate.adopted += visit.verdict == VisitVerdict::Adopted;
    rate.declined += visit.verdict == VisitVerdict::Declined;
    const VisitOutcome outcome = visit.outcome.value_or(VisitOutcome::NotYet);
    rate.visited += outcome != VisitOutcome::NotYet;
    rate.talks += outcome == VisitOutcome::Talks || outcome == VisitOutcome::Signed;
    rate.signed_up += outcome == VisitOutcome::Signed;
  }
  return rate;
}

}  // namespace liantu::chain

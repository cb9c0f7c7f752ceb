#include "liantu/chain/hit_rate.h"

namespace liantu::chain {

HitRate hit_rate(std::span<const VisitRow> visits, Date from, Date to) {
  HitRate rate;
  for (const VisitRow& visit : visits) {
    if (!visit.week || *visit.week < from || *visit.week > to) continue;
    ++rate.suggested;
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

// How often suggested visits led somewhere: counted from what the weekly list suggested and the ledger of
// visits, refused ones included.
#pragma once

#include <map>
#include <span>
#include <string>

#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {

/// One firm on the list of a week (its Monday), as it was first shown.
struct WeekSuggestion {
  Date week;
  std::string enterprise{}, credit_code{}, node{};
  std::int64_t place = 0;  ///< by points, from 1
  double points = 0;
};

struct HitRate {
  int suggested = 0;  ///< firms shown as suggestions or entered as visits, each once a week
  int adopted = 0, declined = 0, visited = 0, talks = 0, signed_up = 0;
};

/// Talks include contracts, visits include what came of them. Only weeks from `from` to `to`.
HitRate hit_rate(std::span<const VisitRow> visits, std::span<const WeekSuggestion> shown, Date from, Date to);

/// How many firms each week had, shown or entered.
std::map<Date, int> suggested_by_week(std::span<const VisitRow> visits,
                                      std::span<const WeekSuggestion> shown);

}  // namespace liantu::chain

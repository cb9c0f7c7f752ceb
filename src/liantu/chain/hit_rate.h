// How often suggested visits led somewhere: counted from the ledger of visits, refused ones included.
#pragma once

#include <span>

#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {

struct HitRate {
  int suggested = 0, adopted = 0, declined = 0, visited = 0, talks = 0, signed_up = 0;
};

/// Talks include contracts, visits include what came of them. Only visits of weeks from `from` to `to`.
HitRate hit_rate(std::span<const VisitRow> visits, Date from, Date to);

}  // namespace liantu::chain

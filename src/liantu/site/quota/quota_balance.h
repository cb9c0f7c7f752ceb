// The balance of land quota (用地指标) by kind and year: every entry adds to it or takes from it, and nothing
// is used that was not granted.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/site/ledger/land_quota_row.h"

namespace liantu::site {

struct QuotaLine {
  std::size_t entry = 0;  ///< index of the entry
  double change_m2 = 0;   ///< + in, − out
  double after_m2 = 0;    ///< the balance after it
};

struct QuotaBalance {
  LandQuotaKind kind = LandQuotaKind::Other;
  std::int64_t year = 0;
  double in_m2 = 0, out_m2 = 0;
  std::vector<QuotaLine> lines{};  ///< by day, those without one first, then as they came
  double balance_m2() const { return in_m2 - out_m2; }
};

/// Whether the entry adds to the balance.
constexpr bool adds(QuotaMove move) {
  return move == QuotaMove::Granted || move == QuotaMove::MovedIn || move == QuotaMove::Returned;
}

/// By kind, then year, the latest first. Entries without kind, year, direction or area count nowhere.
std::vector<QuotaBalance> quota_balances(std::span<const LandQuota> entries);

/// Balances are kept to the square metre: 0.01 亩 is about 7.
inline constexpr double kQuotaRounding = 0.5;

/// Why these entries may not stand together: each overspent kind and year in one sentence; "" when none is.
std::string overspent(std::span<const LandQuota> entries, Language language);

}  // namespace liantu::site

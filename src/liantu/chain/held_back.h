// Why a firm is not suggested for a week though its points would put it there: what was done with it lately.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/chain/chain_rules.h"
#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {

/// A deal of the firm that has not ended.
struct FirmDeal {
  std::string name;
  bool is_signed = false;  ///< signed or further
};

struct HeldBack {
  std::string_view code;  ///< signed, in_talks, planned, visited, declined
  std::string sentence;
  std::optional<Date>
      until{};  ///< the first Monday on which it may be suggested again; none = while it lasts
};

/// `visits` and `deals` are the firm's own, of any chain; `week` is the Monday asked about. Signed counts
/// before talks, these before a visit that is planned, then one made within `visited_days`, then a refusal of
/// the team within `declined_days`.
std::optional<HeldBack> held_back(std::span<const VisitRow* const> visits,
                                  std::span<const FirmDeal* const> deals, const TargetRule& rule, Date week,
                                  Language language);

}  // namespace liantu::chain

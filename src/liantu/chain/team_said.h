// What a chain team must give with what it says: a no has its reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/language.h"
#include "liantu/chain/ledger/gap_decision_row.h"
#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {

struct Complaint {
  std::string_view field;  ///< of the row
  std::string sentence;    ///< with the remedy
};

/// A gap that is left open or deliberately not sought needs a reason.
std::optional<Complaint> complaint_of(const GapDecisionRow& row, Language language);
/// A visit that is declined needs a reason.
std::optional<Complaint> complaint_of(const VisitRow& row, Language language);

}  // namespace liantu::chain

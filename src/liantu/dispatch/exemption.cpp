#include "liantu/dispatch/exemption.h"

namespace liantu::dispatch {

std::optional<Exemption> exemption_of(const ExemptionRow& row) {
  if (!row.dimension || !row.from || !row.to || row.reason.empty() || row.approver.empty()) return std::nullopt;
  return Exemption{*row.dimension, *row.from, *row.to, row.reason, row.approver};
}

}  // namespace liantu::dispatch

#include "liantu/dispatch/exemption.h"

#include <utility>

namespace liantu::dispatch {
namespace {

bool asks_the_same(const ExemptionRow& a, const ExemptionRow& b) {
  return a.name == b.name && a.project_code == b.project_code && a.dimension == b.dimension &&
         a.from == b.from && a.to == b.to && a.reason == b.reason && a.approver == b.approver &&
         a.document == b.document;
}

void keep_answer(const ExemptionRow& of, ExemptionRow& in) {
  in.state = of.state;
  in.asked_by = of.asked_by;
  in.asked = of.asked;
  in.decided_by = of.decided_by;
  in.decided = of.decided;
  in.self_review = of.self_review;
  in.refused_for = of.refused_for;
}

}  // namespace

std::optional<Exemption> exemption_of(const ExemptionRow& row) {
  if (!row.dimension || !row.from || !row.to || row.reason.empty() || row.state == ExemptionState::Refused)
    return std::nullopt;
  if (!row.state && row.approver.empty()) return std::nullopt;
  return Exemption{.dimension = *row.dimension,
                   .from = *row.from,
                   .to = *row.to,
                   .reason = row.reason,
                   .approver = row.approver.empty() ? row.decided_by : row.approver,
                   .asked_by = row.asked_by,
                   .approved = row.state != ExemptionState::Asked};
}

ExemptionRow as_asked(const std::optional<ExemptionRow>& before, ExemptionRow after, std::string_view by,
                      Date day) {
  if (before && asks_the_same(*before, after)) {
    keep_answer(*before, after);
    return after;
  }
  keep_answer({.state = ExemptionState::Asked, .asked_by = std::string(by), .asked = day}, after);
  return after;
}

}  // namespace liantu::dispatch

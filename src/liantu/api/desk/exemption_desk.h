// 亮灯豁免 from asking to the answer: whoever writes one asks for it, another person approves or refuses.
#pragma once

#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/dispatch/exemption.h"
#include "liantu/org/second_review.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Exemptions that a batch writes become asked for by `actor`; an approval is never written with them. 存量
/// stays as it is.
void ask_exemptions(store::Session& session, store::Batch& batch, const std::string& actor, Instant now);

/// Throws InvalidInput when an edit writes the answer of an exemption itself; `at`: where the values stand.
void refuse_exemption_answer(const store::Entity& entity, const Row& before, const Row& after,
                             const std::string& at);

struct ExemptionJudge {
  const store::Access& access;
  org::Review review;
  Instant now;
};

/// Another person may, the asker himself never or from the next working day.
org::ReviewAnswer may_approve(const dispatch::ExemptionRow& row, const ExemptionJudge& by);

/// Throws NotFound, Conflict (answered already), Forbidden (same person).
store::Written approve_exemption(store::Session& session, const ExemptionJudge& by, std::string_view id);
/// `reason` is told to the asker, who may take his own back in this way. Throws NotFound, Conflict.
store::Written refuse_exemption(store::Session& session, const ExemptionJudge& by, std::string_view id,
                                const std::string& reason);

}  // namespace liantu::api

// Decisions on sentences as they are kept: table sentence_decision, to which rows are only added.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/document/sentence_decision.h"
#include "liantu/store/database.h"

namespace liantu::document {

/// `said`: the statements as JSON text, read by who keeps them.
struct KeptDecision {
  std::string sha256;
  StatementKind kind = StatementKind::Fact;
  Place place;
  Verdict verdict = Verdict::Confirmed;
  std::string said;
  Instant at = 0;
  std::string actor;
};

/// Within the caller's write transaction.
void add_decision(store::Session& session, const KeptDecision& decision);

/// Oldest first. `sha256` "": of all documents, at most 100,000.
std::vector<KeptDecision> decisions_of(store::Session& session, std::string_view sha256);

}  // namespace liantu::document

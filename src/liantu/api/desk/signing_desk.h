// What the signings of a period count for, from the ledgers: 签约登记, and deals of the investment ledger
// with a day of signing.
#pragma once

#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/attraction/counting.h"

namespace liantu::api {

/// The thresholds in force at this office. Throws InvalidInput when the file of own rules cannot be read.
attraction::CountingRule counting_rule(const Settings& settings);

/// The earlier signing that one may be the same project as, and why it is asked; `sentence` "" = nothing is asked.
struct SigningDoubt {
  const store::Entity* entity = nullptr;
  std::string id, name, sentence;
};

struct CountedSigning {
  const store::Entity* entity = nullptr;  ///< of `row`: signing or deal
  store::StoredRow row;
  std::string unit;
  attraction::Signing signing;
  attraction::Counted counted;
  SigningDoubt doubt{};
};

/// Signings from `from` to `to`, the latest first, each with what it counts for; a deal whose name stands in
/// 签约登记 is told by the rows there. What was signed before the period decides too. Who may not read deals
/// sees the signings alone.
std::vector<CountedSigning> counted_signings(store::Session& session, const store::Access& access,
                                             const attraction::CountingRule& rule, const DateSpan& period,
                                             const Moment& moment, Language language);

}  // namespace liantu::api

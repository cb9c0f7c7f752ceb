// What a signing counts for (签约计数): each project once, at its first signing; an increase counts its increment only; what
// the county's rules exclude counts nothing, and says why. Source: docs/sources.md#counting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/attraction/signing.h"
#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/base/units.h"

namespace liantu::attraction {

/// One signing of one project, as the ledger keeps it. Several events of one `identity` are the same project: investor's
/// credit code, site and content.
struct Signing {
  std::string id, identity, name, investor;
  Date signed_on;
  Date entered_on;                    ///< the day it was first in the ledger
  Yuan agreed{};
  bool formal = true;                 ///< a contract, not a letter of intent
  std::optional<Exclusion> exclusion{};
  std::optional<Yuan> fixed_assets{};
  bool manufacturing = true;
  bool baseline = false;              ///< 存量: imported before go-live, never blocked
};

/// A case in which a signing counts nothing, and its sentence.
struct ExcludedCase {
  Exclusion kind{};
  std::string reason, en;
};

/// The thresholds as data (presets/counting.json, counting_rules_file).
struct CountingRule {
  std::string basis{};
  Yuan least_total{};                         ///< agreed investment below this counts nothing
  std::optional<Yuan> least_fixed{};          ///< of manufacturing; none = not asked
  std::int64_t entry_days = 0;                ///< later than this after signing: 突击上报, not counted
  std::vector<ExcludedCase> exclusions{};     ///< kinds that stand here; others are counted
};

struct Counted {
  std::string id;
  bool project = false;               ///< adds one to the number of projects
  Yuan amount{};                      ///< adds this to the amount
  std::string reason;                 ///< the sentence that decides
};

/// One answer per event, in the order given. The events of a project are looked at in order of their days.
std::vector<Counted> count_signings(const std::vector<Signing>& events, const CountingRule& rule, Language language = Language::Zh);

}  // namespace liantu::attraction

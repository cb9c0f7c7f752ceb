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

/// One signing of one project, as the ledger keeps it. Several events of one `identity` are the same project (same_project.h).
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
  std::string credit_code{}, site{};
  std::string same_as{};              ///< a person said: the project that was signed under this name
  bool apart = false;                 ///< a person said: a project of its own, whatever it looks like
};

/// A case in which a signing counts nothing, and its sentence.
struct ExcludedCase {
  Exclusion kind{};
  std::string reason, en;
};

/// When two signings are asked about as one project under two names (same_project.h).
struct SameProjectRule {
  std::string basis{};
  std::int64_t days = 0;              ///< signed at most so far apart
  double amount_share = 0;            ///< amounts that differ by no more than this share of the larger are near
  double name_likeness = 0;           ///< names at least so alike (enterprise::name_likeness) are alike
};

/// The thresholds as data (presets/counting.json, counting_rules_file).
struct CountingRule {
  std::string basis{};
  Yuan least_total{};                         ///< agreed investment below this counts nothing
  std::optional<Yuan> least_fixed{};          ///< of manufacturing; none = not asked
  std::int64_t entry_days = 0;                ///< later than this after signing: 突击上报, not counted
  std::vector<ExcludedCase> exclusions{};     ///< kinds that stand here; others are counted
  SameProjectRule same_project{};
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

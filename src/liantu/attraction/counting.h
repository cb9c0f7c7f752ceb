// What a signing counts for (签约计数): each project once, at its first signing; an increase counts its increment only; what
// the county's rules exclude counts nothing, and says why. Source: docs/sources.md#counting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/date.h"
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
  bool own_city = false, state_funded = false, branch = false, real_estate = false, farming = false,
       inside_contract = false, relocation = false, housing = false;
  std::optional<Yuan> fixed_assets{};
  bool manufacturing = true;
  bool baseline = false;              ///< 存量: imported before go-live, never blocked
};

struct CountingRule {
  Yuan least_total{100'000'000};              ///< 1亿元
  std::optional<Yuan> least_fixed{};          ///< of manufacturing: 6000万元 at 宣城
  std::int64_t entry_days = 31;               ///< later than this after signing: 突击上报, not counted
};

struct Counted {
  std::string id;
  bool project = false;               ///< adds one to the number of projects
  Yuan amount{};                      ///< adds this to the amount
  std::string reason;                 ///< the sentence that decides
};

/// One answer per event, in the order given. The events of a project are looked at in order of their days.
std::vector<Counted> count_signings(const std::vector<Signing>& events, const CountingRule& rule);

}  // namespace liantu::attraction

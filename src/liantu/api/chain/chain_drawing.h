// Drawings that are not kept yet, and the days on which a kept one changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// `body`: {"nodes":[values],"links":[values]} as their ledgers take them. How the chain would be drawn and
/// what is wrong or doubtful in it; nothing is written. Throws InvalidInput with a JSON pointer for a value
/// that does not fit its field.
json::Json chain_trial_json(const json::Json& body, std::string_view chain_code, Language language);

/// A change of the drawing that was given a reason, as one batch made it.
struct DrawnVersion {
  Date day;
  std::string batch, reason, actor;
  std::size_t rows = 0;  ///< of this chain
};

struct DrawnDays {
  std::optional<Date> since;           ///< the first day there was anything of it
  std::vector<DrawnVersion> versions;  ///< newest first
};

/// Of the chain's own row, its nodes and links, those deleted since included.
DrawnDays drawn_days(store::Session& session, const store::Access& access, const std::string& chain_code,
                     std::size_t most);
json::Json drawn_days_json(const DrawnDays& days);

}  // namespace liantu::api

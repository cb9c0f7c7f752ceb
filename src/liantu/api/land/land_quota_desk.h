// The balances of land quota with the entries that make them, and the refusal of what was not granted.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Within the transaction that wrote `batch`: throws Conflict naming every kind and year that is overspent
/// now. Batches that leave the ledger of land quota alone are not looked at.
void refuse_overspent(store::Session& session, const store::Batch& batch, Language language = Language::Zh);

/// store::undo, refused in its own transaction when land quota would be overspent after it.
store::Written undo_within_quota(store::Session& session, const store::Access& access, std::string_view batch,
                                 std::string_view reason, Instant now,
                                 const std::vector<const store::Entity*>& entities,
                                 Language language = Language::Zh);

/// `{"asof","balances":[{"kind","year","in_m2","out_m2","balance_m2","entries":[…]}]}`, entries with the
/// balance after each. Balances count every entry; entries that `access` may not see are sums only.
json::Json quota_balances_json(store::Session& session, const store::Access& access, const Moment& moment);

}  // namespace liantu::api

// Drawings of earlier years: read from a chain file or an outline, kept, compared with today's.
#pragma once

#include <string>
#include <string_view>

#include "liantu/api/app.h"
#include "liantu/api/chain/chain_world.h"
#include "liantu/api/http/http.h"
#include "liantu/base/language.h"
#include "liantu/chain/ledger/chain_version_store.h"
#include "liantu/chain/version_change.h"
#include "liantu/json/json.h"

namespace liantu::api {

struct DrawnThen {
  chain::Chain chain;
  std::vector<chain::StatedState> states;   ///< as far as the file says them: "state" of a node, a column headed 状态
};

/// The chain of a file (.json as liantu-chain/1, or a workbook with an outline) that is this one by code or
/// name, else its only one. Throws InvalidInput when there is none, and for a state that is none.
DrawnThen version_of_file(const std::string& bytes, const std::string& file, const chain::Chain& now);

/// Takes the place of the one of that year.
void keep_version(store::Session& session, const store::Access& access, std::string_view chain, std::int64_t year,
                  const DrawnThen& drawn, const std::string& source, Instant now);
void drop_version(store::Session& session, const store::Access& access, std::string_view chain, std::int64_t year, Instant now);

/// Newest first, with who entered each by the change log.
std::vector<chain::ChainVersion> versions(store::Session& session, std::string_view chain);
/// Years with source and who entered them.
json::Json versions_json(const std::vector<chain::ChainVersion>& versions);
/// What came and went since the drawing of that year. Throws NotFound for a year that was not entered.
json::Json version_change_json(store::Session& session, const WorldChain& chain, std::int64_t year);

}  // namespace liantu::api

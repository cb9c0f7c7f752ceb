// Drawings of chains in earlier years, as somebody entered them. Not a ledger: one drawing per chain and
// year, replaced as a whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::chain {

struct ChainVersion {
  std::int64_t year = 0;
  std::string drawing{};  ///< liantu-chain/1 with one chain
  std::string source{};   ///< where the drawing is from
  std::string entered_by{};
  Instant entered = 0;
};

/// Takes the place of the one of that year.
void keep_version(store::Session& session, std::string_view chain, const ChainVersion& version);
void drop_version(store::Session& session, std::string_view chain, std::int64_t year);
/// Newest year first.
std::vector<ChainVersion> kept_versions(store::Session& session, std::string_view chain);

}  // namespace liantu::chain

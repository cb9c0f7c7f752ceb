// Drawings of chains in earlier years that were entered before their ledger (drawing_store) was there: read
// and taken out, entered no more.
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
  std::string states{};  ///< state_text; "" when nothing is known
};

void drop_version(store::Session& session, std::string_view chain, std::int64_t year);
/// Newest year first.
std::vector<ChainVersion> kept_versions(store::Session& session, std::string_view chain);

}  // namespace liantu::chain

// Proof that nothing was changed behind the write path: every row version is hashed into its change line when written;
// seals chain the change hashes, and a seal's root is short enough to be printed in meeting papers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::store {

struct Seal {
  std::int64_t n = 0;
  std::int64_t from_seq = 0, to_seq = 0, count = 0;
  std::string root;            ///< SHA-256, hex
  std::string previous_root;   ///< "" for the first
  Instant at = 0;
};

/// Seals all changes after the last seal; nothing when there are none.
std::optional<Seal> seal_pending(Session& session, Instant now);
std::vector<Seal> seals(Session& session);

/// The first thing found wrong. `table` is where to look: "enterprise", "enterprise_history", "change", "seal".
struct Broken {
  std::string entity, id, table;
  std::int64_t version = 0;
  std::string what;            ///< in Chinese
};

struct Verification {
  std::int64_t versions = 0;   ///< row versions recomputed
  std::int64_t changes = 0;
  std::int64_t seals = 0;
  std::optional<Broken> broken;
};

/// Recomputes every change hash from the rows now in the tables and the seal chain from the change hashes.
Verification verify(Session& session, const std::vector<const Entity*>& entities);

}  // namespace liantu::store

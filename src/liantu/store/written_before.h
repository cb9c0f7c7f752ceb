// What a batch of an idempotency key wrote, for writers whose rows follow from what stands and so cannot be
// made the same again.
#pragma once

#include <optional>
#include <string_view>

#include "liantu/store/write.h"

namespace liantu::store {

/// Nothing when this actor wrote no batch under that key, or the key is "". The caller compares what was
/// asked.
std::optional<Written> written_before(Session& session, const Access& access,
                                      std::string_view idempotency_key);

}  // namespace liantu::store

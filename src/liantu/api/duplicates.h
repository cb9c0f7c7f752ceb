// Rows of one ledger that may mean the same thing: the same code first, then the same name however it is
// spelt.
#pragma once

#include <string>
#include <vector>

#include "liantu/store/read.h"

namespace liantu::api {

enum class Basis { SameCode, NameVariant };

struct Pair {
  store::StoredRow a, b;  ///< a is the older row
  Basis basis;
  std::string note;  ///< "企业名称相同，统一社会信用代码不同，请核对是否同一家。"
};

/// At most `limit` pairs; every row is compared by the entity's keys.
std::vector<Pair> duplicates(store::Session& session, const store::Access& access,
                             const store::Entity& entity, std::size_t limit);

/// `keep` with the empty fields filled from `drop`.
Row merged(const Row& keep, const Row& drop);

}  // namespace liantu::api

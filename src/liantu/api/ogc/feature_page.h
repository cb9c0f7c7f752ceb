// A page of the features of a collection.
#pragma once

#include "liantu/api/ogc/feature_query.h"
#include "liantu/api/ogc/ledger_tiles.h"

namespace liantu::api {

struct FeaturePage {
  std::vector<store::StoredRow> rows;  ///< by id
  std::string next;                    ///< FeatureQuery::after of the next page; "" on the last
  std::int64_t matched = 0;            ///< on all pages
};

/// The rows of the caller's list that the query asks for. `tiles` are those of the query's moment; null when
/// it has no boxes.
FeaturePage feature_page(store::Session& session, const store::Access& access, const FeatureQuery& query,
                         const LedgerTiles* tiles);

}  // namespace liantu::api

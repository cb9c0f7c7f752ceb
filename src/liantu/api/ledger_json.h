// Rows, versions and batches as HTTP shows them.
#pragma once

#include <set>
#include <string>

#include "liantu/json/json.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// "project-weeks": the ledger's name in addresses.
std::string url_name(const store::Entity& entity);

json::Json row_json(const store::Entity& entity, const store::StoredRow& row,
                    const std::set<std::string, std::less<>>& chosen = {});
std::string etag(std::string_view id, std::int64_t version);  ///< "\"id:version\""
/// The version of an If-Match made by etag(); nothing when it is not for this row.
std::optional<std::int64_t> version_of(std::string_view if_match, std::string_view id);

/// The whole /schema answer for one ledger.
json::Json schema_json(const store::Entity& entity, const store::Access& access);

/// What version `at` of a row changed: `[{"field","old","new"}]`.
json::Json changes_json(const store::Entity& entity, const std::vector<store::Version>& versions,
                        std::size_t at);

json::Json batch_json(const store::BatchRecord& batch, bool may_undo);

}  // namespace liantu::api

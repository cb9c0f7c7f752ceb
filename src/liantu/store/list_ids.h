// Which rows a list would have, without reading them.
#pragma once

#include <string>
#include <vector>

#include "liantu/store/read.h"

namespace liantu::store {

/// Ids of all rows that match, in order: what filters, search and as-of leave. The rest of the query is not
/// looked at. Forbidden when `access` may not read the entity.
std::vector<std::string> list_ids(Session& session, const Access& access, const ListQuery& query);

}  // namespace liantu::store

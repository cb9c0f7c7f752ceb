// What lists, counts and sums share: which tables a query reads and under what conditions.
#pragma once

#include <string>
#include <vector>

#include "liantu/store/digest.h"
#include "liantu/store/where.h"

namespace liantu::store {

/// The current rows, or for an as-of read both halves of the view, each with its own indexes.
struct RowSource {
  std::string table;
  bool is_history = false;
};
std::vector<RowSource> row_sources(const ListQuery& query);

/// As-of, visible units, filters and search of the query, after what `where` says already.
Where conditions(const Session& session, const Access& access, const ListQuery& query, const RowSource& source, Where where = {});

void check_readable(const Access& access, const Entity& entity);   ///< throws Forbidden

}  // namespace liantu::store

// The search index beside the ledgers: titles, names and codes only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::store {

/// The index row of a ledger row whose values are as stored.
struct SearchRow {
  std::string owner_unit, title, tokens;   ///< tokens in the form of the session's dialect
};
SearchRow search_row(Dialect dialect, const Entity& entity, const Row& values);

/// Puts many new rows in: id, then the index row.
void index_new_rows(Session& session, const Entity& entity, const std::vector<std::pair<std::string, SearchRow>>& rows,
                    std::size_t count);
void index_row(Session& session, const Entity& entity, std::string_view id, const SearchRow& row);
void unindex_row(Session& session, const Entity& entity, std::string_view id);

}  // namespace liantu::store

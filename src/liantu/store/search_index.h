// The search index beside the ledgers: titles, names and codes only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/store/database.h"
#include "liantu/store/entity.h"
#include "liantu/store/search_text.h"

namespace liantu::store {

/// Makes index rows of one ledger: entity, id, owner_unit, title, tokens.
class SearchRows {
 public:
  SearchRows(Dialect dialect, const Entity& entity);
  /// Writes over `out`; `values` are as stored.
  void make(const std::string& id, std::span<const Value> values, Row& out);

 private:
  const Entity& entity_;
  std::size_t owner_, title_;
  std::vector<std::size_t> fields_;
  IndexText text_;
  std::string tokens_;
};

/// Rows of one batch that were not there before. FTS5 sorts them once, at the end: finish() before anything else touches
/// the index.
class NewSearchRows {
 public:
  explicit NewSearchRows(Session& session) : session_(session) {}
  void add(const std::vector<Row>& rows);
  void finish();

 private:
  Session& session_;
  Value last_{};      ///< number of the last row before them, empty = none were added
};

void index_row(Session& session, const Row& row);
void unindex_row(Session& session, const Entity& entity, std::string_view id);

}  // namespace liantu::store

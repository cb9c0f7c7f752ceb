// Every read of ledger rows: one row, lists, totals, history. Access is applied inside, so no caller can forget it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"
#include "liantu/store/write.h"

namespace liantu::store {

/// One version of a row. `values` are in field order; a masked value is empty and its index stands in `masked`.
struct StoredRow {
  std::string id;
  std::int64_t version = 0;
  Instant valid_from = 0;
  std::string batch;
  std::string owner_unit;
  bool baseline = false;
  Row values;
  std::vector<std::size_t> masked;
};

/// To write the row as it was read, with these values instead of its own.
inline Change change_of(const Entity& entity, const StoredRow& row, Row values) {
  return {.entity = &entity,
          .id = row.id,
          .version = row.version,
          .values = std::move(values),
          .baseline = row.baseline};
}

enum class FilterOp { Eq, Ne, In, Contains, Ge, Le, EndsGe, Empty, NotEmpty };

/// `field` is a name of the field table, or one of id, version, valid_from, batch, owner_unit, baseline.
/// Contains: substring, ASCII case ignored. Ge and Le on a period compare its first day,
/// EndsGe its last.
struct Filter {
  std::string field;
  FilterOp op = FilterOp::Eq;
  std::vector<Value> values;
};

struct Sort {
  std::string field;
  bool descending = false;   ///< empty values come last either way
};

struct ListQuery {
  const Entity* entity = nullptr;
  std::vector<Filter> filters{};
  std::string search{};            ///< words found in the search fields, each as a substring of characters
  std::vector<Sort> sort{};        ///< none: by id, oldest first
  std::size_t limit = 100;
  std::string after{};             ///< Page::next of the page before, with the same sort
  std::size_t offset = 0;          ///< rows to leave out first, for a jump; not with `after` or `asof` (InvalidInput)
  std::optional<Instant> asof{};   ///< not together with search (InvalidInput)
  bool count_total = true;
};

struct Page {
  std::vector<StoredRow> rows;
  std::string next;                ///< "" on the last page
  std::int64_t total = -1;         ///< all rows that match, -1 when not counted
};

/// Forbidden when `access` may not read the entity; InvalidInput for an unknown field, naming the nearest.
Page list(Session& session, const Access& access, const ListQuery& query);

/// Nothing when there is no such row, or none that `access` may see.
std::optional<StoredRow> find(Session& session, const Access& access, const Entity& entity, std::string_view id,
                              std::optional<Instant> asof = std::nullopt);

/// For imports: per wanted key the rows whose `fields` equal it, at most 20 each. A key with an empty value finds nothing.
std::vector<std::vector<StoredRow>> find_by_key(Session& session, const Access& access, const Entity& entity,
                                                const std::vector<std::string_view>& fields,
                                                const std::vector<std::vector<Value>>& wanted);

struct AggregateQuery {
  ListQuery rows;                        ///< entity, filters, search, asof; the rest is not looked at
  std::vector<std::string> sums{};       ///< number fields
  std::string group_by{};                ///< "" = one group over all rows
};

struct Group {
  Value key;
  std::int64_t count = 0;
  std::vector<Value> sums;               ///< empty when no row has the value
};

/// Groups by key, the empty key last.
std::vector<Group> aggregate(Session& session, const Access& access, const AggregateQuery& query);

struct Version {
  std::int64_t seq = 0;
  std::int64_t version = 0;
  Op op = Op::Put;
  std::string actor, on_behalf_of, reason, source, batch;
  Instant at = 0;
  Row values;                            ///< empty Row for a deletion
  std::vector<std::size_t> masked;
  std::vector<std::size_t> changed;      ///< fields that differ from the version before
};

/// Oldest first. Forbidden or empty as in find().
std::vector<Version> history(Session& session, const Access& access, const Entity& entity, std::string_view id);
/// Only the versions in which the field changed.
std::vector<Version> cell_history(Session& session, const Access& access, const Entity& entity, std::string_view id,
                                  std::string_view field);

struct SearchHit {
  std::string entity, id, title, owner_unit;
};

/// Over all readable entities; at most `limit`, newest first.
std::vector<SearchHit> search(Session& session, const Access& access, std::string_view words, std::size_t limit);

struct BatchRecord {
  std::string id, kind, reason, actor, on_behalf_of, undoes, undone_by;
  Instant at = 0;
  std::int64_t rows = 0;
  std::vector<std::string> files;        ///< sha256 of the evidence files it came from
};

/// Newest first; `before` is the id of the last one of the page before.
std::vector<BatchRecord> batches(Session& session, std::string_view before, std::size_t limit);
std::optional<BatchRecord> find_batch(Session& session, std::string_view id);

/// A line of the change log without values, for the auditor and the event stream.
struct ChangeRecord {
  std::int64_t seq = 0;
  std::string batch, entity, id, actor, on_behalf_of, reason, source;
  std::int64_t version = 0;
  Op op = Op::Put;
  Instant at = 0;
};

/// Oldest first, from the first after `after_seq`; "" = any entity, batch or actor.
struct ChangeFilter {
  std::string entity{}, id{}, batch{}, actor{};
  std::int64_t after_seq = 0;
  std::size_t limit = 500;
};
std::vector<ChangeRecord> changes(Session& session, const ChangeFilter& filter);
/// The number of the last change, 0 before the first. Writers come one after another, so no smaller one appears later.
std::int64_t last_change(Session& session);

}  // namespace liantu::store

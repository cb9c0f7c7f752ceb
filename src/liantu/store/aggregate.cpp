#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/list_part.h"
#include "liantu/store/read.h"

namespace liantu::store {
namespace {

/// Adds a partial sum: the as-of view is read in two halves.
void add_to(Value& sum, const Value& part) {
  if (is_empty(part)) return;
  if (is_empty(sum)) {
    sum = part;
  } else if (auto* whole = std::get_if<std::int64_t>(&sum)) {
    *whole += whole_or_zero(part);
  } else {
    std::get<double>(sum) += std::get<double>(part);
  }
}

std::string sum_text(const Column& column) {
  if (column.is_text) {
    throw Error(ErrorCode::InvalidInput, "只有数字字段可以求和。", std::string(column.name));
  }
  return "CAST(sum(" + std::string(column.name) + ") AS " + (column.is_whole ? "BIGINT" : "DOUBLE PRECISION") + ")";
}

bool key_before(const Group& a, const Group& b) {
  if (is_empty(a.key) || is_empty(b.key)) return !is_empty(a.key) && is_empty(b.key);
  return a.key < b.key;
}

}  // namespace

std::vector<Group> aggregate(Session& session, const Access& access, const AggregateQuery& query) {
  const Entity& entity = *query.rows.entity;
  check_readable(access, entity);
  std::optional<Column> key;
  if (!query.group_by.empty()) key = column_of(entity, access, query.group_by);
  std::string wanted = key ? std::string(key->name) : std::string("0");
  wanted += ", count(*)";
  for (const std::string& sum : query.sums) wanted += ", " + sum_text(column_of(entity, access, sum));
  std::optional<Snapshot> snapshot;
  if (query.rows.asof) snapshot.emplace(session);  // a row written meanwhile would count in both halves
  std::vector<Group> groups;
  if (!key) groups.push_back({Value{}, 0, std::vector<Value>(query.sums.size())});
  for (const RowSource& source : row_sources(query.rows)) {
    const Where where = conditions(session, access, query.rows, source);
    std::string sql = "SELECT " + wanted + " FROM " + source.table + where.text();
    if (key) sql += " GROUP BY " + std::string(key->name);
    session.run({"store.aggregate", sql}, where.bind(), [&](const Record& record) {
      Value value = key ? record.value(0) : Value{};
      if (key && key->field != nullptr) value = shown_value(*key->field, std::move(value));
      auto at = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.key == value; });
      if (at == groups.end()) {
        at = groups.insert(groups.end(), Group{std::move(value), 0, std::vector<Value>(query.sums.size())});
      }
      at->count += whole_or_zero(record.value(1));
      for (std::size_t i = 0; i < query.sums.size(); ++i) add_to(at->sums[i], record.value(static_cast<int>(i + 2)));
    });
  }
  std::sort(groups.begin(), groups.end(), key_before);
  return groups;
}

}  // namespace liantu::store

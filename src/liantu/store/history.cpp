#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/list_part.h"
#include "liantu/store/read.h"
#include "liantu/store/search_text.h"

namespace liantu::store {
namespace {

constexpr Query kLastChange{"store.change.newest", R"(SELECT max(seq) FROM change)"};

constexpr Query kVersions{"store.history.lines", R"(
  SELECT seq, version, op, actor, on_behalf_of, reason, source, batch, at
    FROM change WHERE id = :id AND entity = :entity ORDER BY version)"};

constexpr Query kSearch{"store.search.all", R"(
  SELECT entity, id, title, owner_unit FROM search_row
   WHERE n IN (SELECT rowid FROM search_index WHERE search_index MATCH :words) ORDER BY id DESC)",
                        R"(
  SELECT entity, id, title, owner_unit FROM search_row WHERE tokens @@ CAST(:words AS tsquery) ORDER BY id DESC)"};

constexpr Query kBatches{"store.batch.list", R"(
  SELECT id, kind, reason, actor, on_behalf_of, undoes, undone_by, at, row_count FROM batch
   WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit)"};

constexpr Query kBatch{"store.batch.find", R"(
  SELECT id, kind, reason, actor, on_behalf_of, undoes, undone_by, at, row_count FROM batch WHERE id = :id)"};

constexpr Query kFiles{"store.batch_file.list", R"(SELECT sha256 FROM batch_file WHERE batch = :batch ORDER BY sha256)"};

BatchRecord batch_record(const Record& record) {
  BatchRecord batch;
  int i = 0;
  for (std::string* part : {&batch.id, &batch.kind, &batch.reason, &batch.actor, &batch.on_behalf_of, &batch.undoes,
                            &batch.undone_by}) {
    *part = text_or_empty(record.value(i++));
  }
  batch.at = whole_or_zero(record.value(7));
  batch.rows = whole_or_zero(record.value(8));
  return batch;
}

void add_files(Session& session, BatchRecord& batch) {
  session.run(kFiles, {{"batch", batch.id}},
              [&](const Record& record) { batch.files.push_back(text_or_empty(record.value(0))); });
}

Op op_of(const Value& text) { return text_or_empty(text) == "delete" ? Op::Delete : Op::Put; }

/// Values and units of all versions of a row, by version.
std::vector<StoredRow> stored_versions(Session& session, const Entity& entity, std::string_view id) {
  std::vector<StoredRow> rows;
  const std::string sql = "SELECT " + column_list(entity) + " FROM " + std::string(entity.name) +
                          "_asof WHERE id = :id ORDER BY version";
  session.run({"store.history.rows", sql}, {{"id", std::string(id)}},
              [&](const Record& record) { rows.push_back(read_record(entity, record)); });
  return rows;
}

std::vector<std::size_t> changed_fields(const Row& before, const Row& after) {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (i < before.size() ? before[i] != after[i] : !is_empty(after[i])) changed.push_back(i);
  }
  return changed;
}

}  // namespace

std::vector<Version> history(Session& session, const Access& access, const Entity& entity, std::string_view id) {
  check_readable(access, entity);
  auto rows = stored_versions(session, entity, id);
  if (rows.empty() || !may_see_unit(access, rows.back().owner_unit)) return {};
  show(session, entity, access, rows);
  std::vector<Version> versions;
  Row before;
  session.run(kVersions, {{"id", std::string(id)}, {"entity", std::string(entity.name)}}, [&](const Record& record) {
    Version& version = versions.emplace_back();
    version.seq = whole_or_zero(record.value(0));
    version.version = whole_or_zero(record.value(1));
    version.op = op_of(record.value(2));
    int i = 3;
    for (std::string* part : {&version.actor, &version.on_behalf_of, &version.reason, &version.source, &version.batch}) {
      *part = text_or_empty(record.value(i++));
    }
    version.at = whole_or_zero(record.value(8));
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const StoredRow& r) { return r.version == version.version; });
    if (version.op == Op::Put && row != rows.end()) {
      version.values = row->values;
      version.masked = row->masked;
      version.changed = changed_fields(before, version.values);
    }
    before = version.values;
  });
  return versions;
}

std::vector<Version> cell_history(Session& session, const Access& access, const Entity& entity, std::string_view id,
                                  std::string_view field) {
  const std::size_t index = entity.fields->at(field);
  std::vector<Version> versions = history(session, access, entity, id);
  std::erase_if(versions, [&](const Version& version) {
    return std::find(version.changed.begin(), version.changed.end(), index) == version.changed.end();
  });
  return versions;
}

std::vector<SearchHit> search(Session& session, const Access& access, std::string_view words, std::size_t limit) {
  const bool postgres = session.dialect() == Dialect::Postgres;
  const std::string query = postgres ? tsquery_text(words) : fts5_query(words);
  std::vector<SearchHit> hits;
  if (query.empty()) return hits;
  session.run(kSearch, {{"words", query}}, [&](const Record& record) {
    if (hits.size() >= limit) return;
    SearchHit hit{text_or_empty(record.value(0)), text_or_empty(record.value(1)), text_or_empty(record.value(2)),
                  text_or_empty(record.value(3))};
    if (access.may_read(hit.entity) && may_see_unit(access, hit.owner_unit)) hits.push_back(std::move(hit));
  });
  return hits;
}

std::optional<BatchRecord> find_batch(Session& session, std::string_view id) {
  std::optional<BatchRecord> found;
  session.run(kBatch, {{"id", std::string(id)}}, [&](const Record& record) { found = batch_record(record); });
  if (found) add_files(session, *found);
  return found;
}

std::vector<BatchRecord> batches(Session& session, std::string_view before, std::size_t limit) {
  std::int64_t at = INT64_MAX;
  if (!before.empty()) {
    const auto last = find_batch(session, before);
    if (!last) throw Error(ErrorCode::InvalidInput, "翻页位置无效，请从第一页重新查询。", "before");
    at = last->at;
  }
  std::vector<BatchRecord> found;
  session.run(kBatches, {{"at", at}, {"id", std::string(before)}, {"limit", static_cast<std::int64_t>(limit)}},
              [&](const Record& record) { found.push_back(batch_record(record)); });
  for (BatchRecord& batch : found) add_files(session, batch);
  return found;
}

std::vector<ChangeRecord> changes(Session& session, const ChangeFilter& filter) {
  Where where;
  where.add("seq > " + where.parameter(filter.after_seq));
  if (!filter.entity.empty()) where.add("entity = " + where.parameter(filter.entity));
  if (!filter.id.empty()) where.add("id = " + where.parameter(filter.id));
  if (!filter.actor.empty()) where.add("actor = " + where.parameter(filter.actor));
  if (!filter.batch.empty()) {
    const std::string id = where.parameter(filter.batch);
    where.add("batch = " + id + " AND seq >= (SELECT first_seq FROM batch WHERE id = " + id +
              ") AND seq <= (SELECT last_seq FROM batch WHERE id = " + id + ")");
  }
  std::string sql = "SELECT seq, batch, entity, id, actor, on_behalf_of, reason, source, version, op, at FROM change";
  sql += where.text() + " ORDER BY seq LIMIT ";
  sql += where.parameter(static_cast<std::int64_t>(filter.limit));
  std::vector<ChangeRecord> found;
  session.run({"store.change.list", sql}, where.bind(), [&](const Record& record) {
    ChangeRecord& line = found.emplace_back();
    line.seq = whole_or_zero(record.value(0));
    int i = 1;
    for (std::string* part : {&line.batch, &line.entity, &line.id, &line.actor, &line.on_behalf_of, &line.reason,
                              &line.source}) {
      *part = text_or_empty(record.value(i++));
    }
    line.version = whole_or_zero(record.value(8));
    line.op = op_of(record.value(9));
    line.at = whole_or_zero(record.value(10));
  });
  return found;
}

std::int64_t last_change(Session& session) {
  std::int64_t last = 0;
  session.run(kLastChange, {}, [&](const Record& record) { last = whole_or_zero(record.value(0)); });
  return last;
}

}  // namespace liantu::store

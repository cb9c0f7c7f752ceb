#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "liantu/base/error.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/write.h"

namespace liantu::store {
namespace {

constexpr Query kBatch{"store.undo.batch", R"(
  SELECT kind, actor, at, undone_by FROM batch WHERE id = :id)"};

constexpr Query kLock{"store.undo.lock",
                      R"(SELECT 1)", R"(SELECT pg_advisory_xact_lock(hashtext(current_schema())))"};

/// The rows of a batch with their first and last version in it, and the last version of all, latest first.
constexpr Query kRows{"store.undo.rows", R"(
  SELECT c.entity, c.id, min(c.version) AS first, max(c.version) AS last,
         (SELECT max(l.version) FROM change l WHERE l.id = c.id AND l.entity = c.entity) AS newest
    FROM change c JOIN batch b ON c.seq BETWEEN b.first_seq AND b.last_seq
   WHERE b.id = :id AND c.batch = b.id
   GROUP BY c.entity, c.id ORDER BY max(c.seq) DESC)"};

constexpr Query kWho{"store.undo.who", R"(
  SELECT actor, at FROM change WHERE id = :id AND entity = :entity AND version = :version)"};

constexpr Query kLater{"store.undo.later", R"(
  SELECT c.version, c.batch, b.undoes FROM change c JOIN batch b ON b.id = c.batch
   WHERE c.id = :id AND c.entity = :entity AND c.version > :last ORDER BY c.version)"};

constexpr Query kUndoneBy{"store.undo.undone_by", R"(SELECT undone_by FROM batch WHERE id = :id)"};

constexpr Query kMark{"store.undo.mark", R"(UPDATE batch SET undone_by = :undone_by WHERE id = :id)"};

struct Touched {
  const Entity* entity = nullptr;
  std::string id;
  std::int64_t first = 0, last = 0, newest = 0;
};

std::vector<Touched> touched_rows(Session& session, const std::string& batch,
                                  const std::vector<const Entity*>& entities) {
  std::vector<Touched> rows;
  session.run(kRows, {{"id", batch}}, [&](const Record& record) {
    const std::string name = text_or_empty(record.value(0));
    const auto entity = std::find_if(entities.begin(), entities.end(), [&](const Entity* e) { return e->name == name; });
    if (entity == entities.end()) throw Error(ErrorCode::Internal, "变更记录里有未知的台账 " + name + "。");
    rows.push_back({*entity, text_or_empty(record.value(1)), whole_or_zero(record.value(2)),
                    whole_or_zero(record.value(3)), whole_or_zero(record.value(4))});
  });
  return rows;
}

std::optional<StoredRow> one_row(Session& session, const Entity& entity, std::string_view name, std::string_view rest,
                                 const Bind& bind) {
  std::optional<StoredRow> row;
  const std::string sql = "SELECT " + column_list(entity) + " FROM " + std::string(entity.name) + std::string(rest);
  session.run({name, sql}, bind, [&](const Record& record) { row = read_record(entity, record); });
  return row;
}

std::optional<StoredRow> current_row(Session& session, const Touched& row) {
  return one_row(session, *row.entity, "store.undo.current", " WHERE id = :id", {{"id", row.id}});
}

std::optional<StoredRow> row_before(Session& session, const Touched& row) {
  return one_row(session, *row.entity, "store.undo.before", "_history WHERE id = :id AND version = :version",
                 {{"id", row.id}, {"version", row.first - 1}});
}

std::string overtaken_text(Session& session, const Touched& row) {
  std::string who;
  session.run(kWho, {{"id", row.id}, {"entity", std::string(row.entity->name)}, {"version", row.newest}},
              [&](const Record& record) {
                who = fmt::format("{} 于 {} 改过", text_or_empty(record.value(0)),
                                  shanghai_time(whole_or_zero(record.value(1))));
              });
  auto last = current_row(session, row);
  if (!last) {
    last = one_row(session, *row.entity, "store.undo.last", "_history WHERE id = :id ORDER BY version DESC LIMIT 1",
                   {{"id", row.id}});
  }
  const std::size_t title = row.entity->fields->at(row.entity->title_field);
  return fmt::format("{}（{}）", last ? text_or_empty(last->values[title]) : row.id, who);
}

/// Whether what a batch wrote still counts: nobody undid it, or that undo was undone in turn.
class Standing {
 public:
  explicit Standing(Session& session) : session_(session) {}

  bool stands(const std::string& batch) {
    if (const auto known = known_.find(batch); known != known_.end()) return known->second;
    std::string undone_by;
    session_.run(kUndoneBy, {{"id", batch}}, [&](const Record& record) { undone_by = text_or_empty(record.value(0)); });
    return known_[batch] = undone_by.empty() || !stands(undone_by);
  }

 private:
  Session& session_;
  std::map<std::string, bool> known_;
};

/// The last later version that still counts, 0 = none: a batch undone since and its undo leave the row as it was.
std::int64_t overtaken_by(Session& session, const Touched& row, Standing& batches) {
  std::set<std::string> later;
  std::int64_t newest = 0;
  session.run(kLater, {{"id", row.id}, {"entity", std::string(row.entity->name)}, {"last", row.last}}, [&](const Record& record) {
    const std::string batch = text_or_empty(record.value(1)), undoes = text_or_empty(record.value(2));
    later.insert(batch);
    if (!later.contains(undoes) && batches.stands(batch)) newest = whole_or_zero(record.value(0));
  });
  return newest;
}

void refuse_overtaken(Session& session, std::vector<Touched>& rows) {
  std::string names, ids;
  std::size_t count = 0;
  Standing batches(session);
  for (Touched& row : rows) {
    if (row.newest == row.last) continue;
    row.newest = overtaken_by(session, row, batches);
    if (row.newest == 0) continue;
    if (++count <= 5) names += (names.empty() ? "" : "、") + overtaken_text(session, row);
    ids += (ids.empty() ? "" : ",") + row.id;
  }
  if (count == 0) return;
  throw Error(ErrorCode::Conflict,
              fmt::format("{} 行在这一批之后又被修改，不能整批撤销：{}{}。请先撤销后来的修改，或逐行更正。", count, names,
                          count > 5 ? " 等" : ""),
              ids);
}

void check_undoable(Session& session, const std::string& batch) {
  bool found = false;
  std::string undone_by, kind;
  session.run(kBatch, {{"id", batch}}, [&](const Record& record) {
    found = true;
    kind = text_or_empty(record.value(0));
    undone_by = text_or_empty(record.value(3));
  });
  if (!found) throw Error(ErrorCode::NotFound, "没有这一批：" + batch + "，请核对批次编号。", "batch");
  if (kind == "erase") throw Error(ErrorCode::Conflict, "依法删除不能撤销；如需要请重新录入。", batch);
  if (!undone_by.empty()) {
    throw Error(ErrorCode::Conflict, "这一批已经撤销过（撤销批次 " + undone_by + "）；要恢复请撤销那一批。", batch);
  }
}

}  // namespace

Written undo(Session& session, const Access& access, std::string_view batch_id, std::string_view reason, Instant now,
             const std::vector<const Entity*>& entities) {
  Transaction transaction(session, Transaction::Mode::Write);
  Written written = undo_within(session, access, batch_id, reason, now, entities);
  transaction.commit();
  return written;
}

Written undo_within(Session& session, const Access& access, std::string_view batch_id, std::string_view reason, Instant now,
                    const std::vector<const Entity*>& entities) {
  session.run(kLock, {}, {});
  const std::string id(batch_id);
  check_undoable(session, id);
  auto rows = touched_rows(session, id, entities);
  refuse_overtaken(session, rows);
  Batch back{.kind = "undo", .reason = std::string(reason), .undoes = id, .changes = {}};
  for (const Touched& row : rows) {
    const auto now_there = current_row(session, row);
    auto before = row_before(session, row);
    if (!before && !now_there) continue;   // made and deleted within the batch
    Change change{.entity = row.entity, .id = row.id, .values = {}, .source = "撤销 " + id};
    if (now_there) change.version = now_there->version;
    if (before) {
      change.values = std::move(before->values);
      change.baseline = before->baseline;
    } else {
      change.op = Op::Delete;
    }
    back.changes.push_back(std::move(change));
  }
  Written written = BatchWriter(session, access, back, true).write(now);
  session.execute(kMark, {{"undone_by", written.batch}, {"id", id}});
  return written;
}

}  // namespace liantu::store

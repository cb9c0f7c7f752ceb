#include "liantu/store/batch_writer.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <map>
#include <random>

#include "liantu/base/error.h"
#include "liantu/store/digest.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/personal.h"
#include "liantu/store/writers_lock.h"

namespace liantu::store {
namespace {

constexpr std::size_t kChunk = 1000;
constexpr std::size_t kCachedChunk = 100;   ///< rows of one SQLite statement: what was just made is still in the processor's cache
constexpr std::size_t kSaltBytes = 16;

constexpr Query kLastBatchTime{"store.batch.last_time", R"(SELECT max(at) FROM batch)"};

constexpr Query kLastSeq{"store.change.last_seq", R"(SELECT max(seq) FROM change)"};

constexpr Query kLastVersion{"store.change.last_version", R"(
  SELECT max(version) FROM change WHERE id = :id AND entity = :entity)"};

constexpr Query kLastChange{"store.change.last", R"(
  SELECT actor, at FROM change WHERE id = :id AND entity = :entity ORDER BY version DESC LIMIT 1)"};

constexpr Query kPutBatch{"store.batch.put", R"(
  INSERT INTO batch (id, kind, reason, actor, on_behalf_of, at, undoes, row_count, first_seq, last_seq)
  VALUES (:id, :kind, :reason, :actor, :on_behalf_of, :at, :undoes, :row_count, :first_seq, :last_seq))"};

constexpr Query kPutFile{"store.batch_file.put", R"(
  INSERT INTO batch_file (batch, sha256) VALUES (:batch, :sha256) ON CONFLICT DO NOTHING)"};

constexpr Query kPutEvent{"store.event.put", R"(
  INSERT INTO event (topic, body, at) VALUES (:topic, :body, :at))"};

constexpr Query kFindKey{"store.idempotency.find", R"(
  SELECT digest, batch FROM idempotency WHERE actor = :actor AND idempotency_key = :key)"};

constexpr Query kPutKey{"store.idempotency.put", R"(
  INSERT INTO idempotency (actor, idempotency_key, digest, batch, at) VALUES (:actor, :key, :digest, :batch, :at))"};

constexpr Query kBatchRows{"store.change.rows_of_batch", R"(
  SELECT c.id, c.version FROM change c JOIN batch b ON c.seq BETWEEN b.first_seq AND b.last_seq
   WHERE b.id = :batch AND c.batch = b.id ORDER BY c.seq)"};

const std::vector<std::string_view> kLogColumns{"batch", "entity", "id", "version", "op", "actor", "on_behalf_of",
                                                "reason", "source", "at", "salt", "hash"};

std::int64_t one_number(Session& session, const Query& query, const Bind& bind = {}) {
  std::int64_t number = 0;
  session.run(query, bind, [&](const Record& record) { number = whole_or_zero(record.value(0)); });
  return number;
}

/// Keyed, so that nobody finds out a phone number by trying all against it.
std::string digest_of(const Batch& batch, const MasterKey* key) {
  ChangeHasher hasher;
  Sha256 all;
  if (key != nullptr) all.add(key->blind("idempotency"));
  for (const Change& change : batch.changes) {
    const VersionLine line{.id = change.id, .batch = {}, .owner_unit = {}, .version = change.version.value_or(0)};
    all.add(hasher.hash({.entity = change.entity->name, .id = change.id, .op = change.op == Op::Put ? "put" : "delete",
                         .source = change.source},
                        &line, *change.entity->fields, change.row()));
  }
  return all.hex();
}

}  // namespace

struct BatchWriter::Standing {
  std::int64_t version = 0;
  std::string owner_unit;
  bool baseline = false;
  Row kept;   ///< values of the masked fields, in the order of Ledger::masked
  std::map<std::size_t, Value> sealed{};   ///< the personal fields, as stored
};

struct BatchWriter::Ledger {
  const Entity* entity;
  std::vector<std::string_view> columns;
  std::string select;                    ///< the current row by id
  std::size_t owner, title;
  std::vector<std::size_t> masked{};
  std::vector<PersonSlot> persons{};     ///< to be sealed; none when values go in exactly
  Bind put{};                            ///< used again for each row
  SearchRows search;
  std::vector<Row> staged{}, staged_search{};
  std::size_t staged_count = 0;
  Row search_one{};
};

BatchWriter::BatchWriter(Session& session, const Access& access, const Batch& batch, bool exact)
    : session_(session), access_(access), batch_(batch), exact_(exact), new_search_rows_(session),
      chunk_(session.dialect() == Dialect::Sqlite ? kCachedChunk : kChunk) {}
BatchWriter::~BatchWriter() = default;

bool was_written(Session& session, const Access& access, std::string_view idempotency_key) {
  bool found = false;
  if (!idempotency_key.empty())
    session.run(kFindKey, {{"actor", access.actor}, {"key", std::string(idempotency_key)}}, [&](const Record&) { found = true; });
  return found;
}

std::string new_id(Instant now) {
  static IdGenerator generator = [] {
    std::random_device device;
    return IdGenerator(std::uint64_t{device()} << 32 | device());
  }();
  return generator.next(now / 1000);
}

Written BatchWriter::write(Instant now) {
  for (const Change& change : batch_.changes) ledger(*change.entity);   // refuses before anything is written
  hold_writers(session_);
  if (!batch_.idempotency_key.empty()) {
    digest_ = digest_of(batch_, session_.master_key().get());
    if (auto seen = replay()) return *seen;
  }
  at_ = std::max(now, one_number(session_, kLastBatchTime));
  batch_id_ = batch_.id.empty() ? new_id(at_) : batch_.id;
  first_seq_ = one_number(session_, kLastSeq) + 1;
  sealer_.emplace(session_, at_);
  written_.batch = batch_id_;
  written_.rows.reserve(batch_.changes.size());
  for (const Change& change : batch_.changes) write_change(change);
  if (!stale_.empty()) {
    throw Error(ErrorCode::Conflict,
                fmt::format("{} 行在您打开之后已被修改：{}{}。请刷新后再改。", stale_.size(),
                            fmt::join(stale_.begin(), stale_.begin() + static_cast<std::ptrdiff_t>(
                                                                           std::min<std::size_t>(stale_.size(), 5)),
                                      "、"),
                            stale_.size() > 5 ? " 等" : ""),
                stale_ids_);
  }
  finish();
  return std::move(written_);
}

BatchWriter::Ledger& BatchWriter::ledger(const Entity& entity) {
  for (Ledger& known : ledgers_) {
    if (known.entity == &entity) return known;
  }
  if (!access_.may_write(entity.name)) {
    throw Error(ErrorCode::Forbidden, "您没有修改" + std::string(entity.zh) + "的权限，请联系管理员。",
                std::string(entity.name));
  }
  Ledger& added = ledgers_.emplace_back(
      Ledger{.entity = &entity,
             .columns = column_names(entity),
             .select = "SELECT " + column_list(entity) + " FROM " + std::string(entity.name) + " WHERE id = :id",
             .owner = entity.fields->at(entity.owner_field),
             .title = entity.fields->at(entity.title_field),
             .search = SearchRows(session_.dialect(), entity)});
  if (!exact_) {
    added.masked = masked_fields(access_, entity);
    added.persons = person_slots(*entity.fields);
  }
  added.put.resize(added.columns.size());
  for (std::size_t i = 0; i < added.columns.size(); ++i) added.put[i].first = added.columns[i];
  return added;
}

std::optional<Written> BatchWriter::replay() {
  std::string digest, batch;
  session_.run(kFindKey, {{"actor", access_.actor}, {"key", batch_.idempotency_key}}, [&](const Record& record) {
    digest = text_or_empty(record.value(0));
    batch = text_or_empty(record.value(1));
  });
  if (batch.empty()) return std::nullopt;
  if (digest != digest_) {
    throw Error(ErrorCode::Conflict, "这个提交编号已用于另一次提交，请换一个编号再试。", "Idempotency-Key");
  }
  Written written;
  written.batch = batch;
  written.replayed = true;
  session_.run(kBatchRows, {{"batch", batch}}, [&](const Record& record) {
    written.rows.emplace_back(text_or_empty(record.value(0)), whole_or_zero(record.value(1)));
  });
  return written;
}

void BatchWriter::write_change(const Change& change) {
  Ledger& to = ledger(*change.entity);
  if (change.op == Op::Put && change.row().size() != to.entity->fields->size()) {
    throw Error(ErrorCode::Internal, "一行的值与字段表不符。", std::string(to.entity->name));
  }
  if (change.op == Op::Put && change.id.empty() && !change.version) {
    stage_new(to, change);
  } else {
    write_known(to, change);
  }
}

void BatchWriter::store_values(const Ledger& of, const Change& change, Value* values) const {
  const auto fields = of.entity->fields->fields();
  for (std::size_t i = 0; i < fields.size(); ++i) store_value(fields[i], change.row()[i], values[i]);
}

void BatchWriter::check_unit(const Ledger& of, std::string_view owner_unit) const {
  if (may_see_unit(access_, owner_unit)) return;
  const std::string_view label = (*of.entity->fields)[of.owner].label.zh;
  throw Error(ErrorCode::Forbidden,
              owner_unit.empty() ? fmt::format("请在“{}”里填写本单位后再保存。", label)
                                 : fmt::format("“{}”为“{}”的行不归本单位管理，不能修改。", label, owner_unit),
              std::string(of.entity->owner_field));
}

void BatchWriter::stage_new(Ledger& to, const Change& change) {
  if (to.staged_count == chunk_) flush_rows(to);
  if (to.staged.size() == to.staged_count) {
    to.staged.emplace_back();
    to.staged_search.emplace_back();
  }
  Row& row = to.staged[to.staged_count];
  row.resize(kSystemColumns + change.row().size());
  store_values(to, change, &row[kSystemColumns]);
  const std::span<const Value> values(row.begin() + kSystemColumns, row.end());
  const auto* owner_unit = std::get_if<std::string>(&values[to.owner]);
  check_unit(to, owner_unit == nullptr ? std::string_view() : *owner_unit);
  const std::string& id = written_.rows.emplace_back(new_id(at_), 1).first;
  if (!to.persons.empty()) sealer_->seal(*to.entity, to.persons, id, std::span(row).subspan(kSystemColumns), {});
  row[0] = id;
  row[1] = std::int64_t{1};
  row[2] = at_;
  row[3] = batch_id_;
  row[4] = values[to.owner];
  row[5] = std::int64_t{change.baseline ? 1 : 0};
  to.search.make(id, values, to.staged_search[to.staged_count]);
  log(to, Op::Put, id, 1, change.source, change.baseline, values);
  ++to.staged_count;
}

std::optional<BatchWriter::Standing> BatchWriter::standing(Ledger& of, const std::string& id) {
  std::optional<Standing> found;
  session_.run({"store.row.current", of.select}, {{"id", id}}, [&](const Record& record) {
    found.emplace();
    found->version = whole_or_zero(record.value(1));
    found->owner_unit = text_or_empty(record.value(4));
    found->baseline = whole_or_zero(record.value(5)) != 0;
    for (const std::size_t i : of.masked) found->kept.push_back(record.value(static_cast<int>(kSystemColumns + i)));
    for (const PersonSlot& person : of.persons) {
      for (const std::size_t i : person.fields) found->sealed[i] = record.value(static_cast<int>(kSystemColumns + i));
    }
  });
  return found;
}

std::int64_t BatchWriter::last_version(const Entity& entity, const std::string& id) {
  flush_log();
  return one_number(session_, kLastVersion, {{"id", id}, {"entity", std::string(entity.name)}});
}

void BatchWriter::note_stale(const Ledger& of, const Change& change) {
  std::string who;
  session_.run(kLastChange, {{"id", change.id}, {"entity", std::string(of.entity->name)}}, [&](const Record& record) {
    who = fmt::format("{} 于 {} 修改", text_or_empty(record.value(0)), shanghai_time(whole_or_zero(record.value(1))));
  });
  const std::string title = change.op == Op::Put ? text_or_empty(change.row().at(of.title)) : change.id;
  stale_.push_back(who.empty() ? title : title + "（" + who + "）");
  stale_ids_ += (stale_ids_.empty() ? "" : ",") + change.id;
  written_.rows.emplace_back(change.id, 0);
}

void BatchWriter::write_known(Ledger& to, const Change& change) {
  if (change.id.empty()) throw Error(ErrorCode::InvalidInput, "缺少要修改的行的 id。", "id");
  flush_rows(to);
  new_search_rows_.finish();
  const auto before = standing(to, change.id);
  if (before && !may_see_unit(access_, before->owner_unit)) check_unit(to, before->owner_unit);
  const bool stale = before ? change.version != before->version : change.version || change.op == Op::Delete;
  if (stale) return note_stale(to, change);
  if (change.op == Op::Delete) return drop(to, change, *before);
  put(to, change, before);
}

void BatchWriter::put(Ledger& to, const Change& change, const std::optional<Standing>& before) {
  Row values(change.row().size());
  store_values(to, change, values.data());
  for (std::size_t i = 0; before && i < to.masked.size(); ++i) values[to.masked[i]] = before->kept[i];
  check_unit(to, text_or_empty(values[to.owner]));
  if (!to.persons.empty()) {
    sealer_->seal(*to.entity, to.persons, change.id, values, before ? before->sealed : std::map<std::size_t, Value>{});
  }
  to.search.make(change.id, values, to.search_one);
  const std::int64_t version = (before ? before->version : last_version(*to.entity, change.id)) + 1;
  const bool baseline = change.baseline || (before && before->baseline && !exact_);
  if (before) session_.execute(to.entity->keep, {{"id", change.id}, {"valid_to", at_}});
  log(to, Op::Put, change.id, version, change.source, baseline, values);
  to.put[0].second = change.id;
  to.put[1].second = version;
  to.put[2].second = at_;
  to.put[3].second = batch_id_;
  to.put[4].second = values[to.owner];
  to.put[5].second = std::int64_t{baseline ? 1 : 0};
  for (std::size_t i = 0; i < values.size(); ++i) to.put[kSystemColumns + i].second = std::move(values[i]);
  session_.execute(to.entity->put, to.put);
  index_row(session_, to.search_one);
  written_.rows.emplace_back(change.id, version);
}

void BatchWriter::drop(Ledger& to, const Change& change, const Standing& before) {
  session_.execute(to.entity->keep, {{"id", change.id}, {"valid_to", at_}});
  session_.execute(to.entity->drop, {{"id", change.id}});
  unindex_row(session_, *to.entity, change.id);
  log(to, Op::Delete, change.id, before.version + 1, change.source, false, {});
  written_.rows.emplace_back(change.id, before.version + 1);
}

void BatchWriter::log(const Ledger& of, Op op, const std::string& id, std::int64_t version,
                      const std::string& source, bool baseline, std::span<const Value> values) {
  if (logged_ == chunk_) flush_log();
  if (logged_ == 0) {
    salts_.resize(chunk_ * kSaltBytes);
    randombytes_buf(salts_.data(), salts_.size());
  }
  const std::string salt = to_hex(std::string_view(salts_).substr(logged_ * kSaltBytes, kSaltBytes));
  const std::string_view op_text = op == Op::Put ? "put" : "delete";
  const ChangeLine line{.batch = batch_id_, .entity = of.entity->name, .id = id, .op = op_text,
                        .actor = access_.actor, .on_behalf_of = access_.on_behalf_of, .reason = batch_.reason,
                        .source = source, .salt = salt, .version = version, .at = at_};
  const auto* owner_unit = values.empty() ? nullptr : std::get_if<std::string>(&values[of.owner]);
  const VersionLine row{.id = id, .batch = batch_id_,
                        .owner_unit = owner_unit == nullptr ? std::string_view() : *owner_unit,
                        .version = version, .valid_from = at_, .baseline = baseline};
  std::string hash = hasher_.hash(line, op == Op::Put ? &row : nullptr, *of.entity->fields, values);
  if (log_.size() == logged_) log_.emplace_back();
  Row& logged = log_[logged_++];
  logged.resize(kLogColumns.size());
  logged[0] = batch_id_;
  logged[1] = std::string(of.entity->name);
  logged[2] = id;
  logged[3] = version;
  logged[4] = std::string(op_text);
  logged[5] = access_.actor;
  logged[6] = access_.on_behalf_of;
  logged[7] = batch_.reason;
  logged[8] = source;
  logged[9] = at_;
  logged[10] = salt;
  logged[11] = std::move(hash);
}

void BatchWriter::flush_rows(Ledger& of) {
  if (of.staged_count == 0) return;
  of.staged.resize(of.staged_count);
  of.staged_search.resize(of.staged_count);
  session_.load(of.entity->name, of.columns, of.staged);
  new_search_rows_.add(of.staged_search);
  of.staged_count = 0;
}

void BatchWriter::flush_log() {
  if (logged_ == 0) return;
  log_.resize(logged_);
  session_.load("change", kLogColumns, log_);
  logged_ = 0;
}

void BatchWriter::finish() {
  for (Ledger& of : ledgers_) flush_rows(of);
  sealer_->flush();
  new_search_rows_.finish();
  flush_log();
  session_.execute(kPutBatch,
                   {{"id", batch_id_},
                    {"kind", batch_.kind},
                    {"reason", batch_.reason},
                    {"actor", access_.actor},
                    {"on_behalf_of", access_.on_behalf_of},
                    {"at", at_},
                    {"undoes", batch_.undoes.empty() ? Value{} : Value{batch_.undoes}},
                    {"row_count", static_cast<std::int64_t>(batch_.changes.size())},
                    {"first_seq", first_seq_},
                    {"last_seq", one_number(session_, kLastSeq)}});
  for (const std::string& file : batch_.files) session_.execute(kPutFile, {{"batch", batch_id_}, {"sha256", file}});
  std::string entities;
  for (const Ledger& of : ledgers_) entities += fmt::format("{}\"{}\"", entities.empty() ? "" : ",", of.entity->name);
  session_.execute(kPutEvent, {{"topic", std::string("batch")},
                               {"body", fmt::format(R"({{"batch":"{}","rows":{},"entities":[{}]}})", batch_id_,
                                                    batch_.changes.size(), entities)},
                               {"at", at_}});
  if (!batch_.idempotency_key.empty()) {
    session_.execute(kPutKey, {{"actor", access_.actor},
                               {"key", batch_.idempotency_key},
                               {"digest", digest_},
                               {"batch", batch_id_},
                               {"at", at_}});
  }
}

}  // namespace liantu::store

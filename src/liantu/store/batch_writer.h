// Writes one batch inside an open write transaction: rows, history, change log, search index, idempotency record.
#pragma once

#include <deque>
#include <span>

#include "liantu/base/id.h"
#include "liantu/store/change_hash.h"
#include "liantu/store/personal.h"
#include "liantu/store/search_index.h"
#include "liantu/store/write.h"

namespace liantu::store {

class BatchWriter {
 public:
  /// `exact`: values and baseline marks go in as given, masked fields too; only undo() may.
  BatchWriter(Session& session, const Access& access, const Batch& batch, bool exact);
  Written write(Instant now);

 private:
  struct Ledger;      ///< what is looked up once per entity
  struct Standing;    ///< the current row

  Ledger& ledger(const Entity& entity);
  std::optional<Written> replay();
  void write_change(const Change& change);
  void stage_new(Ledger& to, const Change& change);
  void write_known(Ledger& to, const Change& change);
  void put(Ledger& to, const Change& change, const std::optional<Standing>& before);
  void drop(Ledger& to, const Change& change, const Standing& before);
  std::optional<Standing> standing(Ledger& of, const std::string& id);
  std::int64_t last_version(const Entity& entity, const std::string& id);
  void store_values(const Ledger& of, const Change& change, Value* values) const;
  void check_unit(const Ledger& of, std::string_view owner_unit) const;
  void note_stale(const Ledger& of, const Change& change);
  void log(const Ledger& of, Op op, const std::string& id, std::int64_t version, const std::string& source,
           bool baseline, std::span<const Value> values);
  void flush_rows(Ledger& of);
  void flush_log();
  void finish();

  Session& session_;
  const Access& access_;
  const Batch& batch_;
  bool exact_;
  Instant at_ = 0;
  std::string batch_id_;
  std::string digest_;
  std::deque<Ledger> ledgers_;
  Written written_;
  std::vector<std::string> stale_;
  std::string stale_ids_;
  ChangeHasher hasher_;
  std::optional<PersonalSealer> sealer_;
  NewSearchRows new_search_rows_;
  std::size_t chunk_;      ///< rows handed over at once
  std::vector<Row> log_;
  std::size_t logged_ = 0;
  std::string salts_;
  std::int64_t first_seq_ = 0;

 public:
  ~BatchWriter();
  BatchWriter(const BatchWriter&) = delete;
  BatchWriter& operator=(const BatchWriter&) = delete;
};

/// Ids of rows and batches, for the whole process.
std::string new_id(Instant now);

}  // namespace liantu::store

// The one write path: page, API, import, jobs and undo all come through here. Nothing is ever lost or silently changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::store {

enum class Op { Put, Delete };

struct Change {
  const Entity* entity = nullptr;
  Op op = Op::Put;
  std::string id{};                      ///< "" = a new row, gets an id
  std::optional<std::int64_t> version{}; ///< the version the writer saw; none = new row. Stale -> Conflict
  Row values{};                          ///< whole row in field order (Put)
  std::string source{};                  ///< "周调度表第37周.xlsx|3.3-3.9|7" or ""
  bool baseline = false;                 ///< 存量·证据待补: imported before go-live
  const Row* kept_elsewhere = nullptr;   ///< instead of `values`: a row that outlives the batch, spared the copy

  const Row& row() const { return kept_elsewhere != nullptr ? *kept_elsewhere : values; }
};

struct Batch {
  std::string id{};                      ///< "" = gets one
  std::string kind{};                    ///< "edit", "import", "undo", "demo", "merge" …
  std::string reason{};
  std::string undoes{};                  ///< batch id when kind is "undo"
  std::string idempotency_key{};
  std::vector<Change> changes{};
  std::vector<std::string> files{};      ///< sha256 of the evidence files the rows came from
};

struct Written {
  std::string batch;
  std::vector<std::pair<std::string, std::int64_t>> rows;  ///< id and new version, in the order of the changes
  bool replayed = false;                 ///< the idempotency key was seen before; nothing was written again
};

/// One transaction: rows, history, change log, search index, idempotency record. Throws Conflict naming the rows whose
/// version is stale (nothing written), Forbidden when `access` may not write an entity or a row of another unit.
Written write(Session& session, const Access& access, const Batch& batch, Instant now);

/// The same inside a write transaction of the caller, who commits: a job's effect and its `done` go together.
Written write_within(Session& session, const Access& access, const Batch& batch, Instant now);

/// Whether this actor's batch of that idempotency key was written: it will be answered, not written again. "" was never.
bool was_written(Session& session, const Access& access, std::string_view idempotency_key);

/// Every row of the batch back to what it was before, as a new batch. Throws Conflict naming the rows that were changed
/// after the batch, with who and when.
Written undo(Session& session, const Access& access, std::string_view batch_id, std::string_view reason, Instant now,
             const std::vector<const Entity*>& entities);

/// The same inside a write transaction of the caller, who looks at what came of it and commits.
Written undo_within(Session& session, const Access& access, std::string_view batch_id, std::string_view reason, Instant now,
                    const std::vector<const Entity*>& entities);

}  // namespace liantu::store

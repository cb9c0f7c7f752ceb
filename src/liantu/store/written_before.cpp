#include "liantu/store/written_before.h"

namespace liantu::store {
namespace {

constexpr Query kWrittenBefore{"store.idempotency.written", R"(
  SELECT b.id, c.id, c.version
    FROM idempotency i
    JOIN batch b ON b.id = i.batch
    JOIN change c ON c.seq BETWEEN b.first_seq AND b.last_seq AND c.batch = b.id
   WHERE i.actor = :actor AND i.idempotency_key = :key
   ORDER BY c.seq)"};

}  // namespace

std::optional<Written> written_before(Session& session, const Access& access,
                                      std::string_view idempotency_key) {
  if (idempotency_key.empty()) return std::nullopt;
  std::optional<Written> out;
  session.run(kWrittenBefore, {{"actor", access.actor}, {"key", std::string(idempotency_key)}},
              [&](const Record& record) {
                if (!out) out.emplace(Written{.batch = {}, .rows = {}, .replayed = true});
                out->batch = std::get<std::string>(record.value(0));
                out->rows.emplace_back(std::get<std::string>(record.value(1)),
                                       std::get<std::int64_t>(record.value(2)));
              });
  return out;
}

}  // namespace liantu::store

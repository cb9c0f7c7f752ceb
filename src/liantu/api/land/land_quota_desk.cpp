#include "liantu/api/land/land_quota_desk.h"

#include <algorithm>
#include <set>

#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/site/ledger/land_quota_store.h"
#include "liantu/site/quota/quota_balance.h"

namespace liantu::api {
namespace {

using json::Json;
using site::LandQuota;

store::Access everybody() {
  return store::administrator_access("用地指标");
}

std::vector<LandQuota> entries_of(const std::vector<store::StoredRow>& rows) {
  std::vector<LandQuota> out;
  for (const store::StoredRow& row : rows) out.push_back(from_row<LandQuota>(row.values));
  return out;
}

void refuse(const std::vector<LandQuota>& entries, Language language) {
  const std::string why = site::overspent(entries, language);
  if (!why.empty()) throw Error(ErrorCode::Conflict, why, "area_m2");
}

Json entry_json(const store::StoredRow& row, const LandQuota& entry, const site::QuotaLine& line) {
  return Json::object({{"id", row.id},
                       {"direction", named(*entry.move)},
                       {"date", date_json(entry.day)},
                       {"document", entry.document},
                       {"project_no", entry.project_no},
                       {"project", entry.project},
                       {"parcel_no", entry.parcel_no},
                       {"change_m2", line.change_m2},
                       {"after_m2", line.after_m2}});
}

}  // namespace

void refuse_overspent(store::Session& session, const store::Batch& batch, Language language) {
  const bool touched =
      std::any_of(batch.changes.begin(), batch.changes.end(),
                  [](const store::Change& change) { return change.entity == &site::land_quota_entity(); });
  if (touched) refuse(entries_of(rows_now(session, everybody(), site::land_quota_entity())), language);
}

store::Written undo_within_quota(store::Session& session, const store::Access& access, std::string_view batch,
                                 std::string_view reason, Instant now,
                                 const std::vector<const store::Entity*>& entities, Language language) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::Written written = store::undo_within(session, access, batch, reason, now, entities);
  const store::ChangeFilter quotas{.entity = std::string(site::land_quota_entity().name),
                                   .batch = written.batch,
                                   .limit = 1};
  if (!store::changes(session, quotas).empty())
    refuse(entries_of(rows_now(session, everybody(), site::land_quota_entity())), language);
  transaction.commit();
  return written;
}

Json quota_balances_json(store::Session& session, const store::Access& access, const Moment& moment) {
  const auto rows = rows_at(session, everybody(), site::land_quota_entity(), moment);
  const std::vector<LandQuota> entries = entries_of(rows);
  std::set<std::string> seen;
  for (const store::StoredRow& row : rows_at(session, access, site::land_quota_entity(), moment))
    seen.insert(row.id);
  Json balances = Json::array();
  for (const site::QuotaBalance& balance : site::quota_balances(entries)) {
    Json lines = Json::array();
    for (const site::QuotaLine& line : balance.lines)
      if (seen.contains(rows[line.entry].id))
        lines.push(entry_json(rows[line.entry], entries[line.entry], line));
    balances.push(Json::object({{"kind", named(balance.kind)},
                                {"year", balance.year},
                                {"in_m2", balance.in_m2},
                                {"out_m2", balance.out_m2},
                                {"balance_m2", balance.balance_m2()},
                                {"count", balance.lines.size()},
                                {"entries", std::move(lines)}}));
  }
  return Json::object({{"asof", moment.day.iso()}, {"balances", std::move(balances)}});
}

}  // namespace liantu::api

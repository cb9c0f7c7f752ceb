#include "liantu/demo/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/approval/network_store.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/attraction/signing_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_team_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/signal_store.h"
#include "liantu/chain/ledger/supply_store.h"
#include "liantu/chain/ledger/target_weight_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/dispatch/decision_store.h"
#include "liantu/dispatch/exemption_store.h"
#include "liantu/dispatch/month_plan_store.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/project/funding_window_store.h"
#include "liantu/project/funds_store.h"
#include "liantu/dispatch/groundbreaking_store.h"
#include "liantu/project/listing_store.h"
#include "liantu/project/park_store.h"
#include "liantu/project/production_report_store.h"
#include "liantu/project/statistics/statistics_entry_store.h"
#include "liantu/project/payment_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/project/reserve_store.h"
#include "liantu/project/sponsor_visit_store.h"
#include "liantu/project/stage_event_store.h"
#include "liantu/project/task_force_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/site/ledger/parcel_delay_store.h"
#include "liantu/site/ledger/plant_unit_store.h"
#include "liantu/site/ledger/land_quota_store.h"
#include "liantu/site/ledger/utility_store.h"
#include "liantu/site/ledger/industry_bar_store.h"
#include "liantu/site/ledger/redevelopment_store.h"
#include "liantu/site/ledger/redevelopment_step_store.h"
#include "liantu/site/ledger/park_phase_store.h"
#include "liantu/site/ledger/site_need_store.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/yard_store.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::demo {
namespace {

constexpr std::string_view kKind = "demo", kPurgeKind = "demo-purge";
constexpr std::size_t kPageSize = 500;

const store::Entity& ledger_named(std::string_view name) {
  for (const auto* entity : county_ledgers())
    if (entity->name == name) return *entity;
  throw Error(ErrorCode::Internal, fmt::format("示范数据里有未知台账 {}。", name));
}

/// Calls for every batch, newest first.
template <class Each>
void for_each_batch(store::Session& session, Each each) {
  std::string before;
  for (;;) {
    const auto page = store::batches(session, before, kPageSize);
    if (page.empty()) return;
    for (const auto& batch : page) each(batch);
    before = page.back().id;
  }
}

void check_empty(store::Session& session, const store::Access& access) {
  for (const auto* entity : county_ledgers()) {
    store::ListQuery query;
    query.entity = entity;
    query.limit = 1;
    query.count_total = false;
    if (!store::list(session, access, query).rows.empty())
      throw Error(ErrorCode::Conflict,
                  fmt::format("{}台账里已有数据，示范县只能装入空库：请用 --data 换一个目录。", entity->zh));
  }
}

/// Rows that demonstration batches made: their first version came from one.
std::map<std::string_view, std::set<std::string>> demo_rows(store::Session& session) {
  std::map<std::string_view, std::set<std::string>> rows;
  for_each_batch(session, [&](const store::BatchRecord& batch) {
    if (batch.kind != kKind) return;
    store::ChangeFilter filter;
    filter.batch = batch.id;
    filter.limit = kPageSize;
    for (;;) {
      const auto page = store::changes(session, filter);
      for (const auto& change : page)
        if (change.version == 1) rows[ledger_named(change.entity).name].insert(change.id);
      if (page.size() < filter.limit) return;
      filter.after_seq = page.back().seq;
    }
  });
  return rows;
}

}  // namespace

std::vector<const store::Entity*> county_ledgers() {
  return {&enterprise::enterprise_entity(), &attraction::deal_entity(),   &project::project_entity(),
          &project::project_week_entity(),  &site::parcel_entity(),       &site::plant_entity(),
          &site::yard_entity(),             &project::listing_entity(),     &project::funds_entity(),
          &project::sponsor_visit_entity(), &project::stage_event_entity(), &project::production_report_entity(), &project::statistics_entry_entity(), &project::reserve_entity(),
          &project::funding_window_entity(), &project::park_entity(),       &project::task_force_entity(), &dispatch::groundbreaking_entity(), &attraction::signing_entity(),
          &dispatch::task_entity(),         &dispatch::decision_entity(),   &dispatch::exemption_entity(),
          &dispatch::month_plan_entity(),   &project::payment_entity(),     &scorecard::indicator_entity(),
          &chain::chain_entity(),           &chain::chain_node_entity(),      &chain::chain_link_entity(),      &chain::chain_team_entity(),
          &chain::placement_entity(),       &chain::gap_decision_entity(),    &chain::supply_entity(),          &chain::visit_entity(),
          &chain::target_weight_entity(),   &chain::signal_entity(),   &site::site_need_entity(),
          &site::site_reservation_entity(), &site::parcel_delay_entity(),
          &site::plant_unit_entity(),
          &site::land_quota_entity(),
          &site::utility_entity(),
          &site::industry_bar_entity(),
          &site::redevelopment_entity(),
          &site::redevelopment_step_entity(),
          &site::park_phase_entity(),
          &approval::approval_case_entity(),
          &approval::case_event_entity(),
          &approval::approval_network_entity()};
}

/// The ledger that an entry points to, and the field that holds the row's id.
std::pair<std::string_view, std::string_view> reference_of(const store::Entity& entity, const Row& values) {
  if (&entity == &approval::case_event_entity()) return {"approval_case", "case_id"};
  if (&entity == &site::site_reservation_entity())
    return {words<site::SiteKind>[static_cast<std::size_t>(*from_row<site::Reservation>(values).site_kind)].code, "site_id"};
  return {"project", "project"};
}

std::size_t load_rows(store::Session& session, const County& county, Instant now) {
  check_empty(session, store::administrator_access("示范数据"));
  std::map<std::pair<std::string_view, std::string_view>, std::pair<std::string, std::int64_t>> standing;
  std::size_t versions = 0;
  for (const Sitting& sitting : county.sittings) {
    store::Batch batch;
    batch.kind = kKind;
    batch.reason = sitting.reason;
    std::size_t line = 2;
    for (const Entry& entry : sitting.entries) {
      store::Change change;
      change.entity = &ledger_named(entry.entity);
      if (const auto it = standing.find({entry.entity, entry.key}); it != standing.end()) {
        change.id = it->second.first;
        change.version = it->second.second;
      }
      change.values = entry.values;
      if (!entry.of.empty()) {
        const auto [ledger, field] = reference_of(*change.entity, entry.values);
        const auto of = standing.find({ledger, entry.of});
        if (of == standing.end()) throw Error(ErrorCode::Internal, fmt::format("示范数据的“{}”里没有 {}。", ledger, entry.of));
        change.values[change.entity->fields->at(field)] = of->second.first;
      }
      if (!sitting.source.empty()) change.source = fmt::format("{}|{}", sitting.source, ++line);
      change.baseline = sitting.baseline;
      batch.changes.push_back(std::move(change));
    }
    const auto written = store::write(session, store::administrator_access(sitting.actor), batch, std::min(sitting.at, now));
    for (std::size_t i = 0; i < sitting.entries.size(); ++i)
      standing[{sitting.entries[i].entity, sitting.entries[i].key}] = written.rows[i];
    versions += written.rows.size();
  }
  return versions;
}

std::size_t purge_rows(store::Session& session, Instant now) {
  const store::Access access = store::administrator_access("示范数据");
  store::Batch batch;
  batch.kind = kPurgeKind;
  batch.reason = "清除示范数据";
  for (const auto& [name, ids] : demo_rows(session))
    for (const auto& id : ids) {
      const store::Entity& entity = ledger_named(name);
      const auto row = store::find(session, access, entity, id);
      if (!row) continue;   // somebody deleted it before
      store::Change change;
      change.entity = &entity;
      change.op = store::Op::Delete;
      change.id = id;
      change.version = row->version;
      batch.changes.push_back(std::move(change));
    }
  if (batch.changes.empty()) return 0;
  return store::write(session, access, batch, now).rows.size();
}

bool has_demo_rows(store::Session& session) {
  bool loaded = false, purged = false;
  for_each_batch(session, [&](const store::BatchRecord& batch) {
    loaded = loaded || (batch.kind == kKind && !purged);
    purged = purged || batch.kind == kPurgeKind;
  });
  return loaded;
}

}  // namespace liantu::demo

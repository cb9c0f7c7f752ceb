#include "liantu/api/sites/reservation_desk.h"

#include <fmt/format.h>

#include <array>

#include "liantu/api/sites/site_world.h"
#include "liantu/base/error.h"
#include "liantu/site/floors/plant_floors.h"
#include "liantu/site/ledger/plant_unit_store.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/reservation.h"
#include "liantu/site/yard_store.h"
#include "liantu/store/writers_lock.h"
#include "liantu/store/written_before.h"

namespace liantu::api {
namespace {

using site::Reservation, site::ReservationState;

constexpr std::string_view kReservationBatch = "reservation";

/// Everything of the rows: they are written back whole, and fields that the writer may not see must survive.
store::Access whole_site(const store::Access& access) {
  store::Access all = access;
  all.personal = true;
  all.masked_fields.clear();
  all.writable.insert({"site_reservation", "parcel", "plant", "yard", "plant_unit"});
  all.readable.insert({"site_reservation", "parcel", "plant", "yard", "plant_unit"});
  return all;
}

struct SiteRow {
  const store::Entity* entity;
  store::StoredRow row;
  site::SiteFacts facts;
};

std::optional<SiteRow> site_row(store::Session& session, const store::Access& access, std::string_view id) {
  for (const store::Entity* entity : site_ledgers())
    if (auto row = store::find(session, access, *entity, id)) {
      site::SiteFacts facts = facts_of_row(*entity, *row);
      return SiteRow{entity, std::move(*row), std::move(facts)};
    }
  return std::nullopt;
}

struct ReservationRow {
  store::StoredRow row;
  Reservation value;
};

/// The one that is locked or taken. It is looked for whoever asks: it holds everybody off.
std::optional<ReservationRow> open_reservation(store::Session& session, const std::string& site_id) {
  store::ListQuery query{.entity = &site::site_reservation_entity(), .limit = 1, .count_total = false};
  query.filters.push_back({"site_id", store::FilterOp::Eq, {Value{site_id}}});
  query.filters.push_back(
      {"state", store::FilterOp::In, {Value{std::string("locked")}, Value{std::string("taken")}}});
  auto rows = store::list(session, store::administrator_access("选址"), query).rows;
  if (rows.empty()) return std::nullopt;
  auto value = from_row<Reservation>(rows.front().values);
  return ReservationRow{std::move(rows.front()), std::move(value)};
}

ReservationRow reservation_named(store::Session& session, const store::Access& access, std::string_view id) {
  auto row = store::find(session, access, site::site_reservation_entity(), id);
  if (!row)
    throw Error(ErrorCode::NotFound, "没有这条锁定记录，它可能已被撤销，或不在您的范围内。", std::string(id));
  auto value = from_row<Reservation>(row->values);
  return {std::move(*row), std::move(value)};
}

/// A plant that is let by units is not promised whole beside them.
void refuse_divided(store::Session& session, const SiteRow& site) {
  if (site.entity != &site::plant_entity()) return;
  const auto plant = from_row<site::Plant>(site.row.values);
  for (const store::StoredRow& row :
       rows_now(session, store::administrator_access("选址"), site::plant_unit_entity(),
                {{"plant", store::FilterOp::Eq, {Value{plant.name}}}}))
    if (site::stands_in(from_row<site::PlantUnit>(row.values), plant))
      throw Error(ErrorCode::Conflict, "“" + site.facts.code + "”按单元出租，请锁定其中的单元。", "/site");
}

store::Change with_offer(const SiteRow& site, site::Offer offer) {
  Row values = site.row.values;
  values[site.entity->fields->at("offer")] =
      std::string(words<site::Offer>[static_cast<std::size_t>(offer)].code);
  return store::change_of(*site.entity, site.row, std::move(values));
}

store::Change ended(const ReservationRow& of, ReservationState state, Date on, const std::string& by,
                    const std::string& reason) {
  Reservation value = of.value;
  value.state = state;
  value.ended = on;
  value.ended_by = by;
  value.end_reason = reason;
  return store::change_of(site::site_reservation_entity(), of.row, to_row(value));
}

Date last_day(const ReservationWriter& by, const std::optional<Date>& wanted) {
  const Date today = shanghai_day(by.now), until = wanted.value_or(today.plus(by.rule.days)),
             latest = today.plus(by.rule.most_days);
  if (until < today)
    throw Error(ErrorCode::InvalidInput, "“锁定到”已经过去，请改成今天以后的日期。", "/until");
  if (until > latest)
    throw Error(
        ErrorCode::InvalidInput,
        fmt::format("最多锁定 {} 天，请改到 {} 以前；期满前可以续期。", by.rule.most_days, latest.iso()),
        "/until");
  return until;
}

/// The reservations that a batch wrote anew, in order.
std::vector<std::string> new_reservations(store::Session& session, const store::Access& all,
                                          const store::Written& written) {
  std::vector<std::string> out;
  for (const auto& [id, version] : written.rows)
    if (version == 1 && store::find(session, all, site::site_reservation_entity(), id)) out.push_back(id);
  return out;
}

[[noreturn]] void refuse_other_request() {
  throw Error(ErrorCode::Conflict, "这个提交编号已用于另一次提交，请换一个编号再试。", "Idempotency-Key");
}

/// The whole of one change: looked at and written while nobody else writes. `same` refuses an answer that was
/// given to another request under the same key.
template <class Same, class Decide>
ReservationsWritten written_alone(store::Session& session, const ReservationWriter& by, Same same,
                                  Decide decide) {
  ReservationsWritten out;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  const store::Access all = whole_site(by.access);
  out.batch.kind = kReservationBatch;
  out.batch.idempotency_key = by.idempotency_key;
  if (auto before = store::written_before(session, all, by.idempotency_key)) {
    out.written = std::move(*before);
  } else {
    decide(all, out.batch);
    out.written = store::write_within(session, all, out.batch, by.now);
  }
  out.ids = new_reservations(session, all, out.written);
  if (out.written.replayed && !same(all, out)) refuse_other_request();
  transaction.commit();
  return out;
}

auto names_first(std::string_view id) {
  return [id](const store::Access&, const ReservationsWritten& before) {
    return before.written.rows.at(0).first == id;
  };
}

/// What changes a reservation that stands names it first.
ReservationWritten changed_one(ReservationsWritten written) {
  return {std::move(written.batch), written.written, written.written.rows.at(0).first};
}

void require_open(const ReservationRow& of) {
  if (of.value.state == ReservationState::Locked || of.value.state == ReservationState::Taken) return;
  throw Error(ErrorCode::Conflict, "这条锁定已经结束，请刷新；需要时重新锁定。", of.row.id);
}

/// A change of an open reservation, and of the site's offer when the site is still there.
ReservationWritten ended_reservation(store::Session& session, const ReservationWriter& by,
                                     std::string_view id, ReservationState state, site::Offer offer,
                                     std::string_view what, const std::string& reason) {
  return changed_one(
      written_alone(session, by, names_first(id), [&](const store::Access& all, store::Batch& batch) {
        const ReservationRow of = reservation_named(session, all, id);
        require_open(of);
        batch.reason = fmt::format("{}{}：{}{}{}", what, of.value.site, of.value.project,
                                   reason.empty() ? "" : "；", reason);
        batch.changes.push_back(ended(of, state, shanghai_day(by.now), by.access.actor, reason));
        if (const auto site = site_row(session, all, of.value.site_id))
          batch.changes.push_back(with_offer(*site, offer));
      }));
}

/// One order looked at and, when nothing holds the site off, added to the batch.
void add_order(store::Session& session, const ReservationWriter& by, const store::Access& all,
               const ReservationOrder& order, store::Batch& batch) {
  const Date today = shanghai_day(by.now);
  const Date until = last_day(by, order.until);
  const auto project = need_named(session, by.access, moment_of(today, today), order.project);
  if (!project)
    throw Error(ErrorCode::NotFound, "没有“" + order.project + "”这个项目，请先登记选址需求或招商台账。",
                "/project");
  const auto site = site_row(session, all, order.site);
  if (!site) throw Error(ErrorCode::NotFound, "没有这处载体，它可能已被删除，或不在您的范围内。", "/site");
  refuse_divided(session, *site);
  const auto open = open_reservation(session, site->row.id);
  const std::string held =
      site::held_off(site->facts.code, site->facts.offer, open ? &open->value : nullptr, today, by.language);
  if (!held.empty()) throw Error(ErrorCode::Conflict, held, site->row.id);
  if (open)
    batch.changes.push_back(
        ended(*open, ReservationState::Expired, open->value.until->plus(1), by.access.actor, "到期"));
  const Reservation reservation{.site_kind = site->facts.kind,
                                .site_id = site->row.id,
                                .site = site->facts.code,
                                .town = site->facts.town,
                                .project_no = project->need.project_no,
                                .project = project->need.project,
                                .state = ReservationState::Locked,
                                .reserved_by = by.access.actor,
                                .from = today,
                                .until = until,
                                .reason = order.reason};
  store::Change change{.entity = &site::site_reservation_entity()};
  change.values = to_row(reservation);
  batch.changes.push_back(std::move(change));
  batch.changes.push_back(with_offer(*site, site::Offer::Locked));
  batch.reason = fmt::format("锁定{}到 {}：{}", reservation.site, until.iso(), reservation.project);
}

}  // namespace

std::optional<Reservation> open_reservation_of(store::Session& session, const std::string& site_id) {
  auto open = open_reservation(session, site_id);
  return open ? std::optional(std::move(open->value)) : std::nullopt;
}

ReservationWritten reserve_site(store::Session& session, const ReservationWriter& by,
                                const ReservationOrder& order) {
  ReservationsWritten written = reserve_sites(session, by, {order}, "");
  return {std::move(written.batch), written.written, written.ids.at(0)};
}

ReservationsWritten reserve_sites(store::Session& session, const ReservationWriter& by,
                                  const std::vector<ReservationOrder>& orders, const std::string& reason) {
  const Date today = shanghai_day(by.now);
  const auto same = [&](const store::Access& all, const ReservationsWritten& before) {
    if (before.ids.size() != orders.size()) return false;
    for (std::size_t i = 0; i < orders.size(); ++i) {
      const auto one = from_row<Reservation>(reservation_named(session, all, before.ids[i]).row.values);
      const auto project = need_named(session, by.access, moment_of(today, today), orders[i].project);
      if (one.site_id != orders[i].site || !project || project->need.project != one.project) return false;
    }
    return true;
  };
  return written_alone(session, by, same, [&](const store::Access& all, store::Batch& batch) {
    for (const ReservationOrder& order : orders) add_order(session, by, all, order, batch);
    if (!reason.empty()) batch.reason = reason;
  });
}

ReservationWritten prolong_reservation(store::Session& session, const ReservationWriter& by,
                                       std::string_view id, Date until, const std::string& reason) {
  const Date last = last_day(by, until);
  return changed_one(
      written_alone(session, by, names_first(id), [&](const store::Access& all, store::Batch& batch) {
        const ReservationRow of = reservation_named(session, all, id);
        require_open(of);
        if (of.value.state == ReservationState::Taken)
          throw Error(ErrorCode::Conflict, of.value.site + "已供给" + of.value.project + "，不需要续期。",
                      of.row.id);
        Reservation value = of.value;
        value.until = last;
        batch.reason = fmt::format("续期锁定{}到 {}：{}{}{}", value.site, last.iso(), value.project,
                                   reason.empty() ? "" : "；", reason);
        batch.changes.push_back(store::change_of(site::site_reservation_entity(), of.row, to_row(value)));
        if (const auto site = site_row(session, all, value.site_id);
            site && site->facts.offer != site::Offer::Locked)
          batch.changes.push_back(with_offer(*site, site::Offer::Locked));
      }));
}

ReservationWritten release_reservation(store::Session& session, const ReservationWriter& by,
                                       std::string_view id, const std::string& reason) {
  return ended_reservation(session, by, id, ReservationState::Released, site::Offer::Available, "释放",
                           reason);
}

ReservationWritten supply_site(store::Session& session, const ReservationWriter& by, std::string_view id,
                               const std::string& reason) {
  return ended_reservation(session, by, id, ReservationState::Taken, site::Offer::Taken, "供出", reason);
}

std::size_t return_expired_sites(store::Session& session, Instant now) {
  const Date today = shanghai_day(now);
  const store::Access access = store::administrator_access("到期释放");
  const std::vector<store::Filter> over{{"state", store::FilterOp::Eq, {Value{std::string("locked")}}},
                                        {"until_date", store::FilterOp::Le, {Value{today.plus(-1).iso()}}}};
  if (rows_now(session, access, site::site_reservation_entity(), over).empty()) return 0;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  store::Batch batch{.kind = std::string(kReservationBatch), .reason = "锁定到期，自动释放"};
  std::size_t returned = 0;
  for (const store::StoredRow& row : rows_now(session, access, site::site_reservation_entity(), over)) {
    const ReservationRow of{row, from_row<Reservation>(row.values)};
    if (!site::run_out(of.value, today)) continue;
    ++returned;
    batch.changes.push_back(
        ended(of, ReservationState::Expired, of.value.until->plus(1), access.actor, "到期"));
    const auto site = site_row(session, access, of.value.site_id);
    if (site && site->facts.offer == site::Offer::Locked)
      batch.changes.push_back(with_offer(*site, site::Offer::Available));
  }
  if (returned == 0) return 0;
  store::write_within(session, access, batch, now);
  transaction.commit();
  return returned;
}

}  // namespace liantu::api

#include "liantu/api/land/idle_land_desk.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/site/idle/idle_rule_preset.h"
#include "liantu/site/ledger/parcel_delay_store.h"
#include "liantu/site/parcel_store.h"

namespace liantu::api {
namespace {

using json::Json;
using site::IdleState;

/// Delays decide on fees and reclaiming: they are read whoever asks.
std::multimap<std::string, site::ParcelDelay> delays_by_parcel(store::Session& session, const Moment& moment,
                                                               std::vector<store::Filter> filters = {}) {
  std::multimap<std::string, site::ParcelDelay> out;
  const store::Access all = store::administrator_access("闲置土地");
  for (const store::StoredRow& row :
       rows_at(session, all, site::parcel_delay_entity(), moment, std::move(filters))) {
    auto delay = from_row<site::ParcelDelay>(row.values);
    std::string parcel = delay.parcel_no;
    out.emplace(std::move(parcel), std::move(delay));
  }
  return out;
}

IdleParcel clocked(const store::StoredRow& row, const std::multimap<std::string, site::ParcelDelay>& delays,
                   const site::IdleRule& rule, Date today) {
  IdleParcel out{row.id, from_row<site::Parcel>(row.values), {}, {}};
  const auto [from, to] = delays.equal_range(out.parcel.parcel_no);
  for (auto it = from; it != to; ++it) out.delays.push_back(it->second);
  std::stable_sort(out.delays.begin(), out.delays.end(),
                   [](const site::ParcelDelay& a, const site::ParcelDelay& b) { return a.from < b.from; });
  out.clock = site::idle_clock(out.parcel, out.delays, rule, today);
  return out;
}

bool listed(IdleState state) {
  return state != IdleState::NotSupplied && state != IdleState::Working;
}

Json state_json(IdleState state) {
  return named(state);
}

Json parcel_json(const IdleParcel& one, Date today) {
  const site::IdleClock& clock = one.clock;
  const site::Parcel& parcel = one.parcel;
  return Json::object({{"id", one.id},
                       {"parcel_no", parcel.parcel_no},
                       {"location", parcel.location},
                       {"town", parcel.town},
                       {"park", parcel.park},
                       {"right_holder", parcel.right_holder},
                       {"land_m2", parcel.land ? Json(parcel.land->value) : Json()},
                       {"price_yuan", yuan_json(parcel.price_total)},
                       {"cause", parcel.idle_cause},
                       {"state", state_json(clock.state)},
                       {"base", date_json(clock.base)},
                       {"elapsed", clock.elapsed},
                       {"suspended", clock.suspended},
                       {"counted", clock.counted()},
                       {"paused", clock.paused ? named(*clock.paused) : Json()},
                       {"idle_from", date_json(clock.idle_from)},
                       {"fee_from", date_json(clock.fee_from)},
                       {"fee_yuan", yuan_json(clock.fee)},
                       {"reclaim_from", date_json(clock.reclaim_from)},
                       {"next", date_json(clock.next)},
                       {"next_state", clock.next ? state_json(clock.next_state) : Json()},
                       {"days_left", clock.next ? Json(clock.next->days() - today.days()) : Json()},
                       {"soon", clock.soon}});
}

Json counts_json(const std::vector<IdleParcel>& all) {
  Json out = Json::array();
  for (std::size_t s = 0; s < words<IdleState>.size(); ++s) {
    const auto state = static_cast<IdleState>(s);
    std::int64_t parcels = 0, fee = 0;
    double land = 0;
    for (const IdleParcel& one : all) {
      if (one.clock.state != state) continue;
      ++parcels;
      land += one.parcel.land ? one.parcel.land->value : 0;
      fee += one.clock.fee && state >= IdleState::FeeDue ? one.clock.fee->value : 0;
    }
    Json row = Json::object({{"state", state_json(state)}, {"parcels", parcels}, {"land_m2", land}});
    if (state >= IdleState::FeeDue) row.set("fee_yuan", fee);
    out.push(std::move(row));
  }
  return out;
}

}  // namespace

site::IdleRule idle_rule(const Settings& settings) {
  if (settings.idle_land_rules_file.empty()) return site::shipped_idle_rule();
  return site::parse_idle_rule(own_rules_text(settings.idle_land_rules_file, "idle_land_rules_file"));
}

std::vector<IdleParcel> idle_parcels(store::Session& session, const store::Access& access,
                                     const site::IdleRule& rule, const Moment& moment) {
  using enum store::FilterOp;
  const auto delays = delays_by_parcel(session, moment);
  std::vector<IdleParcel> out;
  // Only rows that may have a clock are read: most of a register was never supplied.
  for (const std::vector<store::Filter>& supplied :
       {std::vector<store::Filter>{{"agreed_start_date", NotEmpty, {}}},
        {{"agreed_start_date", Empty, {}}, {"contract_date", NotEmpty, {}}},
        {{"agreed_start_date", Empty, {}}, {"contract_date", Empty, {}}, {"started_date", NotEmpty, {}}}})
    for (const store::StoredRow& row : rows_at(session, access, site::parcel_entity(), moment, supplied)) {
      IdleParcel one = clocked(row, delays, rule, moment.day);
      if (one.clock.state != IdleState::NotSupplied) out.push_back(std::move(one));
    }
  const auto order = [](const IdleParcel& one) {
    const bool over = one.clock.state == IdleState::Reclaimable;
    return std::tuple(!over, !one.clock.next, one.clock.next, one.clock.base, one.parcel.parcel_no);
  };
  std::sort(out.begin(), out.end(),
            [&](const IdleParcel& a, const IdleParcel& b) { return order(a) < order(b); });
  return out;
}

IdleParcel idle_parcel(store::Session& session, const store::Access& access, const site::IdleRule& rule,
                       const Moment& moment, std::string_view id) {
  const auto row = store::find(session, access, site::parcel_entity(), id, moment.at);
  if (!row)
    throw Error(ErrorCode::NotFound, "没有这宗地，它可能已被删除，或不在您的范围内。", std::string(id));
  const std::string number = from_row<site::Parcel>(row->values).parcel_no;
  const auto delays =
      number.empty()
          ? std::multimap<std::string, site::ParcelDelay>{}
          : delays_by_parcel(session, moment, {{"parcel_no", store::FilterOp::Eq, {Value{number}}}});
  return clocked(*row, delays, rule, moment.day);
}

std::optional<site::IdleLine> IdleRemarks::of(const site::SiteFacts& site) const {
  if (site.kind != site::SiteKind::Parcel) return std::nullopt;
  const IdleParcel one = idle_parcel(session_, access_, rule_, moment_, site.id);
  auto line = site::idle_remark(one.clock, one.parcel, rule_, language_);
  if (line) line->basis = reader_basis(language_, line->basis);
  return line;
}

namespace {

std::string basis_text(const site::IdleRule& rule, Language language) {
  std::string text;
  for (const std::string& basis : {rule.idle_basis, rule.fee_basis, rule.reclaim_basis}) {
    if (!text.empty()) text += language == Language::Zh ? "；" : "; ";
    text += reader_basis(language, basis);
  }
  return text;
}

}  // namespace

Json idle_land_json(const std::vector<IdleParcel>& all, const site::IdleRule& rule, Date today,
                    std::string_view state, Language language) {
  Json items = Json::array();
  for (const IdleParcel& one : all) {
    const std::string_view code = words<IdleState>[static_cast<std::size_t>(one.clock.state)].code;
    if (state.empty() ? !listed(one.clock.state) : code != state) continue;
    items.push(parcel_json(one, today));
  }
  return Json::object({{"asof", today.iso()},
                       {"warn_days", rule.warn_days},
                       {"fee_share", rule.fee_share},
                       {"basis", basis_text(rule, language)},
                       {"counts", counts_json(all)},
                       {"items", std::move(items)}});
}

Json idle_clock_json(const IdleParcel& one, const site::IdleRule& rule, Date today, Language language) {
  Json out = parcel_json(one, today), lines = Json::array(), delays = Json::array();
  for (const site::IdleLine& line :
       site::explain_idle(one.clock, one.parcel, one.delays, rule, today, language))
    lines.push(Json::object({{"text", line.text}, {"basis", reader_basis(language, line.basis)}}));
  for (const site::ParcelDelay& delay : one.delays)
    delays.push(Json::object({{"cause", delay.cause ? named(*delay.cause) : Json()},
                              {"from", date_json(delay.from)},
                              {"to", date_json(delay.to)},
                              {"document", delay.document}}));
  out.set("asof", today.iso());
  out.set("lines", std::move(lines));
  out.set("delays", std::move(delays));
  return out;
}

}  // namespace liantu::api

#include "liantu/api/chain/world_reading.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/attraction/deal.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/base/word_code.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/chain_team_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/signal_store.h"
#include "liantu/chain/ledger/supply_store.h"
#include "liantu/chain/ledger/target_weight_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/enterprise/residence.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/plant_store.h"
#include "liantu/site/site.h"

namespace liantu::api {
namespace {

using enterprise::Enterprise;

constexpr std::size_t kChunk = 5000;

const store::Access& whole() {
  static const store::Access access = store::administrator_access("产业链");
  return access;
}

template <class Each>
void each_row(store::Session& session, const store::Entity& entity, const Moment& moment, Each each) {
  store::ListQuery query{.entity = &entity, .limit = kChunk, .asof = moment.at, .count_total = false};
  do {
    store::Page page = store::list(session, whole(), query);
    for (store::StoredRow& row : page.rows) each(row);
    query.after = page.next;
  } while (!query.after.empty());
}

template <class T>
Kept<T> kept_row(const store::StoredRow& row) {
  return {row.id, row.version, from_row<T>(row.values)};
}

template <class T>
std::vector<Kept<T>> kept_rows(store::Session& session, const store::Entity& entity, const Moment& moment) {
  std::vector<Kept<T>> out;
  each_row(session, entity, moment, [&](const store::StoredRow& row) { out.push_back(kept_row<T>(row)); });
  return out;
}

/// The row as it is now takes the place of the one with its id; without a row that one goes.
template <class T>
void settle_row(std::vector<Kept<T>>& rows, const std::string& id, std::optional<Kept<T>> row) {
  const auto at = std::ranges::lower_bound(rows, id, {}, &Kept<T>::id);
  const bool is_there = at != rows.end() && at->id == id;
  if (is_there && row)
    *at = *std::move(row);
  else if (is_there)
    rows.erase(at);
  else if (row)
    rows.insert(at, *std::move(row));
}

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

/// Places of the fields in the row, looked up once.
struct FirmFields {
  std::size_t name, code, residence, province, city, town, park, address, scope, products, industry_code,
      industry, group, lists, revenue, signal, signal_date, signal_source, lon, lat;
  FirmFields() {
    const FieldTable& all = field_table<Enterprise>();
    name = all.at("name"), code = all.at("credit_code"), residence = all.at("residence"),
    province = all.at("province"), city = all.at("city"), town = all.at("town"), park = all.at("park"),
    address = all.at("address"), scope = all.at("scope"), products = all.at("main_products"),
    industry_code = all.at("industry_code"), industry = all.at("industry"), group = all.at("parent_group"),
    lists = all.at("lists"), revenue = all.at("revenue_yuan"), signal = all.at("expansion_signal"),
    signal_date = all.at("signal_date"), signal_source = all.at("signal_source"),
    lon = all.at("lon"), lat = all.at("lat");
  }
};

void settle(chain::ChainFirm& firm, std::optional<enterprise::Residence> residence) {
  firm.local = residence == enterprise::Residence::Local;
  firm.outside = residence == enterprise::Residence::Outside;
}

chain::ChainFirm firm_of(const store::StoredRow& row, const enterprise::Home& home) {
  static const FirmFields at;
  const Row& values = row.values;
  chain::ChainFirm firm{.id = row.id, .name = text_of(values[at.name]), .name_key = {}};
  firm.name_key = enterprise::name_key(firm.name);
  firm.credit_code = text_of(values[at.code]);
  firm.province = text_of(values[at.province]);
  firm.city = text_of(values[at.city]);
  firm.town = text_of(values[at.town]);
  firm.park = text_of(values[at.park]);
  const std::string address = text_of(values[at.address]);
  settle(firm, enterprise::residence_of(
                   {.stated = enumerator_of<enterprise::Residence>(text_of(values[at.residence])),
                    .province = firm.province,
                    .city = firm.city,
                    .town = firm.town,
                    .park = firm.park,
                    .address = address,
                    .credit_code = firm.credit_code},
                   home));
  firm.scope = text_of(values[at.scope]);
  firm.products = text_of(values[at.products]);
  firm.industry_code = text_of(values[at.industry_code]);
  firm.industry = text_of(values[at.industry]);
  firm.group = text_of(values[at.group]);
  firm.lists = text_of(values[at.lists]);
  if (const auto* yuan = std::get_if<std::int64_t>(&values[at.revenue])) firm.revenue = Yuan{*yuan};
  firm.signal = text_of(values[at.signal]);
  firm.signal_source = text_of(values[at.signal_source]);
  if (const auto span = DateSpan::parse(text_of(values[at.signal_date]))) firm.signal_on = span->to;
  const auto *lon = std::get_if<double>(&values[at.lon]), *lat = std::get_if<double>(&values[at.lat]);
  if (lon && lat) firm.point = chain::FirmPoint{*lon, *lat};
  firm.heard_on = shanghai_day(row.valid_from);
  return firm;
}

/// Nothing when it may not be had or says nothing of the industries it admits.
std::optional<chain::OpenSite> open_parcel(const store::StoredRow& row) {
  auto one = from_row<site::Parcel>(row.values);
  if (one.offer != site::Offer::Available || one.admitted_industries.empty()) return std::nullopt;
  return chain::OpenSite{one.parcel_no, one.admitted_industries, "parcels", row.id};
}

std::optional<chain::OpenSite> open_plant(const store::StoredRow& row) {
  auto one = from_row<site::Plant>(row.values);
  if (one.offer != site::Offer::Available || one.admitted_industries.empty()) return std::nullopt;
  return chain::OpenSite{one.name, one.admitted_industries, "plants", row.id};
}

void read_sites(store::Session& session, const Moment& moment, World& world) {
  each_row(session, site::parcel_entity(), moment, [&](const store::StoredRow& row) {
    if (auto open = open_parcel(row)) world.sites.put(*std::move(open));
  });
  each_row(session, site::plant_entity(), moment, [&](const store::StoredRow& row) {
    if (auto open = open_plant(row)) world.sites.put(*std::move(open));
  });
}

bool under_negotiation(const attraction::Deal& deal) { return deal.stage && *deal.stage < attraction::Stage::Signed; }

/// Nothing for a deal that has ended.
std::optional<Kept<DealOnChains>> deal_of(const store::StoredRow& row, const World& world) {
  const auto deal = from_row<attraction::Deal>(row.values);
  if (!deal.stage || *deal.stage >= attraction::Stage::Suspended) return std::nullopt;
  DealOnChains out{.credit_code = deal.credit_code,
                   .investor_key = enterprise::name_key(deal.investor),
                   .content = deal.content,
                   .industry_code = deal.industry_code,
                   .deal = {deal.name, *deal.stage >= attraction::Stage::Signed},
                   .in_talks = under_negotiation(deal),
                   .talk = {row.id, deal.name, deal.investor,
                            std::string(words<attraction::Stage>[static_cast<std::size_t>(*deal.stage)].code)},
                   .at = {}};
  place_deal(out, *world.placing);
  return Kept<DealOnChains>{row.id, row.version, std::move(out)};
}

template <class T>
void again(const std::optional<store::StoredRow>& row, const std::string& id, std::vector<Kept<T>>& rows) {
  settle_row(rows, id, row ? std::optional(kept_row<T>(*row)) : std::nullopt);
}

/// A ledger whose rows are read one by one again.
struct RowLedger {
  const store::Entity& (*entity)();
  void (*again)(const std::optional<store::StoredRow>& row, const std::string& id, World& world);
};

using MaybeRow = std::optional<store::StoredRow>;

void site_again(std::string_view ledger, const std::string& id, std::optional<chain::OpenSite> open, World& world) {
  if (open)
    world.sites.put(*std::move(open));
  else
    world.sites.drop(ledger, id);
}

const std::map<std::string, RowLedger, std::less<>>& row_ledgers() {
  static const std::map<std::string, RowLedger, std::less<>> all{
      {"chain",
       {chain::chain_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.chains); }}},
      {"chain_node",
       {chain::chain_node_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.nodes); }}},
      {"chain_link",
       {chain::chain_link_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.links); }}},
      {"gap_decision",
       {chain::gap_decision_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.decisions); }}},
      {"chain_team",
       {chain::chain_team_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.team); }}},
      {"target_weight",
       {chain::target_weight_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.weights); }}},
      {"placement",
       {chain::placement_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.placements); }}},
      {"supply",
       {chain::supply_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.supplies); }}},
      {"firm_signal",
       {chain::signal_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.rows.signals); }}},
      {"visit",
       {chain::visit_entity, [](const MaybeRow& row, const std::string& id, World& world) { again(row, id, world.visits); }}},
      {"deal",
       {attraction::deal_entity,
        [](const MaybeRow& row, const std::string& id, World& world) { settle_row(world.rows.deals, id, row ? deal_of(*row, world) : std::nullopt); }}},
      {"parcel",
       {site::parcel_entity,
        [](const MaybeRow& row, const std::string& id, World& world) { site_again("parcels", id, row ? open_parcel(*row) : std::nullopt, world); }}},
      {"plant",
       {site::plant_entity,
        [](const MaybeRow& row, const std::string& id, World& world) { site_again("plants", id, row ? open_plant(*row) : std::nullopt, world); }}}};
  return all;
}

}  // namespace

std::optional<ChangedRows> changed_rows(store::Session& session, std::int64_t seq, std::size_t most) {
  constexpr std::size_t kPage = 500, kMostPages = 40;
  ChangedRows out;
  std::size_t many = 0;
  for (std::size_t page = 0; page < kMostPages; ++page) {
    const auto changes = store::changes(session, {.after_seq = seq, .limit = kPage});
    for (const store::ChangeRecord& change : changes) {
      seq = change.seq;
      if (change.entity != "enterprise" && !row_ledgers().contains(change.entity)) continue;
      if (out[change.entity].insert(change.id).second && ++many > most) return std::nullopt;
    }
    if (changes.size() < kPage) return out;
  }
  return std::nullopt;
}

void read_firms(store::Session& session, const enterprise::Home& home, const Moment& moment, World& world) {
  each_row(session, enterprise::enterprise_entity(), moment,
           [&](const store::StoredRow& row) { world.firms.push_back(firm_of(row, home)); });
}

std::optional<chain::ChainFirm> read_firm(store::Session& session, const enterprise::Home& home,
                                          const std::string& id) {
  const auto row = store::find(session, whole(), enterprise::enterprise_entity(), id);
  return row ? std::optional(firm_of(*row, home)) : std::nullopt;
}

void read_chain_ledgers(store::Session& session, const Moment& moment, World& world) {
  WorldRows& rows = world.rows;
  rows.chains = kept_rows<chain::ChainRow>(session, chain::chain_entity(), moment);
  rows.nodes = kept_rows<chain::NodeRow>(session, chain::chain_node_entity(), moment);
  rows.links = kept_rows<chain::LinkRow>(session, chain::chain_link_entity(), moment);
  rows.decisions = kept_rows<chain::GapDecisionRow>(session, chain::gap_decision_entity(), moment);
  rows.team = kept_rows<chain::TeamRow>(session, chain::chain_team_entity(), moment);
  rows.weights = kept_rows<chain::WeightRow>(session, chain::target_weight_entity(), moment);
  rows.placements = kept_rows<chain::PlacementRow>(session, chain::placement_entity(), moment);
  rows.supplies = kept_rows<chain::SupplyRow>(session, chain::supply_entity(), moment);
  rows.signals = kept_rows<chain::SignalRow>(session, chain::signal_entity(), moment);
  world.visits = kept_rows<chain::VisitRow>(session, chain::visit_entity(), moment);
  read_sites(session, moment, world);
}

void read_deals(store::Session& session, const Moment& moment, World& world) {
  each_row(session, attraction::deal_entity(), moment, [&](const store::StoredRow& row) {
    if (auto deal = deal_of(row, world)) world.rows.deals.push_back(*std::move(deal));
  });
}

void read_row_again(store::Session& session, std::string_view ledger, const std::string& id, World& world) {
  const RowLedger& of = row_ledgers().find(ledger)->second;
  of.again(store::find(session, whole(), of.entity(), id), id, world);
}

}  // namespace liantu::api

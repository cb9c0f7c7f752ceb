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
std::vector<Kept<T>> kept_rows(store::Session& session, const store::Entity& entity, const Moment& moment) {
  std::vector<Kept<T>> out;
  each_row(session, entity, moment, [&](const store::StoredRow& row) { out.push_back({row.id, row.version, from_row<T>(row.values)}); });
  return out;
}

template <class T>
std::vector<T> plain_rows(const std::vector<Kept<T>>& kept) {
  std::vector<T> out;
  for (const Kept<T>& one : kept) out.push_back(one.row);
  return out;
}

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

/// Places of the fields in the row, looked up once.
struct FirmFields {
  std::size_t name, code, residence, province, city, town, park, address, scope, products, industry_code,
      industry, group, lists, revenue, signal, signal_date, signal_source;
  FirmFields() {
    const FieldTable& all = field_table<Enterprise>();
    name = all.at("name"), code = all.at("credit_code"), residence = all.at("residence"),
    province = all.at("province"), city = all.at("city"), town = all.at("town"), park = all.at("park"),
    address = all.at("address"), scope = all.at("scope"), products = all.at("main_products"),
    industry_code = all.at("industry_code"), industry = all.at("industry"), group = all.at("parent_group"),
    lists = all.at("lists"), revenue = all.at("revenue_yuan"), signal = all.at("expansion_signal"),
    signal_date = all.at("signal_date"), signal_source = all.at("signal_source");
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
  return firm;
}

chain::TargetRule own_points(chain::TargetRule rule, const std::vector<Kept<chain::WeightRow>>& weights) {
  for (const auto& weight : weights)
    for (const chain::WeightName& name : chain::weight_names())
      if (name.code == weight.row.rule && weight.row.points) rule.*name.points = *weight.row.points;
  return rule;
}

void draw_chains(store::Session& session, const Moment& moment, World& world) {
  const auto chains = kept_rows<chain::ChainRow>(session, chain::chain_entity(), moment);
  const auto nodes = kept_rows<chain::NodeRow>(session, chain::chain_node_entity(), moment);
  const auto links = kept_rows<chain::LinkRow>(session, chain::chain_link_entity(), moment);
  const auto drawn = chain::chains_of(plain_rows(chains), plain_rows(nodes), plain_rows(links));
  for (const chain::Chain& raw : drawn) {
    WorldChain one;
    one.row = *std::find_if(chains.begin(), chains.end(), [&](const auto& kept) { return kept.row.code == raw.code; });
    one.as_drawn = raw;
    one.faults = chain::structure_faults(raw);
    one.drawn = chain::without_faults(raw);
    for (const chain::Node& node : one.drawn.nodes)
      one.nodes.push_back(*std::find_if(nodes.begin(), nodes.end(), [&](const auto& kept) { return kept.row.chain == raw.code && kept.row.code == node.code; }));
    for (const std::string& name : chain::parts_of(one.row.row.anchor_firms)) one.anchors.insert(enterprise::name_key(name));
    one.decisions.resize(one.drawn.nodes.size());
    one.talks.resize(one.drawn.nodes.size());
    world.chains.push_back(std::move(one));
  }
}

void add_team_acts(store::Session& session, const chain::ChainRules& rules, const Moment& moment, World& world) {
  const auto decisions = kept_rows<chain::GapDecisionRow>(session, chain::gap_decision_entity(), moment);
  const auto team = kept_rows<chain::TeamRow>(session, chain::chain_team_entity(), moment);
  const auto weights = kept_rows<chain::WeightRow>(session, chain::target_weight_entity(), moment);
  for (WorldChain& chain : world.chains) {
    for (const auto& decision : decisions)
      if (const auto place = decision.row.chain == chain.drawn.code ? chain.place_of(decision.row.node) : std::nullopt) chain.decisions[*place] = decision;
    for (const auto& member : team)
      if (member.row.chain == chain.drawn.code && !member.row.ended) chain.team.push_back(member);
    for (const auto& weight : weights)
      if (weight.row.chain == chain.drawn.code) chain.weights.push_back(weight);
    chain.targets = own_points(rules.target, chain.weights);
  }
}

void read_sites(store::Session& session, const Moment& moment, World& world) {
  each_row(session, site::parcel_entity(), moment, [&](const store::StoredRow& row) {
    const auto one = from_row<site::Parcel>(row.values);
    if (one.offer == site::Offer::Available && !one.admitted_industries.empty())
      world.sites.push_back({one.parcel_no, one.admitted_industries, "parcels", row.id});
  });
  each_row(session, site::plant_entity(), moment, [&](const store::StoredRow& row) {
    const auto one = from_row<site::Plant>(row.values);
    if (one.offer == site::Offer::Available && !one.admitted_industries.empty())
      world.sites.push_back({one.name, one.admitted_industries, "plants", row.id});
  });
}

void read_verdicts(store::Session& session, const Moment& moment, World& world) {
  each_row(session, chain::placement_entity(), moment, [&](const store::StoredRow& row) {
    const auto one = from_row<chain::PlacementRow>(row.values);
    for (std::size_t c = 0; c < world.chains.size(); ++c) {
      const auto node = world.chains[c].drawn.code == one.chain ? world.chains[c].place_of(one.node) : std::nullopt;
      if (node && one.verdict) world.said.add(one.credit_code, enterprise::name_key(one.enterprise), {c, *node, one.verdict == chain::PlacementVerdict::Confirmed});
    }
  });
}

/// A supplier with a city that is not the county's own, and no row in the register, is an outside one.
std::optional<enterprise::Residence> supplier_residence(const chain::ChainFirm& firm,
                                                        const enterprise::Home& home) {
  const auto told = enterprise::residence_of({.city = firm.city, .credit_code = firm.credit_code}, home);
  if (told || firm.city.empty() || enterprise::names_city_of(home, firm.city)) return told;
  return enterprise::Residence::Outside;
}

bool under_negotiation(const attraction::Deal& deal) { return deal.stage && *deal.stage < attraction::Stage::Signed; }

void read_talks(store::Session& session, const Moment& moment, World& world) {
  each_row(session, attraction::deal_entity(), moment, [&](const store::StoredRow& row) {
    const auto deal = from_row<attraction::Deal>(row.values);
    if (deal.stage && *deal.stage < attraction::Stage::Suspended)
      world.deals_of.add(deal.credit_code, enterprise::name_key(deal.investor),
                         {deal.name, *deal.stage >= attraction::Stage::Signed});
    if (!under_negotiation(deal)) return;
    chain::ChainFirm as_firm{.id = row.id, .name = deal.name, .name_key = enterprise::name_key(deal.investor)};
    as_firm.credit_code = deal.credit_code;
    as_firm.scope = deal.content;
    as_firm.industry_code = deal.industry_code;
    const NodeTalk talk{row.id, deal.name, deal.investor, std::string(words<attraction::Stage>[static_cast<std::size_t>(*deal.stage)].code)};
    for (const NodeOfFirm& at : world.placing->place(as_firm)) world.chains[at.chain].talks[at.node].push_back(talk);
  });
}

}  // namespace

std::vector<store::ChangeRecord> changes_since(store::Session& session, std::int64_t seq, std::size_t most) {
  return store::changes(session, {.after_seq = seq, .limit = most});
}

bool concerns_chains(std::string_view entity) {
  constexpr std::array kLedgers = std::to_array<std::string_view>(
      {"chain", "chain_node", "chain_link", "chain_team", "placement", "gap_decision", "supply", "visit", "target_weight", "deal", "parcel", "plant"});
  return std::find(kLedgers.begin(), kLedgers.end(), entity) != kLedgers.end();
}

void read_firms(store::Session& session, const enterprise::Home& home, const Moment& moment, World& world) {
  each_row(session, enterprise::enterprise_entity(), moment, [&](const store::StoredRow& row) {
    world.firms.push_back(firm_of(row, home));
    if (world.firms.back().outside) world.known.heard_on(shanghai_day(row.valid_from));
  });
}

std::optional<chain::ChainFirm> read_firm(store::Session& session, const enterprise::Home& home,
                                          const std::string& id) {
  const auto row = store::find(session, whole(), enterprise::enterprise_entity(), id);
  return row ? std::optional(firm_of(*row, home)) : std::nullopt;
}

void add_listed_suppliers(const enterprise::Home& home, World& world) {
  std::unordered_set<std::string> registered;
  for (const chain::ChainFirm& firm : world.firms) {
    registered.insert(firm.name_key);
    if (!firm.credit_code.empty()) registered.insert(firm.credit_code);
  }
  std::unordered_map<std::string, std::size_t> added;
  for (const chain::SupplyRow& row : world.supplies) {
    const std::string key = enterprise::name_key(row.supplier);
    if (key.empty()) continue;
    world.supplier_keys.insert(key);
    if (!row.supplier_code.empty()) world.supplier_keys.insert(row.supplier_code);
    if (registered.contains(key) || registered.contains(row.supplier_code)) continue;
    const auto [at, first] = added.try_emplace(key, world.firms.size());
    if (first)
      world.firms.push_back(
          {.id = {}, .name = row.supplier, .name_key = key, .local = false, .from_supplies = true});
    chain::ChainFirm& firm = world.firms[at->second];
    if (firm.credit_code.empty()) firm.credit_code = row.supplier_code;
    if (firm.city.empty()) firm.city = row.supplier_city;
    if (!row.product.empty()) firm.products += (firm.products.empty() ? "" : "、") + row.product;
    for (std::size_t c = 0; c < world.chains.size(); ++c) {
      const auto node =
          world.chains[c].drawn.code == row.chain ? world.chains[c].place_of(row.node) : std::nullopt;
      if (node) world.said.add({}, key, {c, *node, true});
    }
    settle(firm, supplier_residence(firm, home));
    if (firm.outside && row.known_on) world.known.heard_on(*row.known_on);
  }
}

void read_chain_ledgers(store::Session& session, const chain::ChainRules& rules, const Moment& moment, World& world) {
  draw_chains(session, moment, world);
  add_team_acts(session, rules, moment, world);
  world.supplies = plain_rows(kept_rows<chain::SupplyRow>(session, chain::supply_entity(), moment));
  world.visits = kept_rows<chain::VisitRow>(session, chain::visit_entity(), moment);
  read_sites(session, moment, world);
  read_verdicts(session, moment, world);
  world.placing = std::make_shared<const Placing>(world.chains);
  read_talks(session, moment, world);
}

}  // namespace liantu::api

// Needs from their own ledger, from deals and from projects; suppliers from the chains.
#include <algorithm>
#include <set>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/attraction/deal.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/chain/chain_ledger.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/project/project.h"
#include "liantu/project/project_store.h"
#include "liantu/site/ledger/site_need_store.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostSuppliers = 1000;

site::Need need_of(const attraction::Deal& deal) {
  site::Need need;
  need.project_no = deal.project_no;
  need.project = deal.name;
  need.land_least = deal.land;
  need.floor_least = deal.floor_area;
  need.power = deal.power;
  if (deal.water) need.water = TonnesPerDay{deal.water->value};  // a cubic metre of water is a tonne
  need.steam = deal.steam;
  need.energy = deal.energy;
  need.industry_code = deal.industry_code;
  need.chain = deal.chain;
  need.start = deal.planned_start;
  need.fixed_assets = deal.fixed_assets;
  need.expected_output = deal.expected_output;
  need.expected_tax = deal.expected_tax;
  need.responsible_unit = deal.responsible_unit;
  return need;
}

site::Need need_of(const project::Project& project) {
  site::Need need;
  need.project_no = project.project_no;
  need.project = project.name;
  need.land_least = project.land;
  need.floor_least = project.floor_area;
  if (need.land_least) need.floor_least.reset();  // what it builds on its own land
  need.chain = project.chain;
  need.start = project.planned_start;
  need.fixed_assets = project.fixed_assets;
  need.responsible_unit = project.responsible_unit;
  return need;
}

std::vector<store::StoredRow> rows_with(store::Session& session, const store::Access& access,
                                        const store::Entity& entity, const Moment& moment,
                                        std::string_view field, std::string_view text) {
  if (!access.may_read(entity.name)) return {};
  store::ListQuery query{.entity = &entity, .limit = 2, .asof = moment.at, .count_total = false};
  query.filters.push_back({std::string(field), store::FilterOp::Eq, {Value{std::string(text)}}});
  return store::list(session, access, query).rows;
}

/// By id, by number, else by a name that only one has.
std::optional<store::StoredRow> row_named(store::Session& session, const store::Access& access,
                                          const store::Entity& entity, const Moment& moment,
                                          std::string_view name) {
  for (const std::string_view field :
       {std::string_view("id"), std::string_view("project_no"), entity.title_field}) {
    const auto rows = rows_with(session, access, entity, moment, field, name);
    if (rows.size() == 1) return rows.front();
  }
  return std::nullopt;
}

template <class T>
std::optional<FoundNeed> need_of_row(store::Session& session, const store::Access& access,
                                     const store::Entity& entity, const Moment& moment, std::string_view name,
                                     NeedSource source) {
  const auto row = row_named(session, access, entity, moment, name);
  if (!row) return std::nullopt;
  return FoundNeed{row->id, source, need_of(from_row<T>(row->values))};
}

std::optional<FoundNeed> own_need(store::Session& session, const store::Access& access, const Moment& moment,
                                  std::string_view name) {
  const auto row = row_named(session, access, site::site_need_entity(), moment, name);
  return row ? std::optional(FoundNeed{row->id, NeedSource::Own, from_row<site::Need>(row->values), row->version})
             : std::nullopt;
}

bool before_landing(const attraction::Deal& deal) {
  return !deal.stage || *deal.stage < attraction::Stage::Landed;
}

/// Nodes of the chain that supply those on which the project would stand.
std::set<std::size_t> upstream_nodes(const World& chains, const WorldChain& chain, std::size_t place,
                                     const site::Need& need) {
  std::set<std::string> own;
  const chain::PlacedFirm as_firm{
      .name = need.project, .scope = need.chain, .industry_code = need.industry_code};
  if (chains.placing)
    for (const NodeOfFirm& at : chains.placing->place(as_firm))
      if (at.chain == place) own.insert(chain.drawn.nodes[at.node].code);
  std::set<std::size_t> out;
  for (const chain::Link& link : chain.drawn.links)
    if (const auto from = own.contains(link.to) ? chain.place_of(link.from) : std::nullopt) out.insert(*from);
  if (!out.empty()) return out;
  for (std::size_t i = 0; i < chain.drawn.nodes.size(); ++i)
    if (chain.drawn.nodes[i].tier == chain::Tier::Up && !own.contains(chain.drawn.nodes[i].code))
      out.insert(i);
  return out;
}

}  // namespace

std::optional<FoundNeed> need_named(store::Session& session, const store::Access& access,
                                    const Moment& moment, std::string_view project) {
  if (auto own = own_need(session, access, moment, project)) return own;
  auto stated = need_of_row<attraction::Deal>(session, access, attraction::deal_entity(), moment, project,
                                              NeedSource::Deal);
  if (!stated)
    stated = need_of_row<project::Project>(session, access, project::project_entity(), moment, project,
                                           NeedSource::Project);
  if (!stated) return std::nullopt;
  // The row may be known by another of its names: its own need then goes before it.
  if (auto own = own_need(session, access, moment, stated->need.project)) return own;
  return stated;
}

std::vector<FoundNeed> all_needs(store::Session& session, const store::Access& access, const Moment& moment) {
  std::vector<FoundNeed> out;
  std::set<std::string> named;
  for (const store::StoredRow& row : rows_at(session, access, site::site_need_entity(), moment)) {
    out.push_back({row.id, NeedSource::Own, from_row<site::Need>(row.values)});
    named.insert({out.back().need.project, out.back().need.project_no});
  }
  if (!access.may_read("deal")) return out;
  for (const store::StoredRow& row : rows_at(session, access, attraction::deal_entity(), moment)) {
    const auto deal = from_row<attraction::Deal>(row.values);
    const bool known =
        named.contains(deal.name) || (!deal.project_no.empty() && named.contains(deal.project_no));
    if (!known && before_landing(deal) && (deal.land || deal.floor_area))
      out.push_back({row.id, NeedSource::Deal, need_of(deal)});
  }
  return out;
}

bool asks_for_nothing(const site::Need& need) {
  site::Need rest = need, nothing;
  rest.project_no = rest.project = rest.industry_code = rest.chain = rest.responsible_unit = rest.remark = "";
  rest.price_most.reset();
  rest.rent_most.reset();
  rest.fixed_assets.reset();
  rest.expected_output.reset();
  rest.expected_tax.reset();
  rest.start.reset();
  return rest == nothing;
}

std::vector<site::Supplier> suppliers_of(store::Session& session, const store::Access& access,
                                         const World& chains, const site::Need& need) {
  if (!access.may_read("enterprise")) return {};
  std::set<std::string> ids;
  const auto named = chain::parts_of(need.chain);
  for (std::size_t c = 0; c < chains.chains.size(); ++c) {
    const WorldChain& chain = chains.chains[c];
    const bool its_chain = std::any_of(named.begin(), named.end(), [&](const std::string& name) {
      return name == chain.drawn.code || name == chain.drawn.name || name == chain.drawn.name + "产业链" ||
             name + "产业链" == chain.drawn.name;
    });
    if (!its_chain) continue;
    for (const std::size_t node : upstream_nodes(chains, chain, c, need))
      for (const std::size_t firm : chain.on[node].local) ids.insert(chains.firms[firm].id);
  }
  std::vector<site::Supplier> out;
  for (const std::string& id : ids) {
    if (out.size() == kMostSuppliers) break;
    const auto row = store::find(session, access, enterprise::enterprise_entity(), id);
    if (!row) continue;
    const auto firm = from_row<enterprise::Enterprise>(row->values);
    if (firm.lon && firm.lat) out.push_back({firm.name, {firm.lon->value, firm.lat->value}});
  }
  return out;
}

}  // namespace liantu::api

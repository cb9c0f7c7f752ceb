#include "liantu/api/chain/world_assembly.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/chain/relatedness.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/enterprise/residence.h"

namespace liantu::api {
namespace {

chain::TargetRule own_points(chain::TargetRule rule, const std::vector<Kept<chain::WeightRow>>& weights) {
  for (const auto& weight : weights)
    for (const chain::WeightName& name : chain::weight_names())
      if (name.code == weight.row.rule && weight.row.points) rule.*name.points = *weight.row.points;
  return rule;
}

/// Places of chains and of their nodes by code, else by the node's name.
class Places {
 public:
  explicit Places(const std::vector<WorldChain>& chains) : nodes_(chains.size()) {
    for (std::size_t c = 0; c < chains.size(); ++c) {
      chains_.emplace(chains[c].drawn.code, c);
      for (std::size_t n = 0; n < chains[c].drawn.nodes.size(); ++n) {
        nodes_[c].emplace(chains[c].drawn.nodes[n].code, n);
        nodes_[c].emplace(chains[c].drawn.nodes[n].name, n);
      }
    }
  }
  std::optional<std::size_t> chain(std::string_view code) const {
    const auto at = chains_.find(code);
    return at == chains_.end() ? std::nullopt : std::optional(at->second);
  }
  std::optional<std::size_t> node(std::size_t chain, std::string_view node) const {
    const auto at = nodes_[chain].find(node);
    return at == nodes_[chain].end() ? std::nullopt : std::optional(at->second);
  }

 private:
  std::unordered_map<std::string_view, std::size_t> chains_;
  std::vector<std::unordered_map<std::string_view, std::size_t>> nodes_;
};

/// A supplier with a city that is not the county's own, and no row in the register, is an outside one.
std::optional<enterprise::Residence> supplier_residence(const chain::ChainFirm& firm,
                                                        const enterprise::Home& home) {
  const auto told = enterprise::residence_of({.city = firm.city, .credit_code = firm.credit_code}, home);
  if (told || firm.city.empty() || enterprise::names_city_of(home, firm.city)) return told;
  return enterprise::Residence::Outside;
}

void note_firms(World& world) {
  world.local_groups.clear();
  world.known = {};
  std::map<std::string_view, std::string_view> first;  // by group: the local firm entered first
  for (const chain::ChainFirm& firm : world.firms) {
    world.known.outside += firm.outside;
    world.known.from_supplies += firm.outside && firm.from_supplies;
    world.known.unstated += !firm.outside && !firm.local;
    if (firm.outside && firm.heard_on) world.known.heard_on(*firm.heard_on);
    if (!firm.local || firm.group.empty()) continue;
    const auto [at, is_new] = first.try_emplace(firm.group, firm.id);
    if (!is_new && firm.id > at->second) continue;
    at->second = firm.id;
    world.local_groups[firm.group] = firm.name;
  }
}

/// Those on the node that are where the firm is, in their order.
std::vector<std::size_t>& beside(World& world, const NodeOfFirm& at, bool local) {
  chain::OnNode& on = world.chains[at.chain].on[at.node];
  return local ? on.local : on.outside;
}

void insert(std::vector<std::size_t>& firms, std::size_t firm) {
  firms.insert(std::ranges::upper_bound(firms, firm), firm);
}

void take_nodes(World& world, std::size_t firm) {
  const chain::ChainFirm& of = world.firms[firm];
  if ((!of.local && !of.outside) || world.placed[firm].empty()) return;
  for (const NodeOfFirm& at : world.placed[firm]) insert(beside(world, at, of.local), firm);
  ++(of.local ? world.totals.local : world.totals.outside);
}

/// From firms in their order; whether it was among them.
bool drop(std::vector<std::size_t>& firms, std::size_t firm) {
  const auto at = std::ranges::lower_bound(firms, firm);
  if (at == firms.end() || *at != firm) return false;
  firms.erase(at);
  return true;
}

/// Whatever the firm says now of where it is.
void leave_nodes(World& world, std::size_t firm) {
  bool was_local = false, was_outside = false;
  for (const NodeOfFirm& at : world.placed[firm]) {
    chain::OnNode& on = world.chains[at.chain].on[at.node];
    was_local = drop(on.local, firm) || was_local;
    was_outside = drop(on.outside, firm) || was_outside;
  }
  world.totals.local -= was_local;
  world.totals.outside -= was_outside;
}

bool stands_on(const std::vector<NodeOfFirm>& nodes, const NodeOfFirm& node) {
  return std::ranges::any_of(
      nodes, [&](const NodeOfFirm& at) { return at.chain == node.chain && at.node == node.node; });
}

/// Of a firm that is where it was: only what it left and what is new is touched.
void change_nodes(World& world, std::size_t firm, const std::vector<NodeOfFirm>& before) {
  const chain::ChainFirm& of = world.firms[firm];
  if (!of.local && !of.outside) return;
  const std::vector<NodeOfFirm>& now = world.placed[firm];
  for (const NodeOfFirm& at : before)
    if (!stands_on(now, at)) drop(beside(world, at, of.local), firm);
  for (const NodeOfFirm& at : now)
    if (!stands_on(before, at)) insert(beside(world, at, of.local), firm);
  std::size_t& total = of.local ? world.totals.local : world.totals.outside;
  total += now.empty() ? 0 : 1;
  total -= before.empty() ? 0 : 1;
}

/// Name keys of suppliers that are local firms.
std::set<std::string> local_suppliers(const World& world) {
  std::set<std::string> out;
  if (world.supplies.empty()) return out;
  for (const chain::ChainFirm& firm : world.firms)
    if (firm.local && world.supplier_keys.contains(firm.name_key)) out.insert(firm.name_key);
  return out;
}

/// Name keys and codes among `supplier_keys` that the register knows.
std::unordered_set<std::string_view> registered_suppliers(const World& world) {
  std::unordered_set<std::string_view> out;
  for (const chain::ChainFirm& firm : world.firms) {
    if (world.supplier_keys.contains(firm.name_key)) out.insert(firm.name_key);
    if (!firm.credit_code.empty() && world.supplier_keys.contains(firm.credit_code))
      out.insert(firm.credit_code);
  }
  return out;
}

}  // namespace

void settle_team_acts(World& world) {
  const Places places(world.chains);
  for (WorldChain& chain : world.chains) {
    chain.decisions.assign(chain.drawn.nodes.size(), std::nullopt);
    chain.team.clear();
    chain.weights.clear();
  }
  for (const auto& decision : world.rows.decisions) {
    const auto chain = places.chain(decision.row.chain);
    if (const auto node = chain ? places.node(*chain, decision.row.node) : std::nullopt)
      world.chains[*chain].decisions[*node] = decision;
  }
  for (const auto& member : world.rows.team)
    if (const auto chain = places.chain(member.row.chain); chain && !member.row.ended)
      world.chains[*chain].team.push_back(member);
  for (const auto& weight : world.rows.weights)
    if (const auto chain = places.chain(weight.row.chain)) world.chains[*chain].weights.push_back(weight);
  for (WorldChain& chain : world.chains) chain.targets = own_points(world.rules.target, chain.weights);
}

void settle_said(World& world) {
  const Places places(world.chains);
  world.said = {};
  const auto say_of = [&](const std::string& code, const std::string& key, std::string_view chain_code,
                          std::string_view node_code, bool stands) {
    const auto chain = places.chain(chain_code);
    if (const auto node = chain ? places.node(*chain, node_code) : std::nullopt)
      world.said.add(code, key, {*chain, *node, stands});
  };
  for (const auto& [id, version, row] : world.rows.placements)
    if (row.verdict)
      say_of(row.credit_code, enterprise::name_key(row.enterprise), row.chain, row.node,
             row.verdict == chain::PlacementVerdict::Confirmed);
  std::unordered_set<std::string_view> listed;
  for (auto firm = world.firms.rbegin(); firm != world.firms.rend() && firm->from_supplies; ++firm)
    listed.insert(firm->name_key);
  for (const chain::SupplyRow& row : world.supplies)
    if (const std::string key = enterprise::name_key(row.supplier); listed.contains(key))
      say_of({}, key, row.chain, row.node, true);
}

void settle_visits(World& world) {
  std::vector<chain::VisitRow> made;
  world.visits_of = {};
  for (std::size_t i = 0; i < world.visits.size(); ++i) {
    const chain::VisitRow& row = world.visits[i].row;
    if (row.visited_on) made.push_back(row);
    world.visits_of.add(row.credit_code, enterprise::name_key(row.enterprise), i);
  }
  world.contacts = chain::contacts(made);
}

void settle_signals(World& world) {
  std::vector<chain::SignalRow> rows;
  for (const auto& kept : world.rows.signals) rows.push_back(kept.row);
  world.signals = chain::signals(rows);
}

void settle_deals(World& world) {
  for (WorldChain& chain : world.chains) chain.talks.assign(chain.drawn.nodes.size(), {});
  world.deals_of = {};
  for (const auto& [id, version, deal] : world.rows.deals) {
    world.deals_of.add(deal.credit_code, deal.investor_key, deal.deal);
    for (const NodeOfFirm& at : deal.at) world.chains[at.chain].talks[at.node].push_back(deal.talk);
  }
}

void settle_listed_suppliers(World& world) {
  while (!world.firms.empty() && world.firms.back().from_supplies) world.firms.pop_back();
  world.traces.resize(world.firms.size());
  world.supplies.clear();
  world.supplier_keys.clear();
  for (const auto& kept : world.rows.supplies) {
    world.supplies.push_back(kept.row);
    if (const std::string key = enterprise::name_key(kept.row.supplier); !key.empty()) {
      world.supplier_keys.insert(key);
      if (!kept.row.supplier_code.empty()) world.supplier_keys.insert(kept.row.supplier_code);
    }
  }
  std::vector<chain::ChainFirm> listed;
  {
    const auto registered = registered_suppliers(world);
    std::unordered_map<std::string, std::size_t> added;
    for (const chain::SupplyRow& row : world.supplies) {
      const std::string key = enterprise::name_key(row.supplier);
      if (key.empty() || registered.contains(key) || registered.contains(row.supplier_code)) continue;
      const auto [at, first] = added.try_emplace(key, listed.size());
      if (first)
        listed.push_back(
            {.id = {}, .name = row.supplier, .name_key = key, .local = false, .from_supplies = true});
      chain::ChainFirm& firm = listed[at->second];
      if (firm.credit_code.empty()) firm.credit_code = row.supplier_code;
      if (firm.city.empty()) firm.city = row.supplier_city;
      if (!row.product.empty()) firm.products += (firm.products.empty() ? "" : "、") + row.product;
      if (row.known_on && (!firm.heard_on || *firm.heard_on < *row.known_on)) firm.heard_on = row.known_on;
    }
  }
  for (chain::ChainFirm& firm : listed) {
    const auto residence = supplier_residence(firm, world.rules.home);
    firm.local = residence == enterprise::Residence::Local;
    firm.outside = residence == enterprise::Residence::Outside;
    world.firms.push_back(std::move(firm));
  }
  world.placed.resize(world.firms.size());
  world.traces.resize(world.firms.size());
}

void settle_trade(World& world) {
  std::set<std::string> anchors;
  for (const WorldChain& chain : world.chains) anchors.insert(chain.anchors.begin(), chain.anchors.end());
  world.trade = chain::anchor_trade(world.supplies, anchors);
}

bool supplies(const World& world, const chain::ChainFirm& firm) {
  return world.supplier_keys.contains(firm.name_key) ||
         (!firm.credit_code.empty() && world.supplier_keys.contains(firm.credit_code));
}

void settle_firms(World& world) {
  note_firms(world);
  world.local_suppliers = local_suppliers(world);
}

void stand_all(World& world) {
  for (WorldChain& chain : world.chains) chain.on.assign(chain.drawn.nodes.size(), {});
  world.totals = {};
  for (std::size_t firm = 0; firm < world.firms.size(); ++firm) take_nodes(world, firm);
}

void stand_again(World& world, std::size_t firm, const chain::FirmTexts& texts, bool edited) {
  if (edited) {
    leave_nodes(world, firm);
    place_one(world, firm, texts);
    take_nodes(world, firm);
    return;
  }
  const std::vector<NodeOfFirm> before = std::move(world.placed[firm]);
  place_one(world, firm, texts);
  change_nodes(world, firm, before);
}

void judge(World& world) {
  for (WorldChain& chain : world.chains) {
    auto known = chain::presences(chain.drawn, chain.on, world.firms, chain.anchors, world.totals, world.supplies,
                                  world.local_suppliers, world.rules.target.least_known);
    const auto related = chain::relatedness(chain.on, world.firms);
    for (std::size_t i = 0; i < related.size(); ++i) known[i].relatedness = related[i];
    if (known == chain.known) continue;   // a chain drawn anew knows nothing yet
    chain.known = std::move(known);
    chain.standing = chain::standings(chain.drawn, chain.known, world.rules.gap, std::nullopt);
  }
}

}  // namespace liantu::api

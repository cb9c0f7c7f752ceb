#include "liantu/api/chain/chain_world.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_set>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/api/chain/ready_sites.h"
#include "liantu/api/chain/world_reading.h"
#include "liantu/base/error.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/chain/relatedness.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/org/people_store.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostSingleFirms = 500;   ///< with more changes than this everything is read again

std::optional<std::size_t> place_in(const std::vector<chain::ChainFirm>& firms, std::string_view id) {
  const auto found = std::find_if(firms.begin(), firms.end(), [&](const chain::ChainFirm& firm) { return firm.id == id; });
  return found == firms.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - firms.begin()));
}

/// The division stands in characters 3 to 8 of the credit code.
bool stands_in(const chain::ChainFirm& firm, std::string_view region) {
  constexpr std::size_t kDivision = 2;
  if (firm.town == region || firm.park == region) return true;
  return region.size() >= 2 && firm.credit_code.size() == 18 && std::string_view(firm.credit_code).substr(kDivision).starts_with(region);
}

void note_groups(World& world) {
  world.local_groups.clear();
  world.known.outside = world.known.from_supplies = world.known.unstated = 0;
  for (const chain::ChainFirm& firm : world.firms) {
    world.known.outside += firm.outside;
    world.known.from_supplies += firm.outside && firm.from_supplies;
    world.known.unstated += !firm.outside && !firm.local;
    if (firm.local && !firm.group.empty()) world.local_groups.emplace(firm.group, firm.name);
  }
}

void stand(World& world) {
  for (WorldChain& chain : world.chains) chain.on.assign(chain.drawn.nodes.size(), {});
  world.totals = {};
  for (std::size_t f = 0; f < world.firms.size(); ++f) {
    const chain::ChainFirm& firm = world.firms[f];
    if (!firm.local && !firm.outside) continue;
    for (const NodeOfFirm& at : world.placed[f]) {
      chain::OnNode& on = world.chains[at.chain].on[at.node];
      (firm.local ? on.local : on.outside).push_back(f);
    }
    if (!world.placed[f].empty()) ++(firm.local ? world.totals.local : world.totals.outside);
  }
}

/// Name keys of suppliers that are local firms.
std::set<std::string> local_suppliers(const World& world) {
  std::unordered_set<std::string> suppliers;
  for (const chain::SupplyRow& row : world.supplies) suppliers.insert(enterprise::name_key(row.supplier));
  std::set<std::string> out;
  if (suppliers.empty()) return out;
  for (const chain::ChainFirm& firm : world.firms)
    if (firm.local && suppliers.contains(firm.name_key)) out.insert(firm.name_key);
  return out;
}

void judge(World& world, const chain::ChainRules& rules) {
  note_groups(world);
  stand(world);
  std::set<std::string> anchors;
  const std::set<std::string> local_keys = local_suppliers(world);
  for (WorldChain& chain : world.chains) {
    chain.known = chain::presences(chain.drawn, chain.on, world.firms, chain.anchors, world.totals, world.supplies, local_keys, rules.target.least_known);
    const auto related = chain::relatedness(chain.on, world.firms);
    for (std::size_t i = 0; i < related.size(); ++i) chain.known[i].relatedness = related[i];
    chain.standing = chain::standings(chain.drawn, chain.known, rules.gap, Language::Zh);
    anchors.insert(chain.anchors.begin(), chain.anchors.end());
  }
  world.trade = chain::anchor_trade(world.supplies, anchors);
  std::vector<chain::VisitRow> visits;
  for (const auto& visit : world.visits) visits.push_back(visit.row);
  world.contacts = chain::contacts(visits);
  world.site_of_industry = sites_of_industries(world);
  world.visits_of = {};
  for (std::size_t i = 0; i < visits.size(); ++i)
    world.visits_of.add(visits[i].credit_code, enterprise::name_key(visits[i].enterprise), i);
}

/// Firms whose rows changed; nothing when more than single ones did or another ledger of the chains did.
std::optional<std::set<std::string>> single_firms(const std::vector<store::ChangeRecord>& changes) {
  std::set<std::string> ids;
  if (changes.size() > kMostSingleFirms) return std::nullopt;
  for (const store::ChangeRecord& change : changes) {
    if (change.entity == "enterprise") ids.insert(change.id);
    else if (concerns_chains(change.entity)) return std::nullopt;
  }
  return ids;
}

bool supplies(const World& world, const chain::ChainFirm& firm) {
  return world.supplier_keys.contains(firm.name_key) ||
         (!firm.credit_code.empty() && world.supplier_keys.contains(firm.credit_code));
}

chain::ChainRules rules_of_file(const Settings& settings) {
  if (settings.chain_rules_file.empty()) return chain::shipped_chain_rules();
  std::ifstream in(settings.chain_rules_file, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, "读不了产业链规则文件，请检查设置 chain_rules_file。", settings.chain_rules_file);
  return chain::parse_chain_rules(std::string{std::istreambuf_iterator<char>(in), {}});
}

}  // namespace

chain::ChainRules chain_rules(store::Session& session, const Settings& settings) {
  chain::ChainRules rules = rules_of_file(settings);
  const org::OfficeFacts office = org::office_facts(session, settings);
  rules.home = {office.county_name, office.division_code};
  return rules;
}

std::optional<std::size_t> WorldChain::place_of(std::string_view node) const {
  for (std::size_t i = 0; i < drawn.nodes.size(); ++i)
    if (drawn.nodes[i].code == node || drawn.nodes[i].name == node) return i;
  return std::nullopt;
}

std::vector<std::size_t> WorldChain::to_fill() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
    const bool wanted = decisions[i] && decisions[i]->row.decision == chain::GapDecision::Fill;
    if (wanted && standing[i].state != chain::NodeState::Strong) out.push_back(i);
  }
  return out;
}

const WorldChain* World::chain(std::string_view code_or_name) const {
  for (const WorldChain& one : chains)
    if (one.drawn.code == code_or_name || one.drawn.name == code_or_name || one.row.id == code_or_name) return &one;
  return nullptr;
}

std::vector<chain::Candidate> World::candidates(const WorldChain& of, const std::vector<std::size_t>& wanted) const {
  return chain::candidates(of.drawn, wanted, of.standing, of.on,
                           {firms, trade, contacts, site_of_industry, local_groups});
}

chain::Candidate World::candidate(const WorldChain& of, std::size_t node, std::size_t firm_at) const {
  return chain::candidate_of(of.drawn, node, of.standing[node].score, firm_at,
                             {firms, trade, contacts, site_of_industry, local_groups});
}

std::optional<std::size_t> World::firm(std::string_view id_or_name) const {
  if (id_or_name.empty()) return std::nullopt;
  for (std::size_t i = 0; i < firms.size(); ++i)
    if (firms[i].id == id_or_name || firms[i].name == id_or_name) return i;
  return std::nullopt;
}

World read_world(store::Session& session, const chain::ChainRules& rules, const Moment& moment, std::string_view region) {
  World world;
  world.day = moment.day;
  world.at = moment.at;
  world.seq = store::last_change(session);
  world.rules = rules;
  read_firms(session, rules.home, moment, world);
  read_chain_ledgers(session, rules, moment, world);
  add_listed_suppliers(rules.home, world);
  if (!region.empty()) std::erase_if(world.firms, [&](const chain::ChainFirm& firm) { return firm.local && !stands_in(firm, region); });
  place_all(world);
  judge(world, rules);
  return world;
}

void WorldKeeper::bring_up_to_date(store::Session& session, const chain::ChainRules& rules, const Moment& moment) {
  const std::int64_t last = store::last_change(session);
  const bool stands = world_ && world_->day == moment.day && world_->rules == rules;
  if (stands && world_->seq == last) return;
  const auto ids = stands ? single_firms(changes_since(session, world_->seq, kMostSingleFirms + 1)) : std::nullopt;
  if (!ids) {
    world_ = std::make_unique<World>(read_world(session, rules, moment));
    return;
  }
  for (const std::string& id : *ids) {
    auto firm = read_firm(session, rules.home, id);
    const auto place = place_in(world_->firms, id);
    if ((firm && supplies(*world_, *firm)) ||
        (place &&
         supplies(*world_,
                  world_->firms[*place]))) {  // it takes the place of a listed supplier, or leaves it
      world_ = std::make_unique<World>(read_world(session, rules, moment));
      return;
    }
    if (!firm && place) {
      world_->firms.erase(world_->firms.begin() + static_cast<std::ptrdiff_t>(*place));
      world_->placed.erase(world_->placed.begin() + static_cast<std::ptrdiff_t>(*place));
    } else if (firm) {
      if (firm->outside) world_->known.as_of = moment.day;
      const std::size_t at = place.value_or(world_->firms.size());
      if (!place) {
        world_->firms.push_back(*firm);
        world_->placed.emplace_back();
      }
      world_->firms[at] = std::move(*firm);
      place_one(*world_, at);
    }
  }
  world_->seq = last;
  if (!ids->empty()) judge(*world_, rules);
}

}  // namespace liantu::api

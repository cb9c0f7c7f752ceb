#include "liantu/api/chain/chain_world.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/api/chain/world_assembly.h"
#include "liantu/api/chain/world_reading.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/org/people_store.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostSingleRows = 500;  ///< with more changes than these everything is read again

/// The division stands in characters 3 to 8 of the credit code.
bool stands_in(const chain::ChainFirm& firm, std::string_view region) {
  constexpr std::size_t kDivision = 2;
  if (firm.town == region || firm.park == region) return true;
  return region.size() >= 2 && firm.credit_code.size() == 18 && std::string_view(firm.credit_code).substr(kDivision).starts_with(region);
}

/// Places of the firms with these ids.
std::map<std::string, std::size_t, std::less<>> places_of(const World& world, const std::set<std::string>& ids) {
  const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
  std::map<std::string, std::size_t, std::less<>> out;
  for (std::size_t i = 0; i < world.firms.size() && out.size() < ids.size(); ++i)
    if (wanted.contains(world.firms[i].id)) out.emplace(world.firms[i].id, i);
  return out;
}

/// Firms whose place may be another one now, by what names them.
struct NamedFirms {
  std::set<std::string> codes, keys;

  void add(const std::vector<Kept<chain::PlacementRow>>& rows, const std::string& id) {
    const auto at = std::ranges::lower_bound(rows, id, {}, &Kept<chain::PlacementRow>::id);
    if (at == rows.end() || at->id != id) return;
    if (!at->row.credit_code.empty()) codes.insert(at->row.credit_code);
    keys.insert(enterprise::name_key(at->row.enterprise));
  }
  bool has(const chain::ChainFirm& firm) const { return codes.contains(firm.credit_code) || keys.contains(firm.name_key); }
};

/// Reads the firms again, those that went out of `world` and those that came behind the others; whether a
/// list of suppliers names one of them, before or after.
bool read_firms_again(store::Session& session, const std::set<std::string>& ids, World& world) {
  const auto places = places_of(world, ids);
  bool listed = false;
  std::vector<std::size_t> gone;
  std::vector<chain::ChainFirm> come;
  for (const std::string& id : ids) {
    auto firm = read_firm(session, world.rules.home, id);
    const auto place = places.find(id);
    listed = listed || (firm && supplies(world, *firm)) || (place != places.end() && supplies(world, world.firms[place->second]));
    if (place == places.end()) {
      if (firm) come.push_back(*std::move(firm));
    } else if (firm) {
      world.firms[place->second] = *std::move(firm);
    } else {
      gone.push_back(place->second);
    }
  }
  std::ranges::sort(gone, std::greater{});
  for (const std::size_t at : gone) {
    world.firms.erase(world.firms.begin() + static_cast<std::ptrdiff_t>(at));
    world.placed.erase(world.placed.begin() + static_cast<std::ptrdiff_t>(at));
  }
  const auto register_end = std::ranges::find_if(world.firms, &chain::ChainFirm::from_supplies) - world.firms.begin();
  world.placed.insert(world.placed.begin() + register_end, come.size(), {});
  world.firms.insert(world.firms.begin() + register_end, std::make_move_iterator(come.begin()), std::make_move_iterator(come.end()));
  return listed;
}

/// False when what changed cannot be heeded row by row.
bool heed(store::Session& session, World& world) {
  const auto changed = changed_rows(session, world.seq, kMostSingleRows);
  if (!changed) return false;
  const auto has = [&](std::string_view ledger) { return changed->contains(ledger); };
  NamedFirms named;
  for (const auto& [ledger, ids] : *changed) {
    if (ledger == "enterprise") continue;
    for (const std::string& id : ids) {
      if (ledger == "placement") named.add(world.rows.placements, id);
      read_row_again(session, ledger, id, world);
      if (ledger == "placement") named.add(world.rows.placements, id);
    }
  }
  if (has("gap_decision") || has("chain_team") || has("target_weight")) settle_team_acts(world);
  if (has("visit")) settle_visits(world);
  if (has("deal")) settle_deals(world);
  if (has("firm_signal")) settle_signals(world);
  const auto firms = changed->find("enterprise");
  const bool relist = (firms != changed->end() && read_firms_again(session, firms->second, world)) || has("supply");
  if (relist) settle_listed_suppliers(world);
  if (has("supply")) settle_trade(world);
  if (relist || has("placement")) settle_said(world);
  if (firms == changed->end() && !relist && !has("placement")) return true;
  for (std::size_t i = 0; i < world.firms.size(); ++i) {
    const chain::ChainFirm& firm = world.firms[i];
    if ((firms != changed->end() && firms->second.contains(firm.id)) || (relist && firm.from_supplies) || named.has(firm)) place_one(world, i);
  }
  judge(world);
  return true;
}

chain::ChainRules rules_of_file(const Settings& settings) {
  if (settings.chain_rules_file.empty()) return chain::shipped_chain_rules();
  return chain::parse_chain_rules(own_rules_text(settings.chain_rules_file, "chain_rules_file"));
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
                           {firms, trade, contacts, signals, sites.sites(), sites.first(), local_groups});
}

chain::Candidate World::candidate(const WorldChain& of, std::size_t node, std::size_t firm_at) const {
  return chain::candidate_of(of.drawn, node, of.standing[node].score, firm_at,
                             {firms, trade, contacts, signals, sites.sites(), sites.first(), local_groups});
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
  read_chain_ledgers(session, moment, world);
  settle_team_acts(world);
  settle_listed_suppliers(world);
  settle_said(world);
  settle_trade(world);
  settle_visits(world);
  settle_signals(world);
  world.placing = std::make_shared<const Placing>(world.chains);
  read_deals(session, moment, world);
  settle_deals(world);
  if (!region.empty()) std::erase_if(world.firms, [&](const chain::ChainFirm& firm) { return firm.local && !stands_in(firm, region); });
  for (const WorldChain& chain : world.chains) {
    world.sites.ask_chain(chain.drawn.name);
    for (const chain::Node& node : chain.drawn.nodes)
      for (const std::string& code : node.industry_codes) world.sites.ask_industry(code);
  }
  place_all(world);
  judge(world);
  return world;
}

void WorldKeeper::bring_up_to_date(store::Session& session, const chain::ChainRules& rules, const Moment& moment) {
  const std::int64_t last = store::last_change(session);
  const bool stands = world_ && world_->day == moment.day && world_->rules == rules;
  if (stands && world_->seq == last) return;
  auto kept = std::exchange(world_, nullptr);  // half brought up to date it is no use to the next one
  if (stands && heed(session, *kept)) {
    kept->seq = last;
    world_ = std::move(kept);
  } else {
    kept.reset();
    world_ = std::make_unique<World>(read_world(session, rules, moment));
  }
}

}  // namespace liantu::api

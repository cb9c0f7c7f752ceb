#include "liantu/api/chain/chain_world.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/api/chain/world_assembly.h"
#include "liantu/api/chain/world_drawing.h"
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
  NameSet wanted;
  for (const std::string& id : ids) wanted.insert(id);
  std::map<std::string, std::size_t, std::less<>> out;
  for (std::size_t i = 0; i < world.firms.size() && out.size() < ids.size(); ++i)
    if (wanted.contains(world.firms[i].id)) out.emplace(world.firms[i].id, i);
  return out;
}

/// Firms whose place may be another one now, by what names them.
struct NamedFirms {
  NameSet codes, keys;
  NameSet supplier_keys;  ///< of those known only from lists

  void add(const chain::PlacementRow& row) {
    if (!row.credit_code.empty()) codes.insert(row.credit_code);
    keys.insert(enterprise::name_key(row.enterprise));
  }
  void add(const std::vector<Kept<chain::PlacementRow>>& rows, const std::string& id) {
    const auto at = std::ranges::lower_bound(rows, id, {}, &Kept<chain::PlacementRow>::id);
    if (at != rows.end() && at->id == id) add(at->row);
  }
  /// Those of whom people or lists of suppliers say something on these chains.
  void add_said_of(const WorldRows& rows, const std::set<std::string>& chains) {
    for (const auto& kept : rows.placements)
      if (chains.contains(kept.row.chain)) add(kept.row);
    for (const auto& kept : rows.supplies)
      if (chains.contains(kept.row.chain)) supplier_keys.insert(enterprise::name_key(kept.row.supplier));
  }
  bool empty() const { return keys.empty() && supplier_keys.empty(); }
  bool has(const chain::ChainFirm& firm) const {
    if (empty()) return false;
    return codes.contains(firm.credit_code) || keys.contains(firm.name_key) ||
           (firm.from_supplies && supplier_keys.contains(firm.name_key));
  }
};

struct FirmsAgain {
  bool listed = false;  ///< a list of suppliers names one of them, before or after
  bool moved = false;   ///< firms stand at other places now
};

/// Reads the firms again, those that went out of `world` and those that came behind the others.
FirmsAgain read_firms_again(store::Session& session, const std::set<std::string>& ids, World& world) {
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
      world.traces[place->second] = {};
    } else {
      gone.push_back(place->second);
    }
  }
  std::ranges::sort(gone, std::greater{});
  for (const std::size_t at : gone) {
    world.firms.erase(world.firms.begin() + static_cast<std::ptrdiff_t>(at));
    world.placed.erase(world.placed.begin() + static_cast<std::ptrdiff_t>(at));
    world.traces.erase(world.traces.begin() + static_cast<std::ptrdiff_t>(at));
  }
  const auto register_end = std::ranges::find_if(world.firms, &chain::ChainFirm::from_supplies) - world.firms.begin();
  world.placed.insert(world.placed.begin() + register_end, come.size(), {});
  world.traces.insert(world.traces.begin() + register_end, come.size(), {});
  const bool moved = !gone.empty() || !come.empty();
  world.firms.insert(world.firms.begin() + register_end, std::make_move_iterator(come.begin()), std::make_move_iterator(come.end()));
  return {listed, moved};
}

/// Rows of all ledgers but the firms' read again, and what they mean for firms and chains.
struct RowsAgain {
  NamedFirms named;
  std::set<std::string> chains;  ///< codes of those to be drawn again
};

RowsAgain read_rows_again(store::Session& session, const ChangedRows& changed, World& world) {
  RowsAgain out;
  for (const auto& [ledger, ids] : changed) {
    if (ledger == "enterprise") continue;
    for (const std::string& id : ids) {
      const auto note = [&] {
        if (ledger == "placement") out.named.add(world.rows.placements, id);
        if (draws_chains(ledger)) out.chains.insert(chain_of_row(world.rows, ledger, id));
      };
      note();
      read_row_again(session, ledger, id, world);
      note();
    }
  }
  if (!out.chains.empty()) out.named.add_said_of(world.rows, out.chains);
  return out;
}

/// Each part of the world that rests on the ledgers named, and on the chains if they were `redrawn`.
void settle_again(World& world, const ChangedRows& changed, bool redrawn) {
  const auto has = [&](std::string_view ledger) { return changed.contains(ledger); };
  if (redrawn || has("gap_decision") || has("chain_team") || has("target_weight")) settle_team_acts(world);
  if (has("visit")) settle_visits(world);
  if (redrawn || has("deal")) settle_deals(world);
  if (has("firm_signal")) settle_signals(world);
}

/// False when there is too much of it to heed row by row.
bool heed(store::Session& session, World& world) {
  const auto changed = changed_rows(session, world.seq, kMostSingleRows);
  if (!changed) return false;
  const RowsAgain again = read_rows_again(session, *changed, world);
  const bool redrawn = !again.chains.empty(), supplied = changed->contains("supply"), said = changed->contains("placement");
  const Redrawn chains = redrawn ? redraw_chains(world, again.chains) : Redrawn();
  settle_again(world, *changed, redrawn);
  const auto edited = changed->find("enterprise");
  const bool has_firms = edited != changed->end();
  const FirmsAgain firms = has_firms ? read_firms_again(session, edited->second, world) : FirmsAgain();
  const bool relist = firms.listed || supplied;
  if (relist) settle_listed_suppliers(world);
  if (redrawn || supplied) settle_trade(world);
  if (redrawn || relist || said) settle_said(world);
  if (has_firms || relist) settle_firms(world);
  if (!redrawn && !has_firms && !relist && !said) return true;
  const bool all_stand_anew = chains.moved || firms.moved || relist;
  const bool only_words = !has_firms && !relist && again.named.empty();
  for (std::size_t i = 0; i < world.firms.size(); ++i) {
    const bool passed = chains.change.passes_over(world.traces[i]);
    if (passed && only_words) continue;   // without a look at the firm
    const chain::ChainFirm& firm = world.firms[i];
    const chain::FirmTexts texts(placed_firm(firm));
    const bool is_edited = has_firms && edited->second.contains(firm.id);
    const bool is_concerned = is_edited || (relist && firm.from_supplies) || again.named.has(firm) ||
                              (!passed && chains.change.concerns(texts, world.traces[i]));
    if (!is_concerned) continue;
    if (all_stand_anew)
      place_one(world, i, texts);
    else
      stand_again(world, i, texts, is_edited);
  }
  if (all_stand_anew) stand_all(world);
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
  draw_chains(world);
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
  place_all(world);
  settle_firms(world);
  stand_all(world);
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

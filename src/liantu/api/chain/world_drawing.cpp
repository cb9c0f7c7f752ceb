#include "liantu/api/chain/world_drawing.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "liantu/api/chain/chain_placing.h"
#include "liantu/enterprise/firm_name.h"

namespace liantu::api {
namespace {

/// Rows of one chain, in their order.
struct RowsOfChain {
  const Kept<chain::ChainRow>* chain = nullptr;  ///< the first with its code
  std::vector<const Kept<chain::NodeRow>*> nodes;
  std::vector<chain::NodeRow> node_rows;
  std::vector<chain::LinkRow> link_rows;
};

using RowsByCode = std::unordered_map<std::string_view, RowsOfChain>;

/// Of the chains with these codes; of all without.
RowsByCode rows_by_code(const WorldRows& rows, const std::set<std::string>* codes) {
  RowsByCode out;
  for (const auto& row : rows.chains)
    if (!codes || codes->contains(row.row.code))
      if (RowsOfChain& of = out[row.row.code]; !of.chain) of.chain = &row;
  for (const auto& row : rows.nodes) {
    const auto of = out.find(row.row.chain);
    if (of == out.end()) continue;
    of->second.nodes.push_back(&row);
    of->second.node_rows.push_back(row.row);
  }
  for (const auto& row : rows.links)
    if (const auto of = out.find(row.row.chain); of != out.end()) of->second.link_rows.push_back(row.row);
  return out;
}

WorldChain drawn(const RowsOfChain& rows) {
  WorldChain out;
  out.row = *rows.chain;
  out.as_drawn = chain::chains_of(std::array{rows.chain->row}, rows.node_rows, rows.link_rows).front();
  out.faults = chain::structure_faults(out.as_drawn);
  out.drawn = chain::without_faults(out.as_drawn);
  std::unordered_map<std::string_view, const Kept<chain::NodeRow>*> first;
  for (const auto* row : rows.nodes) first.emplace(row->row.code, row);
  for (const chain::Node& node : out.drawn.nodes) out.nodes.push_back(*first.at(node.code));
  for (const std::string& name : chain::parts_of(out.row.row.anchor_firms))
    out.anchors.insert(enterprise::name_key(name));
  out.decisions.resize(out.drawn.nodes.size());
  out.talks.resize(out.drawn.nodes.size());
  out.on.resize(out.drawn.nodes.size());
  return out;
}

using NodeAt = std::pair<std::size_t, std::size_t>;  ///< chain, node

/// A chain as it was: ids of its row and its nodes', and its nodes where it is drawn again.
struct ChainBefore {
  std::string id;
  std::vector<std::string> node_ids;
  std::vector<chain::Node> nodes;
  std::vector<chain::OnNode> on;
};

std::vector<ChainBefore> before(std::vector<WorldChain>& chains, const std::set<std::string>& codes) {
  std::vector<ChainBefore> out;
  for (WorldChain& chain : chains) {
    out.push_back({.id = chain.row.id, .node_ids = {}, .nodes = {}, .on = {}});
    for (const auto& node : chain.nodes) out.back().node_ids.push_back(node.id);
    if (!codes.contains(chain.drawn.code)) continue;
    out.back().nodes = std::move(chain.drawn.nodes);
    out.back().on = std::move(chain.on);
  }
  return out;
}

/// Where each node of before stands now, by the rows of chain and node.
class Moves {
 public:
  Moves(const std::vector<ChainBefore>& then, const std::vector<WorldChain>& now) : to_(then.size()) {
    std::map<std::pair<std::string_view, std::string_view>, NodeAt> places;
    for (std::size_t c = 0; c < now.size(); ++c)
      for (std::size_t n = 0; n < now[c].nodes.size(); ++n)
        places.try_emplace({now[c].row.id, now[c].nodes[n].id}, c, n);
    for (std::size_t c = 0; c < then.size(); ++c) {
      for (std::size_t n = 0; n < then[c].node_ids.size(); ++n) {
        const auto at = places.find({then[c].id, then[c].node_ids[n]});
        const auto place = at == places.end() ? std::nullopt : std::optional(at->second);
        stays_ = stays_ && place == NodeAt{c, n};
        to_[c].push_back(place);
        if (place) come_.insert(*place);
      }
    }
  }

  std::optional<NodeAt> to(std::size_t chain, std::size_t node) const { return to_[chain][node]; }
  bool stays() const { return stays_; }  ///< every node of before stands where it stood
  bool was(const NodeAt& at) const { return come_.contains(at); }

 private:
  std::vector<std::vector<std::optional<NodeAt>>> to_;
  std::set<NodeAt> come_;
  bool stays_ = true;
};

chain::PlacementChange change_of(const std::vector<ChainBefore>& then, const std::vector<WorldChain>& now,
                                 const Moves& moves, const std::set<std::string>& codes) {
  chain::PlacementChange out;
  for (std::size_t c = 0; c < then.size(); ++c) {
    for (std::size_t n = 0; n < then[c].nodes.size(); ++n) {
      const auto to = moves.to(c, n);
      out.note(&then[c].nodes[n], to ? &now[to->first].drawn.nodes[to->second] : nullptr);
    }
  }
  for (std::size_t c = 0; c < now.size(); ++c) {
    if (!codes.contains(now[c].drawn.code)) continue;
    for (std::size_t n = 0; n < now[c].drawn.nodes.size(); ++n)
      if (!moves.was({c, n})) out.note(nullptr, &now[c].drawn.nodes[n]);
  }
  return out;
}

/// For nodes that stand where they stood: new ones come behind them.
void keep_firms(std::vector<ChainBefore>& then, std::vector<WorldChain>& now,
                const std::set<std::string>& codes) {
  for (std::size_t c = 0; c < std::min(then.size(), now.size()); ++c) {
    if (then[c].id != now[c].row.id || !codes.contains(now[c].drawn.code)) continue;
    now[c].on = std::move(then[c].on);
    now[c].on.resize(now[c].drawn.nodes.size());
  }
}

void move_firms(std::vector<std::vector<NodeOfFirm>>& placed, const Moves& moves) {
  for (std::vector<NodeOfFirm>& of_firm : placed) {
    std::erase_if(of_firm, [&](const NodeOfFirm& at) { return !moves.to(at.chain, at.node); });
    for (NodeOfFirm& at : of_firm) std::tie(at.chain, at.node) = *moves.to(at.chain, at.node);
  }
}

/// The sites of what the chain and its nodes ask for are looked up.
void ask_sites(ReadySites& sites, const chain::Chain& chain) {
  sites.ask_chain(chain.name);
  for (const chain::Node& node : chain.nodes)
    for (const std::string& code : node.industry_codes) sites.ask_industry(code);
}

}  // namespace

bool draws_chains(std::string_view ledger) {
  return ledger == "chain" || ledger == "chain_node" || ledger == "chain_link";
}

std::string chain_of_row(const WorldRows& rows, std::string_view ledger, const std::string& id) {
  const auto of = [&](const auto& kept, auto code) -> std::string {
    const auto at =
        std::ranges::lower_bound(kept, id, {}, [](const auto& row) -> const std::string& { return row.id; });
    return at == kept.end() || at->id != id ? std::string() : at->row.*code;
  };
  if (ledger == "chain") return of(rows.chains, &chain::ChainRow::code);
  return ledger == "chain_node" ? of(rows.nodes, &chain::NodeRow::chain)
                                : of(rows.links, &chain::LinkRow::chain);
}

void draw_chains(World& world) {
  const RowsByCode rows = rows_by_code(world.rows, nullptr);
  for (const auto& row : world.rows.chains) {
    const RowsOfChain& of = rows.at(row.row.code);
    if (of.chain == &row) world.chains.push_back(drawn(of));
  }
  for (const WorldChain& chain : world.chains) ask_sites(world.sites, chain.drawn);
}

Redrawn redraw_chains(World& world, const std::set<std::string>& codes) {
  const RowsByCode rows = rows_by_code(world.rows, &codes);
  std::vector<ChainBefore> then = before(world.chains, codes);
  std::vector<WorldChain> now;
  for (WorldChain& chain : world.chains)
    if (!codes.contains(chain.drawn.code)) now.push_back(std::move(chain));
  for (const auto& [code, of] : rows) {
    now.push_back(drawn(of));
    ask_sites(world.sites, now.back().drawn);
  }
  std::ranges::sort(now, {}, [](const WorldChain& chain) -> const std::string& { return chain.row.id; });
  world.chains = std::move(now);
  const Moves moves(then, world.chains);
  Redrawn out{change_of(then, world.chains, moves, codes), !moves.stays()};
  if (out.moved)
    move_firms(world.placed, moves);
  else
    keep_firms(then, world.chains, codes);
  if (out.moved || !out.change.keeps_words())
    world.placing = std::make_shared<const Placing>(world.chains);
  else if (!out.change.nothing())
    world.placing = std::make_shared<const Placing>(world.chains, *world.placing);
  for (auto& deal : world.rows.deals) place_deal(deal.row, *world.placing);
  return out;
}

}  // namespace liantu::api

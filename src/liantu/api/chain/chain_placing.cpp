#include "liantu/api/chain/chain_placing.h"

#include <algorithm>

#include "liantu/chain/placement_change.h"
#include "liantu/chain/placement_rule_preset.h"

namespace liantu::api {
namespace {

/// What people said wins: a node they named is there, a node they refused is not.
void heed(std::vector<NodeOfFirm>& placed, const World& world, const chain::ChainFirm& firm) {
  world.said.each_of(firm, [&](const SaidOfNode& said) {
    const auto at = std::find_if(placed.begin(), placed.end(), [&](const NodeOfFirm& one) { return one.chain == said.chain && one.node == said.node; });
    if (!said.stands) {
      if (at != placed.end()) placed.erase(at);
      return;
    }
    if (at != placed.end()) at->confirmed = true, at->confidence = 1;
    else placed.push_back({said.chain, said.node, 1, {}, true});
  });
}

std::vector<chain::Chain> drawn_of(const std::vector<WorldChain>& chains) {
  std::vector<chain::Chain> out;
  for (const WorldChain& one : chains) out.push_back(one.drawn);
  return out;
}

}  // namespace

Placing::Placing(const std::vector<WorldChain>& chains) : placer_(drawn_of(chains), chain::shipped_placement_rule()) {}
Placing::Placing(const std::vector<WorldChain>& chains, const Placing& before)
    : placer_(drawn_of(chains), before.placer_) {}

std::vector<NodeOfFirm> Placing::place(const chain::FirmTexts& texts) const {
  std::vector<NodeOfFirm> out;
  for (chain::Placement& one : placer_.placements(texts))
    out.push_back({one.node.chain, one.node.node, one.confidence, std::move(one.reasons), false});
  return out;
}

chain::PlacedFirm placed_firm(const chain::ChainFirm& firm) {
  return {.name = firm.name, .scope = firm.scope, .products = firm.products, .industry_code = firm.industry_code};
}

void place_one(World& world, std::size_t firm, const chain::FirmTexts& texts) {
  chain::FirmTrace& trace = world.traces[firm];
  if (trace == chain::FirmTrace()) trace = chain::trace_of(texts);
  world.placed[firm] = world.placing->place(texts);
  heed(world.placed[firm], world, world.firms[firm]);
  if (world.firms[firm].outside && !world.placed[firm].empty())
    world.sites.ask_industry(world.firms[firm].industry_code);
}

void place_all(World& world) {
  world.placed.assign(world.firms.size(), {});
  world.traces.assign(world.firms.size(), {});
  for (std::size_t i = 0; i < world.firms.size(); ++i)
    place_one(world, i, chain::FirmTexts(placed_firm(world.firms[i])));
}

void place_deal(DealOnChains& deal, const Placing& placing) {
  deal.at.clear();
  if (!deal.in_talks) return;
  deal.at =
      placing.place({.name = deal.talk.name, .scope = deal.content, .industry_code = deal.industry_code});
}

}  // namespace liantu::api

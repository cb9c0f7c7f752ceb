#include "liantu/api/chain/chain_placing.h"

#include <algorithm>
#include <map>

namespace liantu::api {
namespace {

/// What people said wins: a node they named is there, a node they refused is not.
void heed(std::vector<PlacedFirm>& placed, const World& world, const chain::ChainFirm& firm) {
  world.said.each_of(firm, [&](const SaidOfNode& said) {
    const auto at = std::find_if(placed.begin(), placed.end(), [&](const PlacedFirm& one) { return one.chain == said.chain && one.node == said.node; });
    if (!said.stands) {
      if (at != placed.end()) placed.erase(at);
      return;
    }
    if (at != placed.end()) at->confirmed = true, at->confidence = 1;
    else placed.push_back({said.chain, said.node, 1, {}, true});
  });
}

}  // namespace

Placing::Placing(const std::vector<WorldChain>& chains) {
  for (std::size_t c = 0; c < chains.size(); ++c)
    for (std::size_t n = 0; n < chains[c].drawn.nodes.size(); ++n)
      for (const chain::Keyword& word : chains[c].drawn.nodes[n].keywords) words_.push_back({word.term, c, n, word.weight});
}

std::vector<PlacedFirm> Placing::place(const chain::ChainFirm& firm) const {
  std::map<std::pair<std::size_t, std::size_t>, PlacedFirm> at;
  for (const Word& word : words_) {
    if (firm.scope.find(word.term) == std::string::npos && firm.products.find(word.term) == std::string::npos && firm.name.find(word.term) == std::string::npos) continue;
    PlacedFirm& one = at[{word.chain, word.node}];
    one.chain = word.chain;
    one.node = word.node;
    one.confidence = std::min(1.0, one.confidence + 0.4 * word.weight);
    one.phrases.push_back(word.term);
  }
  std::vector<PlacedFirm> out;
  for (auto& [key, one] : at) out.push_back(std::move(one));
  std::stable_sort(out.begin(), out.end(), [](const PlacedFirm& a, const PlacedFirm& b) { return a.confidence > b.confidence; });
  return out;
}

void place_one(World& world, std::size_t firm) {
  world.placed[firm] = world.placing->place(world.firms[firm]);
  heed(world.placed[firm], world, world.firms[firm]);
}

void place_all(World& world) {
  world.placed.assign(world.firms.size(), {});
  for (std::size_t i = 0; i < world.firms.size(); ++i) place_one(world, i);
}

}  // namespace liantu::api

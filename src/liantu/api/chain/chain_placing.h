// Firms onto the nodes of all chains, with what people said of them.
#pragma once

#include <vector>

#include "liantu/api/chain/chain_world.h"

namespace liantu::api {

class Placing {
 public:
  explicit Placing(const std::vector<WorldChain>& chains);
  /// The most certain first.
  std::vector<PlacedFirm> place(const chain::ChainFirm& firm) const;

 private:
  struct Word {
    std::string term;
    std::size_t chain, node;
    double weight;
  };
  std::vector<Word> words_;
};

void place_all(World& world);
void place_one(World& world, std::size_t firm);

}  // namespace liantu::api

// Firms onto the nodes of all chains, with what people said of them.
#pragma once

#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/chain/placement.h"

namespace liantu::api {

/// The chains of one world made ready for any number of firms.
class Placing {
 public:
  explicit Placing(const std::vector<WorldChain>& chains);
  /// Of chains that differ from those of `before` in industry codes of nodes alone.
  Placing(const std::vector<WorldChain>& chains, const Placing& before);
  /// The most certain first.
  std::vector<NodeOfFirm> place(const chain::FirmTexts& texts) const;
  std::vector<NodeOfFirm> place(const chain::PlacedFirm& firm) const { return place(chain::FirmTexts(firm)); }

 private:
  chain::Placer placer_;
};

/// What placing reads of a firm.
chain::PlacedFirm placed_firm(const chain::ChainFirm& firm);

void place_all(World& world);
/// `texts` are those of the firm. A firm without a trace gets one; take it away where the firm's texts
/// changed.
void place_one(World& world, std::size_t firm, const chain::FirmTexts& texts);
/// The nodes that a deal in talks concerns; none for another one.
void place_deal(DealOnChains& deal, const Placing& placing);

}  // namespace liantu::api

// Local supply and demand (供需对接): which local firm could sell to which other one along a link of the chain, and why these two.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/chain_firm.h"
#include "liantu/chain/chain_rules.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/chain/target.h"

namespace liantu::chain {

struct SupplyPair {
  std::size_t link = 0;                  ///< in the chain's links
  std::size_t supplier = 0, buyer = 0;   ///< of the firms
  double points = 0;                     ///< sum of the reasons'
  std::vector<Reason> reasons{};         ///< goes_in, same_place, wanted, offered, imports
};

/// Pairs of local firms on the two ends of a link that no supply names already, most points first, then by the firms' names; of each
/// buyer the best rule.most, with a `firm` those of that firm only, of each of its partners the best. `on` is as long as
/// the chain's nodes; supplies count where they name this chain and the link's supplying node.
std::vector<SupplyPair> supply_pairs(const Chain& chain, std::span<const OnNode> on, std::span<const ChainFirm> firms, std::span<const SupplyRow> supplies,
                                     const PairRule& rule, std::optional<std::size_t> firm, Language language);

}  // namespace liantu::chain

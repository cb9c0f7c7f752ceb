// From firms on nodes to what is known of each node.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "liantu/chain/chain_firm.h"
#include "liantu/chain/gap.h"
#include "liantu/chain/ledger/supply_row.h"

namespace liantu::chain {

/// Firms that stand on any node, over all chains: what a location quotient is taken from.
struct Totals {
  std::size_t local = 0, outside = 0;
};

/// `on` is as long as the chain's nodes. `anchors`: name keys of the anchor firms. The quotient is (local here / local in all) over
/// (outside here / outside in all); none with fewer than `least_known` outside firms or none of them here. Supplies count where they
/// name this chain and node, and a supplier that is not among the local firms' keys `local_keys`; the largest share of one supplier is what counts.
std::vector<Presence> presences(const Chain& chain, std::span<const OnNode> on, std::span<const ChainFirm> firms, const std::set<std::string>& anchors,
                                const Totals& totals, std::span<const SupplyRow> supplies, const std::set<std::string>& local_keys, int least_known);

}  // namespace liantu::chain

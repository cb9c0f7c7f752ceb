// How near each node is to what the county has, by which nodes stand together in the cities outside.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "liantu/chain/chain_firm.h"

namespace liantu::chain {

/// Per node the density of the local row in the table of places × nodes (counts of firms; matrix/complexity.h), the node itself left
/// out: the share, weighted by proximity, of the other nodes in which the county stands out. `on` is one chain's. Nothing where fewer than `least_cities` outside cities
/// have a firm on the chain, where the county has none, or where no firm stands on the node anywhere.
std::vector<std::optional<double>> relatedness(std::span<const OnNode> on, std::span<const ChainFirm> firms, std::size_t least_cities = 3);

}  // namespace liantu::chain

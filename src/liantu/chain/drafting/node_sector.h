// The sector of an input-output table that each node of a chain belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/chain/drafting/io_table.h"

namespace liantu::chain {

struct NodeSector {
  std::size_t sector;
  std::string reason;   ///< in Chinese: what says so
};

/// By the node's industry codes; of a node without codes by what its first keyword (else its name) ends in (NamedThings), else by
/// the classes that it speaks of, by industry coding, when those of one sector are together at least `least_likelihood` likely and
/// what they read stands at its end. As chain.nodes; nothing for a sector that the table lacks.
std::vector<std::optional<NodeSector>> node_sectors(const Chain& chain, const IoTable& table, const IoSectors& sectors, double least_likelihood);

}  // namespace liantu::chain

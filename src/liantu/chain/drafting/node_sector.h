// The sector of an input-output table that each node of a chain belongs to.
#pragma once

#include <optional>
#include <vector>

#include "liantu/chain/drafting/io_table.h"

namespace liantu::chain {

/// By the node's industry codes; of a node without codes by the classes that its first keyword (else its name) speaks of, by
/// industry coding, when those of one sector are together at least `least_likelihood` likely. As chain.nodes; nothing for a sector that the table lacks.
std::vector<std::optional<std::size_t>> node_sectors(const Chain& chain, const IoTable& table, const IoSectors& sectors, double least_likelihood);

}  // namespace liantu::chain

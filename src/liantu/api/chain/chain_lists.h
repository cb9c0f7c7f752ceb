// The lists of a chain that page, workbook and paper share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "liantu/api/chain/chain_world.h"

namespace liantu::api {

struct RankedFirms {
  std::vector<chain::Candidate> candidates;   ///< one per firm and node
  std::vector<chain::Target> best;            ///< one per firm at its best node, most points first; none with too few known firms
};
RankedFirms ranked_firms(const World& world, const WorldChain& chain, const std::vector<std::size_t>& nodes, Language language);

/// Local firms of the chain by index, the largest revenue first, unknown ones last.
struct LocalFirms {
  std::vector<std::size_t> leading;           ///< 龙头骨干: anchor firms and those that stand on a list
  std::vector<std::size_t> supporting;        ///< 主要配套: the others
  std::vector<std::pair<std::string, std::size_t>> places;   ///< firms per park, else town; most first
};
LocalFirms local_firms(const World& world, const WorldChain& chain);

std::string place_of(const chain::ChainFirm& firm);   ///< park, else town
/// Names of the chain's nodes that the firm stands on, the surest first.
std::string nodes_of(const World& world, const WorldChain& chain, std::size_t firm);

}  // namespace liantu::api

// The lists of a chain that page, workbook and paper share.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/chain/hit_rate.h"

namespace liantu::api {

struct RankedFirms {
  std::vector<chain::Candidate> candidates;   ///< one per firm and node
  std::vector<chain::Target> best;            ///< one per firm at its best node, most points first; none with too few known firms
};
/// Why the firm is not suggested for the week that begins on this Monday; nothing when it may be.
std::optional<chain::HeldBack> held_back(const World& world, const WorldChain& chain, std::size_t firm,
                                         Date week, Language language);

/// What the list of a week suggests now, to be kept when it is shown.
std::vector<chain::WeekSuggestion> week_suggestions(const World& world, const WorldChain& chain, int most,
                                                    Date week);

/// The firms of `ranked.best` suggested for a week, by place there: most points first, without those that are
/// listed already or held back.
struct WeekList {
  std::vector<std::size_t> suggested;
  std::vector<std::pair<std::size_t, chain::HeldBack>> held;  ///< those that had their turn but for it
};
WeekList week_list(const World& world, const WorldChain& chain, const RankedFirms& ranked, int most,
                   Date week, Language language);

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

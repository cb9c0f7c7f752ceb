// 招商指南: what a chain lacks, what stands here already, which sites and parks are ready, and whom to ask,
// as an office paper in which every table says what it was taken from.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/paper/paper.h"

namespace liantu::api {

/// A site that may be had and admits an industry of the chain or of a node to be filled.
struct GuideSite {
  std::string name{}, kind{}, place{};  ///< parcel number or plant; its kind in words; park, else town
  std::string size{}, price{};          ///< in words with their units; "" where the row does not say
  std::string admitted{}, updated{};    ///< as its row has it; day of its facts
};

struct GuidePark {
  std::string name, state, industry, place, size;
};

struct GuideFacts {
  std::vector<GuideSite> sites;
  std::vector<GuidePark> parks;  ///< those that name the chain's industry or have firms of it
};
GuideFacts guide_facts(store::Session& session, const World& world, const WorldChain& chain,
                       Language language);

/// For the chain's team: with target firms, cities, talks, scores and who decided. For investors: without.
enum class GuideReader { Team, Investors };

paper::Paper guide_paper(const World& world, const WorldChain& chain, const GuideFacts& facts,
                         const chain::ChainRules& rules, GuideReader reader, Language language);
std::string guide_name(const World& world, const WorldChain& chain, GuideReader reader, Language language);

}  // namespace liantu::api

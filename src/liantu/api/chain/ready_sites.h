// Which open site admits which industry of the chains, by the words and codes that matching reads as well.
#pragma once

#include "liantu/api/chain/chain_world.h"

namespace liantu::api {

/// For the nodes' industries and those of the outside firms on them. Sites in the order they were read.
chain::SiteOfIndustry sites_of_industries(const World& world);

}  // namespace liantu::api

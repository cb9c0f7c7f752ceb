// The picture of a chain on paper: the columns of the page's picture as a table, which every office program draws alike.
#pragma once

#include "liantu/api/chain/chain_world.h"
#include "liantu/paper/paper.h"

namespace liantu::api {

/// Nodes stand in the columns and the order of chain::layout_of, several columns of one tier under one heading. A box says
/// mark, state and name, then local firms and what it goes into; states differ by mark and fill. Empty without nodes.
paper::Table picture_table(const WorldChain& chain, double width_mm, Language language);

}  // namespace liantu::api

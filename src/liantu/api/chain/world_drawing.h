// Chains drawn from their rows: all of them, or again those whose rows changed.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "liantu/api/chain/chain_world.h"
#include "liantu/chain/placement_change.h"

namespace liantu::api {

/// Whether rows of the ledger are chains, their nodes or their links.
bool draws_chains(std::string_view ledger);

/// Code of the chain that a row of these ledgers speaks of; "" without such a row.
std::string chain_of_row(const WorldRows& rows, std::string_view ledger, const std::string& id);

/// From the rows. Nothing is placed or settled yet.
void draw_chains(World& world);

struct Redrawn {
  chain::PlacementChange change;  ///< whom it concerns is to be placed again
  bool moved = false;  ///< nodes stand at other places now or are gone, so that all firms are to stand anew
};

/// Draws the chains with these codes again and makes the placing ready for them. Deals stand on their nodes
/// anew, firms on those they stood on; what people did on nodes is to be settled again.
Redrawn redraw_chains(World& world, const std::set<std::string>& codes);

}  // namespace liantu::api

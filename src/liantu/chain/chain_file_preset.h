// Chains as a file of exchange: {"format":"liantu-chain/1","chains":[…]} (architecture.md §6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"

namespace liantu::chain {

/// Throws InvalidInput with the place (JSON Pointer) and the remedy: not JSON, another format, a member of the wrong kind,
/// an unknown tier, a chain code twice. What is doubtful but readable is left to structure_faults.
std::vector<Chain> parse_chains(std::string_view text);

/// The same text for the same chains, one node and one link a line.
std::string chain_file(const std::vector<Chain>& chains);

}  // namespace liantu::chain

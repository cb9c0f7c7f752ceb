// The rows that chains need, as the rules want them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// Chain leaders see the county's chains, so all rows are read whoever asks; routes say who may ask.
std::vector<store::ChangeRecord> changes_since(store::Session& session, std::int64_t seq, std::size_t most);
/// Whether a change of this ledger changes more than one firm's place.
bool concerns_chains(std::string_view entity);

void read_firms(store::Session& session, const enterprise::Home& home, const Moment& moment, World& world);
std::optional<chain::ChainFirm> read_firm(store::Session& session, const enterprise::Home& home,
                                          const std::string& id);
void read_chain_ledgers(store::Session& session, const chain::ChainRules& rules, const Moment& moment, World& world);
/// Suppliers that lists name and the register does not, as firms; after both were read.
void add_listed_suppliers(const enterprise::Home& home, World& world);

}  // namespace liantu::api

// The rows that chains need, as the rules want them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "liantu/api/chain/chain_world.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// Chain leaders see the county's chains, so all rows are read whoever asks; routes say who may ask.

/// Ids of rows changed since `seq`, by ledger, of the ledgers that chains are made from.
using ChangedRows = std::map<std::string, std::set<std::string>, std::less<>>;
/// Nothing when they are more than `most`.
std::optional<ChangedRows> changed_rows(store::Session& session, std::int64_t seq, std::size_t most);

void read_firms(store::Session& session, const enterprise::Home& home, const Moment& moment, World& world);
std::optional<chain::ChainFirm> read_firm(store::Session& session, const enterprise::Home& home,
                                          const std::string& id);
/// All but the firms and the deals.
void read_chain_ledgers(store::Session& session, const Moment& moment, World& world);
/// After the placing is ready.
void read_deals(store::Session& session, const Moment& moment, World& world);
/// A row of today of a ledger other than the firms', read again.
void read_row_again(store::Session& session, std::string_view ledger, const std::string& id, World& world);

}  // namespace liantu::api

// Chains from the rows of their ledgers and back.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/ledger/chain_row.h"
#include "liantu/chain/ledger/link_row.h"
#include "liantu/chain/ledger/node_row.h"

namespace liantu::chain {

/// "聚丙烯*2;改性塑料、母粒": words parted by ; ； 、 , ， or | , a weight after * or ×. A weight that is no number > 0 is 1.
std::vector<Keyword> keywords_of(std::string_view text);
std::string keyword_text(std::span<const Keyword> keywords);

/// Words parted by ; ； 、 , ， | or a line's end, without blanks around them and without empty ones.
std::vector<std::string> parts_of(std::string_view text);

/// In the order of the chain rows; nodes and links in the order of theirs. Rows that name no chain are left out.
std::vector<Chain> chains_of(std::span<const ChainRow> chains, std::span<const NodeRow> nodes, std::span<const LinkRow> links);

struct ChainRows {
  ChainRow chain;
  std::vector<NodeRow> nodes;
  std::vector<LinkRow> links;
};

/// What the ledgers keep of a drawn chain; the rest of the chain's row is empty.
ChainRows rows_of(const Chain& chain);

}  // namespace liantu::chain

// The tables of a chain as files take them: gaps, targets, visits, and the typed lists of the chain's book.
#pragma once

#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api {

sheet::OutTable gap_table(const WorldChain& chain, const chain::ChainRules& rules, Language language);
/// Empty with fewer outside firms than are ranked.
sheet::OutTable target_table(const World& world, const WorldChain& chain, Language language);
/// Suggestions of the week, after the visits that stand in the ledger for it.
sheet::OutTable visit_table(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Date week, Language language);

/// 图谱清单: what the chain is; then gaps, leading and supporting firms, what is to be filled, targets, places.
std::vector<sheet::OutTable> book_tables(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Language language);

/// The same as an office paper (.docx).
std::string book_docx(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Language language);
/// What the file of the book is called, without its ending.
std::string book_name(const World& world, const WorldChain& chain, Language language);

}  // namespace liantu::api

// From the rows of a world to what its pages ask for; each part again when its rows changed.
#pragma once

#include "liantu/api/chain/chain_world.h"
#include "liantu/chain/firm_texts.h"

namespace liantu::api {

/// Decisions, teams and the points that teams give, from their rows.
void settle_team_acts(World& world);
/// What people said of firms on nodes, and the nodes that lists of suppliers name.
void settle_said(World& world);
/// Who was visited when, and whose visits they are.
void settle_visits(World& world);
/// What was published of which firm.
void settle_signals(World& world);
/// Deals on the nodes they concern, and by firm.
void settle_deals(World& world);
/// Suppliers that lists name and the register does not, as firms behind those of the register, not placed
/// yet.
void settle_listed_suppliers(World& world);
/// Who trades with the anchor firms of any chain.
void settle_trade(World& world);
/// Whether lists of suppliers name the firm.
bool supplies(const World& world, const chain::ChainFirm& firm);

/// Which firms are known, groups of local ones, and suppliers among them: after firms or lists of suppliers changed.
void settle_firms(World& world);

/// Every firm on the nodes it was placed on.
void stand_all(World& world);
/// Places a firm again that stood on its nodes, and lets it stand where it belongs now. `texts` are its own;
/// `edited`: its row is another one, so that it may stand among the others of the nodes, local or outside.
void stand_again(World& world, std::size_t firm, const chain::FirmTexts& texts, bool edited);

/// Standing of every node, after firms stand on them.
void judge(World& world);

}  // namespace liantu::api

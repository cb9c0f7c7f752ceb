// The world of chains as the pages want it.
#pragma once

#include <optional>
#include <string>

#include <span>

#include "liantu/api/chain/chain_world.h"
#include "liantu/chain/hit_rate.h"
#include "liantu/chain/layout.h"
#include "liantu/json/json.h"
#include "liantu/enterprise/firm_figure.h"

namespace liantu::api {

/// A chain among others: names, target, how many nodes are strong, weak, missing, at risk, to be filled.
json::Json chain_summary_json(const WorldChain& chain);

json::Json layout_json(const chain::Layout& layout);

/// The whole picture. `then`: the same chain on an earlier day, to say what changed; null = none.
json::Json chain_map_json(const World& world, const WorldChain& chain, const WorldChain* then, const chain::ChainRules& rules, Language language);

/// Who stands on the node, who talks, who supplies, and the outside firms by city.
json::Json chain_node_json(const World& world, const WorldChain& chain, std::size_t node);

json::Json reasons_json(const std::vector<chain::Reason>& reasons);   ///< code, points, sentence

/// Every firm on the chain with the nodes it stands on, the surest first: what a map or a table of firms takes.
json::Json chain_firms_json(const World& world, const WorldChain& chain);

/// Ranked outside firms for the nodes; with too few known the sentence says what to import and none is ranked.
/// `city`: only the firms of one, with their places among all.
json::Json chain_targets_json(const World& world, const WorldChain& chain, const std::vector<std::size_t>& nodes, std::size_t most, Language language,
                              const std::optional<std::string>& city = std::nullopt);

/// Why this firm stands where it stands among the targets, and what would lift it.
json::Json chain_why_json(const World& world, const WorldChain& chain, std::size_t firm, Language language);

/// The visits of the week that begins on `week`, suggestions for it, and the hit rate of the last year.
json::Json chain_visits_json(const World& world, const WorldChain& chain, const chain::ChainRules& rules,
                             Date week, std::span<const chain::WeekSuggestion> shown, Language language);

/// 本地供需对接: local firms that could sell to one another; with a `firm` that one's, as supplier or as buyer.
json::Json chain_pairs_json(const World& world, const WorldChain& chain, const chain::PairRule& rule, std::optional<std::size_t> firm, std::size_t most, Language language);

/// 龙头骨干, 主要配套, 补短板突破环节, 可对接企业, 重点区域布局, deals in talks; the views of 四图两库 as the rules name them.
/// Revenue of firms in bands only.
json::Json chain_lists_json(const World& world, const WorldChain& chain, const chain::ChainRules& rules,
                            const enterprise::FirmFigureRule& figures, Language language);

/// One ranked firm with its reasons and the site that is named among them.
json::Json target_json(const World& world, const chain::Target& target, const chain::Candidate& of,
                       std::size_t rank);
/// How many outside firms are known, as of when, and the sentences about it.
json::Json known_json(const World& world, const WorldChain& chain, Language language);

}  // namespace liantu::api

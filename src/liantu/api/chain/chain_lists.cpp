#include "liantu/api/chain/chain_lists.h"

#include <algorithm>
#include <map>
#include <set>

namespace liantu::api {

RankedFirms ranked_firms(const World& world, const WorldChain& chain, const std::vector<std::size_t>& nodes, Language language) {
  RankedFirms out{world.candidates(chain, nodes), {}};
  if (!chain::too_few(world.known, chain.targets, language).empty()) return out;
  std::set<std::size_t> seen;
  for (chain::Target& target : chain::ranked(out.candidates, chain.targets, world.day, language))
    if (seen.insert(out.candidates[target.candidate].at).second) out.best.push_back(std::move(target));
  return out;
}

std::optional<chain::HeldBack> held_back(const World& world, const WorldChain& chain, std::size_t firm,
                                         Date week, Language language) {
  std::vector<const chain::VisitRow*> visits;
  std::vector<const chain::FirmDeal*> deals;
  world.visits_of.each_of(world.firms[firm],
                          [&](std::size_t at) { visits.push_back(&world.visits[at].row); });
  world.deals_of.each_of(world.firms[firm], [&](const chain::FirmDeal& deal) { deals.push_back(&deal); });
  return chain::held_back(visits, deals, chain.targets, week, language);
}

WeekList week_list(const World& world, const WorldChain& chain, const RankedFirms& ranked, int most,
                   Date week, Language language) {
  std::set<std::string> listed;
  for (const auto& visit : world.visits)
    if (visit.row.chain == chain.drawn.code && visit.row.week == week) listed.insert(visit.row.enterprise);
  WeekList out;
  for (std::size_t i = 0; i < ranked.best.size() && out.suggested.size() < static_cast<std::size_t>(most);
       ++i) {
    const chain::Candidate& of = ranked.candidates[ranked.best[i].candidate];
    if (listed.contains(of.firm)) continue;
    if (auto held = held_back(world, chain, of.at, week, language))
      out.held.emplace_back(i, std::move(*held));
    else
      out.suggested.push_back(i);
  }
  return out;
}

std::vector<chain::WeekSuggestion> week_suggestions(const World& world, const WorldChain& chain, int most,
                                                    Date week) {
  const RankedFirms ranked = ranked_firms(world, chain, chain.to_fill(), Language::Zh);
  std::vector<chain::WeekSuggestion> out;
  for (const std::size_t at : week_list(world, chain, ranked, most, week, Language::Zh).suggested) {
    const chain::Candidate& of = ranked.candidates[ranked.best[at].candidate];
    out.push_back(
        {week, of.firm, of.credit_code, of.node, static_cast<std::int64_t>(at) + 1, ranked.best[at].points});
  }
  return out;
}

LocalFirms local_firms(const World& world, const WorldChain& chain) {
  std::set<std::size_t> all;
  for (const chain::OnNode& on : chain.on) all.insert(on.local.begin(), on.local.end());
  LocalFirms out;
  std::map<std::string, std::size_t> places;
  for (const std::size_t at : all) {
    const chain::ChainFirm& firm = world.firms[at];
    (chain.anchors.contains(firm.name_key) || !firm.lists.empty() ? out.leading : out.supporting).push_back(at);
    ++places[place_of(firm)];
  }
  for (auto* list : {&out.leading, &out.supporting})
    std::stable_sort(list->begin(), list->end(), [&](std::size_t a, std::size_t b) { return world.firms[a].revenue > world.firms[b].revenue; });
  out.places.assign(places.begin(), places.end());
  std::stable_sort(out.places.begin(), out.places.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

std::string place_of(const chain::ChainFirm& firm) { return firm.park.empty() ? firm.town : firm.park; }

std::string nodes_of(const World& world, const WorldChain& chain, std::size_t firm) {
  std::string out;
  for (const NodeOfFirm& at : world.placed[firm])
    if (&world.chains[at.chain] == &chain) out += (out.empty() ? "" : "、") + chain.drawn.nodes[at.node].name;
  return out;
}

}  // namespace liantu::api

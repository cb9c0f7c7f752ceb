#include <algorithm>
#include <map>
#include <set>

#include "liantu/api/chain/chain_json.h"
#include "liantu/api/chain/chain_lists.h"
#include "liantu/chain/supply_pair.h"
#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/api/json_parts.h"
#include "liantu/chain/hit_rate.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kPairsListed = 100;

Json visit_json(const Kept<chain::VisitRow>& kept) {
  const chain::VisitRow& row = kept.row;
  return Json::object({{"id", kept.id}, {"version", kept.version}, {"week", date_json(row.week)}, {"node", row.node}, {"firm", row.enterprise},
                       {"credit_code", row.credit_code}, {"city", row.city}, {"points", real_json(row.points)}, {"reasons", row.reasons},
                       {"verdict", row.verdict ? named(*row.verdict) : Json()}, {"verdict_reason", row.verdict_reason}, {"visited_on", date_json(row.visited_on)},
                       {"outcome", row.outcome ? named(*row.outcome) : Json()}, {"note", row.note}});
}

Json rate_json(const chain::HitRate& rate, Language language) {
  const std::string sentence = say(language, {"近一年建议走访 {0} 次，采纳 {1} 次，成行 {2} 次，进入洽谈 {3} 次，签约 {4} 次",
                                              "of {0} visits suggested in a year, {1} adopted, {2} made, {3} led to talks, {4} to contracts"},
                                   rate.suggested, rate.adopted, rate.visited, rate.talks, rate.signed_up);
  return Json::object({{"suggested", rate.suggested}, {"adopted", rate.adopted}, {"declined", rate.declined}, {"visited", rate.visited}, {"talks", rate.talks},
                       {"signed", rate.signed_up}, {"sentence", sentence}});
}

Json firm_line(const World& world, const WorldChain& chain, std::size_t at) {
  const chain::ChainFirm& firm = world.firms[at];
  return Json::object({{"id", firm.id}, {"name", firm.name}, {"city", firm.city}, {"town", firm.town}, {"park", firm.park}, {"lists", firm.lists},
                       {"anchor", chain.anchors.contains(firm.name_key)}, {"why", nodes_of(world, chain, at)}});
}

/// The firm with the band of its revenue: everybody who may see chains reads these lists, few may know the figure.
Json banded_line(const World& world, const WorldChain& chain, std::size_t at, const enterprise::FirmFigure* revenue) {
  const auto& figure = world.firms[at].revenue;
  const bool told = revenue != nullptr && figure;
  return firm_line(world, chain, at)
      .set("revenue", told ? band_json(enterprise::band_of(*revenue, static_cast<double>(figure->value))) : Json());
}

/// Deals under negotiation, once each, with the nodes they concern.
Json talks_json(const WorldChain& chain) {
  std::vector<const NodeTalk*> talks;
  std::map<std::string_view, std::string> nodes;
  for (std::size_t i = 0; i < chain.talks.size(); ++i) {
    for (const NodeTalk& talk : chain.talks[i]) {
      std::string& names = nodes[talk.id];
      if (names.empty()) talks.push_back(&talk);
      names += (names.empty() ? "" : "、") + chain.drawn.nodes[i].name;
    }
  }
  Json out = Json::array();
  for (const NodeTalk* talk : talks) out.push(Json::object({{"id", talk->id}, {"name", talk->name}, {"investor", talk->investor}, {"stage", talk->stage}, {"why", nodes[talk->id]}}));
  return out;
}

Json views_json(const chain::ChainRules& rules, Language language) {
  Json items = Json::array();
  for (const chain::ChainView& view : rules.views) items.push(Json::object({{"code", view.code}, {"zh", view.name}, {"en", view.en}}));
  return Json::object({{"basis", chain::basis_in(language, rules.views_basis, rules.english.views)},
                       {"items", std::move(items)}});
}

}  // namespace

Json chain_visits_json(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Date week,
                       std::span<const chain::WeekSuggestion> shown, Language language) {
  std::vector<chain::VisitRow> rows;
  Json visits = Json::array();
  for (const auto& visit : world.visits) {
    if (visit.row.chain != chain.drawn.code) continue;
    rows.push_back(visit.row);
    if (visit.row.week == week) visits.push(visit_json(visit));
  }
  const RankedFirms ranked = ranked_firms(world, chain, chain.to_fill(), language);
  const WeekList list = week_list(world, chain, ranked, rules.target.week_visits, week, language);
  Json suggestions = Json::array(), held = Json::array();
  for (const std::size_t at : list.suggested)
    suggestions.push(
        target_json(world, ranked.best[at], ranked.candidates[ranked.best[at].candidate], at + 1));
  for (const auto& [at, why] : list.held) {
    const chain::Candidate& of = ranked.candidates[ranked.best[at].candidate];
    held.push(Json::object({{"rank", at + 1},
                            {"firm", of.firm},
                            {"code", why.code},
                            {"sentence", why.sentence},
                            {"until", date_json(why.until)}}));
  }
  Json out = known_json(world, chain, language);
  Json weeks = Json::array();
  for (const auto& [monday, firms] : chain::suggested_by_week(rows, shown))
    weeks.push(Json::object({{"week", monday.iso()}, {"suggested", firms}}));
  return out.set("weeks", std::move(weeks))
      .set("week", week.iso())
      .set("visits", std::move(visits))
      .set("suggestions", std::move(suggestions))
      .set("held", std::move(held))
      .set("week_basis", chain::basis_in(language, rules.target.week_basis, rules.english.week))
      .set("hit_rate", rate_json(chain::hit_rate(rows, shown, world.day.plus(-365), world.day), language));
}

Json chain_pairs_json(const World& world, const WorldChain& chain, const chain::PairRule& rule, std::optional<std::size_t> firm, std::size_t most, Language language) {
  const auto pairs = chain::supply_pairs(chain.drawn, chain.on, world.firms, world.supplies, rule, firm, language);
  Json shown = Json::array();
  for (std::size_t i = 0; i < std::min(most, pairs.size()); ++i) {
    const chain::Link& link = chain.drawn.links[pairs[i].link];
    shown.push(Json::object({{"supplier", firm_line(world, chain, pairs[i].supplier)}, {"supplier_node", link.from},
                             {"buyer", firm_line(world, chain, pairs[i].buyer)}, {"buyer_node", link.to}, {"points", pairs[i].points}, {"reasons", reasons_json(pairs[i].reasons)}}));
  }
  return Json::object({{"pairs", std::move(shown)},
                       {"total", pairs.size()},
                       {"basis", chain::basis_in(language, rule.basis, world.rules.english.pairs)}});
}

Json chain_lists_json(const World& world, const WorldChain& chain, const chain::ChainRules& rules,
                      const enterprise::FirmFigureRule& figures, Language language) {
  const LocalFirms firms = local_firms(world, chain);
  Json leading = Json::array(), supporting = Json::array(), gaps = Json::array(), places = Json::array();
  const enterprise::FirmFigure* revenue = figures.find("revenue_yuan");
  for (const std::size_t firm : firms.leading) leading.push(banded_line(world, chain, firm, revenue));
  for (const std::size_t firm : firms.supporting) supporting.push(banded_line(world, chain, firm, revenue));
  for (const std::size_t node : chain.to_fill()) {
    gaps.push(Json::object({{"code", chain.drawn.nodes[node].code}, {"name", chain.drawn.nodes[node].name}, {"state", named(chain.standing[node].state)},
                            {"direction", named(chain.standing[node].direction)}, {"score", chain.standing[node].score}, {"reason", chain.decisions[node]->row.reason}}));
  }
  for (const auto& [region, count] : firms.places) places.push(Json::object({{"region", region}, {"count", count}}));
  Json targets = chain_targets_json(world, chain, chain.to_fill(), 100, language);
  Json pairs = chain_pairs_json(world, chain, rules.pairs, std::nullopt, kPairsListed, language);
  return Json::object({{"leading", std::move(leading)},
                       {"supporting", std::move(supporting)},
                       {"gaps", std::move(gaps)},
                       {"targets", *targets.find("targets")},
                       {"targets_total", *targets.find("total")},
                       {"cities", *targets.find("cities")},
                       {"known", *targets.find("known")},
                       {"known_sentence", *targets.find("known_sentence")},
                       {"unstated", *targets.find("unstated")},
                       {"as_of", *targets.find("as_of")},
                       {"too_few", *targets.find("too_few")},
                       {"regions", std::move(places)},
                       {"talks", talks_json(chain)},
                       {"pairs", *pairs.find("pairs")},
                       {"pairs_total", *pairs.find("total")},
                       {"views", views_json(rules, language)}});
}

}  // namespace liantu::api

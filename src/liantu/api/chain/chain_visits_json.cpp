#include <algorithm>
#include <set>

#include "liantu/api/chain/chain_json.h"
#include "liantu/chain/hit_rate.h"

namespace liantu::api {
namespace {

using json::Json;

template <class Enum>
Json named(Enum value) {
  const Word& word = words<Enum>[static_cast<std::size_t>(value)];
  return Json::object({{"code", word.code}, {"zh", word.zh}, {"en", word.en}});
}

Json date_json(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(); }

Json visit_json(const Kept<chain::VisitRow>& kept) {
  const chain::VisitRow& row = kept.row;
  return Json::object({{"id", kept.id}, {"version", kept.version}, {"week", date_json(row.week)}, {"node", row.node}, {"firm", row.enterprise},
                       {"credit_code", row.credit_code}, {"city", row.city}, {"points", row.points ? Json(*row.points) : Json()}, {"reasons", row.reasons},
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

/// The largest first; without a figure last.
std::vector<std::size_t> by_revenue(const World& world, const std::set<std::size_t>& firms) {
  std::vector<std::size_t> out(firms.begin(), firms.end());
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return world.firms[a].revenue > world.firms[b].revenue; });
  return out;
}

Json firm_line(const chain::ChainFirm& firm, const std::string& why) {
  return Json::object({{"id", firm.id}, {"name", firm.name}, {"city", firm.city}, {"town", firm.town}, {"lists", firm.lists}, {"why", why}});
}

std::string nodes_of(const World& world, const WorldChain& chain, std::size_t firm) {
  std::string out;
  for (const NodeOfFirm& at : world.placed[firm])
    if (&world.chains[at.chain] == &chain) out += (out.empty() ? "" : "、") + chain.drawn.nodes[at.node].name;
  return out;
}

}  // namespace

Json chain_visits_json(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Date week, Language language) {
  std::vector<chain::VisitRow> rows;
  Json visits = Json::array();
  std::set<std::string> listed;
  for (const auto& visit : world.visits) {
    if (visit.row.chain != chain.drawn.code) continue;
    rows.push_back(visit.row);
    if (visit.row.week != week) continue;
    listed.insert(visit.row.enterprise);
    visits.push(visit_json(visit));
  }
  Json targets = chain_targets_json(world, chain, chain.to_fill(), static_cast<std::size_t>(rules.target.week_visits) + listed.size(), language);
  Json suggestions = Json::array();
  for (const Json& target : *targets.find("targets")->items()) {
    if (suggestions.items()->size() == static_cast<std::size_t>(rules.target.week_visits)) break;
    if (!listed.contains(*target.find("firm")->text())) suggestions.push(target);
  }
  return Json::object({{"week", week.iso()}, {"visits", std::move(visits)}, {"suggestions", std::move(suggestions)},
                       {"hit_rate", rate_json(chain::hit_rate(rows, world.day.plus(-365), world.day), language)},
                       {"known", *targets.find("known")}, {"as_of", *targets.find("as_of")}, {"too_few", *targets.find("too_few")}});
}

Json chain_lists_json(const World& world, const WorldChain& chain, Language language) {
  std::set<std::size_t> anchors, suppliers;
  std::map<std::string, int> regions;
  std::set<std::size_t> all;
  for (const chain::OnNode& on : chain.on) all.insert(on.local.begin(), on.local.end());
  for (const std::size_t firm : all) {
    (chain.anchors.contains(world.firms[firm].name_key) || !world.firms[firm].lists.empty() ? anchors : suppliers).insert(firm);
    ++regions[world.firms[firm].park.empty() ? world.firms[firm].town : world.firms[firm].park];
  }
  Json leading = Json::array(), supporting = Json::array(), gaps = Json::array(), places = Json::array();
  for (const std::size_t firm : by_revenue(world, anchors)) leading.push(firm_line(world.firms[firm], nodes_of(world, chain, firm)));
  for (const std::size_t firm : by_revenue(world, suppliers)) supporting.push(firm_line(world.firms[firm], nodes_of(world, chain, firm)));
  for (const std::size_t node : chain.to_fill()) {
    gaps.push(Json::object({{"code", chain.drawn.nodes[node].code}, {"name", chain.drawn.nodes[node].name}, {"state", named(chain.standing[node].state)},
                            {"direction", named(chain.standing[node].direction)}, {"score", chain.standing[node].score}, {"reason", chain.decisions[node]->row.reason}}));
  }
  for (const auto& [region, count] : regions) places.push(Json::object({{"region", region}, {"count", count}}));
  Json targets = chain_targets_json(world, chain, chain.to_fill(), 100, language);
  return Json::object({{"leading", std::move(leading)}, {"supporting", std::move(supporting)}, {"gaps", std::move(gaps)}, {"targets", *targets.find("targets")},
                       {"too_few", *targets.find("too_few")}, {"regions", std::move(places)}});
}

}  // namespace liantu::api

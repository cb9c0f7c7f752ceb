#include "liantu/api/chain/chain_json.h"

#include <algorithm>
#include <functional>

#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/json_parts.h"
#include "liantu/chain/chain_rules_preset.h"
#include "liantu/chain/team_slots.h"

namespace liantu::api {
namespace {

using json::Json;

Json parts_json(const chain::NodeStanding& standing) {
  Json out = Json::array();
  for (const chain::GapPart& part : standing.parts)
    out.push(Json::object({{"code", part.code}, {"value", real_json(part.value)}, {"weight", part.weight}, {"points", part.points}, {"sentence", part.sentence}}));
  return out;
}

Json decision_json(const std::optional<Kept<chain::GapDecisionRow>>& kept) {
  if (!kept || !kept->row.decision) return {};
  return Json::object({{"id", kept->id}, {"version", kept->version}, {"decision", named(*kept->row.decision)}, {"reason", kept->row.reason},
                       {"by", kept->row.decided_by}, {"on", date_json(kept->row.decided_on)}});
}

Json counts_json(const WorldChain& chain) {
  Json out = Json::object();
  for (const Word& word : words<chain::NodeState>) {
    out.set(std::string(word.code), static_cast<std::int64_t>(std::count_if(chain.standing.begin(), chain.standing.end(), [&](const chain::NodeStanding& at) {
              return words<chain::NodeState>[static_cast<std::size_t>(at.state)].code == word.code;
            })));
  }
  return out;
}

std::int64_t suspected(const WorldChain& chain) {
  std::int64_t n = 0;
  for (std::size_t i = 0; i < chain.standing.size(); ++i) n += chain.standing[i].state != chain::NodeState::Strong && !chain.decisions[i];
  return n;
}

std::size_t local_firm_count(const WorldChain& chain) {
  std::set<std::size_t> firms;
  for (const chain::OnNode& on : chain.on) firms.insert(on.local.begin(), on.local.end());
  return firms.size();
}

Json firm_json(const World& world, const WorldChain& chain, std::size_t node, std::size_t at) {
  const chain::ChainFirm& firm = world.firms[at];
  Json out = Json::object({{"id", firm.id},
                           {"name", firm.name},
                           {"city", firm.city},
                           {"town", firm.town},
                           {"local", firm.local},
                           {"outside", firm.outside},
                           {"anchor", chain.anchors.contains(firm.name_key)},
                           {"lists", firm.lists},
                           {"credit_code", firm.credit_code}});
  for (const NodeOfFirm& placed : world.placed[at]) {
    if (&world.chains[placed.chain] != &chain || placed.node != node) continue;
    out.set("confidence", placed.confidence).set("phrases", texts(placed.phrases)).set("confirmed", placed.confirmed);
  }
  return out;
}

Json node_json(const WorldChain& chain, const chain::NodeStanding& at, const chain::LayoutBox& box, const WorldChain* then) {
  const std::size_t i = at.node;
  const chain::Node& node = chain.drawn.nodes[i];
  Json keywords = Json::array();
  for (const chain::Keyword& word : node.keywords) keywords.push(Json::object({{"term", word.term}, {"weight", word.weight}}));
  Json out = Json::object({{"id", chain.nodes[i].id}, {"version", chain.nodes[i].version}, {"code", node.code}, {"name", node.name}, {"tier", named(node.tier)},
                           {"column", box.column}, {"row", box.row}, {"x", box.x}, {"y", box.y}, {"importance", node.importance},
                           {"keywords", std::move(keywords)}, {"industry_codes", texts(node.industry_codes)}, {"source", node.source},
                           {"state", named(at.state)}, {"own", named(at.own)}, {"direction", named(at.direction)}, {"score", at.score}, {"parts", parts_json(at)},
                           {"decision", decision_json(chain.decisions[i])}, {"local", chain.known[i].local}, {"anchors", chain.known[i].anchors},
                           {"talks", chain.talks[i].size()}, {"outside", chain.on[i].outside.size()},
                           {"top_supplier", chain.known[i].top_supplier}, {"top_supplier_share", real_json(chain.known[i].top_supplier_share)}});
  const auto before = then ? then->place_of(node.code) : std::nullopt;
  out.set("was", before ? Json::object({{"state", named(then->standing[*before].state)}, {"local", then->known[*before].local}}) : Json());
  return out;
}

Json member_json(const Kept<chain::TeamRow>& member) {
  return Json::object({{"id", member.id},
                       {"slot", member.row.slot},
                       {"holder", member.row.holder},
                       {"duty", member.row.duty},
                       {"field_of_work", member.row.field_of_work},
                       {"document", member.row.document}});
}

Json team_json(const WorldChain& chain) {
  Json out = Json::array();
  for (const auto& member : chain.team) out.push(member_json(member));
  return out;
}

/// The template that the team's slots fit best, each slot with who holds it; members of no slot of it stand
/// in `others`.
Json team_slots_json(const WorldChain& chain, const chain::ChainRules& rules) {
  std::vector<std::string> slots;
  for (const auto& member : chain.team) slots.push_back(member.row.slot);
  const chain::TeamTemplate* fits = chain::fitting_team(rules.teams, slots);
  if (!fits) return {};
  Json places = Json::array(), others = Json::array();
  for (const chain::TeamSlot& slot : fits->slots) {
    Json holders = Json::array();
    for (const auto& member : chain.team)
      if (member.row.slot == slot.name) holders.push(member_json(member));
    places.push(Json::object(
        {{"zh", slot.name}, {"en", slot.en}, {"most", slot.most}, {"holders", std::move(holders)}}));
  }
  for (const auto& member : chain.team)
    if (std::ranges::find(fits->slots, member.row.slot, &chain::TeamSlot::name) == fits->slots.end())
      others.push(member_json(member));
  return Json::object({{"code", fits->code},
                       {"zh", fits->name},
                       {"en", fits->en},
                       {"slots", std::move(places)},
                       {"others", std::move(others)}});
}

Json weights_json(const WorldChain& chain, const chain::ChainRules& rules) {
  Json out = Json::array();
  for (const chain::WeightName& name : chain::weight_names()) {
    const auto own = std::find_if(chain.weights.begin(), chain.weights.end(), [&](const auto& weight) { return weight.row.rule == name.code; });
    Json one = Json::object({{"code", name.code}, {"zh", name.zh}, {"en", name.en}, {"points", chain.targets.*name.points}, {"shipped", rules.target.*name.points}});
    if (own != chain.weights.end()) one.set("id", own->id).set("version", own->version).set("reason", own->row.reason);
    out.push(std::move(one));
  }
  return out;
}

Json faults_json(const WorldChain& chain, Language language) {
  Json out = Json::array();
  for (const chain::Fault& fault : chain::structure_faults(chain.as_drawn, language)) out.push(Json::object({{"node", fault.node}, {"message", fault.message}}));
  return out;
}

/// The site that is named among the reasons, with its row.
Json site_json(const World& world, const chain::Candidate& of) {
  const std::vector<chain::OpenSite>& sites = world.sites.sites();
  const auto site = std::ranges::find(sites, of.site, &chain::OpenSite::name);
  if (of.site.empty() || site == sites.end()) return {};
  return Json::object({{"name", site->name}, {"ledger", site->ledger}, {"id", site->id}});
}

/// Newest first, with those too old to count.
Json signals_json(const chain::Candidate& of) {
  std::vector<chain::Signal> all = of.signals;
  std::ranges::stable_sort(all, std::greater{}, &chain::Signal::on);
  Json out = Json::array();
  for (const chain::Signal& signal : all) out.push(Json::object({{"on", signal.on.iso()}, {"text", signal.text}, {"source", signal.source}}));
  return out;
}

Date next_monday(Date day) {
  return day.plus(8 - day.weekday());
}

constexpr Phrase kStandsNowhere{"{0} 没有定位到本链要补的环节",
                                "{0} stands on no node that this chain wants to fill"},
    kSaysNeither{"{0} 没有标明本地或域外，没有算作目标：请在企业名录补填“本地或域外”",
                 "{0} does not say whether it is local or outside and is no target: fill in “Residence” in "
                 "the register of firms"};

}  // namespace

Json target_json(const World& world, const chain::Target& target, const chain::Candidate& of, std::size_t rank) {
  return Json::object({{"rank", rank}, {"id", world.firms[of.at].id}, {"firm", of.firm}, {"credit_code", of.credit_code}, {"city", of.city},
                       {"node", of.node}, {"node_name", of.node_name}, {"points", target.points}, {"lists", of.lists}, {"reasons", reasons_json(target.reasons)},
                       {"last_contact", of.contact ? Json(of.contact->on.iso()) : Json()}, {"site", site_json(world, of)}});
}

Json known_json(const World& world, const WorldChain& chain, Language language) {
  return Json::object({{"known", world.known.outside},
                       {"as_of", date_json(world.known.as_of)},
                       {"unstated", world.known.unstated},
                       {"known_sentence", chain::known_sentence(world.known, language)},
                       {"too_few", chain::too_few(world.known, chain.targets, language)}});
}

Json reasons_json(const std::vector<chain::Reason>& reasons) {
  Json out = Json::array();
  for (const chain::Reason& reason : reasons) out.push(Json::object({{"code", reason.code}, {"points", reason.points}, {"sentence", reason.sentence}}));
  return out;
}

Json layout_json(const chain::Layout& layout) {
  Json columns = Json::array(), lines = Json::array();
  for (const chain::LayoutColumn& column : layout.columns) columns.push(Json::object({{"tier", named(column.tier)}, {"title", column.title}, {"x", column.x}}));
  for (const chain::LayoutLine& line : layout.lines) {
    Json points = Json::array();
    for (const chain::LayoutPoint& point : line.points) points.push(Json(Json::Array{point.x, point.y}));
    lines.push(Json::object({{"link", line.link}, {"points", std::move(points)}}));
  }
  const chain::LayoutSize size;
  return Json::object({{"width", layout.width}, {"height", layout.height}, {"box_width", size.box_width}, {"box_height", size.box_height},
                       {"columns", std::move(columns)}, {"lines", std::move(lines)}});
}

Json chain_summary_json(const WorldChain& chain) {
  const chain::ChainRow& row = chain.row.row;
  return Json::object({{"id", chain.row.id}, {"code", chain.drawn.code}, {"name", chain.drawn.name}, {"kind", named(chain.drawn.kind)}, {"group", row.group},
                       {"strategy", row.strategy}, {"lead_official", row.lead_official}, {"unit", row.responsible_unit}, {"output_target_yuan", yuan_json(row.output_target)},
                       {"target_year", row.target_year ? Json(*row.target_year) : Json()}, {"attained_yuan", yuan_json(row.attained)},
                       {"attained_on", row.attained_on ? Json(row.attained_on->text()) : Json()}, {"nodes", chain.drawn.nodes.size()}, {"counts", counts_json(chain)},
                       {"suspected", suspected(chain)}, {"to_fill", chain.to_fill().size()}, {"local_firms", local_firm_count(chain)}, {"faults", chain.faults.size()}});
}

Json chain_map_json(const World& world, const WorldChain& chain, const WorldChain* then, const chain::ChainRules& rules, Language language) {
  std::vector<std::string> titles;
  for (const auto& node : chain.nodes) titles.push_back(node.row.stage_name);
  const chain::Layout layout = chain::layout_of(chain.drawn, titles);
  const auto standing = chain::standings(chain.drawn, chain.known, rules.gap, language);
  Json nodes = Json::array(), links = Json::array();
  for (const chain::NodeStanding& at : standing) nodes.push(node_json(chain, at, layout.boxes[at.node], then));
  for (const chain::Link& link : chain.drawn.links) links.push(Json::object({{"from", link.from}, {"to", link.to}, {"weight", link.weight}, {"source", link.source}}));
  Json out = chain_summary_json(chain);
  out.set("asof", world.day.iso())
      .set("basis", chain::basis_in(language, rules.gap.basis, rules.english.gap))
      .set("layout", layout_json(layout))
      .set("node_list", std::move(nodes))
      .set("links", std::move(links));
  out.set("weights_basis", chain::basis_in(language, rules.target.basis, rules.english.target));
  out.set("team", team_json(chain))
      .set("team_slots", team_slots_json(chain, rules))
      .set("weights", weights_json(chain, rules))
      .set("fault_list", faults_json(chain, language))
      .set("known", known_json(world, chain, language));
  return out;
}

Json chain_node_json(const World& world, const WorldChain& chain, std::size_t node) {
  Json local = Json::array(), talks = Json::array(), supplies = Json::array(), cities = Json::array();
  std::vector<std::size_t> order = chain.on[node].local;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return chain.anchors.contains(world.firms[a].name_key) > chain.anchors.contains(world.firms[b].name_key);
  });
  for (const std::size_t firm : order) local.push(firm_json(world, chain, node, firm));
  for (const NodeTalk& talk : chain.talks[node]) talks.push(Json::object({{"id", talk.id}, {"name", talk.name}, {"investor", talk.investor}, {"stage", talk.stage}}));
  for (const chain::SupplyRow& row : world.supplies) {
    if (row.chain != chain.drawn.code || row.node != chain.drawn.nodes[node].code) continue;
    supplies.push(Json::object({{"supplier", row.supplier}, {"city", row.supplier_city}, {"buyer", row.buyer}, {"product", row.product},
                                {"share", row.share ? Json(row.share->value) : Json()}, {"amount_yuan", yuan_json(row.amount)}, {"known_on", date_json(row.known_on)},
                                {"source", row.source}}));
  }
  for (const auto& [city, count] : chain::cities_of(world.candidates(chain, {node}))) cities.push(Json::object({{"city", city}, {"count", count}}));
  return Json::object({{"code", chain.drawn.nodes[node].code}, {"name", chain.drawn.nodes[node].name}, {"local", std::move(local)}, {"talks", std::move(talks)},
                       {"supplies", std::move(supplies)}, {"cities", std::move(cities)}});
}

Json chain_firms_json(const World& world, const WorldChain& chain) {
  Json firms = Json::array();
  for (std::size_t f = 0; f < world.firms.size(); ++f) {
    if (world.firms[f].id.empty()) continue;
    Json nodes = Json::array();
    for (const NodeOfFirm& at : world.placed[f])
      if (&world.chains[at.chain] == &chain) nodes.push(Json::object({{"node", chain.drawn.nodes[at.node].code}, {"confidence", at.confidence}, {"confirmed", at.confirmed}}));
    if (nodes.items()->empty()) continue;
    const chain::ChainFirm& firm = world.firms[f];
    firms.push(Json::object({{"id", firm.id},
                             {"name", firm.name},
                             {"local", firm.local},
                             {"outside", firm.outside},
                             {"anchor", chain.anchors.contains(firm.name_key)},
                             {"nodes", std::move(nodes)}}));
  }
  return Json::object({{"chain", chain.drawn.code}, {"firms", std::move(firms)}});
}

Json chain_targets_json(const World& world, const WorldChain& chain, const std::vector<std::size_t>& nodes, std::size_t most, Language language,
                        const std::optional<std::string>& city) {
  Json out = known_json(world, chain, language), targets = Json::array(), cities = Json::array(), filled = Json::array();
  for (const std::size_t node : nodes) filled.push(Json::object({{"code", chain.drawn.nodes[node].code}, {"name", chain.drawn.nodes[node].name}}));
  const RankedFirms firms = ranked_firms(world, chain, nodes, language);
  for (const auto& [name, count] : chain::cities_of(firms.candidates)) cities.push(Json::object({{"city", name}, {"count", count}}));
  std::size_t total = 0;
  for (std::size_t i = 0; i < firms.best.size(); ++i) {
    const chain::Candidate& of = firms.candidates[firms.best[i].candidate];
    if (city && of.city != *city) continue;
    if (total++ < most) targets.push(target_json(world, firms.best[i], of, i + 1));
  }
  return out.set("nodes", std::move(filled)).set("total", total).set("cities", std::move(cities)).set("targets", std::move(targets));
}

Json chain_why_json(const World& world, const WorldChain& chain, std::size_t firm, Language language) {
  const RankedFirms firms = ranked_firms(world, chain, chain.to_fill(), language);
  const auto& candidates = firms.candidates;
  const auto& best = firms.best;
  Json out = known_json(world, chain, language);
  out.set("firm", world.firms[firm].name).set("total", best.size());
  const auto at = std::find_if(best.begin(), best.end(), [&](const chain::Target& target) { return candidates[target.candidate].at == firm; });
  const std::string few = chain::too_few(world.known, chain.targets, language);
  if (!few.empty()) return out.set("rank", Json()).set("sentence", few);
  if (at == best.end()) {
    return out.set("rank", Json())
        .set(
            "sentence",
            world.firms[firm].local
                ? say(language, {"{0} 是本地企业，不在走访名单里", "{0} is a local firm and not on the list"},
                      world.firms[firm].name)
                : say(language, world.firms[firm].outside ? kStandsNowhere : kSaysNeither,
                      world.firms[firm].name));
  }
  const chain::Candidate& of = candidates[at->candidate];
  Json lifts = Json::array();
  for (const chain::Reason& lift : chain::lifts(of, chain.targets, world.day, language)) {
    const auto rank = std::count_if(best.begin(), best.end(), [&](const chain::Target& other) { return &other != &*at && other.points > at->points + lift.points; }) + 1;
    lifts.push(Json::object({{"code", lift.code}, {"points", lift.points}, {"sentence", lift.sentence}, {"rank", static_cast<std::int64_t>(rank)}}));
  }
  out.set("signals", signals_json(of));
  const auto held = held_back(world, chain, firm, next_monday(world.day), language);
  if (held)
    out.set("held",
            Json::object(
                {{"code", held->code}, {"sentence", held->sentence}, {"until", date_json(held->until)}}));
  return out.set("rank", at - best.begin() + 1).set("points", at->points).set("node", of.node).set("node_name", of.node_name).set("reasons", reasons_json(at->reasons)).set("lifts", std::move(lifts)).set("site", site_json(world, of));
}

}  // namespace liantu::api

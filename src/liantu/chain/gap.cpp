#include "liantu/chain/gap.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace liantu::chain {
namespace {

/// What stands beside a node.
struct Beside {
  std::vector<std::size_t> up, down;
  double all = 0, here = 0;             ///< link weights: all, and to neighbours with local firms
  std::vector<std::size_t> present{};
  bool fed = false, needed = false;     ///< an upstream, a downstream neighbour is here
};

std::vector<Beside> beside(const Chain& chain, std::span<const Presence> known) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) places.emplace(chain.nodes[i].code, i);
  std::vector<Beside> out(chain.nodes.size());
  for (const Link& link : chain.links) {
    const auto a = places.find(link.from), b = places.find(link.to);
    if (a == places.end() || b == places.end()) continue;
    const std::size_t from = a->second, to = b->second;
    out[from].down.push_back(to);
    out[to].up.push_back(from);
    for (const auto& [me, other] : {std::pair{from, to}, std::pair{to, from}}) {
      out[me].all += link.weight;
      if (known[other].local == 0) continue;
      out[me].here += link.weight;
      out[me].present.push_back(other);
      (me == from ? out[me].needed : out[me].fed) = true;
    }
  }
  return out;
}

NodeState own_state(const Presence& node, const GapRule& rule) {
  if (node.local == 0) return NodeState::Missing;
  return node.anchors > 0 || node.local >= rule.strong_firms ? NodeState::Strong : NodeState::Weak;
}

Direction direction_of(NodeState own, const Beside& at) {
  if (own == NodeState::Strong) return Direction::None;
  if (own == NodeState::Weak) return Direction::Strengthen;
  if (at.fed && at.needed) return Direction::Complete;
  return at.fed || at.needed ? Direction::Extend : Direction::Found;
}

constexpr std::size_t kNamesShown = 4;

std::string names_of(const Chain& chain, const std::vector<std::size_t>& nodes, Language language) {
  std::string out;
  for (std::size_t i = 0; i < std::min(nodes.size(), kNamesShown); ++i)
    out += (i ? (language == Language::Zh ? "、" : ", ") : "") + chain.nodes[nodes[i]].name;
  return nodes.size() > kNamesShown ? out + (language == Language::Zh ? "等" : " …") : out;
}

using Sentences = std::optional<Language>;

template <class... Values>
std::string said(Sentences language, const Phrase& phrase, const Values&... values) {
  return language ? say(*language, phrase, values...) : std::string();
}

struct Scale {
  double flow = 0, importance = 0;      ///< the largest of the chain
};

GapPart shortage(const Presence& at, const GapRule& rule, Sentences language) {
  GapPart part{.code = "shortage", .weight = rule.shortage};
  const double fill = rule.strong_firms > 0 ? static_cast<double>(at.local) / rule.strong_firms : 1;
  part.value = at.anchors > 0 ? 0 : std::max(0.0, 1 - fill);
  if (at.local == 0 && rule.strong_firms == 0) part.value = 1;
  part.sentence = said(language, {"本地企业 {0} 家，其中链主 {1} 家（满 {2} 家或有链主为强）", "local firms: {0}, of them anchors: {1} ({2} or one anchor make it strong)"},
                      at.local, at.anchors, rule.strong_firms);
  return part;
}

GapPart quotient(const Presence& at, const GapRule& rule, Sentences language) {
  GapPart part{.code = "quotient", .weight = rule.quotient};
  if (at.quotient) {
    part.value = std::clamp(1 - *at.quotient, 0.0, 1.0);
    part.sentence = said(language, {"区位商 {0:.2f}（1 为参照地区的平均密度）", "location quotient {0:.2f} (1 is the average of the reference)"}, *at.quotient);
  } else {
    part.sentence = said(language, {"区位商没有参照数据，不计", "no reference for the location quotient, not counted"});
  }
  return part;
}

GapPart neighbours(const Chain& chain, const Beside& at, const GapRule& rule, Sentences language) {
  GapPart part{.code = "neighbours", .weight = rule.neighbours};
  const std::size_t all = at.up.size() + at.down.size();
  if (all == 0) {
    part.sentence = said(language, {"图上没有上下游连线，不计", "no links on the picture, not counted"});
    return part;
  }
  part.value = static_cast<double>(at.present.size()) / static_cast<double>(all);
  part.sentence = at.present.empty()
                      ? said(language, {"{0} 个上下游环节本地都没有企业", "neighbours: {0}, none of them has a local firm"}, all)
                      : said(language, {"上下游 {0} 个环节中 {1} 个本地已有：{2}", "neighbours: {0}, of them here: {1} ({2})"}, all, at.present.size(),
                             language ? names_of(chain, at.present, *language) : "");
  return part;
}

GapPart flow(const Beside& at, const Scale& scale, const GapRule& rule, Sentences language) {
  GapPart part{.code = "flow", .weight = rule.flow};
  if (scale.flow <= 0) {
    part.sentence = said(language, {"连线没有强度，不计", "links carry no weight, not counted"});
    return part;
  }
  part.value = at.here / scale.flow;
  part.sentence = said(language, {"与本地已有环节的投入产出强度 {0:.3g}（本链最大 {1:.3g}）", "input–output weight to what is here {0:.3g} (largest of the chain {1:.3g})"}, at.here,
                      scale.flow);
  return part;
}

GapPart relatedness(const Presence& at, const GapRule& rule, Sentences language) {
  GapPart part{.code = "relatedness", .weight = rule.relatedness, .sentence = {}};
  if (at.relatedness) part.value = std::clamp(*at.relatedness, 0.0, 1.0);
  part.sentence = at.relatedness ? said(language, {"与本地已有产业的关联密度 {0:.2f}", "density of related industries {0:.2f}"}, *at.relatedness)
                                 : said(language, {"关联密度没有数据，不计", "no data on related industries, not counted"});
  return part;
}

GapPart importance(const Node& node, const Scale& scale, const GapRule& rule, Sentences language) {
  return {.code = "importance", .value = scale.importance > 0 ? node.importance / scale.importance : 0, .weight = rule.importance, .points = 0,
          .sentence = said(language, {"重要度 {0:.3g}（本链最大 {1:.3g}）", "importance {0:.3g} (largest of the chain {1:.3g})"}, node.importance, scale.importance)};
}

GapPart dependence(const Presence& at, const GapRule& rule, Sentences language) {
  GapPart part{.code = "dependence", .weight = rule.dependence};
  if (at.top_supplier_share) {
    part.value = std::clamp(*at.top_supplier_share, 0.0, 1.0);
    part.sentence = said(language, {"本地外购 {0:.0f}% 来自一家：{1}", "{0:.0f}% of local purchases come from one firm: {1}"}, *at.top_supplier_share * 100, at.top_supplier);
  } else {
    part.sentence = said(language, {"没有采购来源数据，不计", "no data on purchases, not counted"});
  }
  return part;
}

void add_up(NodeStanding& standing) {
  double weights = 0;
  for (const GapPart& part : standing.parts)
    if (part.value) weights += part.weight;
  for (GapPart& part : standing.parts) {
    part.points = part.value && weights > 0 ? 100 * part.weight * *part.value / weights : 0;
    standing.score += part.points;
  }
}

}  // namespace

std::vector<NodeStanding> standings(const Chain& chain, std::span<const Presence> known, const GapRule& rule,
                                    std::optional<Language> language) {
  const std::vector<Beside> around = beside(chain, known);
  Scale scale;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    scale.flow = std::max(scale.flow, around[i].all);
    scale.importance = std::max(scale.importance, chain.nodes[i].importance);
  }
  std::vector<NodeStanding> out(chain.nodes.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Presence& at = known[i];
    NodeStanding& standing = out[i];
    standing.node = i;
    standing.own = own_state(at, rule);
    const bool risk = at.top_supplier_share && *at.top_supplier_share >= rule.supply_risk_share;
    standing.state = risk && standing.own != NodeState::Strong ? NodeState::SupplyRisk : standing.own;
    standing.direction = direction_of(standing.own, around[i]);
    standing.parts = {shortage(at, rule, language), quotient(at, rule, language), neighbours(chain, around[i], rule, language),
                      flow(around[i], scale, rule, language), relatedness(at, rule, language), importance(chain.nodes[i], scale, rule, language),
                      dependence(at, rule, language)};
    add_up(standing);
  }
  return out;
}

}  // namespace liantu::chain

#include "liantu/chain/supply_pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "liantu/enterprise/firm_name.h"

namespace liantu::chain {
namespace {

/// What supplies say of one node, by the name keys of firms.
struct NodeSupplies {
  std::set<std::pair<std::string, std::string>> known;                 ///< supplier, buyer
  std::unordered_map<std::string, const SupplyRow*> imports;           ///< by buyer: from a supplier outside
  std::unordered_map<std::string, const SupplyRow*> wanted, offered;   ///< by buyer; by supplier
};

const std::string& place_of(const ChainFirm& firm) { return firm.park.empty() ? firm.town : firm.park; }

class Pairing {
 public:
  Pairing(const Chain& chain, std::span<const OnNode> on, std::span<const ChainFirm> firms, const PairRule& rule)
      : chain_(chain), on_(on), firms_(firms), rule_(rule), supplies_(chain.nodes.size()) {
    for (std::size_t i = 0; i < chain.nodes.size(); ++i) places_.emplace(chain.nodes[i].code, i);
    for (const ChainFirm& firm : firms)
      if (firm.local) local_.insert(firm.name_key);
  }

  void heed(std::span<const SupplyRow> rows) {
    for (const SupplyRow& row : rows) {
      const auto place = row.chain == chain_.code ? places_.find(row.node) : places_.end();
      if (place == places_.end()) continue;
      NodeSupplies& of = supplies_[place->second];
      const std::string supplier = enterprise::name_key(row.supplier), buyer = enterprise::name_key(row.buyer);
      if (row.supplier.empty()) of.wanted.emplace(buyer, &row);
      else if (row.buyer.empty()) of.offered.emplace(supplier, &row);
      else if (local_.contains(supplier)) of.known.emplace(supplier, buyer);
      else of.imports.emplace(buyer, &row);
    }
  }

  /// Without `firm` no more of a link and a buyer than may be shown of the buyer: others of it are ahead on any link.
  std::vector<SupplyPair> pairs(std::optional<std::size_t> firm) const {
    std::vector<SupplyPair> all, of_buyer;
    for (std::size_t i = 0; i < chain_.links.size(); ++i) {
      const auto from = places_.find(chain_.links[i].from), to = places_.find(chain_.links[i].to);
      if (from == places_.end() || to == places_.end()) continue;
      for (const std::size_t buyer : on_[to->second].local) {
        of_buyer.clear();
        for (const std::size_t supplier : on_[from->second].local)
          if (supplier != buyer && (!firm || *firm == supplier || *firm == buyer)) weigh({i, supplier, buyer, 0, {}}, from->second, of_buyer);
        const std::size_t kept = firm ? of_buyer.size() : std::min(of_buyer.size(), static_cast<std::size_t>(rule_.most));
        std::ranges::partial_sort(of_buyer, of_buyer.begin() + static_cast<std::ptrdiff_t>(kept), [&](const SupplyPair& a, const SupplyPair& b) { return before(a, b); });
        all.insert(all.end(), of_buyer.begin(), of_buyer.begin() + static_cast<std::ptrdiff_t>(kept));
      }
    }
    return all;
  }

  bool before(const SupplyPair& a, const SupplyPair& b) const {
    if (a.points != b.points) return a.points > b.points;
    return std::tie(firms_[a.buyer].name, firms_[a.supplier].name, a.link) < std::tie(firms_[b.buyer].name, firms_[b.supplier].name, b.link);
  }

  void explain(SupplyPair& pair, Language language) const {
    const Link& link = chain_.links[pair.link];
    const std::size_t from = places_.at(link.from), to = places_.at(link.to);
    const NodeSupplies& of = supplies_[from];
    const ChainFirm &supplier = firms_[pair.supplier], &buyer = firms_[pair.buyer];
    const auto add = [&](std::string_view code, double points, std::string sentence) {
      if (points != 0) pair.reasons.push_back({code, points, std::move(sentence)});
    };
    add("goes_in", goes_in(pair.link), say(language, {"“{0}”用于“{1}”", "“{0}” goes into “{1}”"}, chain_.nodes[from].name, chain_.nodes[to].name));
    if (near(pair)) add("same_place", rule_.same_place, say(language, {"同在{0}", "both in {0}"}, place_of(buyer)));
    if (const auto row = of.imports.find(buyer.name_key); row != of.imports.end())
      add("imports", rule_.imports,
          say(language, {"采购方现向外地 {0} 购买“{1}”", "the buyer has “{1}” from {0}, not a local firm"}, row->second->supplier, row->second->product));
    if (const auto row = of.wanted.find(buyer.name_key); row != of.wanted.end())
      add("wanted", rule_.wanted, say(language, {"采购方在找“{0}”的供应商", "the buyer looks for a maker of “{0}”"}, row->second->product));
    if (const auto row = of.offered.find(supplier.name_key); row != of.offered.end())
      add("offered", rule_.offered, say(language, {"供应方在找“{0}”的买家", "the supplier looks for buyers of “{0}”"}, row->second->product));
  }

 private:
  double goes_in(std::size_t link) const { return std::round(rule_.goes_in * std::min(1.0, chain_.links[link].weight)); }
  bool near(const SupplyPair& pair) const {
    const std::string& place = place_of(firms_[pair.supplier]);
    return !place.empty() && place == place_of(firms_[pair.buyer]);
  }

  /// The points explain() will give; a pair without any is none.
  void weigh(SupplyPair pair, std::size_t from, std::vector<SupplyPair>& all) const {
    const NodeSupplies& of = supplies_[from];
    const std::string &supplier = firms_[pair.supplier].name_key, &buyer = firms_[pair.buyer].name_key;
    if (!of.known.empty() && of.known.contains({supplier, buyer})) return;
    pair.points = goes_in(pair.link) + (near(pair) ? rule_.same_place : 0) + (of.imports.contains(buyer) ? rule_.imports : 0) +
                  (of.wanted.contains(buyer) ? rule_.wanted : 0) + (of.offered.contains(supplier) ? rule_.offered : 0);
    if (pair.points > 0) all.push_back(std::move(pair));
  }

  const Chain& chain_;
  std::span<const OnNode> on_;
  std::span<const ChainFirm> firms_;
  const PairRule& rule_;
  std::vector<NodeSupplies> supplies_;   ///< as the chain's nodes
  std::unordered_map<std::string_view, std::size_t> places_;
  std::unordered_set<std::string> local_;
};

}  // namespace

std::vector<SupplyPair> supply_pairs(const Chain& chain, std::span<const OnNode> on, std::span<const ChainFirm> firms, std::span<const SupplyRow> supplies,
                                     const PairRule& rule, std::optional<std::size_t> firm, Language language) {
  Pairing pairing(chain, on, firms, rule);
  pairing.heed(supplies);
  std::vector<SupplyPair> all = pairing.pairs(firm);
  std::ranges::sort(all, [&](const SupplyPair& a, const SupplyPair& b) { return pairing.before(a, b); });
  std::set<std::pair<std::size_t, std::size_t>> seen;
  std::unordered_map<std::size_t, int> of_buyer;
  std::vector<SupplyPair> kept;
  for (SupplyPair& pair : all) {
    if (!seen.emplace(pair.supplier, pair.buyer).second) continue;
    if (firm != pair.buyer && ++of_buyer[pair.buyer] > rule.most) continue;
    pairing.explain(pair, language);
    kept.push_back(std::move(pair));
  }
  return kept;
}

}  // namespace liantu::chain

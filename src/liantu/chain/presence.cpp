#include "liantu/chain/presence.h"

#include <algorithm>
#include <unordered_map>

#include "liantu/enterprise/firm_name.h"

namespace liantu::chain {
namespace {

std::optional<double> quotient(const OnNode& on, const Totals& totals, int least_known) {
  if (totals.outside < static_cast<std::size_t>(least_known) || totals.local == 0 || on.outside.empty()) return std::nullopt;
  const double here = static_cast<double>(on.local.size()) / static_cast<double>(totals.local);
  return here / (static_cast<double>(on.outside.size()) / static_cast<double>(totals.outside));
}

}  // namespace

std::vector<Presence> presences(const Chain& chain, std::span<const OnNode> on, std::span<const ChainFirm> firms, const std::set<std::string>& anchors,
                                const Totals& totals, std::span<const SupplyRow> supplies, const std::set<std::string>& local_keys, int least_known) {
  std::vector<Presence> out(chain.nodes.size());
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    places.emplace(chain.nodes[i].code, i);
    out[i].local = static_cast<int>(on[i].local.size());
    out[i].anchors = static_cast<int>(std::count_if(on[i].local.begin(), on[i].local.end(), [&](std::size_t f) { return anchors.contains(firms[f].name_key); }));
    out[i].quotient = quotient(on[i], totals, least_known);
  }
  for (const SupplyRow& row : supplies) {
    const auto node = row.chain == chain.code ? places.find(row.node) : places.end();
    if (node == places.end() || !row.share || row.supplier.empty() || local_keys.contains(enterprise::name_key(row.supplier))) continue;
    Presence& at = out[node->second];
    if (at.top_supplier_share && *at.top_supplier_share >= row.share->value) continue;
    at.top_supplier_share = row.share->value;
    at.top_supplier = row.supplier;
  }
  return out;
}

}  // namespace liantu::chain

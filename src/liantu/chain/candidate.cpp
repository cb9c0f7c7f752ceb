#include "liantu/chain/candidate.h"

#include <algorithm>

#include "liantu/enterprise/firm_name.h"

namespace liantu::chain {
namespace {

Contact contact_of(const VisitRow& row) {
  const VisitOutcome outcome = row.outcome.value_or(VisitOutcome::NotYet);
  return {*row.visited_on, outcome == VisitOutcome::Talks || outcome == VisitOutcome::Signed, outcome == VisitOutcome::NoInterest};
}

/// By the firm's own industry, else by those of the node.
std::string site_for(const Chain& chain, const Node& node, const ChainFirm& firm,
                     const CandidateFacts& facts) {
  auto at = facts.site_of_industry.find(chain.name, firm.industry_code);
  for (std::size_t i = 0; !at && i < node.industry_codes.size(); ++i)
    at = facts.site_of_industry.find(chain.name, node.industry_codes[i]);
  return at ? facts.sites[*at].name : std::string();
}

/// Those of the ledger, and the one in the firm's own row unless the ledger has it on the same day.
std::vector<Signal> signals_of(const ChainFirm& firm, const ByFirm<Signal>& known) {
  std::vector<Signal> out;
  known.each_of(firm, [&](const Signal& signal) { out.push_back(signal); });
  const auto same = [&](const Signal& one) { return one.on == *firm.signal_on && one.text == firm.signal; };
  if (firm.signal_on && !firm.signal.empty() && std::ranges::none_of(out, same))
    out.push_back({*firm.signal_on, firm.signal, firm.signal_source});
  return out;
}

}  // namespace

std::optional<std::size_t> SiteOfIndustry::find(std::string_view chain, std::string_view industry) const {
  const auto chain_at = by_chain.find(chain);
  const auto industry_at = by_industry.find(industry);
  if (chain_at == by_chain.end())
    return industry_at == by_industry.end() ? std::nullopt : std::optional(industry_at->second);
  return industry_at == by_industry.end() ? chain_at->second : std::min(chain_at->second, industry_at->second);
}

ByFirm<std::string> anchor_trade(std::span<const SupplyRow> supplies, const std::set<std::string>& anchors) {
  ByFirm<std::string> out;
  for (const SupplyRow& row : supplies) {
    const std::string supplier = enterprise::name_key(row.supplier), buyer = enterprise::name_key(row.buyer);
    if (anchors.contains(buyer)) out.add(row.supplier_code, supplier, row.buyer);
    if (anchors.contains(supplier)) out.add(row.buyer_code, buyer, row.supplier);
  }
  return out;
}

ByFirm<Signal> signals(std::span<const SignalRow> rows) {
  ByFirm<Signal> out;
  for (const SignalRow& row : rows)
    if (row.seen_on && !row.content.empty())
      out.add(row.credit_code, enterprise::name_key(row.enterprise), {*row.seen_on, row.content, row.source});
  return out;
}

ByFirm<Contact> contacts(std::span<const VisitRow> visits) {
  ByFirm<Contact> out;
  for (const VisitRow& row : visits)
    if (row.visited_on) out.add(row.credit_code, enterprise::name_key(row.enterprise), contact_of(row));
  return out;
}

Candidate candidate_of(const Chain& chain, std::size_t node, double gap_score, std::size_t at, const CandidateFacts& facts) {
  const ChainFirm& firm = facts.firms[at];
  Candidate out{.at = at, .firm = firm.name, .credit_code = firm.credit_code, .city = firm.city, .node = chain.nodes[node].code, .node_name = chain.nodes[node].name,
                .gap_score = gap_score};
  facts.trade.each_of(firm, [&](const std::string& anchor) {
    if (std::find(out.anchors.begin(), out.anchors.end(), anchor) == out.anchors.end()) out.anchors.push_back(anchor);
  });
  out.group = firm.group;
  if (const auto kin = facts.local_groups.find(firm.group); !firm.group.empty() && kin != facts.local_groups.end()) out.kin = kin->second;
  out.lists = firm.lists;
  out.signals = signals_of(firm, facts.signals);
  out.site = site_for(chain, chain.nodes[node], firm, facts);
  facts.contacts.each_of(firm, [&](const Contact& contact) {
    if (!out.contact || contact.on > out.contact->on) out.contact = contact;
  });
  return out;
}

std::vector<Candidate> candidates(const Chain& chain, std::span<const std::size_t> wanted, std::span<const NodeStanding> standing, std::span<const OnNode> on,
                                  const CandidateFacts& facts) {
  std::vector<Candidate> out;
  for (const std::size_t node : wanted)
    for (const std::size_t firm : on[node].outside) out.push_back(candidate_of(chain, node, standing[node].score, firm, facts));
  return out;
}

std::vector<std::pair<std::string, int>> cities_of(std::span<const Candidate> candidates) {
  std::map<std::string, std::set<std::string_view>> firms;
  for (const Candidate& one : candidates) firms[one.city].insert(one.firm);
  std::vector<std::pair<std::string, int>> out;
  for (const auto& [city, names] : firms) out.emplace_back(city, static_cast<int>(names.size()));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

}  // namespace liantu::chain

// Which outside firms could fill which gaps, with all that speaks for and against a visit.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "liantu/chain/chain_firm.h"
#include "liantu/chain/gap.h"
#include "liantu/chain/ledger/signal_row.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/chain/target.h"
#include "liantu/chain/ledger/visit_row.h"

namespace liantu::chain {

/// A site that may be had, and the list of industries it admits, in words and codes as its row has it.
struct OpenSite {
  std::string name;
  std::string admitted;
  std::string ledger{}, id{};              ///< of its row, as addresses name it
};

/// Things known of firms by credit code, else by name: a row without a code meets a firm of the same name key, a row with one only the
/// firm with that code or a firm without any.
template <class Thing>
class ByFirm {
 public:
  void add(const std::string& code, const std::string& key, Thing thing) {
    if (!code.empty()) by_code_[code].push_back(things_.size());
    if (!key.empty()) by_key_[key].push_back(things_.size());
    things_.emplace_back(code, std::move(thing));
  }
  template <class Each>
  void each_of(const ChainFirm& firm, Each each) const {
    if (const auto found = by_code_.find(firm.credit_code); !firm.credit_code.empty() && found != by_code_.end())
      for (const std::size_t i : found->second) each(things_[i].second);
    const auto found = by_key_.find(firm.name_key);
    if (found == by_key_.end()) return;
    for (const std::size_t i : found->second)
      if (things_[i].first.empty() || firm.credit_code.empty()) each(things_[i].second);
  }

 private:
  std::vector<std::pair<std::string, Thing>> things_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_code_, by_key_;
};

/// Per firm: the anchor firms on the other side of its supplies. `anchors`: name keys.
ByFirm<std::string> anchor_trade(std::span<const SupplyRow> supplies, const std::set<std::string>& anchors);
/// Per firm: the dated rows of the ledger of signals.
ByFirm<Signal> signals(std::span<const SignalRow> rows);
/// Per firm: the visits that took place.
ByFirm<Contact> contacts(std::span<const VisitRow> visits);

/// The first open site, in the order of `sites`, that admits something: place in `sites`.
struct SiteOfIndustry {
  std::map<std::string, std::size_t, std::less<>> by_chain{};     ///< by the chain's name
  std::map<std::string, std::size_t, std::less<>> by_industry{};  ///< by the industry's code
  /// The earlier one of both; nothing where neither admits it.
  std::optional<std::size_t> find(std::string_view chain, std::string_view industry) const;
};

/// What candidates are made from; firms are by index.
struct CandidateFacts {
  std::span<const ChainFirm> firms;
  const ByFirm<std::string>& trade;
  const ByFirm<Contact>& contacts;
  const ByFirm<Signal>& signals;
  std::span<const OpenSite> sites;
  const SiteOfIndustry& site_of_industry;
  const std::map<std::string, std::string>& local_groups;       ///< group → a local firm of it
};

/// One candidate per outside firm and node of `wanted` (places in the chain's nodes) that it stands on, in the order of nodes, then of
/// firms.
std::vector<Candidate> candidates(const Chain& chain, std::span<const std::size_t> wanted, std::span<const NodeStanding> standing, std::span<const OnNode> on,
                                  const CandidateFacts& facts);

/// A firm and the node it would be a candidate for, by index.
Candidate candidate_of(const Chain& chain, std::size_t node, double gap_score, std::size_t firm, const CandidateFacts& facts);

/// How many outside firms of the candidates each city has, most first.
std::vector<std::pair<std::string, int>> cities_of(std::span<const Candidate> candidates);

}  // namespace liantu::chain

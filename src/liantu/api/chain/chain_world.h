// All chains of the county with the firms that stand on them, kept between requests and brought up to date by what changed.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "liantu/api/chain/name_set.h"
#include "liantu/api/chain/ready_sites.h"
#include "liantu/api/desk/desk.h"
#include "liantu/chain/candidate.h"
#include "liantu/chain/chain_ledger.h"
#include "liantu/chain/chain_rules.h"
#include "liantu/chain/held_back.h"
#include "liantu/chain/ledger/chain_row.h"
#include "liantu/chain/ledger/gap_decision_row.h"
#include "liantu/chain/ledger/link_row.h"
#include "liantu/chain/ledger/node_row.h"
#include "liantu/chain/ledger/placement_row.h"
#include "liantu/chain/ledger/signal_row.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/chain/ledger/team_row.h"
#include "liantu/chain/ledger/visit_row.h"
#include "liantu/chain/ledger/weight_row.h"
#include "liantu/chain/placement_change.h"
#include "liantu/chain/presence.h"
#include "liantu/chain/structure.h"

namespace liantu::api {

/// What is in force at this office, with its county. Throws InvalidInput when the file of own rules cannot be
/// read.
chain::ChainRules chain_rules(store::Session& session, const Settings& settings);

/// A firm on a node, with the phrases that say so.
struct NodeOfFirm {
  std::size_t chain = 0, node = 0;
  double confidence = 0;
  std::vector<std::string> phrases{};
  bool confirmed = false;                 ///< by people
};

/// A deal under negotiation that concerns a node.
struct NodeTalk {
  std::string id, name, investor, stage;
};

/// A deal that has not ended, and the nodes that it concerns while it is under negotiation.
struct DealOnChains {
  std::string credit_code, investor_key;
  std::string content, industry_code;
  chain::FirmDeal deal;
  bool in_talks = false;
  NodeTalk talk;
  std::vector<NodeOfFirm> at;
};

class Placing;

/// What people said of a firm on a node.
struct SaidOfNode {
  std::size_t chain = 0, node = 0;
  bool stands = false;
};

template <class T>
struct Kept {
  std::string id;
  std::int64_t version = 0;
  T row;
};

struct WorldChain {
  Kept<chain::ChainRow> row;
  chain::Chain drawn;                     ///< without faults
  chain::Chain as_drawn;                  ///< with them
  std::vector<chain::Fault> faults;
  std::vector<Kept<chain::NodeRow>> nodes;                ///< as drawn.nodes
  std::vector<std::optional<Kept<chain::GapDecisionRow>>> decisions;
  std::vector<chain::OnNode> on;
  std::vector<chain::Presence> known;
  std::vector<chain::NodeStanding> standing;              ///< without sentences
  std::vector<std::vector<NodeTalk>> talks;
  std::vector<Kept<chain::TeamRow>> team;
  std::set<std::string> anchors;                          ///< name keys
  chain::TargetRule targets;                              ///< with the team's own points
  std::vector<Kept<chain::WeightRow>> weights;

  std::optional<std::size_t> place_of(std::string_view node) const;
  /// Places of the nodes that lists and papers may name: missing or weak, and the team said 要补.
  std::vector<std::size_t> to_fill() const;
};

/// Rows of the ledgers of which an edit replaces one, in the order of their ids.
struct WorldRows {
  std::vector<Kept<chain::ChainRow>> chains;
  std::vector<Kept<chain::NodeRow>> nodes;
  std::vector<Kept<chain::LinkRow>> links;
  std::vector<Kept<chain::GapDecisionRow>> decisions;
  std::vector<Kept<chain::TeamRow>> team;
  std::vector<Kept<chain::WeightRow>> weights;
  std::vector<Kept<chain::PlacementRow>> placements;
  std::vector<Kept<chain::SupplyRow>> supplies;
  std::vector<Kept<chain::SignalRow>> signals;
  std::vector<Kept<DealOnChains>> deals;
};

struct World {
  Date day = Date::from_days(0);
  std::optional<Instant> at{};
  std::int64_t seq = 0;                   ///< of the last change it knows
  chain::ChainRules rules{};              ///< by which it was judged
  std::vector<chain::ChainFirm> firms;
  std::vector<std::vector<NodeOfFirm>> placed;            ///< as firms
  std::vector<chain::FirmTrace> traces;                   ///< as firms
  std::vector<WorldChain> chains;
  std::vector<chain::SupplyRow> supplies;
  NameSet supplier_keys;  ///< name keys and credit codes of their suppliers
  std::vector<Kept<chain::VisitRow>> visits;
  ReadySites sites;
  std::map<std::string, std::string> local_groups;
  std::set<std::string> local_suppliers;  ///< name keys
  chain::Totals totals;
  chain::KnownFirms known;  ///< of the register and the lists of suppliers, placed or not

  const WorldChain* chain(std::string_view code_or_name) const;
  /// Candidates of one chain for the nodes at `wanted`.
  std::vector<chain::Candidate> candidates(const WorldChain& of, const std::vector<std::size_t>& wanted) const;
  chain::Candidate candidate(const WorldChain& of, std::size_t node, std::size_t firm) const;
  std::optional<std::size_t> firm(std::string_view id_or_name) const;

  WorldRows rows;
  std::shared_ptr<const Placing> placing;                 ///< of `chains`
  chain::ByFirm<SaidOfNode> said;
  chain::ByFirm<std::string> trade;
  chain::ByFirm<chain::Contact> contacts;
  chain::ByFirm<chain::Signal> signals;  ///< of the ledger
  chain::ByFirm<std::size_t> visits_of;     ///< places in `visits`
  chain::ByFirm<chain::FirmDeal> deals_of;  ///< not ended
};

/// Read whole: for the command line and for past days. With a `region` (a town or park, or the first digits of a division code) local
/// firms elsewhere are left out.
World read_world(store::Session& session, const chain::ChainRules& rules, const Moment& moment, std::string_view region = {});

/// The world of today between requests: what changed since the last time is read again, the rest stays.
class WorldKeeper {
 public:
  /// Calls `answer` with the world while nobody changes it.
  template <class Answer>
  auto with(store::Session& session, const chain::ChainRules& rules, const Moment& moment, Answer answer) {
    if (moment.at) {
      const World past = read_world(session, rules, moment);
      return answer(past);
    }
    const std::lock_guard lock(mutex_);
    bring_up_to_date(session, rules, moment);
    return answer(static_cast<const World&>(*world_));
  }

 private:
  void bring_up_to_date(store::Session& session, const chain::ChainRules& rules, const Moment& moment);

  std::mutex mutex_;
  std::unique_ptr<World> world_;
};

}  // namespace liantu::api

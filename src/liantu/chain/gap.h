// What a chain has, has too little of, lacks, or gets from one hand only (强、弱、缺、断供风险), with a score whose parts are shown.
// A gap is suspected (疑似) until the chain team says what it is to them.
// Source of the parts: docs/sources.md#chain-gaps.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/chain/chain.h"
#include "liantu/chain/chain_rules.h"

namespace liantu::chain {

enum class NodeState { Strong, Weak, Missing, SupplyRisk };

/// 补链: both sides are here; 延链: one side is; 强链: more of what is here; 建链: nothing beside it yet.
enum class Direction { None, Complete, Extend, Strengthen, Found };

/// What is known of one node. An optional without a value: no data, never a zero.
struct Presence {
  int local = 0;                               ///< local firms that stand there
  int anchors = 0;                             ///< of them anchor firms (链主)
  std::optional<double> quotient{};            ///< location quotient (区位商) ≥ 0
  std::optional<double> relatedness{};         ///< 0 to 1: density of related industries in the county
  std::optional<double> top_supplier_share{};  ///< 0 to 1: of local purchases, from the largest outside supplier
  std::string top_supplier{};

  bool operator==(const Presence&) const = default;
};

struct GapPart {
  std::string_view code;                       ///< shortage, quotient, neighbours, flow, relatedness, importance, dependence
  std::optional<double> value{};               ///< 0 to 1; 1 speaks most for filling the gap
  double weight = 0;
  double points = 0;                           ///< its share of the score
  std::string sentence{};                      ///< "" where no language was asked for
};

struct NodeStanding {
  std::size_t node = 0;                        ///< in Chain::nodes
  NodeState state = NodeState::Missing;
  NodeState own = NodeState::Missing;          ///< by local firms alone: strong, weak or missing
  Direction direction = Direction::None;
  double score = 0;                            ///< 0 to 100: the sum of the parts' points
  std::vector<GapPart> parts{};
};

/// One standing per node, in their order; sentences in `language`, which is what takes longest. `chain` has no structure faults
/// (without_faults); `known` is as long as its nodes.
/// A local firm more at a node never lowers its state nor raises its score, and never lowers the state of another node.
std::vector<NodeStanding> standings(const Chain& chain, std::span<const Presence> known, const GapRule& rule,
                                    std::optional<Language> language);

}  // namespace liantu::chain

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::chain::NodeState> = {{
    {"strong", "强", "Strong", ""},
    {"weak", "弱", "Weak", ""},
    {"missing", "缺", "Missing", ""},
    {"supply_risk", "断供风险", "Supply risk", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::chain::Direction> = {{
    {"none", "", "", ""},
    {"complete", "补链", "Complete the chain", ""},
    {"extend", "延链", "Extend the chain", ""},
    {"strengthen", "强链", "Strengthen the chain", ""},
    {"found", "建链", "Begin the chain", ""},
}};

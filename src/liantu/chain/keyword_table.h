// The keywords of all nodes of all chains, looked for at once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/placement_rule.h"
#include "liantu/text/scanner.h"

namespace liantu::chain {

/// A node by its chain's place among the chains and its own among the chain's nodes.
struct NodeRef {
  std::uint32_t chain, node;
  auto operator<=>(const NodeRef&) const = default;
};

class KeywordTable {
 public:
  struct Use {
    NodeRef node;
    double share;              ///< √(weight ÷ the largest of the node's keywords): half the weight still places a firm that makes it
    bool trade_node;           ///< the node's name says trade: 百货零售
  };
  struct Keyword {
    std::string text;          ///< text::Normalised
    bool generic = false;      ///< says too little to place a firm alone
    bool one_character = false;
    std::vector<Use> uses;     ///< one a node
  };

  KeywordTable(std::span<const Chain> chains, const PlacementRule& rule);

  const Keyword& operator[](std::uint32_t keyword) const { return keywords_[keyword]; }

  /// Where keywords stand in a normalised text, by begin; of one within another (氯乙烯 in 聚氯乙烯) only the longer one,
  /// whichever node it is of.
  std::vector<text::Hit> longest_hits(std::string_view text) const;

 private:
  std::vector<Keyword> keywords_;
  text::Scanner scanner_;
};

}  // namespace liantu::chain

// A first drawing of a chain from relations between products or industries: what goes into what. People go on from there.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "liantu/chain/chain.h"

namespace liantu::chain {

/// `from` goes into `to`, said `count` times (> 0).
struct Relation {
  std::string from, to;
  double count = 1;
};

struct DraftOptions {
  std::string code, name;             ///< of the chain
  std::vector<std::string> roots;     ///< where to begin: names of products or industries
  int up = 2, down = 1;               ///< steps against and with the flow
  std::size_t most_nodes = 60;        ///< of the nearest; at one distance those said most often
  std::string source;                 ///< kept at every node and link
};

struct Draft {
  Chain chain;
  std::vector<std::string> findings;  ///< sentences: relations of a thing to itself, cycles, roots nobody knows
};

/// Nodes are named by themselves (code = name = keyword). What is two steps or more before a root is upstream, one step midstream, the
/// roots downstream; with steps after the roots these are downstream and the roots midstream. A link's weight is its share among what
/// goes into the same node. Importance: 1 + how many drawn links meet there. No relation is followed twice, so cycles end.
Draft draft_chain(std::span<const Relation> relations, const DraftOptions& options);

}  // namespace liantu::chain

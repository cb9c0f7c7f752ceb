// An industry chain (产业链) or cluster (产业集群): what is made from what, upstream to downstream.
// Source of the terms: docs/glossary.md; of the exchange form: docs/architecture.md, "liantu-chain/1".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/field.h"

namespace liantu::chain {

enum class ChainKind { Chain, Cluster };
enum class Tier { Up, Mid, Down };

/// A word of a firm's business scope that points to the node, and how strongly beside the node's other words (> 0).
struct Keyword {
  std::string term;
  double weight = 1;
  bool operator==(const Keyword&) const = default;
};

struct Node {
  std::string code{}, name{};
  Tier tier = Tier::Mid;
  std::vector<Keyword> keywords{};
  std::vector<std::string> industry_codes{};  ///< GB/T 4754 digits, two to four of them
  double importance = 1;                    ///< > 0, beside the other nodes of the chain
  std::string source{};
};

/// `from` supplies `to`. Weight ≥ 0: the share of its inputs that `to` buys from `from` where a table says so, else 1.
struct Link {
  std::string from, to;
  double weight = 1;
  std::string source;
};

struct Chain {
  std::string code{}, name{};
  ChainKind kind = ChainKind::Chain;
  std::string group{};                       ///< 化工链, 新兴链, 集群: as the county groups them
  std::string strategy{};                    ///< 协同发展, 做大做强, 扩面提质, or its own words
  std::vector<Node> nodes{};
  std::vector<Link> links{};
};

}  // namespace liantu::chain

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::chain::ChainKind> = {{
    {"chain", "产业链", "Chain", "链"},
    {"cluster", "产业集群", "Cluster", "集群"},
}};

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::chain::Tier> = {{
    {"up", "上游", "Upstream", "上"},
    {"mid", "中游", "Midstream", "中"},
    {"down", "下游", "Downstream", "下"},
}};

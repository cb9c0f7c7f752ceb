// What is wrong or doubtful in the drawing of a chain. A chain with faults still works: each fault says what is left out.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/chain/chain.h"

namespace liantu::chain {

enum class FaultKind { DoubledNode, UnknownNode, SelfLink, DoubledLink, Cycle, NoKeywords, OldIndustryCode, BadNumber };

struct Fault {
  FaultKind kind;
  std::string chain, node;   ///< codes; node "" when the whole chain is meant
  std::string message;       ///< one sentence with what follows from it
};

/// In the order of nodes and links. An industry code is old when GB/T 4754-2017 does not list it. A cycle is named once, by the nodes of its strongly connected part in their order.
/// Linear in nodes and links.
std::vector<Fault> structure_faults(const Chain& chain, Language language = Language::Zh);

/// Without doubled nodes and links, links to nowhere and links of a node to itself: the first of each stays.
Chain without_faults(const Chain& chain);

}  // namespace liantu::chain

// What changed between an earlier drawing of a chain and the one of today: nodes and links that came and
// went.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "liantu/chain/chain.h"

namespace liantu::chain {

struct VersionChange {
  std::vector<std::size_t> added;                                            ///< nodes of `now`
  std::vector<std::size_t> gone;                                             ///< nodes of `then`
  std::vector<std::pair<std::string, std::string>> links_added, links_gone;  ///< names, from and to
};

/// A node is the same one by its code, else by its name; a link by its two ends.
VersionChange change_between(const Chain& then, const Chain& now);

}  // namespace liantu::chain

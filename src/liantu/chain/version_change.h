// What changed between an earlier drawing of a chain and the one of today: nodes and links that came and
// went, and how nodes stood then where somebody said so.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/gap.h"

namespace liantu::chain {

struct VersionChange {
  std::vector<std::size_t> added;                                            ///< nodes of `now`
  std::vector<std::size_t> gone;                                             ///< nodes of `then`
  std::vector<std::pair<std::string, std::string>> links_added, links_gone;  ///< names, from and to
};

/// A node is the same one by its code, else by its name; a link by its two ends.
VersionChange change_between(const Chain& then, const Chain& now);

/// How a node of an earlier drawing stood, by its name.
struct StatedState {
  std::string node;
  NodeState state = NodeState::Missing;
  bool operator==(const StatedState&) const = default;
};

/// 强, 弱, 缺, 断供风险 or their codes; nothing for another word.
std::optional<NodeState> state_named(std::string_view word);
/// "聚丙烯：缺；母粒：弱"
std::string state_text(std::span<const StatedState> states);
/// Back from it; what is no name and state is left out.
std::vector<StatedState> states_of(std::string_view text);

/// As the nodes of `now`: how each stood then, where it was drawn then and its state is said.
std::vector<std::optional<NodeState>> states_then(const Chain& then, const Chain& now,
                                                  std::span<const StatedState> stated);

}  // namespace liantu::chain

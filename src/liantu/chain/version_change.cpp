#include "liantu/chain/version_change.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

namespace liantu::chain {
namespace {

constexpr std::string_view kIs = "：", kNext = "；";

std::optional<std::size_t> place_of(const Chain& chain, const Node& node) {
  for (const auto member : {&Node::code, &Node::name}) {
    const auto at = std::ranges::find(chain.nodes, node.*member, member);
    if (at != chain.nodes.end() && !(node.*member).empty())
      return static_cast<std::size_t>(at - chain.nodes.begin());
  }
  return std::nullopt;
}

/// Links by the names of their ends as `names` has them for the nodes.
std::set<std::pair<std::string, std::string>> named_links(const Chain& chain,
                                                          const std::vector<std::string>& names) {
  std::set<std::pair<std::string, std::string>> out;
  for (const Link& link : chain.links) {
    const auto from = std::ranges::find(chain.nodes, link.from, &Node::code),
               to = std::ranges::find(chain.nodes, link.to, &Node::code);
    if (from == chain.nodes.end() || to == chain.nodes.end()) continue;
    out.emplace(names[static_cast<std::size_t>(from - chain.nodes.begin())],
                names[static_cast<std::size_t>(to - chain.nodes.begin())]);
  }
  return out;
}

}  // namespace

VersionChange change_between(const Chain& then, const Chain& now) {
  VersionChange out;
  std::vector<std::string> names_then, names_now;
  for (std::size_t i = 0; i < now.nodes.size(); ++i) {
    names_now.push_back(now.nodes[i].name);
    if (!place_of(then, now.nodes[i])) out.added.push_back(i);
  }
  for (std::size_t i = 0; i < then.nodes.size(); ++i) {
    const auto at = place_of(now, then.nodes[i]);
    names_then.push_back(at ? now.nodes[*at].name : then.nodes[i].name);
    if (!at) out.gone.push_back(i);
  }
  const auto before = named_links(then, names_then), after = named_links(now, names_now);
  std::ranges::set_difference(after, before, std::back_inserter(out.links_added));
  std::ranges::set_difference(before, after, std::back_inserter(out.links_gone));
  return out;
}

std::optional<NodeState> state_named(std::string_view word) {
  for (std::size_t i = 0; i < words<NodeState>.size(); ++i)
    if (word == words<NodeState>[i].code || word == words<NodeState>[i].zh) return static_cast<NodeState>(i);
  return std::nullopt;
}

std::string state_text(std::span<const StatedState> states) {
  std::string out;
  for (const StatedState& one : states)
    out += std::string(out.empty() ? "" : kNext) + one.node + std::string(kIs) +
           std::string(words<NodeState>[static_cast<std::size_t>(one.state)].zh);
  return out;
}

std::vector<StatedState> states_of(std::string_view text) {
  std::vector<StatedState> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kNext), text.size());
    const std::string_view one = text.substr(0, end);
    const std::size_t is = one.rfind(kIs);
    if (is != std::string_view::npos)
      if (const auto state = state_named(one.substr(is + kIs.size())))
        out.push_back({std::string(one.substr(0, is)), *state});
    text.remove_prefix(std::min(end + kNext.size(), text.size()));
  }
  return out;
}

std::vector<std::optional<NodeState>> states_then(const Chain& then, const Chain& now,
                                                  std::span<const StatedState> stated) {
  std::vector<std::optional<NodeState>> out;
  for (const Node& node : now.nodes) {
    out.emplace_back();
    const auto at = place_of(then, node);
    const auto said = at ? std::ranges::find(stated, then.nodes[*at].name, &StatedState::node) : stated.end();
    if (said != stated.end()) out.back() = said->state;
  }
  return out;
}

}  // namespace liantu::chain

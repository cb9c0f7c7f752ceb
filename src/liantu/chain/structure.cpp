#include "liantu/chain/structure.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "liantu/vocab/industry_catalogue.h"

namespace liantu::chain {
namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_of(const Chain& chain) {
  Places places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) places.emplace(chain.nodes[i].code, i);
  return places;
}

/// Strongly connected parts of two nodes or more (Tarjan), with a stack of our own: chains may be deep.
class Cycles {
 public:
  explicit Cycles(const Chain& chain) : next_(chain.nodes.size()), order_(chain.nodes.size()), low_(chain.nodes.size()), on_(chain.nodes.size()) {
    const Places places = places_of(chain);
    for (const Link& link : chain.links) {
      const auto from = places.find(link.from), to = places.find(link.to);
      if (from != places.end() && to != places.end() && from->second != to->second) next_[from->second].push_back(to->second);
    }
  }

  std::vector<std::vector<std::size_t>> find() {
    for (std::size_t node = 0; node < next_.size(); ++node)
      if (order_[node] == 0) walk(node);
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  struct Step {
    std::size_t node, edge;
  };

  void enter(std::size_t node) {
    order_[node] = low_[node] = ++count_;
    open_.push_back(node);
    on_[node] = true;
    steps_.push_back({node, 0});
  }

  void leave(std::size_t node) {
    if (low_[node] == order_[node]) {
      std::vector<std::size_t> part;
      std::size_t top;
      do {
        top = open_.back();
        open_.pop_back();
        on_[top] = false;
        part.push_back(top);
      } while (top != node);
      std::sort(part.begin(), part.end());
      if (part.size() > 1) found_.push_back(std::move(part));
    }
    steps_.pop_back();
    if (!steps_.empty()) low_[steps_.back().node] = std::min(low_[steps_.back().node], low_[node]);
  }

  void walk(std::size_t start) {
    enter(start);
    while (!steps_.empty()) {
      Step& step = steps_.back();
      if (step.edge == next_[step.node].size()) {
        leave(step.node);
        continue;
      }
      const std::size_t node = step.node, to = next_[node][step.edge++];
      if (order_[to] == 0) enter(to);
      else if (on_[to]) low_[node] = std::min(low_[node], order_[to]);
    }
  }

  std::vector<std::vector<std::size_t>> next_;
  std::vector<std::size_t> order_, low_;
  std::vector<bool> on_;
  std::vector<std::size_t> open_;
  std::vector<Step> steps_;
  std::vector<std::vector<std::size_t>> found_;
  std::size_t count_ = 0;
};

void node_faults(const Chain& chain, Language language, std::vector<Fault>& out) {
  std::set<std::string_view> seen;
  const auto add = [&](FaultKind kind, const Node& node, std::string message) { out.push_back({kind, chain.code, node.code, std::move(message)}); };
  for (const Node& node : chain.nodes) {
    if (!seen.insert(node.code).second)
      add(FaultKind::DoubledNode, node, say(language, {"节点代码 {0} 出现两次，只用第一个（另一个：{1}）。", "Node code {0} stands twice; only the first counts (the other: {1})."}, node.code, node.name));
    if (node.keywords.empty())
      add(FaultKind::NoKeywords, node, say(language, {"节点“{0}”没有关键词，只能按行业代码或人工定位企业。", "Node “{0}” has no keywords; firms stand there by industry code or by hand only."}, node.name));
    if (!std::isfinite(node.importance) || node.importance <= 0)
      add(FaultKind::BadNumber, node, say(language, {"节点“{0}”的重要度应大于 0，按 1 计。", "The importance of node “{0}” must be more than 0; it counts as 1."}, node.name));
    for (const std::string& code : node.industry_codes) {
      if (vocab::IndustryCatalogue::standard().find(code)) continue;
      add(FaultKind::OldIndustryCode, node,
          say(language, {"节点“{0}”的行业代码 {1} 不在 GB/T 4754-2017 中，可能是 2011 年版的，请对照改填。",
                         "Industry code {1} of node “{0}” is not in GB/T 4754-2017, perhaps of the 2011 edition; please put the code of 2017."}, node.name, code));
    }
  }
}

void link_faults(const Chain& chain, Language language, std::vector<Fault>& out) {
  const Places places = places_of(chain);
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Link& link : chain.links) {
    for (const std::string* end : {&link.from, &link.to}) {
      if (!places.contains(*end))
        out.push_back({FaultKind::UnknownNode, chain.code, *end,
                       say(language, {"连线 {0} → {1} 指向没有的节点 {2}，这条连线不用。", "Link {0} → {1} names node {2}, which is not there; it is left out."}, link.from, link.to, *end)});
    }
    if (link.from == link.to)
      out.push_back({FaultKind::SelfLink, chain.code, link.from, say(language, {"节点 {0} 连到自己，这条连线不用。", "Node {0} is linked to itself; the link is left out."}, link.from)});
    else if (!seen.insert({link.from, link.to}).second)
      out.push_back({FaultKind::DoubledLink, chain.code, link.from,
                     say(language, {"连线 {0} → {1} 出现两次，只用第一条。", "Link {0} → {1} stands twice; only the first counts."}, link.from, link.to)});
  }
}

constexpr std::size_t kNamesShown = 6;

std::string names_of(const Chain& chain, const std::vector<std::size_t>& part, Language language) {
  std::string names;
  for (std::size_t i = 0; i < std::min(part.size(), kNamesShown); ++i) names += (i == 0 ? "" : language == Language::Zh ? "、" : ", ") + chain.nodes[part[i]].name;
  return part.size() > kNamesShown ? say(language, {"{0} 等 {1} 个", "{0} … ({1})"}, names, part.size()) : names;
}

}  // namespace

std::vector<Fault> structure_faults(const Chain& chain, Language language) {
  std::vector<Fault> out;
  node_faults(chain, language, out);
  link_faults(chain, language, out);
  for (const auto& part : Cycles(chain).find()) {
    out.push_back({FaultKind::Cycle, chain.code, chain.nodes[part.front()].code,
                   say(language, {"上下游成环：{0}。计算时每个节点只走一次。", "The links run in a circle: {0}. Each node is walked once."}, names_of(chain, part, language))});
  }
  return out;
}

Chain without_faults(const Chain& chain) {
  Chain out = chain;
  out.nodes.clear();
  out.links.clear();
  std::set<std::string_view> codes;
  for (const Node& node : chain.nodes) {
    if (!codes.insert(node.code).second) continue;
    out.nodes.push_back(node);
    if (!std::isfinite(node.importance) || node.importance <= 0) out.nodes.back().importance = 1;
  }
  std::set<std::pair<std::string_view, std::string_view>> links;
  for (const Link& link : chain.links) {
    if (link.from != link.to && codes.contains(link.from) && codes.contains(link.to) && links.insert({link.from, link.to}).second)
      out.links.push_back(link);
  }
  return out;
}

}  // namespace liantu::chain

#include "liantu/chain/drafting/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "liantu/chain/structure.h"

namespace liantu::chain {
namespace {

struct Neighbour {
  std::string_view name;
  double count;
};

using Neighbours = std::unordered_map<std::string_view, std::vector<Neighbour>>;

/// Relations summed over repeats; those of a thing to itself are counted and left out.
class Graph {
 public:
  explicit Graph(std::span<const Relation> relations) {
    std::map<std::pair<std::string_view, std::string_view>, double> sums;
    for (const Relation& one : relations) {
      if (one.from == one.to) ++selfs_;
      else if (!one.from.empty() && !one.to.empty() && one.count > 0) sums[{one.from, one.to}] += one.count;
    }
    for (const auto& [ends, count] : sums) {
      into_[ends.second].push_back({ends.first, count});
      out_of_[ends.first].push_back({ends.second, count});
    }
    for (Neighbours* all : {&into_, &out_of_})
      for (auto& [name, near] : *all)
        std::stable_sort(near.begin(), near.end(), [](const Neighbour& a, const Neighbour& b) { return a.count > b.count; });
  }

  std::span<const Neighbour> into(std::string_view name) const { return of(into_, name); }
  std::span<const Neighbour> out_of(std::string_view name) const { return of(out_of_, name); }
  bool knows(std::string_view name) const { return into_.contains(name) || out_of_.contains(name); }
  std::size_t selfs() const { return selfs_; }

 private:
  static std::span<const Neighbour> of(const Neighbours& all, std::string_view name) {
    const auto found = all.find(name);
    return found == all.end() ? std::span<const Neighbour>() : std::span<const Neighbour>(found->second);
  }
  Neighbours into_, out_of_;
  std::size_t selfs_ = 0;
};

/// Names with their distance from the roots: negative before them, positive after.
class Reach {
 public:
  Reach(const Graph& graph, const DraftOptions& options) : graph_(graph), most_(options.most_nodes) {
    for (const std::string& root : options.roots)
      if (graph.knows(root)) add(root, 0);
    go(options.up, -1);
    go(options.down, 1);
  }
  const std::vector<std::pair<std::string_view, int>>& all() const { return found_; }

 private:
  bool add(std::string_view name, int distance) {
    if (found_.size() >= most_ || !seen_.emplace(name, distance).second) return false;
    found_.emplace_back(name, distance);
    return true;
  }

  void go(int steps, int way) {
    std::vector<std::string_view> ring;
    for (const auto& [name, distance] : found_)
      if (distance == 0) ring.push_back(name);
    for (int step = 1; step <= steps && !ring.empty(); ++step) {
      std::vector<Neighbour> next;
      for (const std::string_view name : ring)
        for (const Neighbour& near : way < 0 ? graph_.into(name) : graph_.out_of(name)) next.push_back(near);
      std::stable_sort(next.begin(), next.end(), [](const Neighbour& a, const Neighbour& b) { return a.count > b.count; });
      ring.clear();
      for (const Neighbour& near : next)
        if (add(near.name, way * step)) ring.push_back(near.name);
    }
  }

  const Graph& graph_;
  std::size_t most_;
  std::vector<std::pair<std::string_view, int>> found_;
  std::unordered_map<std::string_view, int> seen_;
};

/// Industry lists mark the depth of a class at the end of its name: 其他电子Ⅲ. No firm writes that.
std::string keyword_of(std::string name) {
  for (const std::string_view mark : {"Ⅱ", "Ⅲ"})
    if (name.ends_with(mark) && name.size() > mark.size()) name.resize(name.size() - mark.size());
  return name;
}

Tier tier_of(int distance, bool with_products) {
  if (distance > 0) return Tier::Down;
  if (distance == 0) return with_products ? Tier::Mid : Tier::Down;
  return distance == -1 && !with_products ? Tier::Mid : Tier::Up;
}

void draw_links(const Graph& graph, const DraftOptions& options, Chain& chain) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) places.emplace(chain.nodes[i].code, i);
  for (std::size_t to = 0; to < chain.nodes.size(); ++to) {
    double all = 0;
    for (const Neighbour& from : graph.into(chain.nodes[to].code))
      if (places.contains(from.name)) all += from.count;
    for (const Neighbour& from : graph.into(chain.nodes[to].code)) {
      const auto place = places.find(from.name);
      if (place == places.end()) continue;
      chain.links.push_back({std::string(from.name), chain.nodes[to].code, from.count / all, options.source});
      chain.nodes[to].importance += 1;
      chain.nodes[place->second].importance += 1;
    }
  }
}

}  // namespace

Draft draft_chain(std::span<const Relation> relations, const DraftOptions& options) {
  const Graph graph(relations);
  Draft out;
  out.chain.code = options.code.empty() ? options.name : options.code;
  out.chain.name = options.name;
  if (graph.selfs() > 0) out.findings.push_back(fmt::format("{} 条关系指向自己，没有采用。", graph.selfs()));
  for (const std::string& root : options.roots)
    if (!graph.knows(root)) out.findings.push_back(fmt::format("关系里没有“{}”，请换一个名称。", root));
  const Reach reach(graph, options);
  if (reach.all().size() >= options.most_nodes) out.findings.push_back(fmt::format("节点到了上限 {} 个，更远或关系更少的没有画。", options.most_nodes));
  for (const auto& [name, distance] : reach.all()) {
    const std::string text(name);
    out.chain.nodes.push_back({.code = text, .name = text, .tier = tier_of(distance, options.down > 0), .keywords = {{keyword_of(text), 1}}, .source = options.source});
  }
  draw_links(graph, options, out.chain);
  for (const Fault& fault : structure_faults(out.chain))
    if (fault.kind == FaultKind::Cycle) out.findings.push_back(fault.message);
  return out;
}

}  // namespace liantu::chain

#include "liantu/chain/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace liantu::chain {
namespace {

constexpr int kSweeps = 8;

struct Edge {
  std::size_t link, from, to;
};

std::vector<Edge> edges_of(const Chain& chain) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) places.emplace(chain.nodes[i].code, i);
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < chain.links.size(); ++i) {
    const auto from = places.find(chain.links[i].from), to = places.find(chain.links[i].to);
    if (from != places.end() && to != places.end() && from->second != to->second) edges.push_back({i, from->second, to->second});
  }
  return edges;
}

/// How many links lie before a node inside its own tier; links that close a cycle do not count.
std::vector<std::size_t> depths(const Chain& chain, const std::vector<Edge>& edges) {
  const std::size_t n = chain.nodes.size();
  std::vector<std::size_t> depth(n, 0), open(n, 0);
  std::vector<std::vector<std::size_t>> next(n);
  for (const Edge& edge : edges) {
    if (chain.nodes[edge.from].tier != chain.nodes[edge.to].tier) continue;
    next[edge.from].push_back(edge.to);
    ++open[edge.to];
  }
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < n; ++i)
    if (open[i] == 0) ready.push_back(i);
  for (std::size_t at = 0; at < ready.size(); ++at) {
    for (const std::size_t to : next[ready[at]]) {
      depth[to] = std::max(depth[to], depth[ready[at]] + 1);
      if (--open[to] == 0) ready.push_back(to);
    }
  }
  return depth;
}

struct Grid {
  std::vector<LayoutColumn> columns;
  std::vector<std::vector<std::size_t>> nodes;   ///< per column, from the top
};

/// Columns by tier, then by the heading where one is given (in the order headings appear), else by depth.
Grid grid_of(const Chain& chain, std::span<const std::string> titles, const std::vector<std::size_t>& depth, std::size_t most_rows) {
  std::map<std::pair<int, std::string>, std::size_t> first;
  std::map<std::tuple<int, std::size_t, std::string>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    const int tier = static_cast<int>(chain.nodes[i].tier);
    const std::string title = titles.empty() ? "" : titles[i];
    const std::size_t order = title.empty() ? depth[i] : first.emplace(std::pair{tier, title}, first.size()).first->second;
    groups[{tier, order, title}].push_back(i);
  }
  Grid grid;
  for (const auto& [key, nodes] : groups) {
    for (std::size_t at = 0; at < nodes.size(); at += most_rows) {
      grid.columns.push_back({static_cast<Tier>(std::get<0>(key)), std::get<2>(key), 0});
      grid.nodes.emplace_back(nodes.begin() + static_cast<std::ptrdiff_t>(at), nodes.begin() + static_cast<std::ptrdiff_t>(std::min(at + most_rows, nodes.size())));
    }
  }
  return grid;
}

/// Each column in turn is ordered by the mean row of its nodes' neighbours; ties keep their order, so the answer is one.
void bring_together(Grid& grid, const std::vector<Edge>& edges, std::size_t nodes) {
  std::vector<double> row(nodes, 0);
  const auto number = [&](const std::vector<std::size_t>& column) {
    for (std::size_t i = 0; i < column.size(); ++i) row[column[i]] = static_cast<double>(i);
  };
  for (const auto& column : grid.nodes) number(column);
  std::vector<std::vector<std::size_t>> near(nodes);
  for (const Edge& edge : edges) {
    near[edge.from].push_back(edge.to);
    near[edge.to].push_back(edge.from);
  }
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t k = 0; k < grid.nodes.size(); ++k) {
      auto& column = grid.nodes[sweep % 2 == 0 ? k : grid.nodes.size() - 1 - k];
      std::vector<std::pair<double, std::size_t>> wish;
      for (const std::size_t node : column) {
        double sum = 0;
        for (const std::size_t other : near[node]) sum += row[other];
        wish.emplace_back(near[node].empty() ? row[node] : sum / static_cast<double>(near[node].size()), node);
      }
      std::stable_sort(wish.begin(), wish.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
      for (std::size_t i = 0; i < wish.size(); ++i) column[i] = wish[i].second;
      number(column);
    }
  }
}

/// Draws the lines: level pieces over other columns run in the gaps between rows, upright ones in the gaps between columns.
class Router {
 public:
  Router(const Layout& layout, const LayoutSize& size) : layout_(layout), size_(size) {}

  std::vector<LayoutPoint> route(const LayoutBox& from, const LayoutBox& to) {
    const double out_y = from.y + size_.box_height / 2, in_y = to.y + size_.box_height / 2;
    if (from.column == to.column && to.row == from.row + 1) {
      const double x = from.x + size_.box_width / 2;
      return {{x, from.y + size_.box_height}, {x, to.y}};
    }
    if (from.column == to.column) {
      const double x = lane_right_of(from.column);
      return {{from.x + size_.box_width, out_y}, {x, out_y}, {x, in_y}, {to.x + size_.box_width, in_y}};
    }
    std::vector<LayoutPoint> points{{from.x + size_.box_width, out_y}};
    const double first = lane_right_of(from.column), last = lane_left_of(to.column);
    if (to.column == from.column + 1) {
      points.insert(points.end(), {{first, out_y}, {first, in_y}});
    } else {
      const double y = lane_between_rows((from.row + to.row) / 2 + (to.row > from.row ? 0 : 1));
      points.insert(points.end(), {{first, out_y}, {first, y}, {last, y}, {last, in_y}});
    }
    points.push_back({to.x, in_y});
    return points;
  }

 private:
  static constexpr double kStep = 5;

  double spread(std::size_t used, double room) {
    const int lanes = std::max(1, static_cast<int>(room / kStep) - 2);
    const int at = static_cast<int>(used % static_cast<std::size_t>(lanes));
    return (at % 2 ? 1 : -1) * ((at + 1) / 2) * kStep;
  }
  double lane_right_of(std::size_t column) {
    return layout_.columns[column].x + size_.box_width + size_.column_gap / 2 + spread(upright_[column + 1]++, size_.column_gap);
  }
  double lane_left_of(std::size_t column) { return layout_.columns[column].x - size_.column_gap / 2 + spread(upright_[column]++, size_.column_gap); }
  /// Gap 0 is above the first row.
  double lane_between_rows(std::size_t gap) {
    return size_.margin + size_.head + static_cast<double>(gap) * (size_.box_height + size_.row_gap) - size_.row_gap / 2 + spread(level_[gap]++, size_.row_gap);
  }

  const Layout& layout_;
  const LayoutSize& size_;
  std::map<std::size_t, std::size_t> upright_, level_;
};

}  // namespace

Layout layout_of(const Chain& chain, std::span<const std::string> titles, const LayoutSize& size) {
  const std::vector<Edge> edges = edges_of(chain);
  Grid grid = grid_of(chain, titles, depths(chain, edges), size.most_rows);
  bring_together(grid, edges, chain.nodes.size());
  Layout out;
  out.columns = std::move(grid.columns);
  out.boxes.resize(chain.nodes.size());
  std::size_t rows = 0;
  for (std::size_t c = 0; c < grid.nodes.size(); ++c) {
    out.columns[c].x = size.margin + size.column_gap / 2 + static_cast<double>(c) * (size.box_width + size.column_gap);
    rows = std::max(rows, grid.nodes[c].size());
    for (std::size_t r = 0; r < grid.nodes[c].size(); ++r)
      out.boxes[grid.nodes[c][r]] = {c, r, out.columns[c].x, size.margin + size.head + size.row_gap / 2 + static_cast<double>(r) * (size.box_height + size.row_gap)};
  }
  for (LayoutBox& box : out.boxes) box.y -= size.row_gap / 2;
  Router router(out, size);
  for (const Edge& edge : edges) out.lines.push_back({edge.link, router.route(out.boxes[edge.from], out.boxes[edge.to])});
  out.width = 2 * size.margin + static_cast<double>(grid.nodes.size()) * (size.box_width + size.column_gap);
  out.height = 2 * size.margin + size.head + static_cast<double>(rows) * (size.box_height + size.row_gap);
  return out;
}

}  // namespace liantu::chain

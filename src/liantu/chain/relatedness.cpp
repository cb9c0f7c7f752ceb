#include "liantu/chain/relatedness.h"

#include <map>

#include "liantu/matrix/complexity.h"

namespace liantu::chain {

std::vector<std::optional<double>> relatedness(std::span<const OnNode> on, std::span<const ChainFirm> firms, std::size_t least_cities) {
  std::vector<std::optional<double>> out(on.size());
  std::map<std::string_view, std::size_t> cities;
  std::vector<matrix::Cell> cells;
  bool local = false;
  for (std::size_t node = 0; node < on.size(); ++node) {
    for (const std::size_t firm : on[node].outside)
      if (!firms[firm].city.empty()) cells.push_back({cities.emplace(firms[firm].city, cities.size() + 1).first->second, node, 1});
    if (on[node].local.empty()) continue;
    local = true;
    cells.push_back({0, node, static_cast<double>(on[node].local.size())});
  }
  if (!local || cities.size() < least_cities) return out;
  const matrix::Complexity all = matrix::complexity(matrix::dense(cities.size() + 1, on.size(), cells));
  for (std::size_t node = 0; node < on.size(); ++node) {
    double here = 0, whole = 0;
    for (std::size_t other = 0; other < on.size(); ++other) {
      if (other == node) continue;
      whole += all.proximity.at(other, node);
      if (all.presence.by_row.at(0, other)) here += all.proximity.at(other, node);
    }
    if (!all.empty_column(node)) out[node] = whole > 0 ? here / whole : 0;
  }
  return out;
}

}  // namespace liantu::chain

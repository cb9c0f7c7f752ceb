// Where the nodes and links of a chain stand on the picture: columns from upstream to downstream, the same on screen and paper.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "liantu/chain/chain.h"

namespace liantu::chain {

/// Lengths in points of the picture; y grows downwards.
struct LayoutSize {
  double box_width = 152, box_height = 64, column_gap = 56, row_gap = 40, head = 44, margin = 12;
  std::size_t most_rows = 10;      ///< a longer column is continued in a further one
};

struct LayoutColumn {
  Tier tier;
  std::string title;               ///< of its nodes, "" = the tier's name
  double x = 0;
};

struct LayoutBox {
  std::size_t column = 0, row = 0;
  double x = 0, y = 0;
};

struct LayoutPoint {
  double x, y;
  bool operator==(const LayoutPoint&) const = default;
};

/// The corners of a line of level and upright pieces; it ends at the box it points to and crosses no box.
struct LayoutLine {
  std::size_t link = 0;            ///< in Chain::links
  std::vector<LayoutPoint> points{};
};

struct Layout {
  double width = 0, height = 0;
  std::vector<LayoutColumn> columns{};
  std::vector<LayoutBox> boxes{};  ///< one per node, in their order
  std::vector<LayoutLine> lines{};
};

/// `chain` has no structure faults (without_faults). `titles`: the heading each node wants over its column, as long as the nodes,
/// or none. Nodes of one tier and title stand in columns of their own; the order in a column brings neighbours near each other.
Layout layout_of(const Chain& chain, std::span<const std::string> titles = {}, const LayoutSize& size = {});

}  // namespace liantu::chain

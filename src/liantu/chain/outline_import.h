// A chain written as an outline in a sheet: one name a line, deeper lines set in (by Excel's indent, by blanks, or by standing in
// a further column). The outermost lines are chains, or 上游/中游/下游 when the sheet is one chain; the innermost are nodes.
#pragma once

#include <string>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/sheet/grid.h"

namespace liantu::chain {

/// A sentence naming the row.
struct OutlineFinding {
  std::string zh, en;
  bool operator==(const OutlineFinding&) const = default;
};

struct Outline {
  std::vector<Chain> chains;
  std::vector<std::vector<std::string>> columns;   ///< per chain and node: the heading it stands under, "" = none
  std::vector<std::vector<std::string>> states;    ///< per chain and node: what stands in a column headed 状态, "" = nothing
  std::vector<OutlineFinding> findings;
};

/// Whether the sheet looks like an outline: at least four lines in it, two depths, and a word of 上游, 中游, 下游 on a line of its own.
bool is_outline(const sheet::Grid& grid);

/// Nodes are named by themselves: their codes are their names, so that the outline may be sent again with lines added. A line twice
/// in one chain is a finding and stands once. Columns headed 关键词, 行业代码, 重要度 and 状态 are read beside the names.
Outline read_outline(const sheet::Grid& grid);

}  // namespace liantu::chain

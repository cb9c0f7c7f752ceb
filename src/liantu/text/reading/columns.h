// Columns that stand side by side in the lines of a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "liantu/text/reading/line_parts.h"

namespace liantu::text {

/// Rows [from, to) hold pieces of the columns. A piece may have wide gaps within.
struct ColumnBlock {
  std::size_t from = 0, to = 0;
  std::vector<std::vector<LinePart>> columns;  ///< from left to right
};

/// Blocks of at least five lines in order, each of one page, whose columns are all running text. Linear in
/// the lines for each eight of them at worst: give it a few hundred at once.
std::vector<ColumnBlock> column_blocks(std::u32string_view source, const LineParts& lines);

}  // namespace liantu::text

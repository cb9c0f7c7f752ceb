// How the lines of a source belong together: text broken at a width ("硬回车") goes on from line to line, and
// lines that hold pieces of columns side by side are read column after column.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace liantu::text {

/// A line, or the part of one that stands in a column. Places are of the source.
struct LinePiece {
  std::uint32_t begin = 0, end = 0;  ///< the blanks around it left out
  bool goes_on = false;              ///< with the sentence of the piece before it
  bool apart = false;                ///< text of another column stands between it and the piece before it
};

struct LineLayout {
  std::size_t end = 0;            ///< behind the last line that was looked at
  std::vector<LinePiece> pieces;  ///< in the order they are read; none: each line stands for itself
};

constexpr std::size_t kLongestLaidOut = 160;  ///< characters; a longer line is a paragraph of its own

/// Of the short lines at the beginning of `source`, up to a longer one, 400 at most. Columns are told by the
/// blanks between them, which all their lines have at one place or one line as often as the other, and by
/// their pieces, which read on; figures in rows, lists and verses have none that do.
void lay_out(std::u32string_view source, LineLayout& layout);

}  // namespace liantu::text

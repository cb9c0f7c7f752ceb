// The columns of a list of boundary points: which is the point's number, which its ordinates, which names the
// area.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/ledger.h"

namespace liantu::sheet {

/// What the heading of a column of coordinates says; Both = two ordinates in each cell.
enum class AxisHeading { North, East, Both };
std::optional<AxisHeading> axis_heading(std::string_view words);

/// The columns of one point; lists that are long stand in two or three such groups beside each other.
struct PointGroup {
  int number = -1, ring = -1;
  int north = -1, east = -1;  ///< equal when one cell holds both
};

struct PointColumns {
  int first_row = 0, last_row = 0;  ///< of the header, 0-based
  int area = -1;                    ///< names the area; -1 when lines between the points do
  std::string area_heading{};       ///< under which an area is known, for lists without such a column
  std::string east_heading{}, north_heading{};  ///< what the kind calls its ordinates
  std::vector<PointGroup> groups{};
};

/// Folded headings of the fields that name an area.
std::vector<std::string> area_headings(const std::vector<LedgerKind>& kinds);

/// The first header in the upper rows of the grid; nothing when there is none.
std::optional<PointColumns> point_columns(const Grid& grid, const std::vector<std::string>& area_words);

}  // namespace liantu::sheet

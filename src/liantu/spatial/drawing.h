// Drawings (DXF): closed lines are areas, the texts inside them what they are called.
#pragma once

#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// A row for each closed line: 图形名称 (the only text inside, else the name of a layer that holds nothing
/// else), 图层, and a column for each layer of texts with those inside. A drawing declares no reference
/// system: the user's, else the zone that eight-digit eastings carry, which is said with every row. Throws
/// InvalidInput when there is neither.
Workbook read_drawing(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace liantu::sheet

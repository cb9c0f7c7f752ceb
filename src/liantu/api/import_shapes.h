// Shapes of spatial files (.gpkg, .shp, .geojson) as fields of the rows they came with.
#pragma once

#include <span>

#include "liantu/sheet/ledger.h"

namespace liantu::api {

/// An area becomes the row's outline and its middle the place, a point the place; what the row's own columns say stays. A shape that
/// is neither is a finding of its row.
void take_shapes(std::span<sheet::SheetReading> readings, std::span<const sheet::LedgerKind> kinds);

}  // namespace liantu::api

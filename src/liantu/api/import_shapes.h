// Shapes of spatial files and lists of boundary points as fields of the rows they came with.
#pragma once

#include <optional>
#include <span>

#include "liantu/api/import_plan.h"
#include "liantu/geo/area_index.h"
#include "liantu/sheet/ledger.h"
#include "liantu/site/boundary/boundary_rule.h"

namespace liantu::api {

/// The outline of the county, as it was imported; nothing before that.
std::optional<geo::AreaIndex> jurisdiction(store::Session& session);

/// An area becomes the row's outline and its middle the place, a point the place; what the row's own columns
/// say stays. An area that is not sound, or lies outside `jurisdiction` (may be null), makes its row an
/// error; one of another size than the row states is a finding. A shape that is neither area nor point is a
/// finding.
void take_shapes(std::span<sheet::SheetReading> readings, std::span<const sheet::LedgerKind> kinds,
                 const geo::AreaIndex* jurisdiction, const site::BoundaryRule& rule);

/// Areas and places of the plan against where its rows are known to be: when most are shifted as GCJ-02
/// shifts, every row with a shape says so, and a question with the metres and the direction is put to the
/// person.
void warn_of_gcj02(ImportPlan& plan, const geo::AreaIndex* jurisdiction, const site::BoundaryRule& rule);

}  // namespace liantu::api

// A row that somebody typed or a program sent, by the rules its ledger is held to when a workbook is
// imported.
#pragma once

#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/value.h"
#include "liantu/sheet/finding.h"
#include "liantu/site/limit/land_limit.h"
#include "liantu/store/entity.h"

namespace liantu::api {

/// What is to be said of `after`, which was `before` (all empty for a new row): only of what differs, and of
/// what became wrong between two fields. Codes that changed get one spelling. An error means that the row
/// cannot be written. `limit` is of parcels.
std::vector<sheet::Finding> check_typed_row(const store::Entity& entity, const Row& before, Row& after,
                                            Date today, const site::LandLimit& limit);

}  // namespace liantu::api

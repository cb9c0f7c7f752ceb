// What a column of a ledger means, confirmed once by a person and remembered for every sheet with the same
// headings.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/sheet/ledger.h"
#include "liantu/store/database.h"

namespace liantu::api {

using ColumnPairs = std::vector<std::pair<std::string, std::string>>;  ///< header -> field, "" = ignore

/// The headings of a sheet and its kind, as one key.
std::string layout_of(const sheet::SheetReading& reading);
ColumnPairs bindings_of(const sheet::SheetReading& reading);

std::optional<ColumnPairs> remembered_columns(store::Session& session, const std::string& layout);
void remember_columns(store::Session& session, const std::string& layout, const ColumnPairs& columns,
                      const std::string& actor, Instant now);

}  // namespace liantu::api

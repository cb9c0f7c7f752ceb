// What a column of a ledger means, confirmed once by a person and remembered for the sheets of a sender with the same
// headings; a sender who never sent them is taken as the last one who did.
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

/// The headings of a sheet, its kind and its sender ("" = whoever), as one key.
std::string layout_of(const sheet::SheetReading& reading, const std::string& sender);
ColumnPairs bindings_of(const sheet::SheetReading& reading);

std::optional<ColumnPairs> remembered_columns(store::Session& session, const sheet::SheetReading& reading,
                                              const std::string& sender);
void remember_columns(store::Session& session, const sheet::SheetReading& reading, const std::string& sender,
                      const std::string& actor, Instant now);

}  // namespace liantu::api
